-- Words of a claim can be taken away: the text stays with its hash, and says who took them and why.
ALTER TABLE claims.texts
  ALTER COLUMN text DROP NOT NULL,
  ALTER COLUMN salt DROP NOT NULL,
  ADD COLUMN redacted_at timestamptz,
  ADD COLUMN redacted_by text COLLATE "C",
  ADD COLUMN redacted_for text,
  ADD CHECK ((redacted_at IS NULL) = (text IS NOT NULL)),
  ADD CHECK ((text IS NULL) = (salt IS NULL)),
  ADD CHECK ((redacted_at IS NULL) = (redacted_by IS NULL) AND (redacted_at IS NULL) = (redacted_for IS NULL));
