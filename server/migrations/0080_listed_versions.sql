-- Which version of a product is listed now: what a list needs to know of products whose versions it has read already.
CREATE VIEW catalogue.listed_versions AS
SELECT company_id AS supplier_id, id AS product_id, version
FROM catalogue.products WHERE state = 'listed';
