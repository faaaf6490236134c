-- Money in and refunds out. The root of all but provider_events is the order.
CREATE SCHEMA payments;

CREATE TABLE payments.payments (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  instalment integer,
  buyer_id text NOT NULL,
  method text NOT NULL,
  provider text NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  fee bigint NOT NULL CHECK (fee >= 0),
  fee_tax bigint NOT NULL CHECK (fee_tax >= 0),
  total bigint NOT NULL CHECK (total = amount + fee + fee_tax),
  currency text NOT NULL CHECK (length(currency) = 3),
  state text NOT NULL CHECK (
    state IN ('created', 'pending', 'review', 'succeeded', 'final', 'reversed', 'failed', 'expired')
  ),
  paid bigint NOT NULL CHECK (paid >= 0),
  refunded bigint NOT NULL CHECK (refunded >= 0),
  fee_kept bigint NOT NULL CHECK (fee_kept BETWEEN 0 AND fee),
  fee_tax_kept bigint NOT NULL CHECK (fee_tax_kept BETWEEN 0 AND fee_tax),
  attempt integer CHECK (attempt > 0),
  authenticated boolean,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  fact_at timestamptz,
  succeeded_at timestamptz,
  final_at timestamptz,
  "references" jsonb NOT NULL,
  reason text,
  refunds_closed boolean,
  PRIMARY KEY (root_id, id)
) WITH (fillfactor = 50);

CREATE TABLE payments.attempts (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  payment_id text COLLATE "C" NOT NULL,
  n integer NOT NULL CHECK (n > 0),
  state text NOT NULL CHECK (state IN ('open', 'succeeded', 'failed')),
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  reference text,
  next_action jsonb,
  unknown boolean,
  reason text,
  PRIMARY KEY (root_id, id),
  FOREIGN KEY (root_id, payment_id) REFERENCES payments.payments DEFERRABLE INITIALLY DEFERRED,
  CHECK ((state = 'open') = (ended_at IS NULL))
);
CREATE UNIQUE INDEX attempts_one_open ON payments.attempts (root_id, payment_id) WHERE state = 'open';

CREATE TABLE payments.refunds (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  payment_id text COLLATE "C",
  bank_account_id text,
  buyer_id text NOT NULL,
  provider text NOT NULL,
  outside text NOT NULL CHECK (outside IN ('provider', 'bank')),
  amount bigint NOT NULL CHECK (amount > 0),
  currency text NOT NULL CHECK (length(currency) = 3),
  state text NOT NULL CHECK (
    state IN ('requested', 'sent', 'unknown', 'settled', 'failed', 'returned', 'blocked')
  ),
  cause text NOT NULL,
  requested_at timestamptz NOT NULL,
  sent_at timestamptz,
  fact_at timestamptz,
  blocked_from text,
  trace text,
  reason text,
  PRIMARY KEY (root_id, id),
  CHECK (payment_id IS NOT NULL OR bank_account_id IS NOT NULL),
  CHECK ((state = 'blocked') = (blocked_from IS NOT NULL))
);
-- Those that finance looks after: few among many.
CREATE INDEX refunds_astray ON payments.refunds (root_id, id)
  WHERE state IN ('unknown', 'failed', 'returned', 'blocked');

-- A root of its own each: what a provider said, byte for byte.
CREATE TABLE payments.provider_events (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  provider text NOT NULL,
  event_id text NOT NULL,
  raw text NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON payments.provider_events
  FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
