-- Inspection and production monitoring as booked services, and what a buyer finds on delivery. The root is the order.
CREATE SCHEMA inspections;

CREATE TABLE inspections.inspections (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  kind text NOT NULL CHECK (kind IN ('inspection', 'monitoring', 'own')),
  by text NOT NULL CHECK (by IN ('buyer', 'supplier')),
  lines jsonb NOT NULL,
  lot_id text COLLATE "C",
  state text NOT NULL CHECK (
    state IN ('requested', 'paid', 'appointed', 'scheduled', 'report-filed', 'contested', 'accepted', 'closed')
  ),
  outcome text CHECK (
    outcome IN ('paid', 'recorded', 'unpaid', 'cancelled', 'lapsed', 'rejected', 'order-ended', 'money-gone')
  ),
  fee bigint NOT NULL CHECK (fee >= 0),
  held bigint NOT NULL CHECK (held BETWEEN 0 AND fee),
  booked_at timestamptz NOT NULL,
  "on" text,
  paid_at timestamptz,
  firm_id text COLLATE "C",
  visit_on text,
  report_by timestamptz,
  overdue_at timestamptz,
  reported_at timestamptz,
  report_hash text,
  finished_bps integer CHECK (finished_bps BETWEEN 0 AND 10000),
  verdict text CHECK (verdict IN ('pass', 'fail', 'incomplete', 'not-ready')),
  missing jsonb,
  answer_by timestamptz,
  contested_by text CHECK (contested_by IN ('buyer', 'supplier')),
  contest_reason text CHECK (length(contest_reason) <= 2000),
  ended_at timestamptz,
  PRIMARY KEY (root_id, id),
  CHECK ((state = 'closed') = (outcome IS NOT NULL)),
  CHECK (state <> 'closed' OR held = 0)
);
-- A firm finds what it is appointed to, staff what waits for them.
CREATE INDEX inspections_by_firm ON inspections.inspections (firm_id, id) WHERE firm_id IS NOT NULL;
CREATE INDEX inspections_open ON inspections.inspections (state, id) WHERE state <> 'closed';

CREATE TABLE inspections.results (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  inspection_id text COLLATE "C" NOT NULL,
  line_no integer NOT NULL CHECK (line_no > 0),
  by text NOT NULL CHECK (by IN ('buyer', 'inspector')),
  quantity bigint NOT NULL CHECK (quantity > 0),
  result jsonb NOT NULL,
  finding jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id),
  FOREIGN KEY (root_id, inspection_id) REFERENCES inspections.inspections DEFERRABLE INITIALLY DEFERRED
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON inspections.results
  FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- A payment may be of an inspection's fee: then it is no money of the order.
ALTER TABLE payments.payments ADD COLUMN inspection_id text COLLATE "C";

-- What was inspected, and whether a report is awaited: then what is due when the goods are ready waits for it.
ALTER TABLE orders.orders ADD COLUMN inspected_lines jsonb, ADD COLUMN inspection_awaited boolean;

ALTER TABLE orders.file_links DROP CONSTRAINT file_links_by_check,
  ADD CONSTRAINT file_links_by_check CHECK (by IN ('buyer', 'supplier', 'inspector'));
