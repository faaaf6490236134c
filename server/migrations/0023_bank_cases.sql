-- Bank entries that name payments of ours: unknown ones, sums that differ, debits booked before are cases.
ALTER TABLE reconciliation.cases
  DROP CONSTRAINT cases_kind_check,
  ADD CONSTRAINT cases_kind_check CHECK (kind IN ('debit-unexplained', 'reversal-unmatched', 'payment-unknown',
    'payment-differs', 'payment-repeated', 'statement-differs', 'opening-differs', 'sequence-gap', 'sequence-repeated'));
