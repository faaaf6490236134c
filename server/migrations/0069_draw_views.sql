-- A draw is asked for by its id alone.
CREATE INDEX draws_id ON credit.draws (id);
