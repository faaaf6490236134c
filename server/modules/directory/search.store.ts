import type pg from 'pg'
import { stemOf } from './analyse-words.ts'
import { noCard } from './card.rules.ts'
import { quoted } from './make-document.ts'
import { codeBytes, countParts, partCode } from './part.rules.ts'
import type { GroupFound } from './rank.rules.ts'
import type { SearchGroup } from './read-query.ts'
import type { KnownWord, SearchIndex, Words } from './search-index.ts'

const NEAR_MOST = 60

/** What the database showed at a moment. */
export interface Seen {
  /** Which transactions had ended. */
  readonly snapshot: string
  /** The file of the documents: another one when all were thrown away at once, of which no trigger tells. */
  readonly file: string
}

/** What happened to the index between two looks at it. */
export interface CardsChanged {
  /** What the later look saw, to ask again behind it. */
  readonly seen: Seen
  /** Rows as `CardTable` takes them; `undefined`: more than is worth to be read one by one. */
  readonly rows: Buffer | undefined
}

/** What is kept in memory of the index reads it by these. */
export interface SearchStore extends Pick<SearchIndex, 'counts' | 'known' | 'near'> {
  /** What PostgreSQL shows now, and the highest number that a product has. */
  snapshot(): Promise<Seen & { readonly highest: number }>
  /** Rows, as `CardTable` takes them, of these numbers and all between. */
  rowsBetween(first: number, last: number): Promise<Buffer>
  /** What was not seen then, at most so much. */
  changedSince(seen: Seen, most: number): Promise<CardsChanged>
  /** The numbers of products that have the words, in their order: of all products, or of some. */
  having(words: Words, among?: readonly number[]): Promise<Int32Array>
  /** Where the words of each group stand in these products. */
  places(docs: readonly number[], groups: readonly SearchGroup[]): Promise<ReadonlyMap<number, readonly GroupFound[]>>
}

const SEEN = `pg_current_snapshot()::text as snapshot,
  pg_relation_filenode('directory.documents')::text as file`

/** The index in PostgreSQL: `tsvector` with GIN for words, `pg_trgm` for words that look like one. */
export function postgresIndex(pool: pg.Pool): SearchStore {
  return {
    async snapshot() {
      const { rows } = await pool.query<Seen & { highest: number }>(
        `select ${SEEN}, (select coalesce(max(doc), 0) from directory.documents) as highest`,
      )
      return onlyRow(rows)
    },
    async rowsBetween(first, last) {
      const { rows } = await pool.query<{ found: Buffer | null }>({
        name: 'directory-cards-between',
        text: `select string_agg(int4send(doc) || card, ''::bytea) as found
          from directory.documents where doc between $1 and $2`,
        values: [first, last],
      })
      return rows[0]?.found ?? Buffer.alloc(0)
    },
    changedSince: (seen, most) => changedSince(pool, seen, most),
    having: (words, among) => having(pool, words, among),
    async places(docs, groups) {
      const codes = codesOf(groups)
      if (docs.length === 0 || codes.length === 0) return new Map()
      const { rows } = await pool.query<{ found: Buffer | null }>(partsQuery(docs, codes))
      return readWords(rows[0]?.found ?? Buffer.alloc(0), groups, codes)
    },
    counts: (lexemes) => countsOf(pool, lexemes),
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

/** The words of products are counted as they are written; a lexeme is what several of them are compared by. */
async function countsOf(pool: pg.Pool, lexemes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ lexeme: string; documents: number }>({
    name: 'directory-word-counts',
    text: `select lexeme, (select sum(documents)::int from directory.words
          where english = lexeme or spanish = lexeme) as documents
        from unnest($1::text[]) as lexeme`,
    values: [[...new Set(lexemes)]],
  })
  return new Map(rows.map(({ lexeme, documents }) => [lexeme, documents ?? 0]))
}

/**
 * Whether a transaction wrote that the snapshot may not have seen. Nearly always none did, and then this is all that is
 * asked: what it reads is the end of an index, and its plan is made once.
 */
async function changedSince(pool: pg.Pool, before: Seen, most: number): Promise<CardsChanged> {
  const { rows } = await pool.query<Seen & { isChanged: boolean | null }>({
    name: 'directory-is-changed',
    text: `select ${SEEN}, (select changed_in >= pg_snapshot_xmin($1::pg_snapshot) from directory.document_log
      order by changed_in desc limit 1) as "isChanged"`,
    values: [before.snapshot],
  })
  const { isChanged, ...seen } = onlyRow(rows)
  if (seen.file !== before.file) return { seen, rows: undefined }
  return isChanged === true ? changesSince(pool, before, most) : { seen, rows: Buffer.alloc(0) }
}

/**
 * Reads what transactions wrote that the snapshot did not see: also those that were under way then and began before
 * others that it saw. Of what was taken out only the number is there.
 */
async function changesSince(pool: pg.Pool, before: Seen, most: number): Promise<CardsChanged> {
  const { rows } = await pool.query<Seen & { count: number; found: Buffer | null }>({
    name: 'directory-cards-changed',
    text: `with changed as materialized (select distinct doc from directory.document_log
        where changed_in >= pg_snapshot_xmin($1::pg_snapshot)
          and not pg_visible_in_snapshot(changed_in, $1::pg_snapshot)
        limit $2 + 1)
      select ${SEEN}, (select count(*)::int from changed) as count,
        (select string_agg(int4send(doc) || coalesce(card, $3::bytea), ''::bytea)
          from changed left join directory.documents using (doc)) as found`,
    values: [before.snapshot, most, noCard],
  })
  const { snapshot, file, count, found } = onlyRow(rows)
  return {
    seen: { snapshot, file },
    rows: count > most || file !== before.file ? undefined : (found ?? Buffer.alloc(0)),
  }
}

function onlyRow<T>([row]: readonly T[]): T {
  if (row === undefined) throw new Error('a query without a row')
  return row
}

/** All rows come as one value: thousands of rows cost the wire and both ends more than what is in them. */
async function having(pool: pg.Pool, words: Words, among: readonly number[] | undefined): Promise<Int32Array> {
  const match = matchText(words)
  const { rows } = await pool.query<{ found: Buffer | null }>({
    name: `directory-having${among === undefined ? '' : '-among'}`,
    text: `select string_agg(int4send(doc), ''::bytea) as found from directory.documents
      where lexemes @@ $1::tsquery ${among === undefined ? '' : 'and doc = any($2::integer[])'}`,
    values: among === undefined ? [match] : [match, among],
  })
  const bytes = rows[0]?.found ?? Buffer.alloc(0)
  const docs = new Int32Array(bytes.length / 4)
  for (let n = 0; n < docs.length; n += 1) docs[n] = bytes.readInt32BE(n * 4)
  return docs.sort()
}

const allText = (lexemes: readonly string[]) => `(${lexemes.map(quoted).join(' & ')})`

/** What a product must have, as a `tsquery`; nothing for no words. */
export function matchText({ groups, needs, sought = groups }: Words): string {
  return sought.map(({ ways }) => `(${ways.map(allText).join(' | ')})`).join(needs === 'all' ? ' & ' : ' | ')
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
  // Many products have the words in the same parts: they share what is told of it.
  const known = new Map<string, readonly GroupFound[]>()
  const foundAt = (at: number) => {
    const bits = bytes.toString('latin1', at + 4, at + rowBytes)
    const before = known.get(bits)
    if (before !== undefined) return before
    const partAt = (n: number) => partIn(bytes, at + 4 + 8 * Math.floor(n / CODES_IN_WORD), n % CODES_IN_WORD)
    const of = (places: readonly number[]) => countParts(places.map(partAt))
    const found = wanted.map(({ direct, synonyms }) => ({ direct: of(direct), synonyms: of(synonyms) }))
    known.set(bits, found)
    return found
  }
  const found = new Map<number, readonly GroupFound[]>()
  for (let at = 0; at < bytes.length; at += rowBytes) found.set(bytes.readInt32BE(at), foundAt(at))
  return found
}

/** Three bits of eight bytes that begin at a byte; the first are the lowest. Ten fit into each half, one into both. */
function partIn(bytes: Buffer, at: number, n: number): number {
  const [high, low] = [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)]
  if (n < 10) return (low >>> (3 * n)) & 7
  return n === 10 ? ((low >>> 30) | (high << 2)) & 7 : (high >>> (3 * n - 32)) & 7
}
