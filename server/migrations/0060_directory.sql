-- The index of search: computed from what other modules publish, may be thrown away and made anew.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE SCHEMA directory;

CREATE TABLE directory.documents (
  doc integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  supplier_id text COLLATE "C" NOT NULL,
  product_id text COLLATE "C" NOT NULL,
  lexemes tsvector NOT NULL,
  -- Layout: directory/card.rules.ts.
  card bytea NOT NULL CHECK (length(card) = 37),
  UNIQUE (supplier_id, product_id)
);
CREATE INDEX documents_lexemes ON directory.documents USING gin (lexemes);

-- Words as products write them, with their stems: what a typing error is held against.
CREATE TABLE directory.words (
  word text COLLATE "C" PRIMARY KEY,
  english text COLLATE "C" NOT NULL,
  spanish text COLLATE "C" NOT NULL,
  documents integer NOT NULL CHECK (documents >= 0)
);
CREATE INDEX words_english ON directory.words (english);
CREATE INDEX words_spanish ON directory.words (spanish);
CREATE INDEX words_near ON directory.words USING gin (word gin_trgm_ops);

-- Words that share a fifth of their trigrams with one; by itself pg_trgm wants three in ten, and `bycicle` has fewer.
CREATE FUNCTION directory.near_words(given text, most integer) RETURNS TABLE (word text, documents integer)
LANGUAGE sql STABLE SET pg_trgm.similarity_threshold = 0.2 AS $$
  SELECT w.word, w.documents FROM directory.words w WHERE w.word % given
    ORDER BY similarity(w.word, given) DESC, w.documents DESC LIMIT most
$$;

-- What the index knew of a supplier when it was last read whole: where that is the same, its products are.
CREATE TABLE directory.suppliers (
  supplier_id text COLLATE "C" PRIMARY KEY,
  facts jsonb NOT NULL
);

-- A supplier's listed products are read for the index.
CREATE INDEX products_listed ON catalogue.products (company_id, id) WHERE state = 'listed';
