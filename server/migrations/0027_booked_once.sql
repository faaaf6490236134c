-- A payment order knows the bank's entry that has its debit and the one with which it came back: another is a case.
ALTER TABLE payouts.payment_orders
  ADD COLUMN debit text COLLATE "C",
  ADD COLUMN back text COLLATE "C",
  ADD COLUMN extra integer CHECK (extra >= 0);
UPDATE payouts.payment_orders SET debit = 'before' WHERE state IN ('settled', 'returned');
UPDATE payouts.payment_orders SET back = 'before' WHERE state = 'returned';
ALTER TABLE reconciliation.cases
  ADD COLUMN payment_order text COLLATE "C",
  DROP CONSTRAINT cases_kind_check,
  ADD CONSTRAINT cases_kind_check CHECK (kind IN ('debit-unexplained', 'reversal-unmatched', 'payment-unknown',
    'payment-differs', 'payment-repeated', 'debit-differs', 'statement-differs', 'opening-differs', 'sequence-gap',
    'sequence-repeated', 'orphan-money'));
