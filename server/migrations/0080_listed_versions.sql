-- Which version of a product is listed now, and the hash of what it says: what a list needs to know of products that it
-- has read already.
CREATE VIEW catalogue.listed_versions AS
SELECT company_id AS supplier_id, id AS product_id, version, hash
FROM catalogue.products WHERE state = 'listed';
