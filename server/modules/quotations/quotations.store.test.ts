import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { testDatabase } from '../../../tests/database.ts'
import { readPool } from '../../platform/postgres.ts'
import { postgresStore } from '../../platform/postgres-store.ts'
import { buyer, done, supplier } from '../orders/orders.testing.ts'
import { chooseQuote } from './choose-quote.ts'
import { declineRequest } from './decline-request.ts'
import { closeRequest } from './end-request.ts'
import { quotationsChecks } from './quotations.store.ts'
import { quotationsHouse, quotationsHouseTables, quote, second, sent, written } from './quotations.testing.ts'
import { listRequests } from './request-list.store.ts'
import { requestView } from './request-view.store.ts'

async function onPostgres(t: TestContext) {
  const database = await testDatabase(t)
  const store = postgresStore(database.url, quotationsHouseTables)
  const pool = readPool(database.url)
  // The database is dropped before the pool ends; its idle connections are told so.
  pool.on('error', () => undefined)
  t.after(async () => {
    await store.close()
    await pool.end()
  })
  const client = await database.client()
  const house = await quotationsHouse(store)
  const broken = async () => {
    const found = await Promise.all(quotationsChecks.map(async ({ name, sql }) => [name, (await pool.query(sql)).rows]))
    return found.flatMap(([name, rows]) => ((rows as readonly object[]).length > 0 ? [name] : []))
  }
  const view = (id: string, company: string) => requestView(pool, id, company, house.clock.now)
  return { house, pool, client, broken, view }
}

test('a supplier reads its own part alone; a stranger, and anybody of a draft, nothing', async (t) => {
  const { house, view, broken } = await onPostgres(t)
  const draft = await written(house)
  for (const company of ['cmp_s', 'cmp_none', '']) assert.equal(await view(draft, company), undefined)
  const id = await sent(house)
  done(await quote(house, id))
  done(await quote(house, id, second, { unitPrice: '3.999' }))
  for (const [company, other] of [
    ['cmp_s', ['cmp_s2', 'Two Works', '3.999']],
    ['cmp_s2', ['cmp_s"', 'Sam & Co', '4.125']],
  ] as const) {
    const text = JSON.stringify(await view(id, company))
    for (const word of other) assert.ok(!text.includes(word), `${company} reads ${word}`)
    assert.deepEqual((await view(id, company))?.actions, ['quote', 'withdraw-quote'])
  }
  const whole = await view(id, 'cmp_b')
  assert.deepEqual(
    whole?.suppliers.map(({ supplier: by, quote: of, may_order }) => [by, of?.amount, may_order]),
    [
      ['cmp_s', 206_250, true],
      ['cmp_s2', 199_950, true],
    ],
  )
  done(await house.run(chooseQuote, { requestId: id, supplierId: 'cmp_s2' }, buyer))
  assert.equal((await view(id, 'cmp_s'))?.order, null)
  assert.match(String((await view(id, 'cmp_b'))?.order), /^ord_/)
  assert.equal(await view(id, 'cmp_s3'), undefined)
  assert.deepEqual(await broken(), [])
})

test('a list has the requests of both sides, page by page', async (t) => {
  const { house, pool } = await onPostgres(t)
  const ids: string[] = []
  for (let n = 0; n < 3; n++) {
    house.clock.now = new Date(Date.parse(house.clock.now) + 60_000).toISOString()
    ids.unshift(await sent(house, n === 0 ? ['cmp_s'] : ['cmp_s', 'cmp_s2']))
  }
  const list = (company: string, limit = 10, after?: readonly string[]) => listRequests(pool, { company, limit, after })
  assert.deepEqual(
    (await list('cmp_b')).map(({ root_id }) => root_id),
    ids,
  )
  assert.deepEqual(
    (await list('cmp_s2')).map(({ root_id }) => root_id),
    ids.slice(0, 2),
  )
  assert.deepEqual(await list('cmp_none'), [])
  assert.deepEqual(await listRequests(pool, { company: 'cmp_b', side: 'supplier', limit: 10 }), [])
  const [, last] = await list('cmp_b', 2)
  const after = [new Date(last?.made_at ?? '').toISOString(), last?.root_id ?? '']
  assert.deepEqual(
    (await list('cmp_b', 10, after)).map(({ root_id }) => root_id),
    ids.slice(2),
  )
})

const states = "update quotations.requests set state = 'open', ended_at = null, order_id = null, chosen = null"

for (const [name, wrong] of [
  ['quotations.asked-once-sent', 'delete from quotations.invitations'],
  ['quotations.quotes-are-of-the-asked', "update quotations.invitations set state = 'invited' where id = 'cmp_s'"],
  ['quotations.one-is-chosen', "update quotations.quotes set state = 'not-chosen'"],
  ['quotations.ordered-has-its-order', "update quotations.requests set buyer_id = 'cmp_x' where state = 'ordered'"],
  ['quotations.open-has-its-deadline', states],
  ['quotations.open-are-counted', 'update quotations.desks set open = open + 1'],
] as const)
  test(`the check ${name} finds what breaks it`, async (t) => {
    const { house, client, broken } = await onPostgres(t)
    const id = await sent(house)
    done(await quote(house, id))
    const declined = { requestId: id, supplierId: 'cmp_s2', reason: 'Full.' }
    done(await house.run(declineRequest, declined, second))
    done(await house.run(closeRequest, { requestId: id }, buyer))
    done(await house.run(chooseQuote, { requestId: id, supplierId: supplier.company ?? '' }, buyer))
    await sent(house)
    assert.deepEqual(await broken(), [])
    await client.query(wrong)
    assert.ok((await broken()).includes(name), String(await broken()))
  })
