-- What a list needs to know of listed products that it has read already: which version, the hash of what it says, and the
-- day by the clock of the business, which is the one that certificates end by in `catalogue.listed_products`.
CREATE VIEW catalogue.listed_versions AS
SELECT company_id AS supplier_id, id AS product_id, version, hash,
  (SELECT (coalesce(c.held_at, now() + c.ahead_ms * interval '1 millisecond') AT TIME ZONE 'UTC')::date::text
    FROM platform.clock c) AS day
FROM catalogue.products WHERE state = 'listed';
