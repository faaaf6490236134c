-- Lists of orders: found by words, numbers and partners; kept under a name.

-- Words of a line, in small letters: what is written without spaces (Chinese, Japanese) goes in sign by sign.
CREATE FUNCTION orders.words_of(content jsonb) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 2000 AS $$
  SELECT to_tsvector('simple'::regconfig, regexp_replace(regexp_replace(lower(coalesce(string_agg(
      concat_ws(' ', line ->> 'name', line ->> 'description', line ->> 'hsCode'), ' ' ORDER BY n), '')),
      '[[:punct:]]+', ' ', 'g'), '([\u2E80-\u9FFF\uF900-\uFAFF])', ' \1 ', 'g'))
  FROM jsonb_array_elements(content -> 'lines') WITH ORDINALITY AS l(line, n)
$$;

CREATE INDEX terms_words ON orders.terms USING gin (orders.words_of(content));

-- None of these columns changes, so an order's row stays as cheap to write as it was.
CREATE INDEX orders_number ON orders.orders (number);
CREATE INDEX orders_wire_reference ON orders.orders (wire_reference COLLATE "C");
CREATE INDEX orders_source_reference ON orders.orders (lower(source_reference) COLLATE "C")
  WHERE source_reference IS NOT NULL;
CREATE INDEX orders_buyer_partner ON orders.orders (buyer_id, supplier_id, root_id);
CREATE INDEX orders_supplier_partner ON orders.orders (supplier_id, buyer_id, root_id);
CREATE INDEX lots_tracking ON orders.lots (upper(tracking_number) COLLATE "C") WHERE tracking_number IS NOT NULL;

-- Filters under a name: a person's own, or everybody's in the company. The root is the company.
CREATE TABLE orders.views (
  root_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  filter jsonb NOT NULL,
  owner text COLLATE "C" NOT NULL,
  shared boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('kept', 'removed')),
  kept_at timestamptz NOT NULL,
  PRIMARY KEY (root_id, id)
);
