-- Orders: the hot row is small; terms and acceptances are immutable rows of their own. The root is the order.
CREATE SCHEMA orders;

CREATE TABLE orders.orders (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  buyer_id text COLLATE "C" NOT NULL,
  supplier_id text COLLATE "C" NOT NULL,
  currency text NOT NULL CHECK (length(currency) = 3),
  zone text NOT NULL,
  number text COLLATE "C" NOT NULL,
  wire_reference text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  author text NOT NULL CHECK (author IN ('buyer', 'supplier')),
  proposed boolean NOT NULL,
  agreed_version integer,
  agreed_at timestamptz,
  total bigint NOT NULL CHECK (total > 0),
  usd_per_minor jsonb,
  policy_version integer,
  funded_at timestamptz,
  ready_by timestamptz,
  goods_ready_at timestamptz,
  carrier_awaited_until timestamptz,
  cancelled_lines jsonb,
  owed jsonb,
  source_reference text,
  ended text CHECK (ended IN ('completed', 'cancelled', 'expired')),
  ended_at timestamptz,
  created_at timestamptz NOT NULL,
  status text COLLATE "C" NOT NULL,
  PRIMARY KEY (root_id, id),
  CHECK (buyer_id <> supplier_id),
  CHECK ((ended IS NULL) = (ended_at IS NULL)),
  CHECK (ended IS NULL OR status = ended)
) WITH (fillfactor = 50);

CREATE INDEX orders_buyer ON orders.orders (buyer_id, root_id);
CREATE INDEX orders_supplier ON orders.orders (supplier_id, root_id);
-- The only index on a column that changes: lists by status.
CREATE INDEX orders_buyer_status ON orders.orders (buyer_id, status, root_id);

CREATE TABLE orders.terms (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  author text NOT NULL CHECK (author IN ('buyer', 'supplier')),
  content jsonb NOT NULL,
  hash text NOT NULL CHECK (length(hash) = 64),
  written_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON orders.terms
  FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TABLE orders.acceptances (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  side text NOT NULL CHECK (side IN ('buyer', 'supplier')),
  person text NOT NULL,
  hash text NOT NULL CHECK (length(hash) = 64),
  accepted_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON orders.acceptances
  FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TABLE orders.instalments (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  n integer NOT NULL CHECK (n > 0),
  kind text NOT NULL CHECK (kind IN ('initial', 'balance')),
  event text NOT NULL,
  date text,
  -- 0 after a price reduction that took all of it.
  amount bigint NOT NULL CHECK (amount >= 0),
  paid bigint NOT NULL CHECK (paid >= 0 AND paid <= amount),
  due_by timestamptz,
  paid_at timestamptz,
  waived_at timestamptz,
  PRIMARY KEY (root_id, id)
) WITH (fillfactor = 50);

CREATE TABLE orders.lots (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  lines jsonb NOT NULL,
  mode text NOT NULL,
  carrier text NOT NULL,
  tracking_number text,
  proof text NOT NULL CHECK (proof IN ('carrier', 'paper')),
  proof_hash text,
  notified_at timestamptz NOT NULL,
  dispatched_at timestamptz,
  rejected_at timestamptz,
  delivered_at timestamptz,
  received_at timestamptz,
  received_by text CHECK (received_by IN ('buyer', 'carrier', 'time')),
  receipt_due_at timestamptz,
  stopped text CHECK (stopped IN ('not-here', 'exception')),
  extended_by jsonb NOT NULL,
  window_until timestamptz,
  window_over_at timestamptz,
  PRIMARY KEY (root_id, id),
  CHECK (received_at IS NULL OR dispatched_at IS NOT NULL),
  CHECK (window_over_at IS NULL OR received_at IS NOT NULL)
) WITH (fillfactor = 50);

CREATE TABLE orders.cancellation_offers (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  by text NOT NULL CHECK (by IN ('buyer', 'supplier')),
  supplier_keeps bigint NOT NULL CHECK (supplier_keeps >= 0),
  answer_by timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'lapsed')),
  PRIMARY KEY (root_id, id)
);

CREATE TABLE orders.amendments (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version > base),
  base integer NOT NULL,
  by text NOT NULL CHECK (by IN ('buyer', 'supplier')),
  answer_by timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'lapsed')),
  first_freight bigint NOT NULL CHECK (first_freight >= 0),
  first_ship_by jsonb NOT NULL,
  PRIMARY KEY (root_id, id)
);

-- Booked credit entries; the root is the wire's own. The payer's words stand here and nowhere on a timeline.
CREATE TABLE orders.wires (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  bank text NOT NULL,
  reference text NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  currency text NOT NULL CHECK (length(currency) = 3),
  payer_name text NOT NULL,
  payer_account text NOT NULL,
  text text NOT NULL,
  booked_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('unallocated', 'allocated', 'returning', 'returned')),
  doubt text CHECK (doubt IN ('no-reference', 'not-agreed', 'other-currency', 'other-payer')),
  order_id text COLLATE "C",
  payment_id text,
  return_id text,
  PRIMARY KEY (root_id, id),
  CHECK ((state = 'allocated') = (payment_id IS NOT NULL)),
  CHECK ((state IN ('returning', 'returned')) = (return_id IS NOT NULL))
);
CREATE INDEX wires_parked ON orders.wires (root_id) WHERE state IN ('unallocated', 'returning');
