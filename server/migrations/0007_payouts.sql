-- Money out to companies. The root is the company.
CREATE SCHEMA payouts;

CREATE TABLE payouts.bank_accounts (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  number text NOT NULL,
  bank_code text,
  country text NOT NULL CHECK (length(country) = 2),
  currency text NOT NULL CHECK (length(currency) = 3),
  name text NOT NULL,
  state text NOT NULL CHECK (state IN ('proposed', 'approved')),
  author text NOT NULL,
  approver text CHECK (approver <> author),
  created_at timestamptz NOT NULL,
  approved_at timestamptz,
  usable_from timestamptz NOT NULL CHECK (usable_from >= created_at + interval '48 hours'),
  PRIMARY KEY (root_id, id),
  CHECK ((state = 'approved') = (approver IS NOT NULL AND approved_at IS NOT NULL))
);

CREATE TABLE payouts.payouts (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  bank_account_id text COLLATE "C" NOT NULL,
  provider text NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  currency text NOT NULL CHECK (length(currency) = 3),
  state text NOT NULL CHECK (
    state IN ('requested', 'approved', 'sent', 'unknown', 'settled', 'failed', 'returned', 'cancelled', 'blocked')
  ),
  requester text NOT NULL,
  approver text CHECK (approver <> requester),
  requested_at timestamptz NOT NULL,
  approved_at timestamptz,
  sent_at timestamptz,
  fact_at timestamptz,
  blocked_from text,
  trace text,
  reason text,
  PRIMARY KEY (root_id, id),
  FOREIGN KEY (root_id, bank_account_id) REFERENCES payouts.bank_accounts,
  CHECK ((state = 'blocked') = (blocked_from IS NOT NULL))
);
