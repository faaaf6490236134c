import type pg from 'pg'
import { stemOf } from './analyse-words.ts'
import type { Document } from './make-document.ts'

/**
 * What is there is rewritten where it is another, and only what is not there takes a number: numbers are rows of the
 * table of cards, and each that no product has is an empty row.
 */
const writeText = `with given as (select s, p, l::tsvector as l, c, w, n from
    unnest($1::text[], $2::text[], $3::text[], $4::bytea[], $5::bytea[]) with ordinality as d (s, p, l, c, w, n)),
  rewritten as (update directory.documents d set lexemes = l, card = c, parts = w from given
    where supplier_id = s and product_id = p and ((d.card, d.parts) <> (c, w) or d.lexemes <> l) returning product_id),
  added as (insert into directory.documents (supplier_id, product_id, lexemes, card, parts)
    select s, p, l, c, w from given
      where not exists (select from directory.documents d where d.supplier_id = s and d.product_id = p)
      order by n
    on conflict (supplier_id, product_id) do update
      set lexemes = excluded.lexemes, card = excluded.card, parts = excluded.parts
    returning product_id)
  select product_id from rewritten union all select product_id from added`

/** Puts documents into the index, or in the place of what stood there of them, and counts the words of new ones. */
export async function writeDocuments(client: pg.Pool | pg.PoolClient, documents: readonly Document[]): Promise<void> {
  if (documents.length === 0) return
  const { rows } = await client.query<{ product_id: string }>({
    name: 'directory-write-documents',
    text: writeText,
    values: [
      documents.map(({ supplierId }) => supplierId),
      documents.map(({ productId }) => productId),
      documents.map(({ lexemes }) => lexemes),
      documents.map(({ card }) => card),
      documents.map(({ parts }) => parts),
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

/** Takes what is older than an hour out of the log of the index: who keeps cards has read it, or reads all anew. */
export async function forgetOldChanges(pool: pg.Pool): Promise<void> {
  await pool.query({
    name: 'directory-forget-old-changes',
    text: `delete from directory.document_log where changed_at < now() - interval '1 hour'`,
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
