-- What of a line's price the supplier gave up: it is not still to be paid, so claims freeze what was paid instead.
ALTER TABLE escrow.holds ADD COLUMN waived bigint NOT NULL CHECK (waived >= 0) DEFAULT 0;
-- Of balances given up before: what is open of each line, as far as that is of instalments that were given up.
UPDATE escrow.holds h SET waived = trunc(greatest(h.value - h.paid, 0) * w.waived / w.unpaid)::bigint
  FROM (SELECT root_id, sum(amount - paid)::numeric AS unpaid,
      sum(amount - paid) FILTER (WHERE waived_at IS NOT NULL)::numeric AS waived
    FROM orders.instalments GROUP BY root_id) w
  WHERE w.root_id = h.root_id AND w.waived > 0;
