-- Who typed whom an order pays stands beside who decided it, and what he typed is screened before it leaves.
ALTER TABLE payouts.payment_orders
  ADD COLUMN completer text,
  ADD COLUMN is_unscreened boolean,
  ADD CONSTRAINT payment_orders_third CHECK (approver <> completer),
  ADD CONSTRAINT payment_orders_screened CHECK (
    is_unscreened IS NOT TRUE OR state IN ('incomplete', 'proposed', 'cancelled', 'settled', 'returned'));
