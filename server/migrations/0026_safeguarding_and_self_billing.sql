-- Breaches of safeguarding: one root for each currency, one row for each time that less was kept than was owed.
CREATE TABLE reconciliation.breaches (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  currency text NOT NULL CHECK (length(currency) = 3),
  shortfall bigint NOT NULL CHECK (shortfall > 0),
  worst bigint NOT NULL CHECK (worst >= shortfall),
  opened_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (root_id, id)
);
CREATE INDEX breaches_open ON reconciliation.breaches (opened_at, root_id) WHERE ended_at IS NULL;

-- A supplier lets invoices to its buyers be drawn up for it: who said so, when, to which text.
CREATE TABLE invoices.self_billing_agreements (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  text_hash text NOT NULL CHECK (text_hash ~ '^[0-9a-f]{64}$'),
  agreed_by text NOT NULL,
  agreed_at timestamptz NOT NULL,
  ended_by text,
  ended_at timestamptz,
  PRIMARY KEY (root_id, id),
  CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);

-- Numbers of what is drawn up for a supplier: one root for each supplier, one row for each year and kind.
CREATE TABLE invoices.self_billing_series (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  supplier_id text COLLATE "C" NOT NULL,
  year integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('invoice', 'credit-note')),
  issued integer NOT NULL CHECK (issued > 0),
  PRIMARY KEY (root_id, id),
  CHECK (id = year || ':' || kind)
) WITH (fillfactor = 50);

-- Documents drawn up for suppliers, in the root of their order; what they say never changes.
CREATE TABLE invoices.self_billed (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  number text COLLATE "C" NOT NULL,
  series_root text COLLATE "C" NOT NULL,
  series text NOT NULL,
  place integer NOT NULL CHECK (place > 0),
  kind text NOT NULL CHECK (kind IN ('invoice', 'credit-note')),
  cause text NOT NULL CHECK (cause IN ('lot', 'price', 'objection')),
  lot_id text COLLATE "C",
  supplier_id text COLLATE "C" NOT NULL,
  buyer_id text COLLATE "C" NOT NULL,
  order_number text NOT NULL,
  agreement_id text COLLATE "C" NOT NULL,
  currency text NOT NULL CHECK (length(currency) = 3),
  parts jsonb NOT NULL,
  net bigint NOT NULL CHECK (net >= 0),
  tax bigint NOT NULL CHECK (tax >= 0),
  paid bigint NOT NULL CHECK (paid BETWEEN 0 AND net + tax),
  tax_kind text NOT NULL CHECK (tax_kind IN ('standard', 'exempt', 'intra-community', 'export')),
  rate_bps integer NOT NULL CHECK (rate_bps BETWEEN 0 AND 10000),
  issued_at timestamptz NOT NULL,
  issued_on text NOT NULL,
  supplied_on text NOT NULL,
  object_until timestamptz,
  issuer jsonb NOT NULL,
  recipient jsonb NOT NULL,
  tax_in jsonb,
  corrects jsonb NOT NULL,
  PRIMARY KEY (root_id, id),
  CHECK (tax = 0 OR tax_kind = 'standard'),
  CHECK (cause <> 'lot' OR lot_id IS NOT NULL)
);
-- A lot is invoiced once.
CREATE UNIQUE INDEX self_billed_lot ON invoices.self_billed (root_id, lot_id) WHERE cause = 'lot';
CREATE INDEX self_billed_id ON invoices.self_billed (id);
CREATE INDEX self_billed_supplier ON invoices.self_billed (supplier_id, id);
CREATE INDEX self_billed_buyer ON invoices.self_billed (buyer_id, id);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON invoices.self_billed
  FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- What the supplier said of a document: accepted, by itself or by time, or objected to.
CREATE TABLE invoices.self_billing_answers (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  answer text NOT NULL CHECK (answer IN ('accepted', 'objected')),
  answered_by text NOT NULL,
  answered_at timestamptz NOT NULL,
  reason text,
  PRIMARY KEY (root_id, id)
);

-- The agreement under which an order is invoiced for its supplier, and what was taken off its price by agreement.
ALTER TABLE orders.orders ADD COLUMN self_billing_id text COLLATE "C";
ALTER TABLE orders.orders ADD COLUMN price_reduced bigint CHECK (price_reduced > 0);
