import { does, type Row, reads } from './matrix-row.ts'
import { storefronts } from './matrix-storefront-rows.ts'

const content = {
  ...{ sku: 'MATRIX', name: 'Matrix', category: 'other-goods', unit: 'C62', currency: 'USD' },
  tiers: [{ from: '1', price: '1' }],
}
/** In one's own catalogue, whatever the thing. */
const own = (action: string, body: unknown = {}, more: Partial<Row> = {}) =>
  does(action, body, { ofOwn: true, ...more })

/** Products, their versions and files, imports of them; the storefront around them. */
export const products: Readonly<Record<string, Row>> = {
  ...storefronts,
  'GET /v1/product-categories': reads('all'),
  'GET /v1/search/products': reads('all'),
  'GET /v1/search/ranking': reads('all'),
  'GET /v1/search/suppliers': reads('all'),
  'GET /v1/search/suppliers/ranking': reads('all'),
  'GET /v1/products': reads('in a company'),
  'POST /v1/products': own('catalogue.write', content),
  'GET /v1/products/:productId': reads('holders'),
  'GET /v1/products/:productId/versions': reads('nobody'),
  'POST /v1/products/:productId/versions': own('catalogue.write', content),
  'GET /v1/products/:productId/versions/:version': reads('holders'),
  'POST /v1/products/:productId/listing': own('catalogue.write'),
  'POST /v1/products/:productId/delisting': own('catalogue.withdraw'),
  'POST /v1/companies/:companyId/products/:productId/delisting': does('catalogue.take-down', { reason: 'why' }),
  'GET /v1/products/:productId/order-terms': reads('nobody', () => '?quantity=1'),
  'GET /v1/product-files/:sha256': reads('holders'),
  'POST /v1/product-files': own('catalogue.write', '%PDF-1.4\n%%EOF\n', {
    query: () => '?name=ce.pdf',
    type: 'application/pdf',
  }),
  'GET /v1/product-imports/template.csv': reads('in a company'),
  'GET /v1/product-imports': reads('in a company'),
  'POST /v1/product-imports': own('catalogue.write', 'sku,name', {
    query: () => '?name=products.csv',
    type: 'text/csv',
  }),
  'GET /v1/product-imports/:importId': reads('nobody'),
  'GET /v1/product-imports/:importId/rows': reads('nobody'),
  'POST /v1/product-imports/:importId/application': own('catalogue.write'),
  'POST /v1/product-imports/:importId/disposal': own('catalogue.write'),
  'POST /v1/product-imports/:importId/undo': own('catalogue.write'),
}
