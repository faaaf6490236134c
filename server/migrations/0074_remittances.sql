-- What was collected for a lender, remittances that pass it on, and of which draws each consists.
ALTER TABLE credit.lenders ADD COLUMN account jsonb;

ALTER TABLE credit.draws
  ADD COLUMN collected bigint NOT NULL DEFAULT 0,
  ADD COLUMN passed_on bigint NOT NULL DEFAULT 0,
  ADD COLUMN passed_facts integer NOT NULL DEFAULT 0;
UPDATE credit.draws SET collected = (book->'paidPrincipal'->>'~n')::bigint + (book->'paidInterest'->>'~n')::bigint
    + (book->'paidLate'->>'~n')::bigint + coalesce((book->'writtenOff'->'recovered'->>'~n')::bigint, 0)
  WHERE book IS NOT NULL;
ALTER TABLE credit.draws ADD CONSTRAINT draws_passed_on_check CHECK (passed_on >= 0 AND passed_on <= collected);
CREATE INDEX draws_collected ON credit.draws (lender, root_id, id)
  WHERE lender <> 'own' AND is_funded AND collected > passed_on;

CREATE TABLE payouts.remittances (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  lender text NOT NULL,
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  amount bigint NOT NULL CHECK (amount > 0),
  set_off bigint NOT NULL CHECK (set_off >= 0 AND set_off <= amount),
  payout_id text COLLATE "C",
  state text NOT NULL CHECK (state IN ('open', 'paid', 'returned')),
  made_by text NOT NULL,
  made_at timestamptz NOT NULL,
  told text,
  told_at timestamptz,
  PRIMARY KEY (root_id, id),
  CHECK (payout_id IS NOT NULL OR set_off = amount)
);
CREATE TABLE payouts.remittance_parts (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  remittance_id text COLLATE "C" NOT NULL,
  line_id text COLLATE "C" NOT NULL,
  draw_id text COLLATE "C" NOT NULL,
  order_id text COLLATE "C" NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  after_fact integer NOT NULL CHECK (after_fact >= 0),
  last_fact integer NOT NULL CHECK (last_fact > after_fact),
  PRIMARY KEY (root_id, id)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON payouts.remittance_parts
  FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE INDEX remittance_parts_remittance ON payouts.remittance_parts (root_id, remittance_id);
ALTER TABLE payouts.payouts ADD COLUMN remittance_id text COLLATE "C";
