-- Who was told what. A projection of the event feed: nothing decides by it.
CREATE SCHEMA notices;

CREATE TABLE notices.notices (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text COLLATE "C" NOT NULL UNIQUE,
  company_id text COLLATE "C" NOT NULL,
  order_id text COLLATE "C",
  code text NOT NULL,
  "group" text NOT NULL,
  must boolean NOT NULL,
  data jsonb NOT NULL,
  at timestamptz NOT NULL,
  mail text NOT NULL DEFAULT 'open' CHECK (mail IN ('open', 'sent', 'failed')),
  -- People whose mail went out: when a colleague's failed, theirs is not sent again.
  mailed text[] NOT NULL DEFAULT '{}',
  tries integer NOT NULL DEFAULT 0,
  try_at timestamptz
);
CREATE INDEX notices_company ON notices.notices (company_id, id);
CREATE INDEX notices_mail ON notices.notices (id) WHERE mail = 'open';

CREATE TABLE notices.readers (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  read_to bigint NOT NULL,
  without_mail jsonb NOT NULL,
  PRIMARY KEY (root_id, id)
);

-- Up to which instant the deadlines were looked at, by lead.
CREATE TABLE notices.reminders (
  lead text PRIMARY KEY,
  looked_until timestamptz NOT NULL
);
