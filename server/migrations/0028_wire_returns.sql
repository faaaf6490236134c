-- A wire knows the entry with the debit of its way back, and what was paid beyond what was owed.
ALTER TABLE reconciliation.wires
  ADD COLUMN debit text COLLATE "C",
  ADD COLUMN paid_again jsonb;
ALTER TABLE reconciliation.cases
  DROP CONSTRAINT cases_kind_check,
  ADD CONSTRAINT cases_kind_check CHECK (kind IN ('debit-unexplained', 'reversal-unmatched', 'payment-unknown',
    'payment-differs', 'payment-repeated', 'debit-differs', 'wire-paid-again', 'statement-differs', 'opening-differs',
    'sequence-gap', 'sequence-repeated', 'orphan-money'));
