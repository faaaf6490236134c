-- The tree of all timelines (RFC 6962): leaves and complete nodes, its signed heads, and every key that has signed.
-- Local tables: a root stands in many leaves, and positions are one line of numbers.
CREATE SCHEMA record;

CREATE TABLE record.keys (
  key text PRIMARY KEY,
  since_at timestamptz NOT NULL
);

CREATE TABLE record.leaves (
  position bigint PRIMARY KEY CHECK (position >= 0),
  root_id text COLLATE "C" NOT NULL,
  seq bigint NOT NULL CHECK (seq > 0),
  head bytea NOT NULL CHECK (length(head) = 32),
  salt bytea NOT NULL CHECK (length(salt) = 32),
  UNIQUE (root_id, seq)
);

-- Level 0 are the hashes of leaves; a node of level l covers 2^l leaves.
CREATE TABLE record.tree_nodes (
  level smallint NOT NULL CHECK (level BETWEEN 0 AND 52),
  n bigint NOT NULL CHECK (n >= 0),
  hash bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (level, n)
);

CREATE TABLE record.tree_heads (
  size bigint PRIMARY KEY CHECK (size > 0),
  hash bytea NOT NULL CHECK (length(hash) = 32),
  signed_at timestamptz NOT NULL,
  note text NOT NULL
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON record.leaves
  FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON record.tree_nodes
  FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON record.tree_heads
  FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
