import type pg from 'pg'
import { stemOf } from './analyse-words.ts'
import { quoted } from './make-document.ts'
import { placed, places, type SupplierDocument, type SupplierGoods } from './make-supplier-document.ts'
import { partCode, readParts } from './part.rules.ts'
import type { SearchGroup } from './read-query.ts'
import { postgresIndex } from './search.store.ts'
import { readSupplierCard, SUPPLIER_CARD_BYTES } from './supplier-card.rules.ts'
import type { SupplierHit, SupplierIndex } from './supplier-index.ts'
import type { SupplierWordFound } from './supplier-rank.rules.ts'

/** No house has more; what has is searched by another engine. */
const READ_MOST = 100_000
/** Where words stand is told of so many things that are looked for. */
const PLACED_MOST = 4
/** A look at all suppliers is kept so long: it costs much more than a page; a badge lapses on its card by itself. */
const KEPT_MS = 5_000

/** The index of suppliers in PostgreSQL. */
export function postgresSuppliers(pool: pg.Pool): SupplierIndex {
  const { known, near } = postgresIndex(pool)
  return {
    known,
    near,
    suppliers: (groups, needs) => (groups.length === 0 ? everySupplier(pool) : found(pool, groups, needs)),
  }
}

interface Kept {
  readonly until: number
  readonly hits: Promise<readonly SupplierHit[]>
}

const kept = new WeakMap<pg.Pool, Kept>()

function everySupplier(pool: pg.Pool): Promise<readonly SupplierHit[]> {
  const before = kept.get(pool)
  if (before !== undefined && before.until > performance.now()) return before.hits
  const hits = found(pool, [], 'all')
  kept.set(pool, { until: performance.now() + KEPT_MS, hits })
  // What failed is asked again.
  hits.catch(() => kept.delete(pool))
  return hits
}

const anywhere = (lexeme: string) => `(${places.map((place) => quoted(placed(place, lexeme))).join(' | ')})`
const groupText = (of: (lexeme: string) => string, { ways }: SearchGroup) =>
  `(${ways.map((way) => `(${way.map(of).join(' & ')})`).join(' | ')})`

/** Places that are asked for; who has a thing and has it in none of them has few of it. */
const asked = ['n', 'm', 's'] as const

/** Which documents have each thing in each place: by the index alone, no words are read. */
async function found(pool: pg.Pool, groups: readonly SearchGroup[], needs: 'all' | 'any') {
  const match = groups.map((group) => groupText(anywhere, group)).join(needs === 'all' ? ' & ' : ' | ')
  const told = groups.slice(0, PLACED_MOST).flatMap((group) => {
    const inPlaces = asked.map((place) => groupText((lexeme) => quoted(placed(place, lexeme)), group))
    return needs === 'all' ? inPlaces : [...inPlaces, groupText(anywhere, group)]
  })
  const narrowed = groups.length === 0 ? '' : 'where lexemes @@ $1::tsquery'
  const cards = `(select string_agg(int4send(doc) || card, ''::bytea)
    from (select doc, card from directory.supplier_documents ${narrowed} limit ${READ_MOST}) d)`
  const docs = told.map(
    (_, n) => `(select string_agg(int4send(doc), ''::bytea) from directory.supplier_documents
      where lexemes @@ $${n + 2}::tsquery) as p${n}`,
  )
  const { rows } = await pool.query<Record<string, Buffer | null>>({
    name: `directory-suppliers-${groups.length === 0 ? 'all' : told.length}`,
    text: `select ${[`${cards} as cards`, ...docs].join(', ')}`,
    values: groups.length === 0 ? [] : [match, ...told],
  })
  const [row = {}] = rows
  const lists = told.map((_, n) => row[`p${n}`] ?? Buffer.alloc(0))
  return hitsIn(row.cards ?? Buffer.alloc(0), lists, groups.length, needs)
}

/** Which lists name each document, as bits. */
function masksOf(lists: readonly Buffer[]): ReadonlyMap<number, number> {
  const masks = new Map<number, number>()
  for (const [n, bytes] of lists.entries())
    for (let at = 0; at < bytes.length; at += 4) {
      const doc = bytes.readInt32BE(at)
      masks.set(doc, (masks.get(doc) ?? 0) | (1 << n))
    }
  return masks
}

function hitsIn(bytes: Buffer, lists: readonly Buffer[], groups: number, needs: 'all' | 'any') {
  const masks = masksOf(lists)
  const known = new Map<number, readonly SupplierWordFound[]>()
  const foundBy = (mask: number) => {
    const before = known.get(mask)
    if (before !== undefined) return before
    const found = Array.from({ length: Math.min(groups, PLACED_MOST) }, (_, group) => wordFound(mask, group, needs))
    known.set(mask, found)
    return found
  }
  const hits: SupplierHit[] = []
  for (let at = 0; at < bytes.length; at += 4 + SUPPLIER_CARD_BYTES) {
    const doc = bytes.readInt32BE(at)
    hits.push({ doc, card: readSupplierCard(bytes, at + 4), found: foundBy(masks.get(doc) ?? 0) })
  }
  return hits
}

/** Where a thing stands, by the lists that name the document. */
function wordFound(mask: number, group: number, needs: 'all' | 'any'): SupplierWordFound {
  const lists = needs === 'all' ? asked.length : asked.length + 1
  const has = (n: number) => (mask & (1 << (group * lists + n))) !== 0
  const isAnywhere = needs === 'all' || has(asked.length)
  const few = isAnywhere && !has(0) ? 1 : 0
  return { inName: has(0), listed: has(1) ? 3 : has(2) ? 2 : few }
}

/** So many products of a supplier are looked through for words, the newest first. */
const SAMPLED = 300
/** So many words of what it lists a supplier is found by; the rest is found by its products. */
const WORDS_KEPT = 400

/** What a supplier lists, counted over the index of products. */
export async function goodsOf(pool: pg.Pool, supplierId: string): Promise<SupplierGoods> {
  const [counted, sample] = await Promise.all([
    pool.query<{ category: number; products: number; certificates: number }>({
      name: 'directory-goods-of-supplier',
      // A card has its category in the fifth byte and certificates in the fifteenth (`card.rules.ts`).
      text: `select (get_byte(card, 4)::bigint << 24) + (get_byte(card, 5) << 16) + (get_byte(card, 6) << 8)
          + get_byte(card, 7) as category, count(*)::int as products,
          bit_or((get_byte(card, 14) << 8) + get_byte(card, 15)) as certificates
        from directory.documents where supplier_id = $1 group by 1 order by 2 desc, 1`,
      values: [supplierId],
    }),
    pool.query<Sampled>({
      name: 'directory-words-of-supplier',
      text: `select tsvector_to_array(lexemes) as lexemes, parts from directory.documents
        where supplier_id = $1 order by doc desc limit ${SAMPLED}`,
      values: [supplierId],
    }),
  ])
  return {
    products: counted.rows.reduce((sum, row) => sum + row.products, 0),
    certificates: counted.rows.reduce((bits, row) => bits | row.certificates, 0),
    categories: counted.rows.map(({ category }) => Number(category)),
    sampled: sample.rows.length,
    lexemes: tellingWords(sample.rows),
  }
}

interface Sampled {
  readonly lexemes: readonly string[]
  readonly parts: Buffer
}

/** What names and categories say, by how many products say it; marks are no words. */
function tellingWords(rows: readonly Sampled[]): SupplierGoods['lexemes'] {
  const counts = new Map<string, number>()
  for (const { lexemes, parts } of rows) {
    const partOf = readParts(parts)
    for (const lexeme of lexemes) {
      if (lexeme.startsWith('=')) continue
      const part = partOf.get(partCode(lexeme))
      if (part === 'name' || part === 'category') counts.set(lexeme, (counts.get(lexeme) ?? 0) + 1)
    }
  }
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, WORDS_KEPT)
}

/** Puts suppliers into the index, or in the place of what stood there of them, and their names among the words. */
export async function writeSuppliers(pool: pg.Pool, documents: readonly SupplierDocument[]): Promise<void> {
  await pool.query({
    name: 'directory-write-suppliers',
    text: `insert into directory.supplier_documents (supplier_id, lexemes, card)
      select s, l::tsvector, c from unnest($1::text[], $2::text[], $3::bytea[]) as d (s, l, c)
      on conflict (supplier_id) do update set lexemes = excluded.lexemes, card = excluded.card
        where supplier_documents.lexemes <> excluded.lexemes or supplier_documents.card <> excluded.card`,
    values: [
      documents.map(({ supplierId }) => supplierId),
      documents.map(({ lexemes }) => lexemes),
      documents.map(({ card }) => card),
    ],
  })
  const words = [...new Set(documents.flatMap((each) => each.words))].sort()
  await pool.query({
    name: 'directory-name-words',
    text: `insert into directory.words (word, english, spanish, documents)
      select w, e, s, 1 from unnest($1::text[], $2::text[], $3::text[]) as d (w, e, s) on conflict (word) do nothing`,
    values: [words, words.map((word) => stemOf(word, 'en')), words.map((word) => stemOf(word, 'es'))],
  })
}

/** Takes a supplier out. */
export async function removeSupplier(pool: pg.Pool, supplierId: string): Promise<void> {
  await pool.query({
    name: 'directory-remove-supplier',
    text: 'delete from directory.supplier_documents where supplier_id = $1',
    values: [supplierId],
  })
}

/** The companies of documents. */
export async function companiesOf(pool: pg.Pool, docs: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const { rows } = await pool.query<{ doc: number; supplier_id: string }>({
    name: 'directory-companies-of-documents',
    text: 'select doc, supplier_id from directory.supplier_documents where doc = any($1)',
    values: [docs],
  })
  return new Map(rows.map((row) => [row.doc, row.supplier_id]))
}
