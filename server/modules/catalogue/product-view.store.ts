import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { companyNames } from '../parties/index.ts'
import { catalogueOf, type Product, type ProductState, productSteps, productType } from './catalogue.rules.ts'
import { catalogueTables } from './catalogue.store.ts'
import { contentToWire } from './content-wire.rules.ts'
import { type CatalogueFile, fileType } from './file.rules.ts'
import { minimumPrice } from './price.rules.ts'
import { type ProductContent, type ProductVersion, versionId, versionType } from './version.rules.ts'

/** The catalogue that a product is in; `undefined` for an id that nobody has. */
async function rootOf(pool: pg.Pool, productId: string): Promise<string | undefined> {
  const text = 'select root_id from catalogue.products where id = $1'
  const { rows } = await pool.query({ name: 'catalogue of product', text, values: [productId] })
  return rows[0]?.root_id
}

/** A product with the version that is shown; `undefined` for an id that nobody has. */
async function productWith(pool: pg.Pool, productId: string) {
  const root = await rootOf(pool, productId)
  if (root === undefined) return undefined
  const reads = recordReads(pool, catalogueTables)
  const product = await reads.one(productType, root, productId)
  if (product === undefined) return undefined
  const version = await reads.one(versionType, root, versionId(productId, product.version))
  return version && { product, version }
}

/** The version of a product that is listed now, and whose it is; `undefined` for one that is not. */
export async function listedVersion(pool: pg.Pool, productId: string) {
  const found = await productWith(pool, productId)
  if (found === undefined || found.product.state !== 'listed') return undefined
  const { companyId } = found.product
  const companyName = (await companyNames(pool, [companyId])).get(companyId) ?? companyId
  return { companyId, companyName, version: found.version }
}

async function versionView(pool: pg.Pool, companyId: string, version: ProductVersion, at: Instant) {
  const { productId, hash, writtenAt, content } = version
  const names = await companyNames(pool, [companyId])
  return {
    product: productId,
    company: companyId,
    company_name: names.get(companyId) ?? companyId,
    version: version.version,
    hash,
    written_at: writtenAt,
    ...contentToWire(content, at.slice(0, 10)),
  }
}

/** Who asks for a product: `ofCompany` sees what is its own, `isStaff` everything, everybody else what is listed. */
export interface Viewer {
  readonly ofCompany?: string
  readonly isStaff: boolean
  readonly at: Instant
}

const isOwn = ({ ofCompany, isStaff }: Viewer, { companyId }: Product) => isStaff || ofCompany === companyId

/** A product as it stands; what is not listed only for its supplier and staff. */
export async function productView(pool: pg.Pool, productId: string, viewer: Viewer) {
  const found = await productWith(pool, productId)
  if (found === undefined) return undefined
  const { product, version } = found
  if (product.state !== 'listed' && !isOwn(viewer, product)) return undefined
  const steps = viewer.ofCompany === product.companyId ? (['change', ...productSteps(product.state)] as const) : []
  return {
    ...(await versionView(pool, product.companyId, version, viewer.at)),
    state: product.state,
    changed_at: product.changedAt,
    listed_at: product.listedAt ?? null,
    actions: [...steps],
  }
}

/**
 * One version of a product: the one that is listed for everybody, any for its supplier and staff, and any for whoever
 * names its hash, as an order does that was agreed on it.
 */
export async function productVersionView(
  pool: pg.Pool,
  asked: { readonly productId: string; readonly version: number; readonly hash?: string },
  viewer: Viewer,
) {
  const found = await productWith(pool, asked.productId)
  if (found === undefined) return undefined
  const { product } = found
  const reads = recordReads(pool, catalogueTables)
  const version = await reads.one(versionType, product.catalogueId, versionId(asked.productId, asked.version))
  if (version === undefined) return undefined
  const isShown = product.state === 'listed' && product.version === version.version
  const isTold = asked.hash === version.hash
  return isShown || isTold || isOwn(viewer, product)
    ? versionView(pool, product.companyId, version, viewer.at)
    : undefined
}

/** The versions of a product, the newest first, for its supplier and staff. */
export async function productVersions(pool: pg.Pool, productId: string, viewer: Viewer) {
  const found = await productWith(pool, productId)
  if (found === undefined || !isOwn(viewer, found.product)) return undefined
  const { rows } = await pool.query({
    name: 'versions of product',
    text: `select version, hash, content ->> 'name' as name, written_at, import_id from catalogue.versions
      where product_id = $1 order by version desc limit 100`,
    values: [productId],
  })
  return {
    data: rows.map(({ version, hash, name, written_at, import_id }) => ({
      ...{ version, hash, name, written_at: new Date(written_at).toISOString(), import: import_id },
      shown: version === found.product.version,
    })),
  }
}

export interface ProductsAsked {
  readonly companyId: string
  readonly state?: ProductState
  readonly category?: string
  /** Words of the name, or the beginning of a stock number. */
  readonly q?: string
  /** `changed_at` and id of the last row that was seen. */
  readonly after?: readonly string[]
  readonly limit: number
}

interface Listed {
  readonly id: string
  readonly sku: string
  readonly state: ProductState
  readonly version: number
  readonly content: ProductContent
  readonly changed_at: string
  readonly listed_at: string | null
}

/** A supplier's own products, the newest change first; keyset by change and id. */
export async function listProducts(pool: pg.Pool, asked: ProductsAsked): Promise<readonly Listed[]> {
  const { companyId, state = null, category = null, q = '', after, limit } = asked
  const like = q.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)
  const { rows } = await pool.query({
    name: 'own products',
    text: `select p.id, p.sku, p.state, p.version, v.content, p.changed_at, p.listed_at
      from catalogue.products p
      join catalogue.versions v on v.root_id = p.root_id and v.id = p.id || ':' || p.version
      where p.root_id = $1 and ($2::text is null or p.state = $2)
        and ($3::text is null or p.category = $3 or p.category like $3 || '-%')
        and ($4 = '' or p.name ilike '%' || $4 || '%' or p.sku ilike $4 || '%')
        and ($5::timestamptz is null or (p.changed_at, p.id) < ($5, $6))
      order by p.changed_at desc, p.id desc limit $7`,
    values: [catalogueOf(companyId), state, category, like, after?.[0] ?? null, after?.[1] ?? '', limit],
  })
  return rows.map((row) => ({
    ...row,
    changed_at: new Date(row.changed_at).toISOString(),
    listed_at: row.listed_at === null ? null : new Date(row.listed_at).toISOString(),
  }))
}

/** A row of the list as the API shows it. */
export function listedView({ id, sku, state, version, content, changed_at, listed_at }: Listed) {
  return {
    ...{ product: id, sku, name: content.name, category: content.category, state, version },
    ...{ currency: content.currency, unit: content.unit, unit_price: minimumPrice(content) ?? null },
    ...{ minimum: content.minimum, image: content.images[0] ?? null, changed_at, listed_at },
  }
}

/** A file of any catalogue by its hash: whoever knows the hash has been told of it. */
export async function catalogueFile(pool: pg.Pool, sha256: string): Promise<CatalogueFile | undefined> {
  const text = 'select root_id from catalogue.files where id = $1 order by root_id limit 1'
  const { rows } = await pool.query({ name: 'catalogue of file', text, values: [sha256] })
  const root: string | undefined = rows[0]?.root_id
  return root === undefined ? undefined : recordReads(pool, catalogueTables).one(fileType, root, sha256)
}

/** Every file that a catalogue or an import names, for the check of what lies in the store. */
export async function* catalogueFiles(pool: pg.Pool): AsyncIterable<string> {
  let after = ''
  for (;;) {
    const { rows } = await pool.query({
      name: 'files of catalogues',
      text: `select distinct id from (select id from catalogue.files union all select file from catalogue.imports) f
        where id > $1 order by id limit 1000`,
      values: [after],
    })
    for (const { id } of rows) yield id
    if (rows.length < 1000) return
    after = rows.at(-1).id
  }
}
