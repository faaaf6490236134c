import { webp } from './matrix-review-rows.ts'
import { does, type Row, reads } from './matrix-row.ts'

const content = {
  ...{ introductions: [], pictures: [], makes: [], goods: [], markets: [], languages: [], capacity: [] },
  certificates: [],
}
const own = (action: string, body: unknown = {}, more: Partial<Row> = {}) =>
  does(action, body, { ofOwn: true, ...more })
const part = 'f'.repeat(64)

/** What suppliers say of themselves. */
export const storefronts: Readonly<Record<string, Row>> = {
  'GET /v1/suppliers/:companyId/storefront': reads('suppliers by all'),
  'GET /v1/storefront-files/:sha256': reads('holders'),
  'GET /v1/storefront': reads('suppliers of their own'),
  'PUT /v1/storefront': own('storefronts.write', content),
  'GET /v1/storefront/versions': reads('in a company'),
  'POST /v1/storefront/publication': own('storefronts.write', { hash: part }),
  'POST /v1/storefront/versions/:version/return': own('storefronts.write'),
  'POST /v1/storefront/taking-off': own('storefronts.withdraw'),
  'POST /v1/storefront-files': own('storefronts.write', webp, { query: () => '?name=a.webp', type: 'image/webp' }),
  'GET /v1/companies/:companyId/storefront': reads('staff, what is there'),
  'POST /v1/companies/:companyId/storefront/removals': does('storefronts.take-down', {
    version: 1,
    part,
    reason: 'why',
  }),
  'POST /v1/companies/:companyId/storefront/removals/:part/restoration': does('storefronts.take-down'),
}
