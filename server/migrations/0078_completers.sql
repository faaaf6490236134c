-- Two people may type of whom an order pays, one after the other: neither of them approves it.
ALTER TABLE payouts.payment_orders ADD COLUMN completers jsonb;
UPDATE payouts.payment_orders SET completers = jsonb_build_array(completer) WHERE completer IS NOT NULL;
ALTER TABLE payouts.payment_orders
  DROP CONSTRAINT payment_orders_third,
  DROP COLUMN completer,
  ADD CONSTRAINT payment_orders_third CHECK (NOT completers ? approver);
