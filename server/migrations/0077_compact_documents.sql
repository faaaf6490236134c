-- The index is computed: it is thrown away here, and made anew by the lane of search when the product starts.
DROP TABLE directory.documents;
TRUNCATE directory.words, directory.suppliers;

CREATE TABLE directory.documents (
  doc integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- 0 to 65535: how early it comes where words do not decide; in which samples it is.
  place integer NOT NULL CHECK (place BETWEEN 0 AND 65535),
  chance integer NOT NULL CHECK (chance BETWEEN 0 AND 65535),
  -- Layouts: directory/card.rules.ts, directory/part.rules.ts.
  card bytea STORAGE PLAIN NOT NULL CHECK (length(card) = 38),
  parts bytea STORAGE MAIN NOT NULL CHECK (length(parts) < 32768),
  supplier_id text COLLATE "C" NOT NULL,
  product_id text COLLATE "C" NOT NULL,
  change_no bigint NOT NULL DEFAULT nextval('directory.document_changes'),
  -- A search reads these of no row, only their index: they stand apart, and the row is a quarter as long.
  lexemes tsvector STORAGE EXTERNAL NOT NULL,
  -- PostgreSQL puts nothing apart from a row that is shorter than two kilobytes. These blanks make every row longer
  -- until it is written: then they are thirty bytes.
  pad text STORAGE MAIN GENERATED ALWAYS AS (repeat(' ', 2000)) STORED,
  UNIQUE (supplier_id, product_id)
) WITH (toast_tuple_target = 128);
CREATE TRIGGER documents_changed BEFORE UPDATE ON directory.documents
  FOR EACH ROW EXECUTE FUNCTION directory.number_change();

CREATE INDEX documents_change ON directory.documents (change_no);
CREATE INDEX documents_lexemes ON directory.documents USING gin (lexemes);
-- Where no words are given. Of negatives, so that no search by words joins them with its own; so is the condition.
CREATE INDEX documents_place ON directory.documents ((-place));
CREATE INDEX documents_chance ON directory.documents ((-chance)) WHERE -chance > -16384;
-- The same of samples, each half of the next, and of those that stand best.
CREATE INDEX documents_sample_16384 ON directory.documents USING gin (lexemes) WHERE chance < 16384;
CREATE INDEX documents_sample_8192 ON directory.documents USING gin (lexemes) WHERE chance < 8192;
CREATE INDEX documents_sample_4096 ON directory.documents USING gin (lexemes) WHERE chance < 4096;
CREATE INDEX documents_sample_2048 ON directory.documents USING gin (lexemes) WHERE chance < 2048;
CREATE INDEX documents_sample_1024 ON directory.documents USING gin (lexemes) WHERE chance < 1024;
CREATE INDEX documents_sample_512 ON directory.documents USING gin (lexemes) WHERE chance < 512;
CREATE INDEX documents_sample_256 ON directory.documents USING gin (lexemes) WHERE chance < 256;
CREATE INDEX documents_sample_128 ON directory.documents USING gin (lexemes) WHERE chance < 128;
CREATE INDEX documents_sample_16 ON directory.documents USING gin (lexemes) WHERE chance < 16;
CREATE INDEX documents_head_32768 ON directory.documents USING gin (lexemes) WHERE place >= 32768;
CREATE INDEX documents_head_49152 ON directory.documents USING gin (lexemes) WHERE place >= 49152;
CREATE INDEX documents_head_57344 ON directory.documents USING gin (lexemes) WHERE place >= 57344;
CREATE INDEX documents_head_61440 ON directory.documents USING gin (lexemes) WHERE place >= 61440;
