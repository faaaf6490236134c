import { storefrontEvents } from './storefront-event.rules.ts'

/** The public events of what suppliers show: products and their storefront; a part of `publicEvents`. */
export const catalogueEvents = {
  ...storefrontEvents,
  'products.changed': {
    to: 'company',
    means: 'Products of the company were listed, changed or withdrawn',
    fields: { products: 'texts' },
  },
  'product-import.read': {
    to: 'company',
    means: 'A file of products was read; its rows wait',
    fields: { import: 'text', rows: 'count', wrong: 'count' },
  },
  'product-import.failed': {
    to: 'company',
    means: 'A file of products could not be read',
    fields: { import: 'text' },
  },
  'product-import.applied': {
    to: 'company',
    means: 'The good rows of an import were taken',
    fields: { import: 'text', taken: 'count', refused: 'count' },
  },
  'product-import.undone': {
    to: 'company',
    means: 'What an import did was put back',
    fields: { import: 'text', undone: 'count', kept: 'count' },
  },
} as const
