-- Files of an order: which bytes, by hash, and who attached them. The bytes lie in a folder or a bucket, each content
-- once. Rows are not immutable: a name can be erased.
CREATE TABLE orders.file_links (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL CHECK (id ~ '^[0-9a-f]{64}$'),
  bytes bigint NOT NULL CHECK (bytes > 0),
  type text NOT NULL,
  name text NOT NULL,
  by text NOT NULL CHECK (by IN ('buyer', 'supplier')),
  person text NOT NULL,
  attached_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);
