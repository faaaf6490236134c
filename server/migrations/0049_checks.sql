-- Checks as records that are never changed: who looked, at what, what he calls it; a revocation is a record of its own.
ALTER TABLE parties.checks
  DROP COLUMN evidence_hash,
  ADD COLUMN checker_kind text CHECK (checker_kind IN ('staff', 'firm', 'machine')),
  ADD COLUMN reference text,
  ADD COLUMN evidence jsonb CHECK (jsonb_typeof(evidence) = 'array'),
  ADD COLUMN recorded_by text,
  ADD COLUMN recorded_at timestamptz,
  ADD COLUMN revokes text COLLATE "C",
  ADD COLUMN reason text,
  DROP CONSTRAINT checks_result_check,
  ADD CONSTRAINT checks_result_check CHECK (result IN ('passed', 'failed', 'revoked')),
  ADD CONSTRAINT checks_revocation_check CHECK ((result = 'revoked') = (revokes IS NOT NULL)),
  ADD CONSTRAINT checks_reason_check CHECK ((result = 'revoked') = (reason IS NOT NULL));
CREATE UNIQUE INDEX checks_revoked_once ON parties.checks (root_id, revokes) WHERE revokes IS NOT NULL;
-- Which checks end soon?
CREATE INDEX checks_end ON parties.checks (expires_at, id) WHERE result = 'passed';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON parties.checks
  FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
