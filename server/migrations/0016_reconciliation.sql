-- Bank statements: what the bank says of accounts that hold money of clients, and what became of each entry.
CREATE SCHEMA reconciliation;

CREATE TABLE reconciliation.client_accounts (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  number text NOT NULL,
  currency text NOT NULL CHECK (length(currency) = 3),
  holder text NOT NULL,
  bank_name text NOT NULL,
  virtual_prefix text,
  providers jsonb NOT NULL,
  opened_at timestamptz NOT NULL,
  name_sets jsonb NOT NULL,
  before bigint,
  closing bigint,
  closing_on text,
  sequence integer,
  statement_id text COLLATE "C",
  PRIMARY KEY (root_id, id)
);

CREATE TABLE reconciliation.statements (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  account_root text COLLATE "C" NOT NULL,
  bank text COLLATE "C" NOT NULL,
  format text NOT NULL CHECK (format IN ('camt.052', 'camt.053', 'camt.054', 'mt940')),
  version text NOT NULL,
  reference text NOT NULL,
  sequence integer,
  page integer,
  created_on text NOT NULL,
  currency text NOT NULL CHECK (length(currency) = 3),
  opening bigint,
  closing bigint,
  closing_on text,
  entry_count integer NOT NULL CHECK (entry_count >= 0),
  read_to integer NOT NULL CHECK (read_to >= 0 AND read_to <= entry_count),
  credits bigint NOT NULL CHECK (credits >= 0),
  debits bigint NOT NULL CHECK (debits >= 0),
  sums text NOT NULL CHECK (sums IN ('balanced', 'differs', 'unchecked')),
  state text NOT NULL CHECK (state IN ('reading', 'read')),
  warnings jsonb NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
) WITH (fillfactor = 50);
CREATE INDEX statements_newest ON reconciliation.statements (received_at, root_id);

CREATE TABLE reconciliation.entries (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  n integer NOT NULL CHECK (n > 0),
  amount bigint NOT NULL CHECK (amount >= 0),
  currency text NOT NULL CHECK (length(currency) = 3),
  direction text NOT NULL CHECK (direction IN ('credit', 'debit')),
  status text NOT NULL CHECK (status IN ('booked', 'pending', 'info')),
  reversal boolean NOT NULL,
  booked_on text NOT NULL,
  value_on text NOT NULL,
  reference text,
  end_to_end_id text,
  uetr text,
  code text NOT NULL,
  name text NOT NULL,
  account text NOT NULL,
  text text NOT NULL,
  became text NOT NULL CHECK (became IN
    ('wire', 'charge', 'interest', 'provider', 'payment-order', 'wire-return', 'reversal', 'case', 'copy', 'pending')),
  target text,
  confidence integer CHECK (confidence BETWEEN 0 AND 100),
  reason text NOT NULL,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE reconciliation.cases (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  kind text NOT NULL CHECK (kind IN ('debit-unexplained', 'reversal-unmatched', 'statement-differs',
    'opening-differs', 'sequence-gap', 'sequence-repeated')),
  bank text COLLATE "C" NOT NULL,
  entry_id text COLLATE "C",
  amount bigint NOT NULL,
  currency text NOT NULL CHECK (length(currency) = 3),
  said text NOT NULL,
  opened_at timestamptz NOT NULL,
  overdue_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'proposed', 'closed')),
  assignee text,
  notes jsonb NOT NULL,
  resolution text CHECK (resolution IN ('charge', 'explained')),
  reason text,
  proposer text,
  closed_by text,
  closed_at timestamptz,
  PRIMARY KEY (root_id, id),
  CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
  CHECK (state = 'open' OR reason <> '')
);
CREATE INDEX cases_open ON reconciliation.cases (opened_at, root_id, id) WHERE state <> 'closed';

-- A bank's file as it came, compressed; its root is made of its bytes.
CREATE TABLE reconciliation.files (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  bytes integer NOT NULL CHECK (bytes > 0),
  sender text NOT NULL,
  received_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'read', 'refused')),
  refused text,
  line integer,
  why text,
  statements jsonb NOT NULL,
  PRIMARY KEY (root_id, id)
);
CREATE TABLE reconciliation.file_contents (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  gzipped bytea NOT NULL,
  PRIMARY KEY (root_id, id)
);

-- Wires belong to what the bank says; orders take them.
ALTER TABLE orders.wires SET SCHEMA reconciliation;
ALTER TABLE reconciliation.wires
  DROP CONSTRAINT wires_state_check,
  DROP CONSTRAINT wires_doubt_check,
  DROP CONSTRAINT wires_check,
  ADD COLUMN uetr text,
  ADD COLUMN end_to_end_id text,
  ADD COLUMN confidence integer CHECK (confidence BETWEEN 0 AND 100),
  ADD COLUMN matched_by text CHECK (matched_by IN ('reference', 'reference-in-text', 'virtual-account', 'person')),
  ADD COLUMN statement_id text COLLATE "C",
  ADD COLUMN parent_id text COLLATE "C",
  ADD COLUMN proposed_order_id text COLLATE "C",
  ADD COLUMN proposer text,
  ADD CONSTRAINT wires_state CHECK (state IN
    ('unallocated', 'allocated', 'returning', 'returned', 'split', 'reversed')),
  ADD CONSTRAINT wires_doubt CHECK (doubt IN
    ('no-reference', 'several-references', 'not-agreed', 'other-currency', 'other-payer')),
  ADD CONSTRAINT wires_allocated CHECK (state = 'reversed' OR (state = 'allocated') = (payment_id IS NOT NULL));
