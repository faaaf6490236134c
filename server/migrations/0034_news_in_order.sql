-- A payment order knows when the newest outcome of it happened that it told: the next is never told as older.
ALTER TABLE payouts.payment_orders ADD COLUMN told_at timestamptz;
UPDATE payouts.payment_orders o SET told_at = p.fact_at FROM payouts.payouts p
  WHERE o.kind = 'payout' AND p.root_id = o.owner_root AND p.id = o.owner_id;
UPDATE payouts.payment_orders o SET told_at = r.fact_at FROM payments.refunds r
  WHERE o.kind = 'refund' AND r.root_id = o.owner_root AND r.id = o.owner_id;
