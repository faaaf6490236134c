-- What providers tell of the money that they hold, line by line, against the ledger.
CREATE TABLE reconciliation.provider_reports (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  provider text COLLATE "C" NOT NULL,
  cursor text,
  read_at timestamptz,
  booked_to text COLLATE "C" NOT NULL,
  judged integer NOT NULL CHECK (judged >= 0),
  reported jsonb NOT NULL,
  lines integer NOT NULL CHECK (lines >= 0),
  PRIMARY KEY (root_id, id)
) WITH (fillfactor = 50);

CREATE TABLE reconciliation.provider_lines (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  provider text COLLATE "C" NOT NULL,
  kind text NOT NULL CHECK (kind IN ('payment', 'payment-reversed', 'refund', 'refund-returned', 'payout',
    'payout-returned', 'chargeback', 'chargeback-won', 'fee', 'to-bank', 'other')),
  currency text NOT NULL CHECK (length(currency) = 3),
  reported bigint,
  booked bigint,
  reference text,
  target text COLLATE "C" NOT NULL,
  cause text COLLATE "C" NOT NULL,
  happened_at timestamptz NOT NULL,
  since timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'matched', 'amount-differs', 'missing-here', 'missing-there',
    'duplicate', 'explained', 'offset', 'arrived')),
  transfers jsonb NOT NULL,
  PRIMARY KEY (root_id, id),
  CHECK (reported IS NOT NULL OR booked IS NOT NULL),
  CHECK (state <> 'matched' OR reported = booked),
  CHECK (state NOT IN ('missing-there', 'arrived') OR reported IS NULL)
);
CREATE INDEX provider_lines_newest ON reconciliation.provider_lines (since, root_id, id);
CREATE INDEX provider_lines_open ON reconciliation.provider_lines (since, root_id, id)
  WHERE state IN ('waiting', 'amount-differs', 'missing-here', 'missing-there', 'duplicate', 'explained');
CREATE INDEX provider_lines_target ON reconciliation.provider_lines (target, cause);
CREATE INDEX provider_lines_to_bank ON reconciliation.provider_lines (root_id, id) WHERE kind = 'to-bank';

-- A payout is found in the root of its company, which has hundreds of thousands of transfers.
CREATE INDEX transfers_of_payouts ON ledger.transfers (cause) WHERE cause LIKE 'payout:%';

ALTER TABLE reconciliation.cases
  ADD COLUMN line_id text COLLATE "C",
  DROP CONSTRAINT cases_kind_check,
  ADD CONSTRAINT cases_kind_check CHECK (kind IN ('debit-unexplained', 'reversal-unmatched', 'payment-unknown',
    'payment-differs', 'payment-repeated', 'debit-differs', 'wire-paid-again', 'statement-differs', 'opening-differs',
    'sequence-gap', 'sequence-repeated', 'orphan-money', 'provider-differs', 'provider-missing-here',
    'provider-missing-there', 'provider-duplicate')),
  DROP CONSTRAINT cases_resolution_check,
  ADD CONSTRAINT cases_resolution_check CHECK (resolution IN ('charge', 'explained', 'arrived'));
