-- What each transfer moved for each company, as people read it. A projection of the ledger: it can be made anew from
-- transfers and postings at any time, and checks compare both. Nothing decides by it.
CREATE SCHEMA transaction_center;

CREATE TABLE transaction_center.movements (
  company_id text COLLATE "C" NOT NULL,
  -- The transfer and the currency: a transfer may move several.
  id text COLLATE "C" NOT NULL,
  transfer_id text COLLATE "C" NOT NULL,
  root_id text COLLATE "C" NOT NULL,
  order_id text COLLATE "C",
  order_number text,
  other_id text COLLATE "C",
  side text NOT NULL CHECK (side IN ('buyer', 'supplier', 'own')),
  kind text COLLATE "C" NOT NULL,
  family text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('done', 'in-transit', 'failed', 'returned')),
  direction text COLLATE "C" NOT NULL CHECK (direction IN ('in', 'out', 'within')),
  at timestamptz NOT NULL,
  happened_at timestamptz NOT NULL,
  cause text COLLATE "C" NOT NULL,
  currency text COLLATE "C" NOT NULL CHECK (length(currency) = 3),
  -- What the company's balance changed by; the places below add up to it, `awaited` stands beside.
  amount bigint NOT NULL,
  fee bigint NOT NULL,
  tax bigint NOT NULL,
  held bigint NOT NULL,
  refundable bigint NOT NULL,
  refunding bigint NOT NULL,
  available bigint NOT NULL,
  paying_out bigint NOT NULL,
  blocked bigint NOT NULL,
  owed bigint NOT NULL,
  awaited bigint NOT NULL,
  PRIMARY KEY (company_id, id),
  CHECK (amount = held + refundable + refunding + available + paying_out + blocked - owed),
  CHECK (direction = CASE sign(amount) WHEN 1 THEN 'in' WHEN -1 THEN 'out' ELSE 'within' END)
);
-- One index for each filter that alone may leave few of a million.
CREATE INDEX movements_at ON transaction_center.movements (company_id, at, id);
CREATE INDEX movements_currency ON transaction_center.movements (company_id, currency, at, id);
CREATE INDEX movements_order ON transaction_center.movements (company_id, order_id, at, id);
CREATE INDEX movements_family ON transaction_center.movements (company_id, family, at, id);
CREATE INDEX movements_direction ON transaction_center.movements (company_id, direction, at, id);
CREATE INDEX movements_cause ON transaction_center.movements (company_id, cause, at, id);
CREATE INDEX movements_size ON transaction_center.movements (company_id, currency, abs(amount));
CREATE INDEX movements_open ON transaction_center.movements (company_id, state, at, id) WHERE state <> 'done';

-- Sums of movements by day (UTC), written with them: opening balances and charts at any size.
CREATE TABLE transaction_center.days (
  company_id text COLLATE "C" NOT NULL,
  currency text COLLATE "C" NOT NULL,
  day date NOT NULL,
  side text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  count bigint NOT NULL,
  amount bigint NOT NULL,
  fee bigint NOT NULL,
  tax bigint NOT NULL,
  held bigint NOT NULL,
  refundable bigint NOT NULL,
  refunding bigint NOT NULL,
  available bigint NOT NULL,
  paying_out bigint NOT NULL,
  blocked bigint NOT NULL,
  owed bigint NOT NULL,
  awaited bigint NOT NULL,
  PRIMARY KEY (company_id, currency, day, side, kind)
) WITH (fillfactor = 50);

-- What provider or bank call the cause of movements (a payment, a refund, a payout), as soon as it is known.
CREATE TABLE transaction_center.causes (
  company_id text COLLATE "C" NOT NULL,
  cause text COLLATE "C" NOT NULL,
  reference text NOT NULL,
  PRIMARY KEY (company_id, cause)
);

-- By which words a movement, a cause or an order is found: numbers and references, in capitals without spaces.
CREATE TABLE transaction_center.words (
  company_id text COLLATE "C" NOT NULL,
  word text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  PRIMARY KEY (company_id, word, subject)
);

-- What a company keeps for itself: views of the list, the accounts of its own books, exports that come by themselves.
CREATE TABLE transaction_center.saved_views (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  query jsonb NOT NULL,
  author text NOT NULL,
  saved_at timestamptz NOT NULL,
  removed_at timestamptz,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE transaction_center.account_mappings (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  accounts jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE transaction_center.export_schedules (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  every text NOT NULL CHECK (every IN ('week', 'month')),
  format text NOT NULL,
  currency text NOT NULL CHECK (length(currency) = 3),
  zone text NOT NULL,
  author text NOT NULL,
  created_at timestamptz NOT NULL,
  next_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE transaction_center.exports (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  schedule_id text COLLATE "C" NOT NULL,
  format text NOT NULL,
  currency text NOT NULL CHECK (length(currency) = 3),
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL CHECK (until_at > from_at),
  made_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);

-- Published to the Transaction Center: who is on an agreed order, what is open on it, frozen, and under way.
CREATE VIEW orders.parties AS
  SELECT root_id AS order_id, buyer_id, supplier_id, currency, number, status, ended, total
  FROM orders.orders WHERE agreed_version IS NOT NULL;
CREATE VIEW orders.open_dues AS
  SELECT o.root_id AS order_id, o.buyer_id, o.supplier_id, o.currency, i.n, i.amount - i.paid AS open, i.due_by
  FROM orders.orders o JOIN orders.instalments i ON i.root_id = o.root_id
  WHERE o.agreed_version IS NOT NULL AND o.ended IS NULL AND i.waived_at IS NULL AND i.amount > i.paid;
CREATE VIEW escrow.frozen AS
  SELECT root_id AS order_id, currency, sum(frozen)::bigint AS frozen FROM escrow.holds
  WHERE frozen > 0 GROUP BY root_id, currency;
CREATE VIEW payments.under_way AS
  SELECT root_id AS order_id, id, currency, amount FROM payments.payments WHERE state IN ('pending', 'review');

-- For the ledger's readers: accounts by code, transfers by the id that one was told, and by time.
CREATE INDEX balances_key ON ledger.balances (key);
CREATE INDEX transfers_id ON ledger.transfers (id);
CREATE INDEX transfers_recorded ON ledger.transfers (recorded_at, root_id, id);
