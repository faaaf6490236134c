import pg from 'pg'
import { writeDocuments } from '../server/modules/directory/documents.store.ts'
import { type Document, makeDocument, type ProductFacts } from '../server/modules/directory/make-document.ts'
import { readPool } from '../server/platform/postgres.ts'
import { productNo, type supplierNo as Supplier, supplierNo } from './product-words.ts'

const AT_ONCE = 1_000
const PRODUCTS_EACH = 20

/** What making the index cost: milliseconds, bytes. */
export interface IndexCost {
  readonly documents: number
  readonly index: number
  readonly bytes: number
}

/**
 * Writes so many products of a twentieth as many suppliers as the catalogue keeps them and as the index does when it is
 * made anew: supplier by supplier, its GIN index after the documents.
 */
export async function writeCatalogue(url: string, count: number): Promise<IndexCost> {
  const client = new pg.Client(url)
  await client.connect()
  const pool = readPool(url, 2)
  try {
    await client.query("set maintenance_work_mem = '256MB'")
    await writeSuppliers(client, Math.ceil(count / PRODUCTS_EACH))
    const indexes = await wordIndexes(client)
    for (const { name } of indexes) await client.query(`drop index directory.${name}`)
    let documents = 0
    for (let from = 0; from < count; from += AT_ONCE)
      documents += await writeProducts(client, pool, from, Math.min(AT_ONCE, count - from))
    const started = performance.now()
    for (const { text } of indexes) await client.query(text)
    const index = performance.now() - started
    await client.query('vacuum analyze')
    const { rows } = await client.query(
      'select sum(pg_relation_size(n::regclass))::text as bytes from unnest($1::text[]) n',
      [indexes.map(({ name }) => `directory.${name}`)],
    )
    return { documents, index, bytes: Number(rows[0].bytes) }
  } finally {
    await pool.end()
    await client.end()
  }
}

/** The indexes of words, of all documents and of samples and heads, as the migrations make them. */
async function wordIndexes(client: pg.Client) {
  const { rows } = await client.query<{ name: string; text: string }>(
    `select indexname as name, indexdef as text from pg_indexes
      where schemaname = 'directory' and tablename = 'documents' and indexdef like '%gin%'`,
  )
  return rows
}

async function writeSuppliers(client: pg.Client, count: number): Promise<void> {
  for (let from = 0; from < count; from += AT_ONCE) {
    const suppliers = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, n) => supplierNo(from + n))
    await client.query(
      `insert into parties.companies (root_id, id, name, country, kinds, zone, state)
        select id, 'company', name, country, '["supplier"]', 'UTC', 'active'
        from unnest($1::text[], $2::text[], $3::text[]) as s (id, name, country)`,
      [
        suppliers.map((each) => each.supplierId),
        suppliers.map(({ name }) => name),
        suppliers.map(({ country }) => country),
      ],
    )
  }
}

/** Answers how long the documents took. */
async function writeProducts(client: pg.Client, pool: pg.Pool, from: number, count: number): Promise<number> {
  const made = Array.from({ length: count }, (_, n) => {
    const supplier = supplierNo(Math.floor((from + n) / PRODUCTS_EACH))
    return { supplier, product: productNo(supplier, from + n) }
  })
  await writeVersions(client, made)
  const started = performance.now()
  const documents: readonly Document[] = made.map(({ supplier, product }) => makeDocument(supplier, product))
  await writeDocuments(pool, documents)
  return performance.now() - started
}

interface Made {
  readonly supplier: ReturnType<typeof Supplier>
  readonly product: ProductFacts
}

async function writeVersions(client: pg.Client, made: readonly Made[]): Promise<void> {
  const columns = [
    made.map(({ supplier }) => supplier.supplierId.replace('cmp_', 'cat_')),
    made.map(({ product }) => product.productId),
    made.map(({ supplier }) => supplier.supplierId),
    made.map(({ product }) => product.name),
    made.map(({ product }) => JSON.stringify(contentOf(product))),
  ]
  await client.query(
    `with given as (select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
        as g (root, product, company, name, content)),
      versions as (insert into catalogue.versions (root_id, id, product_id, version, hash, content, written_at)
        select root, product || ':1', product, 1, repeat('0', 64), content::jsonb, '2026-06-01' from given)
      insert into catalogue.products (root_id, id, company_id, sku, name, category, state, version, last_version, hash,
        made_at, changed_at, listed_at)
      select root, product, company, product, name, 'other-goods', 'listed', 1, 1, repeat('0', 64), '2026-06-01',
        '2026-06-01', '2026-06-01' from given`,
    columns,
  )
}

/** A version's content as the catalogue keeps it. */
function contentOf(product: ProductFacts) {
  return {
    ...{ sku: product.productId, name: product.name, description: product.description, language: product.language },
    ...{ category: 'other-goods', brand: product.brand, keywords: product.keywords, attributes: [], variants: [] },
    ...{ unit: 'C62', currency: 'USD', minimum: String(product.minimum), leadDays: product.leadDays, images: [] },
    tiers: [{ from: '1', price: (product.price / 100).toFixed(2) }],
    certificates: product.certificates.map((name) => ({ name })),
    incoterms: product.incoterms.map((incoterm) => ({ incoterm, place: 'Port' })),
    quality: [],
  }
}
