/** The part of the list in `refusals.ts` that is about products and imports. */
export const catalogueRefusals = {
  'product-exists': { status: 409, text: 'You have a product with this stock number; it is named.' },
  'product-invalid': { status: 422, text: 'Fields of the product cannot be used; each is named, and why.' },
  'sku-stays': { status: 422, text: 'A product keeps its stock number; another one is another product.' },
  'too-many-products': { status: 409, text: 'The catalogue has as many products as it may have.' },
  'variant-unknown': { status: 422, text: 'The product has no such variant.' },
  'below-smallest-order': { status: 422, text: 'The quantity is below the smallest order; that one is named.' },
} as const
