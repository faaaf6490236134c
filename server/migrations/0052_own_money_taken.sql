-- What vouchers and advances take of the operator's own money: two who looked at it in one instant see each other.
CREATE TABLE escrow.own_money_taken (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL CHECK (length(id) = 3),
  taken bigint NOT NULL CHECK (taken >= 0),
  PRIMARY KEY (root_id, id)
) WITH (fillfactor = 50);
