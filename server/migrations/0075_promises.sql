-- What somebody promised to pay of a draw until a day. Root: the line.
CREATE TABLE credit.promises (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  draw_id text COLLATE "C" NOT NULL,
  n integer NOT NULL CHECK (n > 0),
  amount bigint NOT NULL CHECK (amount > 0),
  pay_by text COLLATE "C" NOT NULL CHECK (pay_by ~ '^\d{4}-\d\d-\d\d$'),
  facts integer NOT NULL CHECK (facts >= 0),
  side text NOT NULL CHECK (side IN ('buyer', 'staff')),
  person text COLLATE "C",
  note text,
  state text NOT NULL CHECK (state IN ('open', 'kept', 'broken')),
  given_at timestamptz NOT NULL,
  ended_at timestamptz CHECK ((ended_at IS NULL) = (state = 'open')),
  PRIMARY KEY (root_id, id)
);
CREATE UNIQUE INDEX promises_one_open ON credit.promises (root_id, draw_id) WHERE state = 'open';
