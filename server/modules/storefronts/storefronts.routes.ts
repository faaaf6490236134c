import { Type } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { fileName } from '../../platform/files/file-name.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import type { Call, Route } from '../../platform/route.ts'
import { commandRoute, downloadRoute, queryRoute, uploadRoute } from '../../platform/route.ts'
import { attachStorefrontFile } from './attach-storefront-file.ts'
import { publishStorefront, withdrawStorefront } from './publish-storefront.ts'
import { returnToVersion } from './return-to-version.ts'
import { saveStorefront } from './save-storefront.ts'
import type { StorefrontContent } from './storefront-content.rules.ts'
import * as views from './storefront-view.store.ts'
import * as schemas from './storefronts.schemas.ts'
import { restorePart, takeDownPart } from './take-down-part.ts'

const tag = 'storefronts'
const nothing = Type.Optional(Type.Object({}, { additionalProperties: false }))
/** A photograph of a good telephone has 8 MB. */
const PICTURE_BYTES = 10_000_000
const pictureTypes = ['image/jpeg', 'image/png', 'image/webp']
/** Whose storefront: that of the company that asks. Who is in none has none. */
const own = ({ actor }: Call) => ({ companyId: actor?.company ?? '' })
const named = ({ params: { companyId = '' } }: Call) => ({ companyId })

const readRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/suppliers/:companyId/storefront',
    summary: 'What a supplier says of itself; what was checked of it stands in its badge',
    tag,
    auth: 'anonymous',
    params: schemas.companyParams,
    reply: schemas.publicReply,
    read: (call, { pool }) => views.publicStorefront(pool, named(call).companyId),
  }),
  downloadRoute({
    path: '/v1/storefront-files/:sha256',
    summary: 'The bytes of a picture of a storefront, by their hash',
    tag,
    auth: 'anonymous',
    params: schemas.fileParams,
    async find({ params: { sha256 = '' } }, { pool }) {
      const found = await views.storefrontFile(pool, sha256)
      return found && { ...found, bytes: Number(found.bytes), isShown: true }
    },
  }),
  queryRoute({
    path: '/v1/storefront',
    summary: "Your own company's storefront: its draft, its faults, what is shown",
    tag,
    reply: schemas.ownReply,
    read: (call, { pool, now }) => views.ownStorefront(pool, own(call).companyId, now()),
  }),
  queryRoute({
    path: '/v1/storefront/versions',
    summary: 'The versions of your own storefront, the newest first',
    tag,
    query: pageQuery({}),
    reply: schemas.versionsReply,
    async read(call, { pool }) {
      const { companyId } = own(call)
      if (companyId === '') return undefined
      const page = readPage(call.query, 1)
      if (isRefusal(page)) return page
      const before = Number(page.after?.[0] ?? 2_147_483_647)
      const rows = await views.storefrontVersions(pool, companyId, before, page.limit + 1)
      const view = (row: (typeof rows)[number]) => ({ ...row, published_at: new Date(row.published_at).toISOString() })
      return pageOf(rows, page.limit, view, ({ version }) => [String(version)])
    },
  }),
  queryRoute({
    path: '/v1/companies/:companyId/storefront',
    summary: 'A storefront part by part, with what was taken down (staff)',
    tag,
    params: schemas.companyParams,
    reply: schemas.deskReply,
    read: async (call, { pool }) =>
      call.actor.company === 'cmp_operator' ? views.storefrontDesk(pool, named(call).companyId) : undefined,
  }),
]

const writeRoutes: readonly Route[] = [
  commandRoute(saveStorefront, {
    method: 'PUT',
    status: 200,
    path: '/v1/storefront',
    summary: 'Save the draft of your storefront; nobody else sees it',
    tag,
    body: schemas.contentBody,
    reply: schemas.savedReply,
    input: (call) => ({ ...own(call), content: call.body as StorefrontContent }),
  }),
  commandRoute(publishStorefront, {
    path: '/v1/storefront/publication',
    summary: 'Publish the draft that you looked at: everybody sees it at once',
    tag,
    body: schemas.hashBody,
    reply: schemas.publishedReply,
    input: (call) => ({ ...own(call), hash: (call.body as { hash: string }).hash }),
  }),
  commandRoute(returnToVersion, {
    path: '/v1/storefront/versions/:version/return',
    summary: 'Go back to a former version: everybody sees it again',
    tag,
    params: schemas.versionParams,
    body: nothing,
    reply: schemas.publishedReply,
    input: (call) => ({ ...own(call), version: Math.trunc(Number(call.params.version)) || 0 }),
  }),
  commandRoute(withdrawStorefront, {
    path: '/v1/storefront/taking-off',
    summary: 'Show nothing of your storefront any more',
    tag,
    body: nothing,
    reply: schemas.withdrawnReply,
    input: own,
  }),
  uploadRoute(attachStorefrontFile, {
    path: '/v1/storefront-files',
    summary: 'Add a picture to your storefront; the draft names it',
    tag,
    query: Type.Object({ name: Type.String({ minLength: 1, maxLength: 255 }) }),
    reply: schemas.fileReply,
    async admit({ actor }) {
      if (actor.company === undefined) return undefined
      return { bytes: PICTURE_BYTES, filmBytes: 0, types: pictureTypes, pixels: 50_000_000, entries: 0, unpacked: 0 }
    },
    nameOf: ({ query }) => String(query.name),
    input: (call, { sha256, bytes, type }) => ({
      ...{ ...own(call), sha256, bytes: BigInt(bytes), type, name: fileName(String(call.query.name), type) },
    }),
  }),
  commandRoute(takeDownPart, {
    path: '/v1/companies/:companyId/storefront/removals',
    summary: 'Take a text or a picture of a storefront down, with a reason that its supplier reads (staff)',
    tag,
    params: schemas.companyParams,
    body: schemas.removalBody,
    reply: schemas.partReply,
    input: (call) => ({ ...named(call), ...(call.body as { version: number; part: string; reason: string }) }),
  }),
  commandRoute(restorePart, {
    path: '/v1/companies/:companyId/storefront/removals/:part/restoration',
    summary: 'Give a part of a storefront back (staff)',
    tag,
    params: schemas.partParams,
    body: nothing,
    reply: schemas.partReply,
    input: (call) => ({ ...named(call), part: call.params.part ?? '' }),
  }),
]

/** Routes of storefronts: written by their suppliers, read by everybody. */
export const storefrontsRoutes: readonly Route[] = [...readRoutes, ...writeRoutes]
