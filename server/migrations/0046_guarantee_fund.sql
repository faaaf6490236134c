-- The operator's own money for the guarantee, apart from client money, and what bounds all exposure together.
CREATE TABLE escrow.guarantee_funds (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  parts jsonb NOT NULL CHECK (jsonb_typeof(parts) = 'array'),
  ceiling bigint CHECK (ceiling >= 0),
  turn bigint NOT NULL CHECK (turn >= 0),
  PRIMARY KEY (root_id, id)
);

CREATE TABLE escrow.fund_moves (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  step text NOT NULL CHECK (step IN ('pay-in', 'take-out', 'give-back')),
  currency char(3) NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  reason text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'done', 'refused')),
  asked_by text NOT NULL,
  asked_at timestamptz NOT NULL,
  answered_by text,
  answered_at timestamptz CHECK ((answered_at IS NULL) = (state = 'waiting')),
  PRIMARY KEY (root_id, id),
  CHECK (state <> 'done' OR answered_by <> asked_by)
);
CREATE UNIQUE INDEX fund_moves_one_waiting ON escrow.fund_moves (root_id) WHERE state = 'waiting';

-- A house with suppliers that expose already goes on as before until finance pays in: a bound from one day to the next
-- would hold up orders that are agreed.
INSERT INTO escrow.guarantee_funds (root_id, id, parts, ceiling, turn)
  SELECT 'gua_fund', 'fund', '[]'::jsonb, NULL, 0 WHERE EXISTS (SELECT FROM escrow.order_exposures);
INSERT INTO escrow.exposures (root_id, key, value, floor, ceiling)
  SELECT 'gua_fund', 'USD', sum(amount), 0, NULL FROM escrow.order_exposures HAVING count(*) > 0;
