import type pg from 'pg'
import { stemOf } from './analyse-words.ts'
import { CARD_BYTES, readCard } from './card.rules.ts'
import { type Document, quoted } from './make-document.ts'
import { headIndexes } from './mark.rules.ts'
import { codeBytes, countParts, partCode } from './part.rules.ts'
import type { GroupFound } from './rank.rules.ts'
import type { SearchGroup } from './read-query.ts'
import { type Found, type IndexQuery, type KnownWord, type SearchIndex, WHOLE } from './search-index.ts'

const NEAR_MOST = 60
/** Samples that have an index of their own; a search reads no larger one. */
const sampleIndexes = [16, 128, 256, 512, 1_024, 2_048, 4_096, 8_192, 16_384] as const

/** The index in PostgreSQL: `tsvector` with GIN for words and marks, `pg_trgm` for words that look like one. */
export function postgresIndex(pool: pg.Pool): SearchIndex {
  return {
    async cards(query, most) {
      const { rows } = await pool.query<{ found: Buffer | null }>(cardsQuery(query, most))
      return readCards(rows[0]?.found ?? Buffer.alloc(0))
    },
    async words(docs, groups) {
      const codes = codesOf(groups)
      if (docs.length === 0 || codes.length === 0) return new Map()
      const { rows } = await pool.query<{ found: Buffer | null }>(partsQuery(docs, codes))
      return readWords(rows[0]?.found ?? Buffer.alloc(0), groups, codes)
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

/**
 * All rows come as one value: thousands of rows cost the wire and both ends more than what is in them. The statement
 * names the smallest index that has what is asked for, as PostgreSQL must read it there.
 */
function cardsQuery(query: IndexQuery, most: number) {
  const { sample, from } = query
  const sampleIndex = sampleIndexes.find((share) => (sample ?? WHOLE) <= share)
  const headIndex = headIndexes.find((place) => place <= (from ?? 0))
  const match = matchText(query)
  const values: (number | string)[] = [most]
  const given = (value: number | string) => `$${values.push(value)}`
  const where: string[] = []
  // The indexes of places and of chances alone are of their negatives: joined with one of words they would be read
  // whole, and PostgreSQL shall not think of it.
  if (match === '') {
    if (sample !== undefined) where.push(`-chance > -${given(sample)}::integer`)
    if (from !== undefined) where.push(`-place <= -${given(from)}::integer`)
  } else {
    where.push(`lexemes @@ ${given(match)}::tsquery`)
    if (sample !== undefined) where.push(`chance < ${given(sample)}`)
    if (from !== undefined) where.push(`place >= ${given(from)}`)
  }
  if (sampleIndex !== undefined) where.push(match === '' ? `-chance > -${sampleIndex}` : `chance < ${sampleIndex}`)
  if (headIndex !== undefined) where.push(`place >= ${headIndex}`)
  const isBest = match === '' && from !== undefined
  return {
    name: `directory-cards ${where.join(' ')}`.replace(/[^a-z0-9]+/g, '-'),
    text: `select string_agg(int4send(doc) || card, ''::bytea) as found from (select doc, card from directory.documents
      ${where.length === 0 ? '' : `where ${where.join(' and ')}`} ${isBest ? 'order by -place' : ''} limit $1) d`,
    values,
  }
}

const anyText = (lexemes: readonly string[]) => lexemes.map(quoted).join(' | ')
const allText = (lexemes: readonly string[]) => `(${lexemes.map(quoted).join(' & ')})`

/** What a product must have, as a `tsquery`. */
export function matchText({ groups, needs, marks }: IndexQuery): string {
  const each = groups.map(({ ways }) => `(${ways.map(allText).join(' | ')})`)
  const words = each.length === 0 ? [] : [`(${each.join(needs === 'all' ? ' & ' : ' | ')})`]
  return [...words, ...(marks.length === 0 ? [] : [marksText(marks)])].join(' & ')
}

const marksText = (marks: readonly (readonly string[])[]) => marks.map((any) => `(${anyText(any)})`).join(' & ')

const CARD_AT = 4

function readCards(bytes: Buffer): readonly Found[] {
  const rowBytes = CARD_AT + CARD_BYTES
  return Array.from({ length: bytes.length / rowBytes }, (_, row) => ({
    doc: bytes.readInt32BE(row * rowBytes),
    card: readCard(bytes, row * rowBytes + CARD_AT),
  }))
}

/** The codes of a group, each once: of what was typed, and of what it means. */
const directCodes = ({ direct }: SearchGroup) => [...new Set(direct.flat().map(partCode))]
const meaningCodes = ({ meanings }: SearchGroup) => [...new Set(meanings.map(partCode))]

function codesOf(groups: readonly SearchGroup[]): readonly number[] {
  return [...new Set(groups.flatMap((group) => [...directCodes(group), ...meaningCodes(group)]))]
}

/** Three bits tell where a code stands; so many codes are told by eight bytes. */
const CODES_IN_WORD = 21

/**
 * Where codes stand, three bits each: what comes over the wire costs more than looking them up here. Of a code that
 * stands in no entry, but across two, the byte behind is masked to a part or to none: once in a hundred thousand.
 */
function partsQuery(docs: readonly number[], codes: readonly number[]) {
  const place = (n: number) => `coalesce(get_byte(parts, nullif(position($${n + 2}::bytea in parts), 0) + 2), 0) & 7`
  const bits = codes.map((_, n) => `((${place(n)})::bigint << ${3 * (n % CODES_IN_WORD)})`)
  const words = Array.from({ length: Math.ceil(codes.length / CODES_IN_WORD) }, (_, n) =>
    bits.slice(n * CODES_IN_WORD, (n + 1) * CODES_IN_WORD).join(' | '),
  )
  return {
    name: `directory-parts-${codes.length}`,
    text: `select string_agg(int4send(doc) || ${words.map((word) => `int8send(${word})`).join(' || ')}, ''::bytea)
      as found from directory.documents where doc = any($1::integer[])`,
    values: [docs, ...codes.map(codeBytes)],
  }
}

function readWords(
  bytes: Buffer,
  groups: readonly SearchGroup[],
  codes: readonly number[],
): ReadonlyMap<number, readonly GroupFound[]> {
  const placeOf = new Map(codes.map((code, n) => [code, n]))
  const places = (wanted: readonly number[]) => wanted.map((code) => placeOf.get(code) ?? 0)
  const wanted = groups.map((group) => ({ direct: places(directCodes(group)), synonyms: places(meaningCodes(group)) }))
  const rowBytes = 4 + 8 * Math.ceil(codes.length / CODES_IN_WORD)
  const found = new Map<number, readonly GroupFound[]>()
  for (let at = 0; at < bytes.length; at += rowBytes) {
    const partAt = (n: number) => partIn(bytes, at + 4 + 8 * Math.floor(n / CODES_IN_WORD), n % CODES_IN_WORD)
    const of = (places: readonly number[]) => countParts(places.map(partAt))
    found.set(
      bytes.readInt32BE(at),
      wanted.map(({ direct, synonyms }) => ({ direct: of(direct), synonyms: of(synonyms) })),
    )
  }
  return found
}

/** Three bits of eight bytes that begin at a byte; the first are the lowest. Ten fit into each half, one into both. */
function partIn(bytes: Buffer, at: number, n: number): number {
  const [high, low] = [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)]
  if (n < 10) return (low >>> (3 * n)) & 7
  return n === 10 ? ((low >>> 30) | (high << 2)) & 7 : (high >>> (3 * n - 32)) & 7
}

/** Puts documents into the index, or in the place of what stood there of them, and counts the words of new ones. */
export async function writeDocuments(client: pg.Pool | pg.PoolClient, documents: readonly Document[]): Promise<void> {
  if (documents.length === 0) return
  const { rows } = await client.query<{ product_id: string }>({
    name: 'directory-write-documents',
    text: `insert into directory.documents (supplier_id, product_id, lexemes, card, parts, place, chance)
      select s, p, l::tsvector, c, w, o, r from unnest($1::text[], $2::text[], $3::text[], $4::bytea[], $5::bytea[],
        $6::integer[], $7::integer[]) as d (s, p, l, c, w, o, r)
      on conflict (supplier_id, product_id) do update
        set lexemes = excluded.lexemes, card = excluded.card, parts = excluded.parts, place = excluded.place
        where (documents.card, documents.parts) <> (excluded.card, excluded.parts)
          or documents.lexemes <> excluded.lexemes
      returning product_id`,
    values: [
      documents.map(({ supplierId }) => supplierId),
      documents.map(({ productId }) => productId),
      documents.map(({ lexemes }) => lexemes),
      documents.map(({ card }) => card),
      documents.map(({ parts }) => parts),
      documents.map(({ place }) => place),
      documents.map(({ chance }) => chance),
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
