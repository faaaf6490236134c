-- Human translations of a claim: who asked and whose clocks stand still, and the texts beside their originals.
ALTER TABLE claims.claims ADD COLUMN translations jsonb CHECK (jsonb_typeof(translations) = 'array');
ALTER TABLE claims.texts
  ADD COLUMN translates text COLLATE "C",
  ADD COLUMN language text,
  ADD CHECK ((kind = 'translation') = (translates IS NOT NULL)),
  ADD CHECK ((translates IS NULL) = (language IS NULL));
