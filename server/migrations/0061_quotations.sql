-- What buyers ask suppliers to quote for, who was asked, and what they quote.
CREATE SCHEMA quotations;

CREATE TABLE quotations.requests (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL CHECK (id = 'request'),
  buyer_id text COLLATE "C" NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'ordered', 'cancelled', 'expired')),
  need jsonb NOT NULL,
  person text COLLATE "C" NOT NULL,
  made_at timestamptz NOT NULL,
  sent_at timestamptz,
  answer_by timestamptz CHECK ((answer_by IS NULL) = (sent_at IS NULL)),
  ended_at timestamptz CHECK ((ended_at IS NULL) = (state IN ('draft', 'open', 'closed'))),
  order_id text COLLATE "C" CHECK ((order_id IS NULL) = (state <> 'ordered')),
  chosen text COLLATE "C" CHECK ((chosen IS NULL) = (state <> 'ordered')),
  CHECK ((state = 'draft') <= (sent_at IS NULL)),
  CHECK (sent_at IS NOT NULL OR state IN ('draft', 'cancelled')),
  PRIMARY KEY (root_id, id)
);
CREATE INDEX requests_buyer ON quotations.requests (buyer_id, made_at, root_id);

CREATE TABLE quotations.invitations (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  state text NOT NULL CHECK (state IN ('invited', 'declined', 'quoted')),
  invited_at timestamptz NOT NULL,
  answered_at timestamptz,
  reason text CHECK ((reason IS NULL) = (state <> 'declined')),
  PRIMARY KEY (root_id, id)
);
CREATE INDEX invitations_supplier ON quotations.invitations (id, root_id);

CREATE TABLE quotations.quotes (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  state text NOT NULL CHECK (state IN ('given', 'withdrawn', 'chosen', 'not-chosen')),
  offer jsonb NOT NULL,
  valid_until timestamptz NOT NULL,
  person text COLLATE "C" NOT NULL,
  written_at timestamptz NOT NULL CHECK (written_at < valid_until),
  PRIMARY KEY (root_id, id)
);

-- How many requests of a buyer wait for quotes.
CREATE TABLE quotations.desks (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL CHECK (id = 'desk'),
  buyer_id text COLLATE "C" NOT NULL UNIQUE,
  open integer NOT NULL CHECK (open >= 0),
  PRIMARY KEY (root_id, id)
);
