-- Policy: one root per section. A version is put twice: proposed, then approved by another person.
CREATE SCHEMA policy;

CREATE TABLE policy.versions (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  section text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  values jsonb NOT NULL CHECK (jsonb_typeof(values) = 'object'),
  author text NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  proposed_at timestamptz NOT NULL,
  effective_from timestamptz NOT NULL CHECK (effective_from >= proposed_at),
  approver text CHECK (approver <> author),
  approved_at timestamptz CHECK (approved_at <= effective_from),
  PRIMARY KEY (root_id, id),
  CHECK (root_id = 'pol_' || section),
  CHECK (id = lpad(version::text, 6, '0')),
  CHECK ((approver IS NULL) = (approved_at IS NULL))
);

-- Rates: one root per currency, the newest rate in one small row, every published one kept as text.
CREATE SCHEMA rates;

CREATE TABLE rates.rates (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL CHECK (id = 'newest'),
  currency text NOT NULL CHECK (length(currency) = 3),
  usd bigint NOT NULL CHECK (usd > 0),
  per bigint NOT NULL CHECK (per > 0),
  source text NOT NULL,
  as_of timestamptz NOT NULL,
  PRIMARY KEY (root_id, id),
  CHECK (root_id = 'rat_' || currency)
) WITH (fillfactor = 50);

CREATE TABLE rates.fixings (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  currency text NOT NULL CHECK (length(currency) = 3),
  pair text NOT NULL CHECK (length(pair) = 7),
  rate text NOT NULL CHECK (rate::numeric > 0),
  source text NOT NULL,
  as_of timestamptz NOT NULL,
  PRIMARY KEY (root_id, id),
  CHECK (root_id = 'rat_' || currency)
);

CREATE TABLE rates.tax_codes (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  jurisdiction text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('standard', 'reverse-charge', 'exempt', 'out-of-scope')),
  rate_bps integer NOT NULL CHECK (rate_bps BETWEEN 0 AND 10000),
  effective_from timestamptz NOT NULL,
  source text NOT NULL,
  PRIMARY KEY (root_id, id),
  CHECK (root_id = 'tax_' || jurisdiction),
  CHECK ((kind = 'standard') = (rate_bps > 0))
);
