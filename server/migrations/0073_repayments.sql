-- A payment may repay a draw: then its root is the credit line, and it is no money of an order.
ALTER TABLE payments.payments ADD COLUMN draw_id text COLLATE "C",
  ADD CONSTRAINT payments_draw CHECK ((draw_id IS NOT NULL) = (id LIKE 'rpy\_%'));
