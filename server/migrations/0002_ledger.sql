-- The ledger: transfers and postings are append-only; balances are counters (root, key, value, floor, ceiling).
CREATE SCHEMA ledger;

CREATE TABLE ledger.transfers (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  cause text NOT NULL CHECK (cause <> ''),
  happened_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  reverses text COLLATE "C",
  PRIMARY KEY (root_id, id),
  CHECK ((kind = 'reversal') = (reverses IS NOT NULL))
);

CREATE TABLE ledger.postings (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  transfer_id text COLLATE "C" NOT NULL,
  n integer NOT NULL CHECK (n >= 0),
  account text COLLATE "C" NOT NULL,
  account_root text COLLATE "C" NOT NULL,
  currency text NOT NULL CHECK (length(currency) = 3),
  amount bigint NOT NULL CHECK (amount <> 0 AND abs(amount) <= 1000000000000000),
  PRIMARY KEY (root_id, id),
  -- No foreign key: its trigger would fire for every posting. The check `ledger.posting-has-transfer` asks instead.
  CHECK (id = transfer_id || ':' || n)
);

CREATE INDEX postings_account ON ledger.postings (account, transfer_id);

CREATE TABLE ledger.balances (
  root_id text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  value bigint NOT NULL,
  floor bigint,
  ceiling bigint,
  PRIMARY KEY (root_id, key)
) WITH (fillfactor = 50);

-- Plain PostgreSQL only; revoked rights guard the same everywhere.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.transfers
  FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.postings
  FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
