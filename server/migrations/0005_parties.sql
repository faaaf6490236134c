-- Companies and their verification checks. Reference data: small, read everywhere.
CREATE SCHEMA parties;

CREATE TABLE parties.companies (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  country text NOT NULL CHECK (length(country) = 2),
  kinds jsonb NOT NULL,
  zone text NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'suspended', 'closed')),
  PRIMARY KEY (root_id, id)
);
-- Whom can an order be made with? By words, or by the whole name.
CREATE INDEX companies_words ON parties.companies USING gin (to_tsvector('simple', name));
CREATE INDEX companies_name ON parties.companies (lower(name));

CREATE TABLE parties.checks (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  scope text NOT NULL,
  checker text NOT NULL,
  result text NOT NULL CHECK (result IN ('passed', 'failed')),
  checked_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  evidence_hash text,
  PRIMARY KEY (root_id, id),
  CHECK (expires_at > checked_at)
);

CREATE TABLE parties.members (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  roles jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'removed')),
  PRIMARY KEY (root_id, id)
);
-- In which companies is this person?
CREATE INDEX members_person ON parties.members (id);

CREATE TABLE parties.api_keys (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  hash text COLLATE "C" NOT NULL CHECK (length(hash) = 64),
  scopes jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'revoked')),
  created_at timestamptz NOT NULL,
  hint text,
  expires_at timestamptz,
  PRIMARY KEY (root_id, id)
);
CREATE INDEX api_keys_hash ON parties.api_keys (hash);

CREATE TABLE parties.invitations (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  address_hash text NOT NULL CHECK (length(address_hash) = 64),
  roles jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'withdrawn', 'expired')),
  invited_by text NOT NULL,
  invited_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);

-- Personal: may be erased without a gap in any timeline.
CREATE TABLE parties.invitation_addresses (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  address text NOT NULL,
  PRIMARY KEY (root_id, id)
);
CREATE INDEX invitation_addresses_address ON parties.invitation_addresses (address);

CREATE TABLE parties.suspensions (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  reason text NOT NULL,
  suspended_by text NOT NULL,
  suspended_at timestamptz NOT NULL,
  lifted_by text,
  lifted_at timestamptz,
  lifted_for text,
  PRIMARY KEY (root_id, id)
);
