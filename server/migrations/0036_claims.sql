-- Claims: each root is the order's. What people write stands in `texts`, where it can be erased; all else names it by hash.
CREATE SCHEMA claims;

CREATE TABLE claims.claims (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  buyer_id text COLLATE "C" NOT NULL,
  supplier_id text COLLATE "C" NOT NULL,
  currency text NOT NULL CHECK (length(currency) = 3),
  by text NOT NULL CHECK (by IN ('buyer', 'supplier')),
  reason text NOT NULL,
  remedy text NOT NULL,
  lines jsonb NOT NULL CHECK (jsonb_array_length(lines) > 0),
  state text NOT NULL CHECK (state IN ('answering', 'negotiating', 'evidence', 'proposed', 'decided', 'appealed',
    'executing', 'returning', 'remedying', 'closed')),
  filed_at timestamptz NOT NULL,
  track text NOT NULL CHECK (track IN ('full', 'small')),
  turn text CHECK (turn IN ('buyer', 'supplier')),
  clocks jsonb NOT NULL,
  mediator text,
  former_mediator text CHECK (former_mediator <> mediator),
  escalated_at timestamptz,
  round_opened_at timestamptz,
  evidence_until timestamptz,
  extended_by jsonb NOT NULL,
  agreed_by jsonb NOT NULL,
  unanswered boolean,
  settlement jsonb,
  outcome text,
  closed_at timestamptz CHECK ((closed_at IS NOT NULL) = (state = 'closed')),
  chargebacks jsonb NOT NULL,
  PRIMARY KEY (root_id, id)
) WITH (fillfactor = 50);
-- The mediators' queue.
CREATE INDEX claims_state ON claims.claims (state, escalated_at) WHERE state NOT IN ('closed', 'executing');
CREATE INDEX claims_buyer ON claims.claims (buyer_id) WHERE state <> 'closed';
CREATE INDEX claims_supplier ON claims.claims (supplier_id) WHERE state <> 'closed';

CREATE TABLE claims.texts (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  claim_id text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  by text NOT NULL CHECK (by IN ('buyer', 'supplier', 'mediator', 'machine')),
  person text,
  text text NOT NULL,
  salt text NOT NULL,
  hash text NOT NULL,
  written_at timestamptz NOT NULL,
  sealed boolean,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE claims.offers (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  claim_id text COLLATE "C" NOT NULL,
  by text NOT NULL CHECK (by IN ('buyer', 'supplier')),
  parts jsonb NOT NULL,
  goods_return boolean NOT NULL,
  freight_most bigint NOT NULL CHECK (freight_most >= 0),
  remedy_by timestamptz,
  fee_bearer text NOT NULL CHECK (fee_bearer IN ('buyer', 'supplier')),
  text_id text,
  made_at timestamptz NOT NULL,
  answer_by timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'countered', 'lapsed', 'withdrawn')),
  PRIMARY KEY (root_id, id)
);

CREATE TABLE claims.evidence (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  claim_id text COLLATE "C" NOT NULL,
  by text NOT NULL CHECK (by IN ('buyer', 'supplier', 'mediator')),
  kind text NOT NULL CHECK (kind IN ('file', 'message', 'entry', 'inspection', 'words')),
  reference text NOT NULL,
  answers text,
  text_id text,
  sealed boolean NOT NULL CHECK (NOT sealed OR by = 'mediator'),
  late boolean NOT NULL,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON claims.evidence
  FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TABLE claims.decisions (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  claim_id text COLLATE "C" NOT NULL,
  kind text NOT NULL CHECK (kind IN ('proposal', 'decision')),
  parts jsonb NOT NULL,
  finding text NOT NULL CHECK (finding IN ('supplier', 'buyer', 'nobody')),
  fee_bearer text NOT NULL CHECK (fee_bearer IN ('buyer', 'supplier')),
  inspection_fee_bearer text CHECK (inspection_fee_bearer IN ('buyer', 'supplier')),
  goods_return boolean NOT NULL,
  freight_most bigint NOT NULL CHECK (freight_most >= 0),
  clauses jsonb NOT NULL CHECK (jsonb_array_length(clauses) > 0),
  evidence jsonb NOT NULL,
  mediator text,
  machine text CHECK ((machine IS NULL) <> (mediator IS NULL)),
  text_id text CHECK (machine IS NOT NULL OR text_id IS NOT NULL),
  made_at timestamptz NOT NULL,
  approver text CHECK (approver <> mediator),
  state text NOT NULL CHECK (state IN ('waiting', 'standing', 'replaced', 'rejected')),
  is_appeal boolean NOT NULL,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE claims.appeals (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  claim_id text COLLATE "C" NOT NULL,
  side text NOT NULL CHECK (side IN ('buyer', 'supplier')),
  text_id text NOT NULL,
  filed_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'refused', 'decided')),
  PRIMARY KEY (root_id, id)
);

CREATE TABLE claims.returns (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  state text NOT NULL CHECK (state IN ('address-asked', 'to-be-shipped', 'on-its-way', 'delivered', 'confirmed',
    'contested', 'ended')),
  asked_at timestamptz NOT NULL,
  address_text_id text,
  carrier text,
  tracking_number text,
  proof_hash text,
  shipped_at timestamptz,
  delivered_at timestamptz,
  freight bigint NOT NULL CHECK (freight >= 0),
  PRIMARY KEY (root_id, id)
);

-- Of a buyer: what silence gave him, so that it stays rare.
CREATE TABLE claims.silent_refunds (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  order_id text COLLATE "C" NOT NULL,
  supplier_id text COLLATE "C" NOT NULL,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);

-- What claims say of an order, what a case asks of a line beyond what it could freeze, and when a company is closed.
ALTER TABLE orders.orders ADD COLUMN claims jsonb;
ALTER TABLE escrow.freezes ADD COLUMN asked bigint NOT NULL CHECK (asked >= 0) DEFAULT 0;
ALTER TABLE parties.companies ADD COLUMN closed_days jsonb CHECK (jsonb_typeof(closed_days) = 'array');
