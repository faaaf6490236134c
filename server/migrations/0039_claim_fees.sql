-- On whom the end of a claim put an inspection's fee, and what that side repaid to who had advanced it.
ALTER TABLE inspections.inspections
  ADD COLUMN bearer text CHECK (bearer IN ('buyer', 'supplier')),
  ADD COLUMN repaid bigint CHECK (repaid > 0 AND bearer <> by);
