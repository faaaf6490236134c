-- How orders ended, what suppliers show, and the assurance limit that follows. A supplier's figures have a root of their
-- own (`per_…`); his limit stands with his company.
CREATE SCHEMA performance;

CREATE TABLE performance.results (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  supplier_id text COLLATE "C" NOT NULL,
  buyer_id text COLLATE "C" NOT NULL CHECK (buyer_id <> supplier_id),
  n integer NOT NULL CHECK (n > 0),
  ended text NOT NULL CHECK (ended IN ('completed', 'cancelled', 'expired')),
  ended_at timestamptz NOT NULL,
  day text COLLATE "C" NOT NULL CHECK (day ~ '^\d{4}-\d\d-\d\d$'),
  reason text NOT NULL,
  usd bigint NOT NULL CHECK (usd >= 0),
  shipping text NOT NULL CHECK (shipping IN ('in-time', 'late', 'never', 'not-due')),
  is_proven boolean NOT NULL,
  claims integer NOT NULL CHECK (claims >= 0),
  faults integer NOT NULL CHECK (faults BETWEEN 0 AND claims),
  decided_against integer NOT NULL CHECK (decided_against BETWEEN 0 AND claims),
  lost integer NOT NULL CHECK (lost BETWEEN 0 AND claims),
  chargebacks integer NOT NULL CHECK (chargebacks >= 0),
  is_verified boolean NOT NULL,
  related jsonb NOT NULL,
  marks jsonb NOT NULL,
  answers jsonb NOT NULL,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE performance.answers (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  since timestamptz,
  bands jsonb NOT NULL,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE performance.profiles (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  supplier_id text COLLATE "C" NOT NULL,
  "from" text COLLATE "C" NOT NULL,
  oldest text COLLATE "C",
  newest text COLLATE "C",
  figures jsonb NOT NULL,
  volume jsonb NOT NULL,
  aliases jsonb NOT NULL,
  clean_orders integer NOT NULL CHECK (clean_orders >= 0),
  clean_buyers integer NOT NULL CHECK (clean_buyers BETWEEN 0 AND clean_orders),
  returning_buyers integer NOT NULL CHECK (returning_buyers BETWEEN 0 AND clean_buyers),
  stars integer CHECK (stars BETWEEN 0 AND 5),
  on_time_bps integer CHECK (on_time_bps BETWEEN 0 AND 10000),
  response_minutes integer CHECK (response_minutes > 0),
  claim_bps integer CHECK (claim_bps BETWEEN 0 AND 10000),
  decided_bps integer CHECK (decided_bps BETWEEN 0 AND 10000),
  reorder_bps integer CHECK (reorder_bps BETWEEN 0 AND 10000),
  completed integer NOT NULL CHECK (completed >= 0),
  on_time_count integer NOT NULL CHECK (on_time_count >= 0),
  volume_usd bigint NOT NULL CHECK (volume_usd >= 0),
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id),
  CHECK ((oldest IS NULL) = (newest IS NULL) AND oldest <= newest)
) WITH (fillfactor = 50);

CREATE TABLE performance.days (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL CHECK (id ~ '^\d{4}-\d\d-\d\d$'),
  figures jsonb NOT NULL,
  parts jsonb NOT NULL,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE performance.counted_orders (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  buyer_id text COLLATE "C" NOT NULL,
  n integer NOT NULL CHECK (n > 0),
  day text COLLATE "C" NOT NULL,
  figures jsonb NOT NULL,
  clean_usd bigint NOT NULL CHECK (clean_usd >= 0),
  usd bigint NOT NULL CHECK (usd >= clean_usd),
  unclean text,
  related jsonb NOT NULL,
  group_id text COLLATE "C",
  PRIMARY KEY (root_id, id),
  CHECK (unclean IS NULL OR clean_usd = 0)
);
-- The supplier's page names what does not count, the newest first.
CREATE INDEX counted_orders_by_day ON performance.counted_orders (root_id, day, id);

CREATE TABLE performance.buyer_groups (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  buyers jsonb NOT NULL,
  marks jsonb NOT NULL,
  days jsonb NOT NULL,
  orders integer NOT NULL CHECK (orders >= 0),
  "into" text COLLATE "C",
  PRIMARY KEY (root_id, id),
  CHECK ("into" IS NULL OR orders = 0)
);

CREATE TABLE performance.buyer_marks (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  group_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE performance.limits (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  base bigint NOT NULL CHECK (base >= 0),
  is_proven boolean NOT NULL,
  security bigint NOT NULL CHECK (security >= 0),
  clean bigint NOT NULL CHECK (clean >= 0),
  counted bigint NOT NULL CHECK (counted BETWEEN 0 AND clean),
  of_volume bigint NOT NULL CHECK (of_volume BETWEEN 0 AND counted),
  sum bigint NOT NULL CHECK (sum >= 0),
  grown_from bigint NOT NULL,
  growth_most bigint NOT NULL,
  person_most bigint NOT NULL,
  most bigint NOT NULL,
  bound text NOT NULL CHECK (bound IN ('none', 'growth', 'person', 'most')),
  "limit" bigint NOT NULL CHECK ("limit" = least(sum, growth_most, person_most, most)),
  clean_orders integer NOT NULL,
  clean_buyers integer NOT NULL,
  has_badge boolean NOT NULL,
  is_audited boolean NOT NULL,
  past jsonb NOT NULL,
  computed_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE performance.limit_steps (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  "limit" bigint NOT NULL CHECK ("limit" >= 0),
  was bigint NOT NULL CHECK (was >= 0),
  base bigint NOT NULL,
  security bigint NOT NULL,
  of_volume bigint NOT NULL,
  bound text NOT NULL,
  computed_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON performance.limit_steps
  FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TABLE performance.lifts (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  up_to bigint NOT NULL CHECK (up_to > 0),
  reason text NOT NULL CHECK (length(reason) <= 2000),
  state text NOT NULL CHECK (state IN ('proposed', 'approved', 'declined', 'replaced')),
  author text NOT NULL,
  proposed_at timestamptz NOT NULL,
  decided_by text,
  decided_at timestamptz,
  PRIMARY KEY (root_id, id),
  CHECK (state NOT IN ('approved', 'replaced') OR decided_by <> author),
  CHECK ((state = 'proposed') = (decided_by IS NULL AND decided_at IS NULL))
);
-- Staff find what waits for a second person.
CREATE INDEX lifts_open ON performance.lifts (proposed_at, root_id) WHERE state = 'proposed';

-- Published: what a directory may show of suppliers. Volume is a band: nobody reads a competitor's books.
CREATE VIEW performance.supplier_figures AS
  SELECT supplier_id, stars, on_time_bps, on_time_count, response_minutes, claim_bps, decided_bps, reorder_bps,
    completed, CASE
      WHEN volume_usd < 1000000 THEN 'below-10k'
      WHEN volume_usd < 5000000 THEN '10k-50k'
      WHEN volume_usd < 20000000 THEN '50k-200k'
      WHEN volume_usd < 100000000 THEN '200k-1m'
      ELSE 'above-1m' END AS volume_band, updated_at
  FROM performance.profiles;
