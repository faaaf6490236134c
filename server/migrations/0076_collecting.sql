-- A buyer's leave to collect what his draws are to pay, what of it was told and tried. Root: the line.
CREATE TABLE credit.mandates (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  buyer_id text COLLATE "C" NOT NULL,
  provider text COLLATE "C" NOT NULL,
  method text NOT NULL CHECK (method IN ('card', 'ach')),
  state text NOT NULL CHECK (state IN ('asked', 'active', 'failed', 'revoked', 'stopped')),
  consent text NOT NULL,
  person text COLLATE "C" NOT NULL,
  asked_at timestamptz NOT NULL,
  reference text COLLATE "C",
  label text,
  page text,
  active_at timestamptz CHECK (active_at IS NOT NULL OR state <> 'active'),
  ended_at timestamptz CHECK ((ended_at IS NOT NULL) = (state IN ('failed', 'revoked', 'stopped'))),
  reason text CHECK ((reason IS NOT NULL) = (ended_at IS NOT NULL)),
  note text,
  PRIMARY KEY (root_id, id)
);
CREATE TABLE credit.collections (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  draw_id text COLLATE "C" NOT NULL,
  due text COLLATE "C" NOT NULL CHECK (due ~ '^\d{4}-\d\d-\d\d$'),
  state text NOT NULL CHECK (state IN ('announced', 'waits', 'under-way', 'collected', 'left-out', 'ended')),
  amount bigint NOT NULL CHECK (amount > 0),
  fee bigint NOT NULL CHECK (fee >= 0),
  fee_tax bigint NOT NULL CHECK (fee_tax >= 0),
  announced_at timestamptz NOT NULL,
  tries integer NOT NULL CHECK (tries >= 0),
  collect_on text COLLATE "C" NOT NULL CHECK (collect_on ~ '^\d{4}-\d\d-\d\d$'),
  reason text,
  ended_at timestamptz CHECK ((ended_at IS NOT NULL) = (state IN ('collected', 'left-out', 'ended'))),
  PRIMARY KEY (root_id, id)
);
CREATE TABLE credit.collection_tries (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  draw_id text COLLATE "C" NOT NULL,
  due text COLLATE "C" NOT NULL,
  n integer NOT NULL CHECK (n > 0),
  mandate_id text COLLATE "C" NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id),
  UNIQUE (root_id, draw_id, due, n)
);
