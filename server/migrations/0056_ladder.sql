-- The ladder of staff has steps below and above a suspension; who is excluded was excluded by two.
ALTER TABLE parties.companies ADD COLUMN takes_no_orders boolean;
ALTER TABLE parties.suspensions
  ADD COLUMN step text NOT NULL DEFAULT 'suspended'
    CHECK (step IN ('warned', 'no-new-orders', 'suspended', 'excluded')),
  ADD COLUMN second_by text CHECK (second_by <> suspended_by),
  ADD COLUMN second_at timestamptz,
  ADD COLUMN followed_by text,
  ADD COLUMN lift_asked_by text,
  ADD COLUMN lift_asked_for text;
ALTER TABLE parties.suspensions ALTER COLUMN step DROP DEFAULT;
ALTER TABLE parties.suspensions ADD CHECK (heard_by <> second_by), ADD CHECK (second_by IS NULL OR step = 'excluded');
