-- The index is computed: it is thrown away here, and made anew by the lane of search when the product starts.
DROP TABLE directory.documents;
TRUNCATE directory.words, directory.suppliers;

CREATE TABLE directory.documents (
  doc integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Layouts: directory/card.rules.ts, directory/part.rules.ts.
  card bytea STORAGE PLAIN NOT NULL CHECK (length(card) = 38),
  parts bytea STORAGE MAIN NOT NULL CHECK (length(parts) < 32768),
  supplier_id text COLLATE "C" NOT NULL,
  product_id text COLLATE "C" NOT NULL,
  change_no bigint NOT NULL DEFAULT nextval('directory.document_changes'),
  -- A search reads these of no row, only their index: they stand apart, and the row is a quarter as long.
  lexemes tsvector STORAGE EXTERNAL NOT NULL,
  -- PostgreSQL puts nothing apart from a row that is shorter than two kilobytes. These blanks make every row longer
  -- until it is written: then they are thirty bytes. No generated column: an import writes all columns of a row.
  pad text STORAGE MAIN NOT NULL DEFAULT repeat(' ', 2000),
  UNIQUE (supplier_id, product_id)
) WITH (toast_tuple_target = 128);
-- An import sets sequences behind the rows that it brings, those that belong to a column.
ALTER SEQUENCE directory.document_changes OWNED BY directory.documents.change_no;
CREATE TRIGGER documents_changed BEFORE UPDATE ON directory.documents
  FOR EACH ROW EXECUTE FUNCTION directory.number_change();
CREATE INDEX documents_change ON directory.documents (change_no);
CREATE INDEX documents_lexemes ON directory.documents USING gin (lexemes);

-- Which documents were written or taken out by which transaction: who keeps cards in memory reads what his last
-- snapshot did not see yet. Rows are taken away after an hour. It belongs to one server and moves to no other, since
-- numbers of transactions mean nothing elsewhere.
CREATE TABLE directory.document_log (
  changed_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
  doc integer NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX document_log_transaction ON directory.document_log (changed_in);
CREATE INDEX document_log_time ON directory.document_log (changed_at);

CREATE FUNCTION directory.log_documents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO directory.document_log (doc) SELECT doc FROM changed;
  RETURN NULL;
END $$;
CREATE TRIGGER documents_added AFTER INSERT ON directory.documents
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.log_documents();
CREATE TRIGGER documents_rewritten AFTER UPDATE ON directory.documents
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.log_documents();
CREATE TRIGGER documents_removed AFTER DELETE ON directory.documents
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory.log_documents();
