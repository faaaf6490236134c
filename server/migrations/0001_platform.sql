-- What the executor keeps: heads of roots, commands, timelines, events, deadlines, names; the clock and leases.
-- Keys collate "C": they compare as bytes, in the database as in the server.
CREATE SCHEMA platform;

-- Raises SU001 with the name of the assertion when a statement did not touch as many rows as the batch believed.
CREATE FUNCTION platform.expect(actual bigint, expected bigint, what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF actual <> expected THEN
    RAISE EXCEPTION '%', what USING ERRCODE = 'SU001', DETAIL = format('%s of %s rows', actual, expected);
  END IF;
END $$;

-- Append-only tables: a second guard besides the revoked rights of the server's role.
CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'SU002';
END $$;

CREATE TABLE platform.roots (
  id text COLLATE "C" PRIMARY KEY,
  version bigint NOT NULL CHECK (version > 0),
  seq bigint NOT NULL CHECK (seq >= 0),
  hash bytea NOT NULL CHECK (length(hash) = 32),
  at timestamptz NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE platform.commands (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  fingerprint text NOT NULL,
  answer text NOT NULL,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE platform.timeline (
  root_id text COLLATE "C" NOT NULL,
  seq bigint NOT NULL CHECK (seq > 0),
  at timestamptz NOT NULL,
  body text NOT NULL CHECK (octet_length(body) <= 20480),
  hash bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (root_id, seq)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON platform.timeline
  FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

-- lanes: one bit per relay that still has to see the event.
CREATE TABLE platform.outbox (
  root_id text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  n integer NOT NULL,
  topic text NOT NULL,
  body text NOT NULL,
  at timestamptz NOT NULL,
  lanes integer NOT NULL,
  PRIMARY KEY (root_id, version, n)
);
CREATE INDEX outbox_open ON platform.outbox (at, root_id, version, n) WHERE lanes <> 0;

CREATE TABLE platform.deadlines (
  root_id text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  due_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, name, subject)
);
CREATE INDEX deadlines_due ON platform.deadlines (due_at, root_id, name, subject);

-- id = sha256 of space and name: one column to distribute by.
CREATE TABLE platform.names (
  id bytea PRIMARY KEY CHECK (length(id) = 32),
  space text NOT NULL,
  name text NOT NULL,
  root_id text COLLATE "C" NOT NULL
);

-- Who does what only one process may do; the fence grows with each holder.
CREATE TABLE platform.leases (
  name text PRIMARY KEY,
  holder text NOT NULL,
  fence bigint NOT NULL,
  until_at timestamptz NOT NULL
);

-- The sandbox clock: one row. Business time = system time + ahead, or held_at while it steps.
CREATE TABLE platform.clock (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  ahead_ms bigint NOT NULL DEFAULT 0 CHECK (ahead_ms >= 0),
  held_at timestamptz,
  target_at timestamptz
);
INSERT INTO platform.clock DEFAULT VALUES;

-- What the sandbox would have sent by mail; live mode leaves it empty.
CREATE TABLE platform.mails (
  id text PRIMARY KEY,
  address text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  sent_at timestamptz NOT NULL
);
CREATE INDEX mails_address ON platform.mails (address, sent_at DESC);
