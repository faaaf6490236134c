import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { testDatabase } from '../../../tests/database.ts'
import { readPool } from '../../platform/postgres.ts'
import { postgresStore } from '../../platform/postgres-store.ts'
import { buyer, done, machine, staff, supplier } from '../orders/orders.testing.ts'
import { answerReview } from './answer-review.ts'
import { judgeReview } from './judge-review.ts'
import { moderatePost } from './moderate-post.ts'
import { objectHiding } from './object-hiding.ts'
import { orderReview } from './order-review.store.ts'
import { redactPost } from './redact-post.ts'
import { reportPost } from './report-post.ts'
import { listReviews, reviewsView, supplierScores } from './review-list.store.ts'
import { reviewQueue } from './review-queue.store.ts'
import { reviewsChecks } from './reviews.store.ts'
import { cancelled, reviewsHouse, reviewsHouseTables, salt, write } from './reviews.testing.ts'

async function onPostgres(t: TestContext) {
  const database = await testDatabase(t)
  const store = postgresStore(database.url, reviewsHouseTables)
  const pool = readPool(database.url)
  // The database is dropped before the pool ends; its idle connections are told so.
  pool.on('error', () => undefined)
  t.after(async () => {
    await store.close()
    await pool.end()
  })
  const client = await database.client()
  const hashOf = async (id: string) =>
    String((await client.query('SELECT hash FROM orders.terms WHERE root_id = $1', [id])).rows[0]?.hash)
  const house = await reviewsHouse(store)
  const story = () => cancelled(house, hashOf)
  const broken = async () => {
    const found = await Promise.all(reviewsChecks.map(async ({ name, sql }) => [name, (await pool.query(sql)).rows]))
    return found.flatMap(([name, rows]) => ((rows as readonly object[]).length > 0 ? [name] : []))
  }
  const order = async (orderId: string) =>
    ({ orderId, endedAt: house.clock.now, buyerId: 'cmp_b', supplierId: 'cmp_s' }) as never
  return { house, pool, client, story, broken, order }
}

const list = (pool: Parameters<typeof listReviews>[0], limit = 10, after?: readonly string[]) =>
  listReviews(pool, { supplierId: 'cmp_s', after, limit })

test('the first three of a month count; hidden or related, the next one takes the place', async (t) => {
  const { house, pool, story, broken } = await onPostgres(t)
  const written: string[] = []
  for (const goods of [5, 1, 3, 4]) {
    const each = await story()
    house.clock.now = new Date(Date.parse(house.clock.now) + 60_000).toISOString()
    done(await write(each, buyer, { goods }))
    written.push(each.orderId)
  }
  const counts = async () => (await list(pool)).map((row) => [row.goods, row.counts, row.counts_not])
  assert.deepEqual(await counts(), [
    [4, false, 'too-many'],
    [3, true, null],
    [1, true, null],
    [5, true, null],
  ])
  assert.deepEqual(await supplierScores(pool, 'cmp_s'), { counted: 3, goods: 300, service: 400, shipment: 300 })
  const second = written[1] ?? ''
  done(await house.run(moderatePost, { orderId: second, part: 'review', reason: 'offensive' }, staff))
  done(await house.run(judgeReview, { orderId: written[0] ?? '', relatedBy: 'device' }, machine))
  assert.deepEqual(await counts(), [
    [4, true, null],
    [3, true, null],
    [1, false, 'hidden'],
    [5, false, 'related'],
  ])
  assert.deepEqual(await supplierScores(pool, 'cmp_s'), { counted: 2, goods: 350, service: 400, shipment: 300 })
  house.clock.now = '2026-04-01T00:00:00.000Z'
  const next = await story()
  done(await write(next, buyer, { goods: 2 }))
  assert.deepEqual((await counts())[0], [2, true, null], 'another month')
  const page = await list(pool, 2)
  const last = page[1]
  const rest = await list(pool, 10, [new Date(last?.written_at ?? '').toISOString(), last?.order_id ?? ''])
  assert.deepEqual(
    [...page, ...rest].map(({ goods }) => goods),
    [2, 4, 3, 1, 5],
  )
  assert.deepEqual(await broken(), [])
})

test('what is hidden is read by its author and staff alone; redacted, by nobody', async (t) => {
  const { house, pool, story, broken, order } = await onPostgres(t)
  const { orderId } = await story()
  const each = { house, orderId } as Awaited<ReturnType<typeof story>>
  done(await write(each, buyer, { words: 'Ask Mr Li, 555.' }))
  done(await house.run(answerReview, { orderId, words: 'Thank you.', salt }, supplier))
  const seen = async (side: 'buyer' | 'supplier' | 'staff') =>
    orderReview(pool, { order: await order(orderId), side }, house.clock.now)
  const words = async () =>
    Promise.all((['buyer', 'supplier', 'staff'] as const).map(async (side) => (await seen(side)).review?.words ?? null))
  assert.deepEqual(
    (await seen('buyer')).actions.map(({ action }) => action),
    ['revise-review'],
  )
  assert.deepEqual(
    (await seen('supplier')).actions.map(({ action }) => action),
    ['revise-answer'],
  )
  const said = { orderId, part: 'review', reason: 'personal-data' } as const
  done(await house.run(reportPost, { ...said, companyId: 'cmp_s' }, supplier))
  const [waiting] = await reviewQueue(pool, [], 10)
  assert.deepEqual(
    [waiting?.order_id, waiting?.state, waiting?.reasons, waiting?.words],
    [orderId, 'reported', ['personal-data'], 'Ask Mr Li, 555.'],
  )
  done(await house.run(moderatePost, said, staff))
  assert.deepEqual(await words(), ['Ask Mr Li, 555.', null, 'Ask Mr Li, 555.'])
  assert.deepEqual(
    (await seen('buyer')).actions.map(({ action }) => action),
    ['object-review'],
  )
  const rows = await list(pool)
  const [shown] = await reviewsView(pool, rows, undefined, house.clock.now)
  assert.deepEqual(
    [shown?.words, shown?.hidden_for, shown?.order, shown?.buyer_country, shown?.answer?.words],
    [null, 'personal-data', null, 'US', 'Thank you.'],
  )
  const [own] = await reviewsView(pool, rows, supplier, house.clock.now)
  assert.equal(own?.order, orderId)
  done(await house.run(redactPost, { orderId, part: 'review' }, staff))
  assert.deepEqual(await words(), [null, null, null])
  assert.deepEqual(await broken(), [])
})

test('an objection waits in the queue with what it says', async (t) => {
  const { house, pool, story, broken } = await onPostgres(t)
  const each = await story()
  const { orderId } = each
  done(await write(each, buyer))
  done(await house.run(moderatePost, { orderId, part: 'review', reason: 'advertising' }, staff))
  assert.deepEqual(await reviewQueue(pool, [], 10), [])
  done(await house.run(objectHiding, { orderId, part: 'review', words: 'It names no shop.', salt }, buyer))
  const [row, ...more] = await reviewQueue(pool, [], 10)
  assert.deepEqual([row?.state, row?.objection, row?.hidden_by, more], ['objected', 'It names no shop.', 'usr_sta', []])
  const after = [new Date(row?.since ?? '').toISOString(), row?.order_id ?? '', row?.part ?? '']
  assert.deepEqual(await reviewQueue(pool, after, 10), [])
  assert.deepEqual(await broken(), [])
})

const spoiled = [
  ['reviews.only-paid-and-ended', `UPDATE reviews.reviews SET written_at = ended_at - interval '1 second'`],
  ['reviews.words-are-what-was-hashed', `UPDATE reviews.words SET words = words || '!'`],
  ['reviews.each-has-its-words', `UPDATE reviews.words SET words = NULL, salt = NULL WHERE id = 'review.1'`],
  ['reviews.answers-answer-a-review', `UPDATE reviews.answers SET supplier_id = 'cmp_x'`],
  ['reviews.redacted-is-gone', `UPDATE reviews.cases SET state = 'redacted'`],
  ['reviews.two-persons-hide-for-good', `UPDATE reviews.cases SET state = 'kept'`],
] as const

test('each check meets what it is for', async (t) => {
  const { house, client, story, broken } = await onPostgres(t)
  const each = await story()
  const { orderId } = each
  done(await write(each, buyer))
  done(await house.run(answerReview, { orderId, words: 'Thank you.', salt }, supplier))
  done(await house.run(moderatePost, { orderId, part: 'answer', reason: 'advertising' }, staff))
  assert.deepEqual(await broken(), [])
  for (const [name, sql] of spoiled) {
    await client.query('CREATE TABLE kept AS TABLE reviews.words')
    await client.query('BEGIN')
    await client.query(sql)
    await client.query('COMMIT')
    assert.ok((await broken()).includes(name), name)
    await restore()
  }
  async function restore() {
    await client.query('UPDATE reviews.words w SET words = k.words, salt = k.salt FROM kept k WHERE k.id = w.id')
    await client.query('DROP TABLE kept')
    await client.query(`UPDATE reviews.cases SET state = 'hidden'`)
    await client.query(`UPDATE reviews.answers SET supplier_id = 'cmp_s'`)
    await client.query('UPDATE reviews.reviews SET written_at = ended_at')
    assert.deepEqual(await broken(), [])
  }
})
