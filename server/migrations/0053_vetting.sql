-- Applications of suppliers by steps, who owns them, their papers, and looks at lists of sanctions.
CREATE SCHEMA vetting;

CREATE TABLE vetting.applications (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  state text NOT NULL CHECK (state IN ('drafted', 'submitted', 'in-review', 'returned', 'approved', 'refused', 'appealed')),
  round integer NOT NULL CHECK (round >= 0),
  company jsonb,
  has_owners boolean NOT NULL,
  saved_at timestamptz NOT NULL,
  submitted_at timestamptz,
  taken_by text,
  taken_at timestamptz,
  reasons jsonb CHECK (jsonb_typeof(reasons) = 'array'),
  decided_by text,
  decided_at timestamptz,
  decided_for text,
  appealed_at timestamptz,
  appealed_for text,
  heard_by text,
  PRIMARY KEY (root_id, id)
);
-- What waits for staff?
CREATE INDEX applications_waiting ON vetting.applications (submitted_at)
  WHERE state IN ('submitted', 'in-review', 'appealed');

-- Personal: may be erased without a gap in any timeline.
CREATE TABLE vetting.owners (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  owners jsonb NOT NULL CHECK (jsonb_typeof(owners) = 'array'),
  stated_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE vetting.documents (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  kind text NOT NULL CHECK (kind IN ('registration', 'owners', 'address', 'licence', 'other')),
  bytes bigint NOT NULL CHECK (bytes > 0),
  type text NOT NULL,
  name text NOT NULL,
  person text NOT NULL,
  attached_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE vetting.screenings (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  state text NOT NULL CHECK (state IN ('asked', 'clear', 'hit', 'cleared', 'confirmed')),
  names jsonb NOT NULL CHECK (jsonb_typeof(names) = 'array'),
  asked_at timestamptz NOT NULL,
  lists jsonb,
  matches jsonb,
  looked_at timestamptz,
  first_says text CHECK (first_says IN ('cleared', 'confirmed')),
  first_by text,
  first_grounds text,
  decided_by text CHECK (decided_by <> first_by),
  decided_for text,
  decided_at timestamptz,
  PRIMARY KEY (root_id, id)
);
CREATE INDEX screenings_hits ON vetting.screenings (looked_at) WHERE state = 'hit';
