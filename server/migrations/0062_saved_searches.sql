-- Product searches that companies keep, and which products they were told of.
-- The number of a document's last change: what is news to a search has a higher one than that up to which was looked.
CREATE SEQUENCE directory.document_changes;
ALTER TABLE directory.documents ADD COLUMN change_no bigint NOT NULL DEFAULT nextval('directory.document_changes');
CREATE INDEX documents_change ON directory.documents (change_no);

CREATE FUNCTION directory.number_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.change_no := nextval('directory.document_changes');
  RETURN NEW;
END $$;
CREATE TRIGGER documents_changed BEFORE UPDATE ON directory.documents
  FOR EACH ROW EXECUTE FUNCTION directory.number_change();

CREATE TABLE directory.saved_searches (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  query jsonb NOT NULL,
  alert text NOT NULL CHECK (alert IN ('off', 'daily', 'weekly')),
  state text NOT NULL CHECK (state IN ('kept', 'removed')),
  person text COLLATE "C" NOT NULL,
  kept_at timestamptz NOT NULL,
  -- Versions of products from then on are news.
  since timestamptz NOT NULL,
  looked_to bigint NOT NULL CHECK (looked_to >= 0),
  next_at timestamptz CHECK ((next_at IS NULL) = (alert = 'off' OR state = 'removed')),
  told_at timestamptz,
  told integer NOT NULL CHECK (told >= 0),
  PRIMARY KEY (root_id, id)
);

CREATE TABLE directory.told_products (
  root_id text COLLATE "C" NOT NULL,
  -- The search and the product.
  id text COLLATE "C" NOT NULL,
  search_id text COLLATE "C" NOT NULL,
  product_id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  told_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);
CREATE INDEX told_products_newest ON directory.told_products (root_id, search_id, told_at, product_id);
