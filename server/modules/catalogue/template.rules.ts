/** A table that can be filled in: every column that is read, and one row that shows how. */
export const importTemplate: readonly (readonly string[])[] = [
  [
    ...[
      'sku',
      'name',
      'description',
      'language',
      'category',
      'brand',
      'gtin',
      'manufacturer part',
      'hs code',
      'origin',
    ],
    ...['keywords', 'unit', 'currency', 'minimum order', 'price from 100', 'price from 1000', 'lead time (days)'],
    ...['incoterms', 'certificates', 'variants', 'attribute: Colour', 'attribute: Power', 'action'],
  ],
  [
    ...['LAMP-1', 'Desk lamp', 'Steel lamp, 40 cm, for desks.', 'en', 'electric-lighting', 'Lumen', '4006381333931'],
    ...['LM-1', '940520', 'CN', 'lamp; desk; office', 'C62', 'USD', '100', '8.25', '7.00', '20'],
    ...['FOB Ningbo; EXW', 'CE; RoHS (2027-12-31)', 'LAMP-1-R: Colour=red (+0.50); LAMP-1-W: Colour=white', 'black'],
    ...['9 W', ''],
  ],
]
