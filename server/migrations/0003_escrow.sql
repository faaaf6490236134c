-- Escrow: one hold per line, freezes per case, releases once per step, line and lot, the remedy budget, exposures.
CREATE SCHEMA escrow;

CREATE TABLE escrow.holds (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  line_no integer NOT NULL,
  currency text NOT NULL CHECK (length(currency) = 3),
  value bigint NOT NULL CHECK (value >= 0),
  paid bigint NOT NULL CHECK (paid >= 0),
  released bigint NOT NULL CHECK (released >= 0),
  refunded bigint NOT NULL CHECK (refunded >= 0),
  charged_back bigint NOT NULL CHECK (charged_back >= 0),
  frozen bigint NOT NULL CHECK (frozen >= 0),
  uncovered bigint NOT NULL CHECK (uncovered BETWEEN 0 AND released),
  PRIMARY KEY (root_id, id),
  CHECK (id = line_no::text),
  CHECK (paid - released - refunded - charged_back - frozen >= 0)
) WITH (fillfactor = 50);

CREATE TABLE escrow.freezes (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  case_id text COLLATE "C" NOT NULL,
  line_no integer NOT NULL,
  amount bigint NOT NULL CHECK (amount >= 0),
  PRIMARY KEY (root_id, id),
  CHECK (id = case_id || ':' || line_no)
);

CREATE TABLE escrow.releases (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  step text NOT NULL,
  lot text COLLATE "C" NOT NULL,
  line_no integer NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  fee bigint NOT NULL CHECK (fee >= 0),
  tax bigint NOT NULL CHECK (tax >= 0),
  PRIMARY KEY (root_id, id),
  CHECK (id = step || ':' || line_no || ':' || lot),
  CHECK (fee + tax <= amount)
);

CREATE TABLE escrow.remedies (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  line_no integer NOT NULL,
  refunded bigint NOT NULL CHECK (refunded >= 0),
  awarded bigint NOT NULL CHECK (awarded >= 0),
  lost bigint NOT NULL CHECK (lost >= 0),
  PRIMARY KEY (root_id, id),
  CHECK (id = line_no::text)
);

CREATE TABLE escrow.guarantees (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  advanced bigint NOT NULL CHECK (advanced >= 0),
  PRIMARY KEY (root_id, id)
);

CREATE TABLE escrow.order_exposures (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  supplier_id text COLLATE "C" NOT NULL,
  amount bigint NOT NULL CHECK (amount >= 0),
  PRIMARY KEY (root_id, id)
);

CREATE TABLE escrow.assurance_limits (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  "limit" bigint NOT NULL CHECK ("limit" >= 0),
  computed_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE escrow.exposures (
  root_id text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  value bigint NOT NULL,
  floor bigint,
  ceiling bigint,
  PRIMARY KEY (root_id, key)
) WITH (fillfactor = 50);
