-- Money of a payment that a card's bank asks back. The root is the order.
CREATE TABLE payments.chargebacks (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  payment_id text COLLATE "C" NOT NULL,
  provider text NOT NULL,
  reference text NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  currency text NOT NULL CHECK (length(currency) = 3),
  state text NOT NULL CHECK (state IN ('inquiry', 'opened', 'evidence-sent', 'won', 'lost')),
  reason text NOT NULL,
  fact_at timestamptz NOT NULL,
  opened_at timestamptz,
  evidence_by timestamptz,
  evidence_sent_at timestamptz,
  fee bigint NOT NULL CHECK (fee >= 0),
  bearer text CHECK (bearer IN ('supplier', 'operator')),
  statement text CHECK (length(statement) <= 5000),
  PRIMARY KEY (root_id, id),
  FOREIGN KEY (root_id, payment_id) REFERENCES payments.payments DEFERRABLE INITIALLY DEFERRED,
  CHECK ((state = 'lost') = (bearer IS NOT NULL))
);
-- Those that finance looks after: few among many.
CREATE INDEX chargebacks_open ON payments.chargebacks (root_id, id) WHERE state IN ('inquiry', 'opened', 'evidence-sent');

ALTER TABLE payments.payments ADD COLUMN disputed_by text, ADD COLUMN charged_back bigint CHECK (charged_back >= 0);

ALTER TABLE payments.refunds DROP CONSTRAINT refunds_state_check, ADD CONSTRAINT refunds_state_check CHECK (
  state IN ('requested', 'sent', 'unknown', 'settled', 'failed', 'returned', 'blocked', 'cancelled')
);

-- Money that no payment takes back goes to an account in the buyer's name: as it was when the refund was requested.
ALTER TABLE payments.refunds ADD COLUMN "to" jsonb, ADD CHECK (("to" IS NULL) = (bank_account_id IS NULL));
ALTER TABLE orders.orders ADD COLUMN refund_account_id text;

-- What banks took at the supplier's expense: the buyer has it, so our hand gives less.
ALTER TABLE escrow.remedies
  ADD COLUMN charged_back bigint NOT NULL CHECK (charged_back >= 0) DEFAULT 0;
