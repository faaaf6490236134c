-- Late credit of buyers (the on-time plan). The root of a voucher is its buyer; its id is made of the order it is for.
CREATE TABLE payments.vouchers (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  order_id text COLLATE "C" NOT NULL,
  order_number text NOT NULL,
  currency char(3) NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  used bigint NOT NULL CHECK (used >= 0),
  expired bigint NOT NULL CHECK (expired >= 0),
  supplier_bore bigint NOT NULL CHECK (supplier_bore BETWEEN 0 AND amount),
  given_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > given_at),
  PRIMARY KEY (root_id, id),
  CHECK (used + expired <= amount)
);

-- What one voucher pays toward one order, and what of it came back. The root is the order.
CREATE TABLE payments.voucher_uses (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  order_number text NOT NULL,
  buyer_id text COLLATE "C" NOT NULL,
  currency char(3) NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  back bigint NOT NULL CHECK (back BETWEEN 0 AND amount),
  used_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);
CREATE INDEX voucher_uses_by_voucher ON payments.voucher_uses (id, buyer_id);
CREATE INDEX vouchers_newest ON payments.vouchers (id, root_id);
