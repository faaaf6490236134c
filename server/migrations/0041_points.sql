-- Penalty points of a company, for one claim (or an order that was never shipped) each.
CREATE TABLE parties.points (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  side text NOT NULL CHECK (side IN ('buyer', 'supplier')),
  rule text NOT NULL CHECK (rule IN ('breach-unpaid', 'decided-against', 'not-shipped', 'claim-unanswered',
    'chargeback-against-decision', 'claim-untrue', 'in-default')),
  points integer NOT NULL CHECK (points > 0),
  order_id text COLLATE "C" NOT NULL,
  order_number text NOT NULL,
  claim_id text COLLATE "C",
  given_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > given_at),
  asked_back_by text,
  asked_back_for text CHECK ((asked_back_for IS NULL) = (asked_back_by IS NULL)),
  taken_back_by text CHECK (taken_back_by <> asked_back_by),
  taken_back_at timestamptz CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL)),
  PRIMARY KEY (root_id, id)
);
