import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { testDatabase } from '../../../tests/database.ts'
import { readPool } from '../../platform/postgres.ts'
import { postgresStore } from '../../platform/postgres-store.ts'
import { listParkedWires } from '../reconciliation/bank-lists.store.ts'
import { receiveWire } from '../reconciliation/receive-wire.ts'
import { reconciliationChecks } from '../reconciliation/reconciliation.store.ts'
import { allocateWire } from './allocate-wire.ts'
import { cancelOrder } from './cancel-order.ts'
import { coverView } from './cover-view.store.ts'
import { draftOrder } from './draft-order.ts'
import { goodsOf, listNewestOrders, listOrders, type OrdersAsked } from './order-list.store.ts'
import { orderView } from './order-view.store.ts'
import { ordersChecks } from './orders.store.ts'
import { buyer, done, houseTables, machine, ordersHouse, staff, supplier } from './orders.testing.ts'
import { funded, sampleTerms, storyOf, wholeTerms } from './story.testing.ts'
import { writeTerms } from './write-terms.ts'

async function houseOnPostgres(t: TestContext) {
  const database = await testDatabase(t)
  const store = postgresStore(database.url, houseTables)
  const pool = readPool(database.url)
  // The database is dropped before the pool ends; its idle connections are told so.
  pool.on('error', () => undefined)
  t.after(async () => {
    await store.close()
    await pool.end()
  })
  return { house: await ordersHouse(undefined, store), pool, client: await database.client() }
}

const hashes =
  (client: { query(sql: string, values: string[]): Promise<{ rows: { hash: string }[] }> }) =>
  async (orderId: string) =>
    String((await client.query('SELECT hash FROM orders.terms WHERE root_id = $1', [orderId])).rows[0]?.hash)

const entryOf = (reference: string, text: string, payerName: string) => ({
  ...{ bank: 'sandbox', reference, amount: 200_000n, currency: 'USD', payerName, payerAccount: 'X', text },
  bookedAt: '2026-03-02T08:00:00.000Z',
})

test('orders on PostgreSQL: written, read back by each side, and every check holds', async (t) => {
  const { house, pool, client } = await houseOnPostgres(t)
  const now = house.clock.now
  const story = await funded(wholeTerms, house, hashes(client))
  const lot = await story.ship([{ lineNo: 1, quantity: 60_000000n }])
  await story.receive(lot)
  const view = await orderView(pool, story.orderId, buyer, now)
  assert.equal(view?.status, 'partly-shipped')
  assert.equal(view?.lots[0]?.received_by, 'buyer')
  const cover = await coverView(pool, story.orderId, supplier, now)
  assert.deepEqual(cover?.covered, { amount: 543_331, currency: 'USD' })
  assert.deepEqual(
    cover?.promises.map((each) => [each.promise, each.state]),
    [
      ['shipped-on-time', 'open'],
      ['received', 'open'],
      ['as-agreed', 'open'],
      ['documents', 'open'],
    ],
  )
  assert.equal(await coverView(pool, story.orderId, { ...buyer, company: 'cmp_other' }, now), undefined)
  assert.deepEqual(
    (await listOrders(pool, 'cmp_s', { limit: 10 })).map((row) => [row.root_id, row.status]),
    [[story.orderId, 'partly-shipped']],
  )
  for (const check of ordersChecks) assert.deepEqual((await client.query(check.sql)).rows, [], check.name)
})

test('a draft that was never sent is its author’s alone, rewritten or withdrawn', async (t) => {
  const { house, pool } = await houseOnPostgres(t)
  const input = { buyerId: 'cmp_b', supplierId: 'cmp_s', author: 'buyer', content: sampleTerms } as const
  const orderId = String(done(await house.run(draftOrder, input, buyer)).order)
  done(await house.run(writeTerms, { orderId, content: wholeTerms }, buyer))
  const seen = async () => [
    (await orderView(pool, orderId, buyer, house.clock.now)) !== undefined,
    (await orderView(pool, orderId, supplier, house.clock.now)) !== undefined,
    (await listOrders(pool, 'cmp_b', { limit: 10 })).length,
    (await listOrders(pool, 'cmp_s', { limit: 10 })).length,
  ]
  assert.deepEqual(await seen(), [true, false, 1, 0])
  assert.equal((await listOrders(pool, undefined, { limit: 10 })).length, 1)
  done(await house.run(cancelOrder, { orderId }, buyer))
  assert.deepEqual(await seen(), [true, false, 1, 0])
})

test('a parked wire is listed until it is given to an order', async (t) => {
  const { house, pool, client } = await houseOnPostgres(t)
  const input = { buyerId: 'cmp_b', supplierId: 'cmp_s', author: 'buyer', content: sampleTerms } as const
  const story = storyOf(house, String(done(await house.run(draftOrder, input, buyer)).order))
  await story.agree(hashes(client))
  const said = done(await house.run(receiveWire, entryOf('e1', 'no reference', 'Who?'), machine))
  const parked = await listParkedWires(pool, { after: [], limit: 10 })
  assert.deepEqual(
    parked.map((row) => [row.root_id, row.amount, row.doubt]),
    [[said.wire, 200_000n, 'no-reference']],
  )
  done(await house.run(allocateWire, { orderId: story.orderId, wireId: String(said.wire) }, staff))
  assert.deepEqual(await listParkedWires(pool, { after: [], limit: 10 }), [])
  for (const check of [...ordersChecks, ...reconciliationChecks])
    assert.deepEqual((await client.query(check.sql)).rows, [], check.name)
})

const spoiled: readonly (readonly [name: string, sql: string])[] = [
  ['orders.hold-sums-to-total', 'UPDATE escrow.holds SET value = value + 1 WHERE id = $$1$$'],
  [
    'orders.ended-hold-is-empty',
    `UPDATE orders.orders SET ended = 'cancelled', ended_at = now(), status = 'cancelled'`,
  ],
  [
    'orders.received-within-shipped-within-ordered',
    `UPDATE orders.lots SET lines = '[{"lineNo": 1, "quantity": {"~n": "100000001"}}]'`,
  ],
]

test('each check finds what it is for', async (t) => {
  const { house, client } = await houseOnPostgres(t)
  const story = await funded(wholeTerms, house, hashes(client))
  await story.ship([{ lineNo: 1, quantity: 60_000000n }])
  for (const [name, sql] of spoiled) {
    await client.query('BEGIN')
    await client.query(sql)
    const check = ordersChecks.find((each) => each.name === name)
    assert.ok((await client.query(check?.sql ?? '')).rows.length > 0, name)
    await client.query('ROLLBACK')
  }
})

test('orders are listed by side, status and age, in pages that hold each once', async (t) => {
  const { house, pool } = await houseOnPostgres(t)
  const draft = async (author: 'buyer' | 'supplier') => {
    const input = { buyerId: 'cmp_b', supplierId: 'cmp_s', author, content: sampleTerms } as const
    return String(done(await house.run(draftOrder, input, author === 'buyer' ? buyer : supplier)).order)
  }
  const first = await draft('buyer')
  const made = [first, await draft('supplier'), await draft('buyer'), await draft('supplier')].sort()
  done(await house.run(cancelOrder, { orderId: first }, buyer))
  const ids = async (company: string | undefined, asked: Partial<OrdersAsked> = {}) =>
    (await listOrders(pool, company, { limit: 10, ...asked })).map((row) => row.root_id)
  const own = await ids('cmp_b')
  assert.equal(own.length, 2)
  assert.deepEqual(await ids('cmp_b', { side: 'supplier' }), [])
  assert.deepEqual(await ids('cmp_b', { side: 'buyer', sort: 'newest' }), own.toReversed())
  assert.deepEqual(await ids(undefined), made)
  assert.deepEqual(await ids(undefined, { after: made[2] ?? '', sort: 'newest' }), [made[1], made[0]])
  assert.deepEqual(await ids(undefined, { after: made[1] ?? '', limit: 1 }), [made[2]])
  assert.deepEqual(await ids(undefined, { status: 'cancelled' }), [first])
  assert.deepEqual(
    await ids('cmp_b', { status: 'draft' }),
    own.filter((id) => id !== first),
  )
  assert.deepEqual((await listNewestOrders(pool, 'cmp_s', 1)).length, 1)
  // What an order is about is told to who may read its terms.
  const goods = async (company: string | undefined) => [...(await goodsOf(pool, made, company)).values()]
  const name = sampleTerms.lines[0]?.name
  assert.deepEqual(await goods('cmp_b'), [name, name])
  assert.deepEqual(await goods(undefined), [name, name, name, name])
  assert.deepEqual(await goods('cmp_stranger'), [])
})
