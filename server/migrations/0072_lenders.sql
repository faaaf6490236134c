-- Lenders as the house is configured with them, what they told, and what a draw keeps of its lender's terms.
CREATE TABLE credit.lenders (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  legal_name text,
  address_lines jsonb,
  countries jsonb,
  currencies jsonb NOT NULL,
  least bigint NOT NULL CHECK (least > 0),
  most bigint NOT NULL CHECK (most >= least),
  plans jsonb,
  since timestamptz NOT NULL,
  retired_at timestamptz,
  PRIMARY KEY (root_id, id)
);

CREATE TABLE credit.lender_news (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  lender text NOT NULL,
  news_id text NOT NULL,
  raw text NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON credit.lender_news
  FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

ALTER TABLE credit.draws ADD COLUMN lending jsonb;
ALTER TABLE credit.draw_facts DROP CONSTRAINT draw_facts_kind_check;
ALTER TABLE credit.draw_facts ADD CONSTRAINT draw_facts_kind_check CHECK (kind IN ('reserved', 'back', 'drawn', 'funded',
  'due-set', 'repaid', 'refunded', 'paused', 'resumed', 'written-off', 'recovered'));
ALTER TABLE credit.adverse_notices DROP CONSTRAINT adverse_notices_action_check;
ALTER TABLE credit.adverse_notices ADD CONSTRAINT adverse_notices_action_check CHECK (action IN ('declined',
  'counter-offer', 'lowered', 'suspended', 'closed', 'draw-declined', 'draw-reduced'));
