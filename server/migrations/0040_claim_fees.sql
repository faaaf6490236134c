-- The claim in whose mediation an inspection was ordered; its report becomes evidence by the firm's own word.
ALTER TABLE inspections.inspections ADD COLUMN claim_id text COLLATE "C";
ALTER TABLE claims.evidence DROP CONSTRAINT evidence_by_check,
  ADD CONSTRAINT evidence_by_check CHECK (by IN ('buyer', 'supplier', 'mediator', 'inspector'));

-- Which side has said all in the round of evidence.
ALTER TABLE claims.claims ADD COLUMN said_all jsonb CHECK (jsonb_typeof(said_all) = 'array');

-- What proves the freight of goods that went back, and what of it the buyer got.
ALTER TABLE claims.returns ADD COLUMN bill_hash text;
ALTER TABLE claims.claims ADD COLUMN freight_paid bigint CHECK (freight_paid >= 0);

-- On whom the end of a claim put an inspection's fee, and what that side repaid to who had advanced it.
ALTER TABLE inspections.inspections
  ADD COLUMN bearer text CHECK (bearer IN ('buyer', 'supplier')),
  ADD COLUMN repaid bigint,
  ADD CHECK (repaid IS NULL OR (repaid > 0 AND bearer IS NOT NULL AND bearer <> by));
