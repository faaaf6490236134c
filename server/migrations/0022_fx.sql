-- A payout to an account in another currency than the payable's; it is converted when it is approved.
ALTER TABLE payouts.payouts ADD COLUMN pay_in text CHECK (length(pay_in) = 3);

-- What the bank dealt for us between two currencies: one root for all.
CREATE TABLE reconciliation.fx_deals (
  root_id text COLLATE "C" NOT NULL CHECK (root_id = 'fx_positions'),
  id text COLLATE "C" NOT NULL,
  bank text NOT NULL,
  reference text NOT NULL CHECK (reference <> ''),
  sold bigint NOT NULL CHECK (sold > 0),
  sold_currency text NOT NULL CHECK (length(sold_currency) = 3),
  bought bigint NOT NULL CHECK (bought > 0),
  bought_currency text NOT NULL CHECK (length(bought_currency) = 3 AND bought_currency <> sold_currency),
  dealer text NOT NULL,
  approver text CHECK (approver <> dealer),
  dealt_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  booked_at timestamptz,
  wire_id text,
  PRIMARY KEY (root_id, id)
);
