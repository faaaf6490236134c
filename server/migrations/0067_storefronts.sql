-- What suppliers say of themselves: a draft, versions of it, their pictures, and what staff took down.
CREATE SCHEMA storefronts;

CREATE TABLE storefronts.storefronts (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL CHECK (id = 'storefront'),
  draft jsonb NOT NULL,
  draft_person text COLLATE "C" NOT NULL,
  changed_at timestamptz NOT NULL,
  shown integer CHECK (shown BETWEEN 1 AND last_version),
  shown_hash text COLLATE "C" CHECK ((shown_hash IS NULL) = (shown IS NULL)),
  last_version integer NOT NULL CHECK (last_version >= 0),
  PRIMARY KEY (root_id, id)
);

CREATE TABLE storefronts.versions (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL CHECK (id = version::text),
  version integer NOT NULL CHECK (version > 0),
  content jsonb NOT NULL,
  hash text COLLATE "C" NOT NULL CHECK (length(hash) = 64),
  person text COLLATE "C" NOT NULL,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE storefronts.files (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL CHECK (length(id) = 64),
  bytes bigint NOT NULL CHECK (bytes > 0),
  type text NOT NULL,
  name text NOT NULL,
  person text COLLATE "C" NOT NULL,
  attached_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);
-- A file is given out by its hash.
CREATE INDEX files_by_hash ON storefronts.files (id, root_id);

CREATE TABLE storefronts.removals (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL CHECK (length(id) = 64),
  field text NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  person text COLLATE "C" NOT NULL,
  removed_at timestamptz NOT NULL,
  restored_at timestamptz CHECK (restored_at >= removed_at),
  PRIMARY KEY (root_id, id)
);
