-- Payments, refunds, chargebacks and payouts in another currency than the order's or payable's: how they are converted.
ALTER TABLE payments.payments ADD COLUMN exchange jsonb CHECK (jsonb_typeof(exchange) = 'object');
ALTER TABLE payments.refunds ADD COLUMN pay_in text CHECK (length(pay_in) = 3);
ALTER TABLE payments.refunds ADD COLUMN exchange jsonb CHECK (jsonb_typeof(exchange) = 'object');
ALTER TABLE payments.chargebacks ADD COLUMN taken jsonb CHECK (jsonb_typeof(taken) = 'object');
ALTER TABLE payouts.payouts ADD COLUMN exchange jsonb CHECK (jsonb_typeof(exchange) = 'object');

-- A rate that a payer was promised for a while. The root is the order; a lock is never changed.
CREATE TABLE payments.rate_locks (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  exchange jsonb NOT NULL CHECK (jsonb_typeof(exchange) = 'object'),
  locked_at timestamptz NOT NULL,
  locked_until timestamptz NOT NULL CHECK (locked_until > locked_at),
  PRIMARY KEY (root_id, id)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON payments.rate_locks
  FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
