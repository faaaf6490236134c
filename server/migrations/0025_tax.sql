-- When a tax number was found right, and how an order's transaction fee is taxed.
ALTER TABLE parties.legal_details ADD COLUMN tax_number_checked_at timestamptz;
-- What was stated before was held against its check digits then.
UPDATE parties.legal_details SET tax_number_checked_at = stated_at WHERE tax_number IS NOT NULL;

ALTER TABLE orders.orders
  ADD COLUMN fee_tax_kind text CHECK (fee_tax_kind IN ('standard', 'reverse-charge', 'exempt', 'out-of-scope')),
  ADD COLUMN fee_tax_bps integer CHECK (fee_tax_bps BETWEEN 0 AND 10000);
