-- The last day on which a supplier may object, where the order is.
ALTER TABLE invoices.self_billed ADD COLUMN object_on text;
