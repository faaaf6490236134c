-- Credit lines of companies, the history of each, and how much of each is used.
CREATE SCHEMA credit;

CREATE TABLE credit.lines (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL CHECK (id = 'line'),
  company_id text COLLATE "C" NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'suspended', 'closed')),
  currency text NOT NULL CHECK (length(currency) = 3),
  "limit" bigint NOT NULL CHECK ("limit" >= 0),
  lender text NOT NULL,
  review_at timestamptz NOT NULL,
  is_review_due boolean NOT NULL,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz CHECK ((closed_at IS NULL) = (state <> 'closed')),
  application_id text COLLATE "C" NOT NULL,
  changes integer NOT NULL CHECK (changes > 0),
  proposed jsonb,
  PRIMARY KEY (root_id, id)
);
CREATE INDEX lines_company ON credit.lines (company_id);
-- What waits for staff: a review whose day has come, a change that needs a second person.
CREATE INDEX lines_waiting ON credit.lines (review_at) WHERE is_review_due OR proposed IS NOT NULL;

CREATE TABLE credit.line_changes (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  step text NOT NULL CHECK (step IN ('open', 'raise', 'lower', 'suspend', 'reopen', 'close', 'keep')),
  state text NOT NULL CHECK (state IN ('open', 'suspended', 'closed')),
  "limit" bigint NOT NULL CHECK ("limit" >= 0),
  reasons jsonb NOT NULL CHECK (jsonb_typeof(reasons) = 'array'),
  note text NOT NULL CHECK (note <> ''),
  by text COLLATE "C" NOT NULL,
  confirmed_by text COLLATE "C" CHECK (confirmed_by <> by),
  at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE credit.line_uses (
  root_id text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  value bigint NOT NULL,
  floor bigint,
  ceiling bigint,
  PRIMARY KEY (root_id, key)
) WITH (fillfactor = 50);
