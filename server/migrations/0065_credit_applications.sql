-- Applications for credit lines, what belongs to them, and notices of adverse action.
CREATE TABLE credit.applications (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  state text NOT NULL CHECK (state IN (
    'draft', 'submitted', 'in-review', 'returned', 'to-confirm', 'approved', 'declined', 'withdrawn', 'expired')),
  round integer NOT NULL CHECK (round >= 0),
  started_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  business jsonb,
  has_owners boolean NOT NULL,
  consent jsonb,
  authors jsonb NOT NULL CHECK (jsonb_typeof(authors) = 'array'),
  submitted_at timestamptz,
  taken_by text COLLATE "C",
  reasons jsonb,
  score jsonb,
  decision jsonb,
  ended_at timestamptz CHECK ((ended_at IS NOT NULL) = (state IN ('approved', 'declined', 'withdrawn', 'expired'))),
  is_overdue boolean NOT NULL,
  CHECK (state NOT IN ('to-confirm', 'approved', 'declined') OR decision IS NOT NULL),
  CHECK (state IN ('draft', 'withdrawn', 'expired') OR
    (submitted_at IS NOT NULL AND business IS NOT NULL AND has_owners AND consent IS NOT NULL)),
  PRIMARY KEY (root_id, id)
);
CREATE INDEX applications_id ON credit.applications (id);
CREATE INDEX applications_waiting ON credit.applications (submitted_at, id)
  WHERE state IN ('submitted', 'in-review', 'to-confirm');
CREATE INDEX applications_decided ON credit.applications (id) WHERE state IN ('approved', 'declined');

-- Personal: may be erased without a gap in any timeline.
CREATE TABLE credit.owners (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  owners jsonb NOT NULL CHECK (jsonb_typeof(owners) = 'array'),
  stated_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE credit.statements (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  application_id text COLLATE "C" NOT NULL,
  sha256 text COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  name text NOT NULL,
  bytes bigint NOT NULL CHECK (bytes > 0),
  type text NOT NULL,
  person text COLLATE "C" NOT NULL,
  attached_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('reading', 'read', 'wrong')),
  accounts jsonb CHECK ((accounts IS NOT NULL) = (state = 'read')),
  line integer,
  why text CHECK ((why IS NOT NULL) = (state = 'wrong')),
  PRIMARY KEY (root_id, id)
);

CREATE TABLE credit.adverse_notices (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  company_id text COLLATE "C" NOT NULL,
  action text NOT NULL CHECK (action IN ('declined', 'counter-offer', 'lowered', 'suspended', 'closed')),
  template text NOT NULL,
  region text NOT NULL,
  reasons jsonb NOT NULL CHECK (jsonb_array_length(reasons) > 0),
  is_told boolean NOT NULL,
  ask_by timestamptz CHECK ((ask_by IS NULL) = is_told),
  asked_at timestamptz CHECK (asked_at <= ask_by),
  "limit" bigint NOT NULL CHECK ("limit" >= 0),
  creditor jsonb NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);
CREATE INDEX adverse_notices_company ON credit.adverse_notices (company_id, at);
CREATE INDEX adverse_notices_id ON credit.adverse_notices (id);
