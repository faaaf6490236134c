-- The feed of public events of each company, where its events are sent, and how that went.
-- Root of feeds, events, deliveries and attempts: the company's feed; of endpoints: the company.
CREATE TABLE notices.feeds (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  position bigint NOT NULL CHECK (position > 0),
  PRIMARY KEY (root_id, id)
);

CREATE TABLE notices.events (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  position bigint NOT NULL CHECK (position > 0),
  type text NOT NULL,
  order_id text COLLATE "C",
  data jsonb NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);
CREATE UNIQUE INDEX events_position ON notices.events (root_id, position);
CREATE INDEX events_order ON notices.events (root_id, order_id, position);
CREATE INDEX events_type ON notices.events (root_id, type, position);
CREATE INDEX events_at ON notices.events (root_id, at, position);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON notices.events
  FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

-- No secret stands here: it is made of the server's own, the endpoint's id and secret_no.
CREATE TABLE notices.endpoints (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  url text NOT NULL,
  description text NOT NULL,
  types jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'disabled', 'deleted')),
  is_gone boolean NOT NULL,
  failing_since timestamptz,
  secret_no integer NOT NULL CHECK (secret_no > 0),
  old_secret_until timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE notices.deliveries (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  company_id text COLLATE "C" NOT NULL,
  event_id text COLLATE "C" NOT NULL,
  endpoint_id text COLLATE "C" NOT NULL,
  state text NOT NULL CHECK (state IN ('due', 'waiting', 'delivered', 'failed', 'dropped')),
  tries integer NOT NULL CHECK (tries BETWEEN 0 AND 10),
  position bigint NOT NULL,
  is_replay boolean NOT NULL,
  created_at timestamptz NOT NULL,
  next_at timestamptz,
  PRIMARY KEY (root_id, id),
  FOREIGN KEY (root_id, event_id) REFERENCES notices.events (root_id, id) DEFERRABLE,
  CHECK ((state = 'waiting') = (next_at IS NOT NULL))
);
CREATE INDEX deliveries_due ON notices.deliveries (endpoint_id, position, id) WHERE state = 'due';
CREATE INDEX deliveries_endpoint ON notices.deliveries (root_id, endpoint_id, id);

CREATE TABLE notices.attempts (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  delivery_id text COLLATE "C" NOT NULL,
  n integer NOT NULL CHECK (n BETWEEN 1 AND 10),
  at timestamptz NOT NULL,
  status integer,
  fault text,
  milliseconds integer NOT NULL CHECK (milliseconds >= 0),
  response text,
  PRIMARY KEY (root_id, id),
  CHECK ((status IS NULL) <> (fault IS NULL))
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON notices.attempts
  FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

-- Which process sends a delivery now, by system time: another one takes over when it has died.
CREATE TABLE notices.sending (
  delivery_id text COLLATE "C" PRIMARY KEY,
  until_at timestamptz NOT NULL
);
