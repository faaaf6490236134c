-- Refunds and returned wires go out by the operator's bank too, screened like payouts.
ALTER TABLE payments.payments ADD COLUMN payer jsonb;

-- A refund over a wire names the account it goes to as well.
ALTER TABLE payments.refunds
  DROP CONSTRAINT refunds_check2,
  ADD CONSTRAINT refunds_to CHECK ("to" IS NOT NULL OR bank_account_id IS NULL);

ALTER TABLE payouts.payment_orders
  DROP CONSTRAINT payment_orders_kind_check,
  DROP CONSTRAINT payment_orders_state_check,
  ADD COLUMN author text,
  ADD COLUMN approver text,
  ADD COLUMN needs_second boolean,
  ADD CONSTRAINT payment_orders_kind_check CHECK (kind IN ('payout', 'refund', 'wire-return')),
  ADD CONSTRAINT payment_orders_state_check CHECK (state IN ('incomplete', 'proposed', 'waiting', 'built', 'released',
    'accepted', 'rejected', 'settled', 'returned', 'cancelled')),
  ADD CONSTRAINT payment_orders_second CHECK (approver <> author);
CREATE INDEX payment_orders_for_people ON payouts.payment_orders (root_id) WHERE state IN ('incomplete', 'proposed');

ALTER TABLE payouts.screenings
  ADD COLUMN kind text NOT NULL DEFAULT 'payout' CHECK (kind IN ('payout', 'refund', 'wire-return')),
  ADD COLUMN name text,
  ADD COLUMN amount bigint,
  ADD COLUMN currency text;
UPDATE payouts.screenings s SET name = a.name, amount = p.amount, currency = p.currency
  FROM payouts.payouts p JOIN payouts.bank_accounts a ON a.root_id = p.root_id AND a.id = p.bank_account_id
  WHERE p.root_id = s.root_id AND p.id = s.id;
ALTER TABLE payouts.screenings
  ALTER COLUMN name SET NOT NULL,
  ALTER COLUMN amount SET NOT NULL,
  ALTER COLUMN currency SET NOT NULL;

ALTER TABLE reconciliation.wires
  DROP CONSTRAINT wires_state,
  ADD COLUMN payer_bank text,
  ADD COLUMN payer_town text,
  ADD COLUMN payer_country text,
  ADD CONSTRAINT wires_state CHECK (state IN
    ('unallocated', 'allocated', 'returning', 'blocked', 'returned', 'split', 'reversed'));
-- Money that nobody named an account for, and money that nobody looks after.
CREATE TABLE payouts.unclaimed (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL CHECK (length(id) = 3),
  company_id text COLLATE "C" NOT NULL,
  state text NOT NULL CHECK (state IN ('watched', 'due', 'proposed', 'unclaimed', 'ended')),
  since timestamptz NOT NULL,
  proposer text,
  grounds text,
  decider text,
  decided_at timestamptz,
  PRIMARY KEY (root_id, id),
  CHECK (state <> 'unclaimed' OR (proposer IS NOT NULL AND decider IS NOT NULL AND decider <> proposer))
);
CREATE INDEX unclaimed_open ON payouts.unclaimed (root_id, id) WHERE state IN ('due', 'proposed', 'unclaimed');

ALTER TABLE reconciliation.cases
  DROP CONSTRAINT cases_kind_check,
  ADD CONSTRAINT cases_kind_check CHECK (kind IN ('debit-unexplained', 'reversal-unmatched', 'payment-unknown',
    'payment-differs', 'payment-repeated', 'statement-differs', 'opening-differs', 'sequence-gap', 'sequence-repeated',
    'orphan-money'));
