import { Type } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { fileName } from '../../platform/files/file-name.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { hash, oneOf } from '../../platform/reply.ts'
import type { Call, FileLimits, Route, Services } from '../../platform/route.ts'
import { commandRoute, downloadRoute, queryRoute, uploadRoute } from '../../platform/route.ts'
import { attachCatalogueFile } from './attach-file.ts'
import { type ProductState, productStates } from './catalogue.rules.ts'
import * as schemas from './catalogue.schemas.ts'
import { categories } from './categories.rules.ts'
import { contentFromWire, type WireContent } from './content-wire.rules.ts'
import { imageTypes, paperTypes } from './file.rules.ts'
import { importsRoutes } from './imports.routes.ts'
import { listProduct } from './list-product.ts'
import { policyNow } from './policy-now.store.ts'
import * as views from './product-view.store.ts'
import { takeDownProduct, withdrawProduct } from './withdraw-product.ts'
import { writeProduct } from './write-product.ts'

const tag = 'products'
const empty = Type.Optional(Type.Object({}, { additionalProperties: false }))
/** Whose catalogue: that of the company that asks. Who is in none has none. */
const own = ({ actor }: Call) => ({ companyId: actor?.company ?? '' })
const productOf = ({ params: { productId = '' } }: Call) => productId
const viewerOf = ({ actor }: Call, { now }: Services): views.Viewer => {
  // Routes for everybody have no actor where nobody signed in.
  const company = actor?.company
  return { isStaff: company === 'cmp_operator', at: now(), ...(company === undefined ? {} : { ofCompany: company }) }
}

async function admitFile({ actor }: Call, services: Services): Promise<FileLimits | undefined> {
  if (actor.company === undefined) return undefined
  const { imageBytes: bytes } = await policyNow(services)
  return { bytes, filmBytes: bytes, types: paperTypes, pixels: 100_000_000, entries: 0, unpacked: bytes }
}

async function ownPage(call: Call, { pool }: Services) {
  const { query, actor } = call
  if (actor.company === undefined) return undefined
  const page = readPage(query, 2)
  if (isRefusal(page)) return page
  const { state, category, q } = query as { state?: ProductState; category?: string; q?: string }
  const filters = { ...(state && { state }), ...(category && { category }), ...(q && { q }) }
  const after = page.after === undefined ? {} : { after: page.after }
  const rows = await views.listProducts(pool, { ...own(call), ...filters, ...after, limit: page.limit + 1 })
  return pageOf(rows, page.limit, views.listedView, ({ changed_at, id }) => [changed_at, id])
}

const readRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/product-categories',
    summary: 'The categories of products: two levels, names in every language',
    tag,
    auth: 'anonymous',
    reply: schemas.categoriesReply,
    async read() {
      return { data: categories.map(({ code, under = null, names }) => ({ code, under, names })) }
    },
  }),
  queryRoute({
    path: '/v1/products',
    summary: "Your own company's products, the newest change first",
    tag,
    query: pageQuery({
      state: Type.Optional(oneOf(productStates)),
      category: Type.Optional(Type.String({ maxLength: 60 })),
      q: Type.Optional(
        Type.String({ maxLength: 100, description: 'words of the name, or the beginning of a stock number' }),
      ),
    }),
    reply: schemas.productList,
    read: ownPage,
  }),
  queryRoute({
    path: '/v1/products/:productId',
    summary: 'A product: one that is listed for everybody, your own always',
    tag,
    auth: 'anonymous',
    params: schemas.productParams,
    reply: schemas.productReply,
    read: (call, services) => views.productView(services.pool, productOf(call), viewerOf(call, services)),
  }),
  queryRoute({
    path: '/v1/products/:productId/versions',
    summary: 'The versions of your own product, the newest first',
    tag,
    params: schemas.productParams,
    reply: schemas.versionList,
    read: (call, services) => views.productVersions(services.pool, productOf(call), viewerOf(call, services)),
  }),
  queryRoute({
    path: '/v1/products/:productId/versions/:version',
    summary: 'One version of a product: of one that is listed, of your own, or by its hash as an order names it',
    tag,
    auth: 'anonymous',
    params: schemas.versionParams,
    query: Type.Object({ hash: Type.Optional(hash) }),
    reply: schemas.versionReply,
    async read(call, services) {
      const { version = '' } = call.params
      const { hash: told } = call.query as { hash?: string }
      if (!/^\d{1,9}$/.test(version)) return undefined
      const asked = { productId: productOf(call), version: Number(version), ...(told && { hash: told }) }
      return views.productVersionView(services.pool, asked, viewerOf(call, services))
    },
  }),
  downloadRoute({
    path: '/v1/product-files/:sha256',
    summary: 'The bytes of an image or a paper of a product, by their hash',
    tag,
    auth: 'anonymous',
    params: schemas.fileParams,
    async find({ params: { sha256 = '' } }, { pool }) {
      const found = await views.catalogueFile(pool, sha256)
      if (found === undefined) return undefined
      const { name, type, bytes } = found
      return { sha256, name, type, bytes: Number(bytes), isShown: imageTypes.includes(type) }
    },
  }),
]

const writeRoutes: readonly Route[] = [
  commandRoute(writeProduct, {
    path: '/v1/products',
    summary: 'Write a new product; it is a draft until it is listed',
    tag,
    body: schemas.contentBody,
    reply: schemas.writtenReply,
    input: (call) => ({ ...own(call), content: contentFromWire(call.body as WireContent) }),
  }),
  commandRoute(writeProduct, {
    path: '/v1/products/:productId/versions',
    summary: 'Change a product: a new version, shown at once where it is listed',
    tag,
    params: schemas.productParams,
    body: schemas.contentBody,
    reply: schemas.writtenReply,
    input: (call) => ({
      ...own(call),
      productId: productOf(call),
      content: contentFromWire(call.body as WireContent),
    }),
  }),
  commandRoute(listProduct, {
    path: '/v1/products/:productId/listing',
    summary: 'List a product: everybody finds it',
    tag,
    params: schemas.productParams,
    body: empty,
    reply: schemas.stepReply,
    input: (call) => ({ ...own(call), productId: productOf(call) }),
  }),
  commandRoute(withdrawProduct, {
    path: '/v1/products/:productId/delisting',
    summary: 'Take a product off the list',
    tag,
    params: schemas.productParams,
    body: empty,
    reply: schemas.stepReply,
    input: (call) => ({ ...own(call), productId: productOf(call) }),
  }),
  commandRoute(takeDownProduct, {
    path: '/v1/companies/:companyId/products/:productId/delisting',
    summary: "Take a supplier's product off the list, with a reason (staff)",
    tag,
    params: schemas.companyProductParams,
    body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 1000 }) }, { additionalProperties: false }),
    reply: schemas.stepReply,
    input: (call) => ({
      companyId: call.params.companyId ?? '',
      productId: productOf(call),
      reason: (call.body as { reason: string }).reason,
    }),
  }),
  uploadRoute(attachCatalogueFile, {
    path: '/v1/product-files',
    summary: 'Add an image, or the paper of a certificate, to your catalogue',
    tag,
    query: Type.Object({ name: Type.String({ minLength: 1, maxLength: 255 }) }),
    reply: schemas.fileReply,
    admit: admitFile,
    nameOf: ({ query }) => String(query.name),
    input: (call, { sha256, bytes, type }) => ({
      ...own(call),
      sha256,
      bytes: BigInt(bytes),
      type,
      name: fileName(String(call.query.name), type),
    }),
  }),
]

/** Routes of products: written by their supplier, read by everybody once they are listed. */
export const productsRoutes: readonly Route[] = [...readRoutes, ...writeRoutes, ...importsRoutes]
