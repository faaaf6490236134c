-- Draws on credit lines: what each owes as of its last fact, the facts, and the charges that were booked. Root: the line.
CREATE TABLE credit.draws (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  buyer_id text COLLATE "C" NOT NULL,
  order_id text COLLATE "C" NOT NULL,
  payment_id text COLLATE "C" NOT NULL,
  currency text NOT NULL CHECK (length(currency) = 3),
  amount bigint NOT NULL CHECK (amount > 0),
  lender text NOT NULL,
  is_funded boolean NOT NULL,
  terms jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('reserved', 'back', 'drawn', 'shipped', 'repaid', 'written-off')),
  reserved_at timestamptz NOT NULL,
  facts integer NOT NULL CHECK (facts > 0),
  book jsonb CHECK ((book IS NULL) = (state IN ('reserved', 'back'))),
  charged_interest bigint NOT NULL CHECK (charged_interest >= 0),
  charged_late bigint NOT NULL CHECK (charged_late >= 0),
  charged_to text COLLATE "C",
  used bigint NOT NULL CHECK (used BETWEEN 0 AND amount),
  owed_interest bigint NOT NULL CHECK (owed_interest BETWEEN 0 AND charged_interest),
  owed_late bigint NOT NULL CHECK (owed_late BETWEEN 0 AND charged_late),
  due_on text COLLATE "C",
  runs_on text COLLATE "C",
  PRIMARY KEY (root_id, id),
  CHECK (state <> 'repaid' OR used + owed_interest + owed_late = 0),
  CHECK (state NOT IN ('back', 'written-off') OR used = 0)
) WITH (fillfactor = 70);
CREATE INDEX draws_order ON credit.draws (order_id);
-- What a month's end looks for, and what is asked of debts by age.
CREATE INDEX draws_running ON credit.draws (root_id, id) WHERE runs_on IS NOT NULL;
CREATE INDEX draws_due ON credit.draws (due_on) WHERE due_on IS NOT NULL;

CREATE TABLE credit.draw_facts (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  draw_id text COLLATE "C" NOT NULL,
  n integer NOT NULL CHECK (n > 0),
  kind text NOT NULL CHECK (kind IN ('reserved', 'back', 'drawn', 'due-set', 'repaid', 'refunded', 'paused', 'resumed',
    'written-off', 'recovered')),
  day text COLLATE "C" NOT NULL CHECK (day ~ '^\d{4}-\d\d-\d\d$'),
  at timestamptz NOT NULL,
  amount bigint NOT NULL CHECK (amount >= 0),
  subject text COLLATE "C",
  work_days jsonb CHECK ((work_days IS NULL) = (kind <> 'due-set')),
  is_against_buyer boolean,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE credit.charges (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  draw_id text COLLATE "C" NOT NULL,
  "from" text COLLATE "C" NOT NULL,
  through text COLLATE "C" NOT NULL CHECK (through >= "from"),
  interest bigint NOT NULL,
  late bigint NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id),
  CHECK (interest <> 0 OR late <> 0)
);

-- A draw that one person wishes to give up; a second one answers.
CREATE TABLE credit.write_offs (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'done', 'refused')),
  reason text NOT NULL CHECK (reason <> ''),
  asked_by text COLLATE "C" NOT NULL,
  asked_at timestamptz NOT NULL,
  answered_by text COLLATE "C" CHECK ((answered_by IS NULL) = (state = 'waiting')),
  answered_at timestamptz CHECK ((answered_at IS NULL) = (state = 'waiting')),
  PRIMARY KEY (root_id, id),
  CHECK (state <> 'done' OR answered_by <> asked_by)
);
CREATE INDEX write_offs_waiting ON credit.write_offs (asked_at) WHERE state = 'waiting';
