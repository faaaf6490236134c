import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { productNo, supplierNo } from '../../../bench/product-words.ts'
import { testDatabase } from '../../../tests/database.ts'
import { readPool } from '../../platform/postgres.ts'
import { removeDocuments, writeDocuments } from './documents.store.ts'
import { KeptCards } from './keep-cards.ts'
import { keepLooks } from './keep-looks.ts'
import { makeDocument } from './make-document.ts'
import { readQuery } from './read-query.ts'
import { postgresIndex, type SearchStore } from './search.store.ts'

const supplier = supplierNo(1)
const productWith = (n: number, description: string) =>
  makeDocument(supplier, { ...productNo(supplier, n), description })

/** An index over an own database, with what it asks the store. */
async function indexFor(t: TestContext) {
  const database = await testDatabase(t)
  const pool = readPool(database.url, 3)
  t.after(() => pool.end())
  const asked: string[] = []
  let now = 0
  const store = watched(postgresIndex(pool), asked)
  const cards = new KeptCards(store, () => now)
  const index = keepLooks(store, cards)
  const found = async (query: string) => {
    const { docs, cards: table } = await index.look({ groups: readQuery(query), needs: 'all' })
    return [...docs].filter((doc) => table.has(doc)).length
  }
  const client = await database.client()
  return { pool, client, found, index, cards, asked, pass: (milliseconds: number) => (now += milliseconds) }
}

function watched(store: SearchStore, asked: string[]): SearchStore {
  const told = <A extends unknown[], R>(name: string, ask: (...of: A) => R) => {
    return (...of: A) => {
      asked.push(name)
      return ask(...of)
    }
  }
  return {
    ...store,
    rowsBetween: told('all', store.rowsBetween),
    having: told('having', store.having),
    places: told('places', store.places),
  }
}

test('what is written, written anew and taken out is found as it is, at once', async (t) => {
  const { pool, found } = await indexFor(t)
  assert.equal(await found('zymurgy'), 0)
  await writeDocuments(pool, [productWith(1, 'zymurgy'), productWith(2, 'zymurgy')])
  assert.deepEqual([await found('zymurgy'), await found('')], [2, 2])
  await writeDocuments(pool, [productWith(1, 'zymotic')])
  assert.deepEqual([await found('zymurgy'), await found('zymotic'), await found('')], [1, 1, 2])
  await removeDocuments(pool, supplier.supplierId, [productWith(2, '').productId])
  assert.deepEqual([await found('zymurgy'), await found('zymotic'), await found('')], [0, 1, 1])
  await writeDocuments(pool, [productWith(2, 'zymurgy')])
  assert.deepEqual([await found('zymurgy'), await found('')], [1, 2])
})

test('a transaction that began before others and ends after them is not missed', async (t) => {
  const { pool, client, found } = await indexFor(t)
  await writeDocuments(pool, [productWith(1, 'zymurgy')])
  await client.query('begin')
  await client.query('delete from directory.documents')
  assert.equal(await found('zymurgy'), 1)
  await writeDocuments(pool, [productWith(2, 'zymurgy')])
  assert.equal(await found('zymurgy'), 2)
  await client.query('commit')
  assert.equal(await found('zymurgy'), 1)
})

test('who asks while others are answered by what was read before is answered by what is read after', async (t) => {
  const { pool } = await indexFor(t)
  await writeDocuments(pool, [productWith(1, 'zymurgy')])
  const store = postgresIndex(pool)
  const gates: (() => void)[] = []
  let isGated = false
  const index = keepLooks({
    ...store,
    changedSince: async (...of) => {
      const changed = await store.changedSince(...of)
      if (isGated) await new Promise<void>((resolve) => gates.push(resolve))
      return changed
    },
  })
  const found = async () => (await index.look({ groups: readQuery('zymurgy'), needs: 'all' })).docs.length
  assert.equal(await found(), 1)
  isGated = true
  const early = found()
  while (gates.length === 0) await new Promise((resolve) => setImmediate(resolve))
  isGated = false
  await writeDocuments(pool, [productWith(2, 'zymurgy')])
  const late = [found(), found()]
  gates[0]?.()
  assert.deepEqual([await early, ...(await Promise.all(late))], [1, 2, 2])
})

test('what a transaction took back was never there', async (t) => {
  const { pool, client, found } = await indexFor(t)
  await writeDocuments(pool, [productWith(1, 'zymurgy')])
  await found('zymurgy')
  await client.query('begin')
  await client.query('delete from directory.documents')
  await client.query('rollback')
  assert.deepEqual([await found('zymurgy'), await found('')], [1, 1])
})

test('the same words are read once, however many ask at once, and a change reads only what changed', async (t) => {
  const { pool, found, asked } = await indexFor(t)
  await writeDocuments(
    pool,
    Array.from({ length: 50 }, (_, n) => productWith(n, 'zymurgy')),
  )
  assert.deepEqual(await Promise.all(Array.from({ length: 9 }, () => found('zymurgy'))), Array(9).fill(50))
  assert.deepEqual(
    asked.filter((name) => name === 'having'),
    ['having'],
  )
  const wholes = asked.filter((name) => name === 'all').length
  await found('zymurgy')
  await found('bolt')
  assert.equal(asked.filter((name) => name === 'having').length, 2)
  await writeDocuments(pool, [productWith(3, 'other'), productWith(77, 'zymurgy'), productWith(78, 'zymurgy')])
  assert.equal(await found('zymurgy'), 51)
  assert.equal(asked.filter((name) => name === 'all').length, wholes)
})

test('who has not looked for half an hour reads everything anew, as the log goes back an hour only', async (t) => {
  const { pool, client, found, pass, asked } = await indexFor(t)
  await writeDocuments(pool, [productWith(1, 'zymurgy')])
  assert.equal(await found('zymurgy'), 1)
  pass(30 * 60_000)
  const read = asked.length
  await found('zymurgy')
  assert.equal(asked.length, read)
  pass(30 * 60_000 + 1)
  await writeDocuments(pool, [productWith(2, 'zymurgy')])
  await client.query('delete from directory.document_log')
  assert.equal(await found('zymurgy'), 2)
})

test('more changes than are read one by one: everything is read anew', async (t) => {
  const { pool, client, found, cards, asked } = await indexFor(t)
  await writeDocuments(pool, [productWith(1, 'zymurgy')])
  assert.equal(await found('zymurgy'), 1)
  const [read, position] = [asked.length, cards.position]
  await writeDocuments(pool, [productWith(2, 'zymurgy')])
  await client.query('insert into directory.document_log (doc) select n from generate_series(1, 20001) n')
  assert.equal(await found('zymurgy'), 2)
  assert.ok(asked.slice(read).includes('all'))
  assert.equal(cards.changedBehind(position), undefined)
})

test('when all is thrown away at once and numbers begin anew, nothing of before is found', async (t) => {
  const { pool, client, found } = await indexFor(t)
  await writeDocuments(pool, [productWith(1, 'zymurgy'), productWith(2, 'zymurgy')])
  assert.equal(await found('zymurgy'), 2)
  await client.query(`begin; alter table directory.documents disable trigger user;
    truncate directory.documents, directory.document_log restart identity;
    alter table directory.documents enable trigger user; commit`)
  assert.deepEqual([await found('zymurgy'), await found('')], [0, 0])
  await writeDocuments(pool, [productWith(3, 'other')])
  assert.deepEqual([await found('zymurgy'), await found('other'), await found('')], [0, 1, 1])
})

test('old changes are forgotten, and a look from before them begins anew', async (t) => {
  const { pool, client, found, cards } = await indexFor(t)
  await writeDocuments(pool, [productWith(1, 'zymurgy')])
  assert.equal(await found('zymurgy'), 1)
  const { position } = cards
  for (let n = 0; n < 3; n += 1) {
    await client.query('insert into directory.document_log (doc) select n from generate_series(2, 15001) n')
    await found('bolt')
  }
  assert.equal(cards.changedBehind(position), undefined)
  assert.equal(cards.changedBehind(cards.position - 20_000)?.length, 20_000)
  assert.equal(await found('zymurgy'), 1)
})

test('where words stand is read once of each product, until it changes', async (t) => {
  const { pool, index, asked } = await indexFor(t)
  await writeDocuments(pool, [productWith(1, 'zymurgy'), productWith(2, 'zymurgy')])
  const places = async () => {
    const look = await index.look({ groups: readQuery('zymurgy'), needs: 'all' })
    const found = await look.words([...look.docs])
    return [...look.docs].map((doc) => found.get(doc)?.[0]?.direct)
  }
  const inText = { name: 0, category: 0, keywords: 0, description: 1 }
  assert.deepEqual(await places(), [inText, inText])
  assert.deepEqual(await places(), [inText, inText])
  assert.equal(asked.filter((name) => name === 'places').length, 1)
  const named = makeDocument(supplier, { ...productNo(supplier, 1), name: 'zymurgy' })
  await writeDocuments(pool, [named])
  assert.deepEqual(await places(), [{ ...inText, name: 1, description: 0 }, inText])
  assert.equal(asked.filter((name) => name === 'places').length, 2)
})

test('a look that failed is asked again', async (t) => {
  const { pool } = await indexFor(t)
  await writeDocuments(pool, [productWith(1, 'zymurgy')])
  let isBroken = true
  const store = postgresIndex(pool)
  const broken = <A extends unknown[], R>(ask: (...of: A) => Promise<R>) => {
    return (...of: A) => (isBroken ? Promise.reject(new Error('no database')) : ask(...of))
  }
  const index = keepLooks({
    ...store,
    having: broken(store.having),
    changedSince: broken(store.changedSince),
  })
  const look = () => index.look({ groups: readQuery('zymurgy'), needs: 'all' })
  await assert.rejects(look(), /no database/)
  await assert.rejects(Promise.all([look(), look(), look()]), /no database/)
  isBroken = false
  assert.equal((await look()).docs.length, 1)
})

test('what is kept has an end: who was used longest ago goes', async (t) => {
  const { pool } = await indexFor(t)
  let having = 0
  const store = {
    ...postgresIndex(pool),
    having: async () => {
      having += 1
      return new Int32Array(5_000_000)
    },
  }
  const index = keepLooks(store)
  const look = (query: string) => index.look({ groups: readQuery(query), needs: 'all' })
  for (const query of ['bolt', 'nut', 'washer', 'bolt']) await look(query)
  assert.equal(having, 3)
  await look('screw')
  await look('bolt')
  assert.equal(having, 4)
  await look('nut')
  assert.equal(having, 5)
})
