-- What brought a payment's money, each capture by itself: refunds, reversals and chargebacks name the one that they are of.
ALTER TABLE payments.payments ADD COLUMN captures jsonb CHECK (jsonb_typeof(captures) = 'array');
ALTER TABLE payments.refunds ADD COLUMN capture text;
ALTER TABLE payments.chargebacks ADD COLUMN capture text;

-- Until now a payment knew but its sums: what it has becomes one capture, of the attempt and under the name that its
-- refunds have been sent with. What has gone back whole has an empty one, for its refunds and chargebacks to be of; a
-- chargeback whose money never came names none.
UPDATE payments.payments p
SET captures = CASE
  WHEN paid = 0 AND refunded = 0 AND coalesce(charged_back, 0) = 0
    AND NOT EXISTS (SELECT FROM payments.refunds r WHERE r.root_id = p.root_id AND r.payment_id = p.id)
    AND (succeeded_at IS NULL OR NOT EXISTS (SELECT FROM payments.chargebacks c
      WHERE c.root_id = p.root_id AND c.payment_id = p.id)) THEN '[]'::jsonb
  ELSE jsonb_build_array(jsonb_strip_nulls(jsonb_build_object(
    'attempt', attempt,
    'reference', coalesce((SELECT r FROM jsonb_array_elements_text("references") WITH ORDINALITY AS t (r, n)
      WHERE r NOT LIKE '%:reversed' ORDER BY n DESC LIMIT 1), 'unknown'),
    'happenedAt', to_char(coalesce(succeeded_at, fact_at, created_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'arrived', jsonb_build_object('home', jsonb_build_object('~n', paid::text),
      'abroad', coalesce(exchange -> 'paid', jsonb_build_object('~n', paid::text))),
    'refunded', jsonb_build_object('home', jsonb_build_object('~n', refunded::text),
      'abroad', coalesce(exchange -> 'refunded', jsonb_build_object('~n', refunded::text))),
    'chargedBack', jsonb_build_object('home', jsonb_build_object('~n', coalesce(charged_back, 0)::text),
      'abroad', coalesce(exchange -> 'chargedBack', jsonb_build_object('~n', coalesce(charged_back, 0)::text))),
    'spread', coalesce(exchange -> 'spread', jsonb_build_object('~n', '0')),
    'exchange', exchange - ARRAY['asked', 'lockedUntil', 'paid', 'refunded', 'chargedBack', 'spread'],
    'closed', CASE WHEN refunds_closed THEN true END
  ))) END;
UPDATE payments.payments SET exchange = exchange - ARRAY['paid', 'refunded', 'chargedBack', 'spread']
WHERE exchange IS NOT NULL;
UPDATE payments.refunds r SET capture = p.captures -> 0 ->> 'reference'
FROM payments.payments p WHERE p.root_id = r.root_id AND p.id = r.payment_id;
UPDATE payments.chargebacks c SET capture = p.captures -> 0 ->> 'reference'
FROM payments.payments p WHERE p.root_id = c.root_id AND p.id = c.payment_id;

ALTER TABLE payments.payments ALTER COLUMN captures SET NOT NULL, DROP COLUMN refunds_closed;
