-- A suspended company asks another person to look, once.
ALTER TABLE parties.suspensions
  ADD COLUMN appealed_by text,
  ADD COLUMN appealed_at timestamptz,
  ADD COLUMN appealed_for text,
  ADD COLUMN heard_by text CHECK (heard_by <> suspended_by),
  ADD COLUMN heard_at timestamptz CHECK (heard_at IS NULL OR appealed_at IS NOT NULL),
  ADD COLUMN heard_for text;
