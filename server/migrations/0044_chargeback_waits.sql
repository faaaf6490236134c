-- A claim's end waits for banks that have money of the order, and what they gave the buyer counts as paid of it.
ALTER TABLE payments.chargebacks ADD COLUMN in_advance bigint CHECK (in_advance > 0);
ALTER TABLE claims.claims ADD COLUMN bank_paid jsonb CHECK (jsonb_typeof(bank_paid) = 'array');
-- Lost before this was kept, and borne by the supplier: the buyer has had it, as far as open claims are concerned.
UPDATE payments.chargebacks SET in_advance = amount WHERE state = 'lost' AND bearer = 'supplier';
-- Claims that wait for a payment under way are waiting, too.
UPDATE orders.orders o SET claims = o.claims || jsonb_build_object('waiting', w.n)
  FROM (SELECT root_id, count(*) AS n FROM claims.claims WHERE state = 'executing' AND clocks ? 'claim.execution'
    GROUP BY root_id) w WHERE w.root_id = o.root_id AND o.claims IS NOT NULL;
