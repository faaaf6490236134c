-- What everybody may know of a company: read by search.
CREATE VIEW parties.company_names AS SELECT root_id AS company_id, name FROM parties.companies WHERE id = 'company';

-- The index is computed: it is thrown away here, and made anew by the lane of search when the product starts.
DROP TABLE directory.documents;
TRUNCATE directory.words, directory.suppliers;

-- What a search reads of thousands of rows stands first, and the lexemes, which it reads of none, last.
CREATE TABLE directory.documents (
  doc integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- 0 to 65535: how early it comes where words do not decide; in which samples it is.
  place integer NOT NULL CHECK (place BETWEEN 0 AND 65535),
  chance integer NOT NULL CHECK (chance BETWEEN 0 AND 65535),
  -- Layouts: directory/card.rules.ts, directory/part.rules.ts.
  card bytea NOT NULL CHECK (length(card) = 38),
  parts bytea NOT NULL CHECK (length(parts) < 32768),
  supplier_id text COLLATE "C" NOT NULL,
  product_id text COLLATE "C" NOT NULL,
  lexemes tsvector NOT NULL,
  UNIQUE (supplier_id, product_id)
);
CREATE INDEX documents_lexemes ON directory.documents USING gin (lexemes);
-- Where no words are given.
CREATE INDEX documents_place ON directory.documents (place);
CREATE INDEX documents_chance ON directory.documents (chance) WHERE chance < 8192;
-- The same of samples and of those that stand best: what is in a tenth of all products is in few of these.
CREATE INDEX documents_sample_3 ON directory.documents USING gin (lexemes) WHERE chance < 8192;
CREATE INDEX documents_sample_6 ON directory.documents USING gin (lexemes) WHERE chance < 1024;
CREATE INDEX documents_sample_9 ON directory.documents USING gin (lexemes) WHERE chance < 128;
CREATE INDEX documents_sample_12 ON directory.documents USING gin (lexemes) WHERE chance < 16;
CREATE INDEX documents_head_192 ON directory.documents USING gin (lexemes) WHERE place >= 49152;
CREATE INDEX documents_head_224 ON directory.documents USING gin (lexemes) WHERE place >= 57344;
CREATE INDEX documents_head_240 ON directory.documents USING gin (lexemes) WHERE place >= 61440;
