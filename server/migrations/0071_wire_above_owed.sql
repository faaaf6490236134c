-- A wire may be more than is owed on the order that it names.
alter table reconciliation.wires
  drop constraint wires_doubt,
  add constraint wires_doubt check (doubt in
    ('no-reference', 'several-references', 'not-agreed', 'other-currency', 'other-payer', 'above-owed'));
