-- Documents were made anew without the number of their last change, which alerts of searches look by (0062).
ALTER TABLE directory.documents ADD COLUMN change_no bigint NOT NULL DEFAULT nextval('directory.document_changes');
CREATE INDEX documents_change ON directory.documents (change_no);
CREATE TRIGGER documents_changed BEFORE UPDATE ON directory.documents
  FOR EACH ROW EXECUTE FUNCTION directory.number_change();

-- The index of suppliers: computed as that of products is.
CREATE TABLE directory.supplier_documents (
  doc integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  supplier_id text COLLATE "C" NOT NULL UNIQUE,
  -- Each word with where it stands: n: the name, m: what it mostly lists, s: some of it, f: few of it.
  lexemes tsvector NOT NULL,
  -- Layout: directory/supplier-card.rules.ts.
  card bytea NOT NULL CHECK (length(card) = 67)
);
-- A look at all suppliers reads their cards and none of their words.
ALTER TABLE directory.supplier_documents ALTER COLUMN card SET STORAGE PLAIN;
CREATE INDEX supplier_documents_lexemes ON directory.supplier_documents USING gin (lexemes);
