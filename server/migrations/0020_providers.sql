-- The payment providers that the house is or was configured with: who holds the money, and what they can do.
CREATE TABLE payments.providers (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  kind text NOT NULL CHECK (kind IN ('provider', 'bank')),
  currencies jsonb NOT NULL,
  methods jsonb NOT NULL,
  countries jsonb,
  longest_hold text NOT NULL,
  refund_window text NOT NULL,
  cannot jsonb NOT NULL,
  custody jsonb NOT NULL,
  rank integer NOT NULL CHECK (rank >= 0),
  since timestamptz NOT NULL,
  retired_at timestamptz,
  PRIMARY KEY (root_id, id)
);

-- A connected account can be paid by its provider alone.
ALTER TABLE payouts.bank_accounts ADD COLUMN provider text;

-- What was quoted with the fee: its tax, and when the money is final.
ALTER TABLE payments.payments
  ADD COLUMN fee_tax_kind text CHECK (fee_tax_kind IN ('standard', 'reverse-charge', 'exempt', 'out-of-scope')),
  ADD COLUMN fee_tax_bps integer CHECK (fee_tax_bps BETWEEN 0 AND 10000),
  ADD COLUMN finality jsonb;
