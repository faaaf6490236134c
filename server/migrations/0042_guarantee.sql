-- What the order exposed when a claim was filed, and what of its award nobody has paid yet.
ALTER TABLE claims.claims ADD COLUMN exposure bigint CHECK (exposure >= 0);
ALTER TABLE claims.claims ADD COLUMN advanced bigint CHECK (advanced > 0);
ALTER TABLE claims.claims ADD COLUMN owed jsonb CHECK (jsonb_typeof(owed) = 'array');

-- A wire that pays a debt, of whom: it has no payment of an order.
ALTER TABLE reconciliation.wires ADD COLUMN debtor_id text COLLATE "C";
ALTER TABLE reconciliation.wires DROP CONSTRAINT wires_allocated;
ALTER TABLE reconciliation.wires ADD CONSTRAINT wires_allocated CHECK (state = 'reversed'
  OR (state <> 'allocated' AND payment_id IS NULL)
  OR (state = 'allocated' AND (payment_id IS NOT NULL) <> (debtor_id IS NOT NULL)));

-- Debts that are given up: one person asks, a second one agrees.
CREATE TABLE reconciliation.write_offs (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  currency char(3) NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  expense text NOT NULL CHECK (expense IN ('guarantee', 'chargeback')),
  reason text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'done', 'refused')),
  asked_by text NOT NULL,
  asked_at timestamptz NOT NULL,
  answered_by text,
  answered_at timestamptz CHECK ((answered_at IS NULL) = (state = 'waiting')),
  PRIMARY KEY (root_id, id),
  CHECK (state <> 'done' OR answered_by <> asked_by)
);
CREATE UNIQUE INDEX write_offs_one_waiting ON reconciliation.write_offs (root_id, currency) WHERE state = 'waiting';
