-- What people write to each other on an order, and what they ask staff.
CREATE SCHEMA messages;

CREATE TABLE messages.threads (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  n integer NOT NULL CHECK (n > 0),
  kind text NOT NULL CHECK (kind IN ('order', 'help')),
  buyer_id text COLLATE "C" NOT NULL,
  supplier_id text COLLATE "C" NOT NULL,
  readers jsonb NOT NULL,
  writers jsonb NOT NULL,
  count integer NOT NULL CHECK (count > 0),
  began_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  answer_by timestamptz,
  overdue_at timestamptz,
  taken_by text COLLATE "C",
  PRIMARY KEY (root_id, id)
) WITH (fillfactor = 50);
CREATE INDEX threads_waiting ON messages.threads ((coalesce(overdue_at, answer_by))) WHERE answer_by IS NOT NULL;

CREATE TABLE messages.messages (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  thread_id text COLLATE "C" NOT NULL,
  n integer NOT NULL CHECK (n > 0),
  by text NOT NULL CHECK (by IN ('buyer', 'supplier', 'staff')),
  person text COLLATE "C" NOT NULL,
  sent_at timestamptz NOT NULL,
  via text NOT NULL CHECK (via IN ('app', 'mail')),
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  files jsonb NOT NULL,
  off_platform jsonb NOT NULL,
  redacted_at timestamptz,
  redacted_by text COLLATE "C",
  redacted_for text,
  PRIMARY KEY (root_id, id)
);
CREATE UNIQUE INDEX messages_place ON messages.messages (root_id, thread_id, n);

-- The words alone, so that they can be erased; the hash above stays.
CREATE TABLE messages.texts (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  text text,
  salt text,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE messages.translations (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  message_id text COLLATE "C" NOT NULL,
  language text NOT NULL,
  by text NOT NULL CHECK (by IN ('machine', 'person')),
  side text CHECK (side IN ('buyer', 'supplier', 'staff')),
  person text COLLATE "C",
  made_at timestamptz NOT NULL,
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  text text,
  salt text,
  PRIMARY KEY (root_id, id)
);
CREATE INDEX translations_message ON messages.translations (root_id, message_id);

-- How far people have read. The root is the reader's company.
CREATE TABLE messages.read_marks (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  order_id text COLLATE "C" NOT NULL,
  thread_id text COLLATE "C" NOT NULL,
  user_id text COLLATE "C" NOT NULL,
  read_to integer NOT NULL CHECK (read_to > 0),
  read_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);
CREATE INDEX read_marks_order ON messages.read_marks (order_id);

-- Words of a text, in small letters; what is written without spaces goes in sign by sign, as in `orders.words_of`.
CREATE FUNCTION messages.words_of(text text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 2000 AS $$
  SELECT to_tsvector('simple'::regconfig, regexp_replace(regexp_replace(lower(coalesce(text, '')),
    '[[:punct:]]+', ' ', 'g'), '([\u2E80-\u9FFF\uF900-\uFAFF])', ' \1 ', 'g'))
$$;
CREATE INDEX texts_words ON messages.texts USING gin (messages.words_of(text));
CREATE INDEX translations_words ON messages.translations USING gin (messages.words_of(text));
