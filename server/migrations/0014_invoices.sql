-- How companies stand on invoices and contracts.
CREATE TABLE parties.legal_details (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL CHECK (id = 'legal'),
  legal_name text NOT NULL CHECK (legal_name <> ''),
  address_lines jsonb NOT NULL CHECK (jsonb_array_length(address_lines) BETWEEN 1 AND 3),
  postcode text,
  city text NOT NULL CHECK (city <> ''),
  region text,
  tax_number text,
  registration_number text,
  stated_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);

-- Invoices and credit notes: one root each; what they say never changes. Series: one root, one row by year and kind.
CREATE SCHEMA invoices;

CREATE TABLE invoices.series (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  jurisdiction text NOT NULL,
  year integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('invoice', 'credit-note')),
  issued integer NOT NULL CHECK (issued > 0),
  PRIMARY KEY (root_id, id),
  CHECK (id = jurisdiction || ':' || year || ':' || kind)
) WITH (fillfactor = 50);

CREATE TABLE invoices.invoices (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL CHECK (id = 'invoice'),
  number text COLLATE "C" NOT NULL,
  series text COLLATE "C" NOT NULL,
  place integer NOT NULL CHECK (place > 0),
  kind text NOT NULL CHECK (kind IN ('invoice', 'credit-note')),
  company_id text COLLATE "C" NOT NULL,
  order_id text COLLATE "C",
  transfer_root text COLLATE "C" NOT NULL,
  transfer_id text COLLATE "C" NOT NULL,
  currency text NOT NULL CHECK (length(currency) = 3),
  net bigint NOT NULL CHECK (net > 0),
  tax bigint NOT NULL CHECK (tax >= 0),
  tax_kind text NOT NULL CHECK (tax_kind IN ('standard', 'reverse-charge', 'exempt', 'out-of-scope')),
  rate_bps integer NOT NULL CHECK (rate_bps BETWEEN 0 AND 10000),
  lines jsonb NOT NULL CHECK (jsonb_array_length(lines) > 0),
  issued_at timestamptz NOT NULL,
  issued_on text NOT NULL,
  supplied_on text NOT NULL,
  issuer jsonb NOT NULL,
  recipient jsonb NOT NULL,
  tax_in jsonb,
  corrects jsonb NOT NULL,
  PRIMARY KEY (root_id, id),
  CHECK (tax = 0 OR tax_kind = 'standard'),
  CHECK ((tax_kind = 'standard') = (rate_bps > 0))
);
-- A company's documents, newest first; those of an order; by number.
CREATE INDEX invoices_company ON invoices.invoices (company_id, root_id);
CREATE INDEX invoices_order ON invoices.invoices (order_id, root_id) WHERE order_id IS NOT NULL;
CREATE INDEX invoices_number ON invoices.invoices (number);

-- Plain PostgreSQL only; revoked rights guard the same everywhere.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON invoices.invoices
  FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
