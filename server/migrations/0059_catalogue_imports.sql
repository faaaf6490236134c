-- A staged row knows what it was read from, what the product will be, and which version it was held against: a product
-- that was changed since is not overwritten.
ALTER TABLE catalogue.import_rows DROP COLUMN patch;
ALTER TABLE catalogue.import_rows
  ADD COLUMN content jsonb,
  ADD COLUMN base_version integer;
