-- An order that a draw on a credit line pays a part of names it.
ALTER TABLE orders.orders ADD COLUMN draw_id text COLLATE "C";
