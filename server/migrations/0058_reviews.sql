-- What buyers write of orders that have ended, what suppliers answer, what staff do about either; and success stories.
CREATE SCHEMA reviews;

CREATE TABLE reviews.reviews (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL CHECK (id = 'review'),
  review_id text COLLATE "C" NOT NULL,
  buyer_id text COLLATE "C" NOT NULL,
  supplier_id text COLLATE "C" NOT NULL CHECK (supplier_id <> buyer_id),
  ended_at timestamptz NOT NULL,
  version integer NOT NULL CHECK (version IN (1, 2)),
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  person text COLLATE "C" NOT NULL,
  written_at timestamptz NOT NULL,
  revised_at timestamptz CHECK ((revised_at IS NULL) = (version = 1)),
  revise_until timestamptz NOT NULL,
  answer_until timestamptz NOT NULL,
  goods integer NOT NULL CHECK (goods BETWEEN 1 AND 5),
  service integer NOT NULL CHECK (service BETWEEN 1 AND 5),
  shipment integer NOT NULL CHECK (shipment BETWEEN 1 AND 5),
  most_counted integer NOT NULL CHECK (most_counted >= 0),
  related_by text,
  relation_at timestamptz,
  PRIMARY KEY (root_id, id)
);
CREATE INDEX reviews_supplier ON reviews.reviews (supplier_id, written_at, root_id);

CREATE TABLE reviews.answers (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL CHECK (id = 'answer'),
  supplier_id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version IN (1, 2)),
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  person text COLLATE "C" NOT NULL,
  written_at timestamptz NOT NULL,
  revised_at timestamptz CHECK ((revised_at IS NULL) = (version = 1)),
  revise_until timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);

-- The words alone, so that they can be erased; the hash stays.
CREATE TABLE reviews.words (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  words text,
  salt text CHECK ((salt IS NULL) = (words IS NULL)),
  PRIMARY KEY (root_id, id)
);

CREATE TABLE reviews.cases (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL CHECK (id IN ('review', 'answer')),
  state text NOT NULL
    CHECK (state IN ('reported', 'dismissed', 'hidden', 'objected', 'kept', 'restored', 'redacted')),
  version integer NOT NULL CHECK (version > 0),
  reports integer NOT NULL CHECK (reports >= 0),
  waits_since timestamptz,
  hidden_for text CHECK (hidden_for IN ('offensive', 'personal-data', 'not-about-the-order', 'advertising')),
  hidden_by text COLLATE "C",
  hidden_at timestamptz,
  object_until timestamptz,
  objected_by text COLLATE "C",
  objected_at timestamptz CHECK (objected_at IS NULL OR objected_at <= object_until),
  objection_hash text,
  heard_by text COLLATE "C" CHECK (heard_by <> hidden_by),
  heard_at timestamptz CHECK (heard_at IS NULL OR objected_at IS NOT NULL),
  heard_for text,
  redacted_by text COLLATE "C",
  redacted_at timestamptz,
  PRIMARY KEY (root_id, id)
);
CREATE INDEX cases_waiting ON reviews.cases (waits_since) WHERE state IN ('reported', 'objected');

CREATE TABLE reviews.reports (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  part text NOT NULL CHECK (part IN ('review', 'answer')),
  version integer NOT NULL CHECK (version > 0),
  company text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  reason text NOT NULL CHECK (reason IN ('offensive', 'personal-data', 'not-about-the-order', 'advertising')),
  at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);
CREATE UNIQUE INDEX reports_once ON reviews.reports (root_id, part, version, company);

CREATE TABLE reviews.stories (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL CHECK (id = 'story'),
  state text NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn')),
  version integer NOT NULL CHECK (version > 0),
  texts jsonb NOT NULL,
  orders jsonb NOT NULL,
  picture jsonb,
  person text COLLATE "C" NOT NULL,
  changed_at timestamptz NOT NULL,
  published_at timestamptz CHECK (state <> 'published' OR published_at IS NOT NULL),
  PRIMARY KEY (root_id, id)
);
CREATE INDEX stories_shown ON reviews.stories (published_at, root_id) WHERE state = 'published';

CREATE TABLE reviews.consents (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  state text NOT NULL CHECK (state IN ('asked', 'given', 'withdrawn')),
  version integer NOT NULL CHECK (version >= 0),
  person text COLLATE "C",
  at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);
CREATE INDEX consents_company ON reviews.consents (id, root_id);

-- Every review as everybody may read of it, and whether it counts: hidden ones and those of related buyers never, of
-- the others the first of a pair and month, as many as policy said when they were written.
CREATE VIEW reviews.shown AS
SELECT order_id, review_id, buyer_id, supplier_id, ended_at, written_at, revised_at, version, goods, service, shipment,
  most_counted, related_by, hidden_for,
  hidden_for IS NULL AND related_by IS NULL AND place <= most_counted AS counts,
  CASE WHEN hidden_for IS NOT NULL THEN 'hidden' WHEN related_by IS NOT NULL THEN 'related'
    WHEN place > most_counted THEN 'too-many' END AS counts_not
FROM (
  SELECT r.root_id AS order_id, r.review_id, r.buyer_id, r.supplier_id, r.ended_at, r.written_at, r.revised_at,
    r.version, r.goods, r.service, r.shipment, r.most_counted, r.related_by,
    CASE WHEN c.state IN ('hidden', 'objected', 'kept', 'redacted') THEN c.hidden_for END AS hidden_for,
    row_number() OVER (
      PARTITION BY r.supplier_id, r.buyer_id, date_trunc('month', r.written_at AT TIME ZONE 'UTC'),
        r.related_by IS NULL AND c.state IS DISTINCT FROM 'hidden' AND c.state IS DISTINCT FROM 'objected'
          AND c.state IS DISTINCT FROM 'kept' AND c.state IS DISTINCT FROM 'redacted'
      ORDER BY r.written_at, r.root_id) AS place
  FROM reviews.reviews r LEFT JOIN reviews.cases c ON c.root_id = r.root_id AND c.id = 'review') placed;

-- What the reviews that count come to for each supplier: how many, and each mean in hundredths.
CREATE VIEW reviews.supplier_scores AS
SELECT supplier_id, count(*)::integer AS counted, round(avg(goods) * 100)::integer AS goods_hundredths,
  round(avg(service) * 100)::integer AS service_hundredths, round(avg(shipment) * 100)::integer AS shipment_hundredths
FROM reviews.shown WHERE counts GROUP BY supplier_id;
