/** The part of the list in `refusals.ts` that is about products and imports. */
export const catalogueRefusals = {
  'product-exists': { status: 409, text: 'You have a product with this stock number; it is named.' },
  'product-invalid': { status: 422, text: 'Fields of the product cannot be used; each is named, and why.' },
  'sku-stays': { status: 422, text: 'A product keeps its stock number; another one is another product.' },
  'too-many-products': { status: 409, text: 'The catalogue has as many products as it may have.' },
  'variant-unknown': { status: 422, text: 'The product has no such variant.' },
  'below-smallest-order': { status: 422, text: 'The quantity is below the smallest order; that one is named.' },
  'not-a-catalogue': { status: 422, text: 'The document is no UBL catalogue; what it is, is named.' },
  'no-header': {
    status: 422,
    text: 'No row names the columns: one of them is the stock number. What was found is named.',
  },
  'no-rows': { status: 422, text: 'The file has no row of a product.' },
  'table-broken': { status: 422, text: 'The table breaks off: a quote is never closed, or a cell has no end.' },
  'too-many-rows': { status: 422, text: 'The file has more rows than one import takes; the most is named.' },
  'nothing-to-take': { status: 409, text: 'No row of the import is good and says something new.' },
  'product-unknown': {
    status: 422,
    text: 'A line names a version of a product that this supplier has not; it is named.',
  },
  'product-differs': {
    status: 422,
    text: 'A line names a hash that is not that of its version; the right one is named.',
  },
} as const
