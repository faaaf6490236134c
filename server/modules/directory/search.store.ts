import type pg from 'pg'
import { stemOf } from './analyse-words.ts'
import { CARD_BYTES, readCard } from './card.rules.ts'
import { type Document, quoted } from './make-document.ts'
import { countingWeights, wordsFoundOf } from './rank.rules.ts'
import type { Hit, IndexQuery, KnownWord, SearchIndex } from './search-index.ts'

const NEAR_MOST = 60

/** The index in PostgreSQL: `tsvector` with GIN for words and marks, `pg_trgm` for words that look like one. */
export function postgresIndex(pool: pg.Pool): SearchIndex {
  return {
    async hits(query, most, only = []) {
      const lexemes = query.groups.flatMap(({ direct, meanings }) => [withoutTwins(direct), meanings])
      const sizes = lexemes.map(({ length }) => length)
      return readHits(await rowsOf(pool, query, most, lexemes, only), sizes)
    },
    async cards(query, most) {
      return readHits(await rowsOf(pool, query, most, [], []), [])
    },
    async known(words) {
      const forms = words.map((word) => [word, stemOf(word, 'en'), stemOf(word, 'es')])
      const { rows } = await pool.query<{ form: string }>({
        name: 'directory-known-words',
        text: `select form from unnest($1::text[]) as form where exists (select 1 from directory.words
          where word = form or english = form or spanish = form)`,
        values: [[...new Set(forms.flat())]],
      })
      const found = new Set(rows.map(({ form }) => form))
      return new Set(words.filter((_, n) => forms[n]?.some((form) => found.has(form))))
    },
    async near(word) {
      const { rows } = await pool.query<KnownWord>({
        name: 'directory-near-words',
        text: `select word, documents from directory.near_words($1, ${NEAR_MOST})`,
        values: [word],
      })
      return rows
    },
  }
}

async function rowsOf(
  pool: pg.Pool,
  query: IndexQuery,
  most: number,
  ranked: readonly (readonly string[])[],
  only: readonly (readonly string[])[],
) {
  const match = matchText(query)
  // Without words nothing is ranked, and so nothing is left out of it.
  const narrowed = ranked.length === 0 ? '' : marksText(only)
  const values = [most, ...ranked.map(anyText), ...[match, narrowed].filter((text) => text !== '')]
  const statement = hitsText(ranked.length, match !== '', narrowed !== '')
  const { rows } = await pool.query<{ found: Buffer | null }>({ ...statement, values })
  return rows[0]?.found ?? Buffer.alloc(0)
}

/** Each way of each group is told apart by a rank of its own: the statement has as many as there are. */
function hitsText(ranks: number, isMatched: boolean, isNarrowed: boolean) {
  const each = Array.from({ length: ranks }, (_, n) => `ts_rank('{${countingWeights}}', lexemes, $${n + 2}::tsquery)`)
  const told = each.map((rank) => `float4send(${rank})`).join(' || ')
  const none = `'\\x${'00000000'.repeat(ranks)}'::bytea`
  const last = ranks + (isMatched ? 3 : 2)
  const narrowed = isNarrowed ? `case when lexemes @@ $${last}::tsquery then ${told} else ${none} end` : told
  return {
    name: `directory-hits-${ranks}-${isMatched}-${isNarrowed}`,
    text: `select string_agg(row, ''::bytea) as found from (
      select int4send(doc) || card ${ranks === 0 ? '' : `|| ${narrowed}`} as row
      from directory.documents ${isMatched ? `where lexemes @@ $${ranks + 2}::tsquery` : ''} limit $1) d`,
  }
}

const withoutTwins = (ways: readonly (readonly string[])[]) => [...new Set(ways.flat())]

const anyText = (lexemes: readonly string[]) => lexemes.map(quoted).join(' | ')
const allText = (lexemes: readonly string[]) => `(${lexemes.map(quoted).join(' & ')})`

/** What a product must have, as a `tsquery`. */
export function matchText({ groups, needs, marks }: IndexQuery): string {
  const each = groups.map(({ ways }) => `(${ways.map(allText).join(' | ')})`)
  const words = each.length === 0 ? [] : [`(${each.join(needs === 'all' ? ' & ' : ' | ')})`]
  return [...words, ...(marks.length === 0 ? [] : [marksText(marks)])].join(' & ')
}

const marksText = (marks: readonly (readonly string[])[]) => marks.map((any) => `(${anyText(any)})`).join(' & ')

/** Where words stand is read when somebody asks: most hits are only counted. */
function readHits(bytes: Buffer, sizes: readonly number[]): readonly Hit[] {
  const rowBytes = 4 + CARD_BYTES + 4 * sizes.length
  const foundAt = (at: number, n: number) => wordsFoundOf(bytes.readFloatBE(at + 4 * n), sizes[n] ?? 0)
  return Array.from({ length: bytes.length / rowBytes }, (_, row) => {
    const at = row * rowBytes
    const ranks = at + 4 + CARD_BYTES
    return {
      doc: bytes.readInt32BE(at),
      card: readCard(bytes, at + 4),
      words: () =>
        Array.from({ length: sizes.length / 2 }, (_each, n) => ({
          direct: foundAt(ranks, 2 * n),
          synonyms: foundAt(ranks, 2 * n + 1),
        })),
    }
  })
}

/** Puts documents into the index, or in the place of what stood there of them, and counts the words of new ones. */
export async function writeDocuments(client: pg.Pool | pg.PoolClient, documents: readonly Document[]): Promise<void> {
  if (documents.length === 0) return
  const { rows } = await client.query<{ product_id: string }>({
    name: 'directory-write-documents',
    text: `insert into directory.documents (supplier_id, product_id, lexemes, card)
      select s, p, l::tsvector, c from unnest($1::text[], $2::text[], $3::text[], $4::bytea[]) as d (s, p, l, c)
      on conflict (supplier_id, product_id) do update set lexemes = excluded.lexemes, card = excluded.card
        where documents.lexemes <> excluded.lexemes or documents.card <> excluded.card
      returning product_id`,
    values: [
      documents.map(({ supplierId }) => supplierId),
      documents.map(({ productId }) => productId),
      documents.map(({ lexemes }) => lexemes),
      documents.map(({ card }) => card),
    ],
  })
  const written = new Set(rows.map(({ product_id }) => product_id))
  await countWords(
    client,
    documents.filter(({ productId }) => written.has(productId)),
  )
}

async function countWords(client: pg.Pool | pg.PoolClient, documents: readonly Document[]): Promise<void> {
  const counts = new Map<string, number>()
  for (const { words } of documents) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  // In one order, so that two who count at once wait for each other and do not stop each other.
  const words = [...counts.keys()].sort()
  await client.query({
    name: 'directory-count-words',
    text: `insert into directory.words (word, english, spanish, documents)
      select * from unnest($1::text[], $2::text[], $3::text[], $4::integer[])
      on conflict (word) do update set documents = words.documents + excluded.documents`,
    values: [
      words,
      words.map((word) => stemOf(word, 'en')),
      words.map((word) => stemOf(word, 'es')),
      words.map((word) => counts.get(word)),
    ],
  })
}

/** Takes documents of a supplier out: those that are named, or all. */
export async function removeDocuments(pool: pg.Pool, supplierId: string, ids?: readonly string[]): Promise<void> {
  await pool.query({
    name: 'directory-remove-documents',
    text: `delete from directory.documents where supplier_id = $1 and ($2::text[] is null or product_id = any($2))`,
    values: [supplierId, ids ?? null],
  })
}

/** Takes out what a supplier lists no more. */
export async function removeUnlisted(pool: pg.Pool, supplierId: string): Promise<void> {
  await pool.query({
    name: 'directory-remove-unlisted',
    text: `delete from directory.documents d where supplier_id = $1 and not exists
      (select 1 from catalogue.listed_products l where l.product_id = d.product_id)`,
    values: [supplierId],
  })
}

/** Whether something of a supplier is otherwise than when its products were last read whole. */
export async function hasOtherFacts(pool: pg.Pool, facts: { readonly supplierId: string }): Promise<boolean> {
  const { rows } = await pool.query({
    name: 'directory-same-facts',
    text: 'select 1 from directory.suppliers where supplier_id = $1 and facts = $2::jsonb',
    values: [facts.supplierId, JSON.stringify(facts)],
  })
  return rows.length === 0
}

/** Keeps what is known of a supplier; `undefined`: it trades here no more. */
export async function keepFacts(pool: pg.Pool, supplierId: string, facts: object | undefined): Promise<void> {
  await pool.query({
    name: 'directory-keep-facts',
    text: `insert into directory.suppliers values ($1, $2::jsonb)
      on conflict (supplier_id) do update set facts = excluded.facts`,
    values: [supplierId, JSON.stringify(facts ?? null)],
  })
}
