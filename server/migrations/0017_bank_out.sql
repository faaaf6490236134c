-- Payouts by the operator's own bank: accounts that pay, orders to the bank, batches that are files; and screening.
ALTER TABLE payouts.payouts
  ADD COLUMN outside text NOT NULL DEFAULT 'provider' CHECK (outside IN ('provider', 'bank'));

ALTER TABLE payouts.bank_accounts
  ADD COLUMN town text,
  ADD COLUMN address_country text CHECK (length(address_country) = 2),
  ADD COLUMN street text,
  ADD COLUMN postcode text,
  ADD COLUMN closed_by text,
  ADD COLUMN closed_at timestamptz,
  ADD COLUMN name_check text CHECK (name_check IN ('match', 'close-match', 'no-match', 'not-possible')),
  ADD COLUMN name_checked_by text,
  ADD COLUMN name_checked_at timestamptz,
  ADD CHECK ((name_check IS NULL) = (name_checked_at IS NULL)),
  ADD CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
  DROP CONSTRAINT bank_accounts_state_check,
  DROP CONSTRAINT bank_accounts_check2,
  ADD CONSTRAINT bank_accounts_state_check CHECK (state IN ('proposed', 'approved', 'closed')),
  ADD CONSTRAINT bank_accounts_approved_check
    CHECK (state <> 'approved' OR (approver IS NOT NULL AND approved_at IS NOT NULL));

CREATE TABLE payouts.paying_accounts (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  currency text NOT NULL CHECK (length(currency) = 3),
  scheme text NOT NULL CHECK (scheme IN ('sepa', 'cross-border')),
  number text NOT NULL,
  bic text NOT NULL,
  holder text NOT NULL,
  town text NOT NULL,
  country text NOT NULL CHECK (length(country) = 2),
  street text,
  postcode text,
  state text NOT NULL CHECK (state IN ('proposed', 'approved', 'closed')),
  author text NOT NULL,
  approver text CHECK (approver <> author),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id),
  CHECK (state <> 'approved' OR approver IS NOT NULL)
);

CREATE TABLE payouts.payment_orders (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  bank text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('payout')),
  owner_root text COLLATE "C" NOT NULL,
  owner_id text COLLATE "C" NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  currency text NOT NULL CHECK (length(currency) = 3),
  name text NOT NULL,
  account text NOT NULL,
  bank_code text,
  bank_country text NOT NULL,
  town text,
  country text NOT NULL,
  street text,
  postcode text,
  remittance text NOT NULL,
  state text NOT NULL CHECK (
    state IN ('waiting', 'built', 'released', 'accepted', 'rejected', 'settled', 'returned', 'cancelled')
  ),
  created_at timestamptz NOT NULL,
  batch_id text COLLATE "C",
  status_at timestamptz,
  reason text,
  is_contradicted boolean NOT NULL,
  PRIMARY KEY (root_id, id)
);
CREATE INDEX payment_orders_waiting ON payouts.payment_orders (bank, root_id) WHERE state = 'waiting';
CREATE INDEX payment_orders_of_batch ON payouts.payment_orders (batch_id) WHERE batch_id IS NOT NULL;

CREATE TABLE payouts.payment_batches (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  bank text NOT NULL,
  currency text NOT NULL CHECK (length(currency) = 3),
  scheme text NOT NULL CHECK (scheme IN ('sepa', 'cross-border')),
  state text NOT NULL CHECK (state IN ('built', 'released', 'sent', 'discarded')),
  orders jsonb NOT NULL,
  sum bigint NOT NULL CHECK (sum > 0),
  execution_date text NOT NULL,
  file_hash text NOT NULL,
  built_by text NOT NULL,
  built_at timestamptz NOT NULL,
  released_by text CHECK (released_by <> built_by),
  released_at timestamptz,
  sent_by text,
  sent_at timestamptz,
  accepted integer NOT NULL CHECK (accepted >= 0),
  rejected integer NOT NULL CHECK (rejected >= 0),
  settled integer NOT NULL CHECK (settled >= 0),
  returned integer NOT NULL CHECK (returned >= 0),
  reports jsonb NOT NULL,
  PRIMARY KEY (root_id, id),
  CHECK ((state IN ('released', 'sent')) = (released_by IS NOT NULL AND released_at IS NOT NULL))
);

CREATE TABLE payouts.screenings (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  state text NOT NULL CHECK (state IN ('clear', 'hit', 'proposed', 'cleared', 'upheld')),
  list text NOT NULL,
  matched text,
  screened_at timestamptz NOT NULL,
  proposer text,
  grounds text,
  decider text,
  decided_at timestamptz,
  PRIMARY KEY (root_id, id),
  CHECK (state <> 'cleared' OR (proposer IS NOT NULL AND decider IS NOT NULL AND decider <> proposer))
);
CREATE INDEX screenings_open ON payouts.screenings (root_id, id) WHERE state IN ('hit', 'proposed');

CREATE TABLE payouts.schedules (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  cadence text NOT NULL CHECK (cadence IN ('manual', 'daily', 'weekly')),
  weekday integer CHECK (weekday BETWEEN 1 AND 7),
  bank_account_id text COLLATE "C" NOT NULL,
  author text NOT NULL,
  set_at timestamptz NOT NULL,
  last_payout_id text COLLATE "C",
  held_for text,
  PRIMARY KEY (root_id, id),
  FOREIGN KEY (root_id, bank_account_id) REFERENCES payouts.bank_accounts,
  CHECK ((cadence = 'weekly') = (weekday IS NOT NULL))
);
