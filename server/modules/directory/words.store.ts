import type pg from 'pg'
import { stemOf } from './analyse-words.ts'

/** Words and how many products have each, as they are counted now. */
export async function knownWords(pool: pg.Pool): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ word: string; documents: number }>({
    name: 'directory-all-words',
    text: 'select word, documents from directory.words',
  })
  return new Map(rows.map(({ word, documents }) => [word, documents]))
}

/**
 * Puts words as they were counted anew in the place of those that were there before. What was counted meanwhile and
 * stands in neither stays: a server goes on indexing.
 */
export async function putWords(
  pool: pg.Pool,
  counted: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
): Promise<void> {
  const words = [...counted.keys()].sort()
  await pool.query({
    name: 'directory-put-words',
    text: `insert into directory.words (word, english, spanish, documents)
      select * from unnest($1::text[], $2::text[], $3::text[], $4::integer[])
      on conflict (word) do update set documents = excluded.documents where words.documents <> excluded.documents`,
    values: [
      words,
      words.map((word) => stemOf(word, 'en')),
      words.map((word) => stemOf(word, 'es')),
      words.map((word) => counted.get(word)),
    ],
  })
  // A name's own words are counted once and by no product.
  const gone = [...before].filter(([word, documents]) => !counted.has(word) && documents > 1)
  await pool.query({
    name: 'directory-drop-words',
    text: `delete from directory.words w using unnest($1::text[], $2::integer[]) as g (word, documents)
      where w.word = g.word and w.documents = g.documents`,
    values: [gone.map(([word]) => word), gone.map(([, documents]) => documents)],
  })
}

/** Packs what was written over anew; whoever searches or writes goes on. */
export async function reindex(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    // A million products take minutes.
    await client.query('set statement_timeout = 0')
    for (const table of ['documents', 'supplier_documents', 'words'])
      await client.query(`reindex table concurrently directory.${table}`)
  } finally {
    client.release(true)
  }
}
