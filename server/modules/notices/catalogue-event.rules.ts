/** The public events of products; a part of `publicEvents`. */
export const catalogueEvents = {
  'products.changed': {
    to: 'company',
    means: 'Products of the company were listed, changed or withdrawn',
    fields: { products: 'texts' },
  },
} as const
