import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'

/** A product as the catalogue publishes it. */
export interface ListedProduct {
  readonly supplierId: string
  readonly productId: string
  readonly version: number
  readonly sku: string
  readonly name: string
  readonly description: string
  readonly language: string
  readonly category: string
  readonly brand: string | null
  readonly codes: readonly string[]
  readonly keywords: readonly string[]
  readonly certificates: readonly string[]
  readonly incoterms: readonly string[]
  /** sha256. */
  readonly image: string | null
  readonly unit: string
  readonly currency: string
  /** Exact decimal text, for one unit at the minimum order. */
  readonly unitPrice: string
  /** Millionths of the unit. */
  readonly minimumQuantity: bigint
  readonly leadDays: number | null
  readonly changedAt: Instant
}

const columns = `supplier_id as "supplierId", product_id as "productId", version, sku, name, description, language,
  category, brand, codes, keywords, certificates, incoterms, image, unit, currency, unit_price::text as "unitPrice",
  minimum_quantity as "minimumQuantity", lead_days as "leadDays", changed_at as "changedAt"`

/** Listed products of a supplier: those that are named, or so many behind one, in the order of their ids. */
export async function listedProducts(
  pool: pg.Pool,
  supplierId: string,
  which: { readonly ids: readonly string[] } | { readonly after: string; readonly limit: number },
): Promise<readonly ListedProduct[]> {
  const isNamed = 'ids' in which
  const { rows } = await pool.query<ListedProduct>({
    name: isNamed ? 'listed-products-named' : 'listed-products-after',
    text: `select ${columns} from catalogue.listed_products where supplier_id = $1 and
      ${isNamed ? 'product_id = any($2)' : 'product_id > $2 order by product_id limit $3'}`,
    values: isNamed ? [supplierId, which.ids] : [supplierId, which.after, which.limit],
  })
  return rows
}

/** A listed product of a document, and whose it is. */
export interface Listing {
  readonly doc: number
  readonly supplierId: string
  readonly supplierName: string
  readonly productId: string
  readonly version: number
  /** Of what the version says, sha256: the same for the same. */
  readonly hash: string
  /** By the clock that certificates end by. */
  readonly day: string
}

/** What is listed now of documents. */
export async function listingsOf(pool: pg.Pool, docs: readonly number[]): Promise<readonly Listing[]> {
  const { rows } = await pool.query<Listing>({
    name: 'listings-of-documents',
    text: `select d.doc, l.supplier_id as "supplierId", s.name as "supplierName",
        l.product_id as "productId", l.version, l.hash, l.day
      from directory.documents d join catalogue.listed_versions l using (product_id)
        join parties.company_names s on s.company_id = l.supplier_id
      where d.doc = any($1)`,
    values: [docs],
  })
  return rows
}

/** What a list shows of a product; its description is cut. */
export type ProductFace = Omit<ListedProduct, 'supplierId' | 'sku' | 'language' | 'codes' | 'keywords' | 'changedAt'>

const DESCRIPTION_SHOWN = 240

/** Listed products, for a page of results: only what it shows; the rest costs as much again. */
export async function facesOf(pool: pg.Pool, productIds: readonly string[]): Promise<readonly ProductFace[]> {
  const { rows } = await pool.query<ProductFace>({
    name: 'listed-product-faces',
    text: `select product_id as "productId", version, name, left(description, ${DESCRIPTION_SHOWN}) as description,
        category, brand, certificates, incoterms, image, unit, currency, unit_price::text as "unitPrice",
        minimum_quantity as "minimumQuantity", lead_days as "leadDays"
      from catalogue.listed_products where product_id = any($1)`,
    values: [productIds],
  })
  return rows
}

/** Companies at which the index never looked, so many at most. */
export async function companiesUnseen(pool: pg.Pool, limit: number): Promise<readonly string[]> {
  const { rows } = await pool.query<{ company_id: string }>({
    name: 'directory-companies-unseen',
    text: `select company_id from parties.company_names c
      where not exists (select 1 from directory.suppliers s where s.supplier_id = c.company_id)
      order by company_id limit $1`,
    values: [limit],
  })
  return rows.map(({ company_id }) => company_id)
}

/** How a supplier traded, as performance publishes it; null: too few orders for a figure. */
export interface SupplierFigures {
  readonly stars: number | null
  readonly onTimeBps: number | null
  readonly responseMinutes: number | null
  readonly completed: number
}

/** The published figures of a supplier; `undefined` for one without any. */
export async function supplierFigures(pool: pg.Pool, supplierId: string): Promise<SupplierFigures | undefined> {
  const { rows } = await pool.query<SupplierFigures>({
    name: 'supplier-figures',
    text: `select stars, on_time_bps as "onTimeBps", response_minutes as "responseMinutes", completed
      from performance.supplier_figures where supplier_id = $1`,
    values: [supplierId],
  })
  return rows[0]
}
