-- What suppliers sell: products with immutable versions, the files they show, imports with rows that wait, and what
-- the search of the directory reads.
CREATE SCHEMA catalogue;

CREATE TABLE catalogue.catalogues (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  company_id text COLLATE "C" NOT NULL,
  products integer NOT NULL CHECK (products >= 0),
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);

-- Small, since every change writes it: what a product is stands in its versions.
CREATE TABLE catalogue.products (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  company_id text COLLATE "C" NOT NULL,
  sku text NOT NULL,
  name text NOT NULL,
  category text COLLATE "C" NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'listed', 'withdrawn')),
  -- The version that is shown; an undone import puts an older one back.
  version integer NOT NULL CHECK (version > 0),
  -- The highest number that was given out.
  last_version integer NOT NULL CHECK (last_version >= version),
  hash text NOT NULL,
  made_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  listed_at timestamptz CHECK (state <> 'listed' OR listed_at IS NOT NULL),
  PRIMARY KEY (root_id, id)
);
-- One's own list, the newest change first; and a product by the id that one was told.
CREATE INDEX products_changed ON catalogue.products (root_id, changed_at, id);
CREATE INDEX products_id ON catalogue.products (id);

CREATE TABLE catalogue.versions (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  product_id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  content jsonb NOT NULL,
  person text,
  import_id text,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);
CREATE INDEX versions_product ON catalogue.versions (product_id, version);
CREATE TRIGGER versions_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON catalogue.versions
  FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- Images and papers of certificates, by hash; whoever may see a version may see the files that it names.
CREATE TABLE catalogue.files (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL CHECK (id ~ '^[0-9a-f]{64}$'),
  bytes bigint NOT NULL CHECK (bytes > 0),
  type text NOT NULL,
  name text NOT NULL,
  person text NOT NULL,
  attached_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);
CREATE INDEX files_id ON catalogue.files (id);

CREATE TABLE catalogue.imports (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  state text NOT NULL CHECK (state IN
    ('received', 'read', 'applying', 'applied', 'undoing', 'undone', 'discarded', 'failed')),
  file text NOT NULL CHECK (file ~ '^[0-9a-f]{64}$'),
  name text NOT NULL,
  bytes bigint NOT NULL CHECK (bytes > 0),
  type text NOT NULL,
  options jsonb NOT NULL,
  person text NOT NULL,
  received_at timestamptz NOT NULL,
  -- Rows that are staged, taken and put back so far: where a process that died goes on.
  read_to integer NOT NULL CHECK (read_to >= 0),
  applied_to integer NOT NULL CHECK (applied_to >= 0),
  undone_to integer NOT NULL CHECK (undone_to >= 0),
  counts jsonb NOT NULL,
  reading jsonb,
  failure jsonb,
  read_at timestamptz,
  applied_at timestamptz,
  undone_at timestamptz,
  PRIMARY KEY (root_id, id)
);
-- What has the process `work` to do?
CREATE INDEX imports_open ON catalogue.imports (received_at) WHERE state IN ('received', 'applying', 'undoing');

CREATE TABLE catalogue.import_rows (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  import_id text COLLATE "C" NOT NULL,
  n integer NOT NULL CHECK (n > 0),
  line integer NOT NULL CHECK (line > 0),
  sku text NOT NULL,
  product_id text COLLATE "C",
  outcome text NOT NULL CHECK (outcome IN ('new', 'changed', 'unchanged', 'withdrawn', 'wrong')),
  patch jsonb,
  faults jsonb NOT NULL,
  PRIMARY KEY (root_id, id)
);
CREATE INDEX import_rows_outcome ON catalogue.import_rows (root_id, import_id, outcome, n);

-- What a row did when it was taken, and whether it was put back.
CREATE TABLE catalogue.row_effects (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  import_id text COLLATE "C" NOT NULL,
  n integer NOT NULL CHECK (n > 0),
  product_id text COLLATE "C" NOT NULL,
  before_version integer,
  before_state text,
  made_version integer,
  made_state text,
  refused text,
  kept text,
  PRIMARY KEY (root_id, id)
);

-- What is listed now, for the search of the directory: one row a product, at the price of its minimum order.
CREATE VIEW catalogue.listed_products AS
SELECT p.company_id AS supplier_id, p.id AS product_id, p.version, p.sku,
  v.content ->> 'name' AS name,
  coalesce(v.content ->> 'description', '') AS description,
  v.content ->> 'language' AS language,
  v.content ->> 'category' AS category,
  v.content ->> 'brand' AS brand,
  array_remove(ARRAY[p.sku, v.content ->> 'gtin', v.content ->> 'manufacturerPart', v.content ->> 'hsCode'], NULL)
    || ARRAY(SELECT each ->> 'sku' FROM jsonb_array_elements(v.content -> 'variants') each) AS codes,
  ARRAY(SELECT jsonb_array_elements_text(v.content -> 'keywords'))
    || ARRAY(SELECT each ->> 'value' FROM jsonb_array_elements(v.content -> 'attributes') each) AS keywords,
  -- One that is over is none: by the clock of the business, which the sandbox moves.
  ARRAY(SELECT each ->> 'name' FROM jsonb_array_elements(v.content -> 'certificates') each, platform.clock c
    WHERE each ->> 'validUntil' IS NULL OR (each ->> 'validUntil')::date
      >= (coalesce(c.held_at, now() + c.ahead_ms * interval '1 millisecond') AT TIME ZONE 'UTC')::date)
    AS certificates,
  ARRAY(SELECT each ->> 'incoterm' FROM jsonb_array_elements(v.content -> 'incoterms') each) AS incoterms,
  v.content -> 'images' ->> 0 AS image,
  v.content ->> 'unit' AS unit,
  (v.content ->> 'currency')::char(3) AS currency,
  (SELECT (each ->> 'price')::numeric FROM jsonb_array_elements(v.content -> 'tiers') each
    WHERE (each ->> 'from')::numeric <= (v.content ->> 'minimum')::numeric
    ORDER BY (each ->> 'from')::numeric DESC LIMIT 1) AS unit_price,
  ((v.content ->> 'minimum')::numeric * 1000000)::bigint AS minimum_quantity,
  (v.content ->> 'leadDays')::int AS lead_days,
  p.listed_at, p.changed_at
FROM catalogue.products p
JOIN catalogue.versions v ON v.root_id = p.root_id AND v.id = p.id || ':' || p.version
WHERE p.state = 'listed';
