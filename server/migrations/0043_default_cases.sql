-- Of a default case: what of the deposit the supplier asks to keep.
ALTER TABLE claims.claims ADD COLUMN keeps bigint CHECK (keeps > 0);
ALTER TABLE claims.claims ADD CONSTRAINT claims_keeps CHECK ((keeps IS NULL) = (reason <> 'unpaid'));
