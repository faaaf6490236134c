-- How long an account cools off is policy.
ALTER TABLE payouts.bank_accounts
  DROP CONSTRAINT bank_accounts_check1,
  ADD CONSTRAINT bank_accounts_cooling CHECK (usable_from >= created_at);
