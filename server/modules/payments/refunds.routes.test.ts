import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { testDatabase } from '../../../tests/database.ts'
import { readPool } from '../../platform/postgres.ts'
import type { Services } from '../../platform/route.ts'
import { refundsRoutes } from './refunds.routes.ts'

const insert = `insert into payments.refunds (root_id, id, payment_id, buyer_id, provider, outside, amount, currency,
    state, cause, requested_at, blocked_from, reason)
  values ($1, $2, 'pay_1', 'cmp_b', 'sandbox', 'provider', $3, 'USD', $4, 'clm_1', '2026-03-01T00:00:00Z', $5, $6)`

/** Orders with refunds: order, refund, minor units, state. */
const refunds = [
  ['ord_a', 'rfd_1', 100, 'failed'],
  ['ord_a', 'rfd_2', 100, 'settled'],
  ['ord_b', 'rfd_3', 200, 'settled'],
  ['ord_b', 'rfd_4', 300, 'returned'],
  ['ord_c', 'rfd_5', 400, 'unknown'],
  ['ord_c', 'rfd_6', 500, 'sent'],
  ['ord_d', 'rfd_7', 600, 'blocked'],
  ['ord_e', 'rfd_8', 700, 'requested'],
  ['ord_f', 'rfd_9', 800, 'failed', 'request-refused'],
  ['ord_f', 'rfd_9a', 800, 'sent'],
  ['ord_g', 'rfd_9b', 900, 'failed', 'request-refused'],
  ['ord_g', 'rfd_9c', 900, 'settled'],
] as const

async function services(t: TestContext): Promise<Services> {
  const database = await testDatabase(t)
  const pool = readPool(database.url)
  // The database is dropped before the pool ends; its idle connections are told so.
  pool.on('error', () => undefined)
  t.after(() => pool.end())
  const client = await database.client()
  for (const [order, id, amount, state, reason] of refunds)
    await client.query(insert, [
      order,
      id,
      amount,
      state,
      state === 'blocked' ? 'requested' : null,
      state === 'returned' ? 'account-closed' : (reason ?? null),
    ])
  return { pool } as unknown as Services
}

const of = (company: string) => ({ kind: 'user', person: 'usr_f', company, roles: ['finance'] }) as const

async function read(asked: Services, query: Record<string, string | number> = {}, company = 'cmp_operator') {
  const [route] = refundsRoutes
  assert.ok(route?.kind === 'query')
  return (await route.read({ params: {}, query, body: undefined, actor: of(company) }, asked)) as {
    readonly data: readonly Record<string, unknown>[]
    readonly next_cursor: string | null
    readonly refused?: string
  }
}

test('finance sees refunds that are not clear, held back, or gone wrong and not sent anew', async (t) => {
  const { data } = await read(await services(t))
  assert.deepEqual(
    data.map(({ id, state }) => [id, state]),
    [
      ['rfd_4', 'returned'],
      ['rfd_5', 'unknown'],
      ['rfd_7', 'blocked'],
      ['rfd_9', 'failed'],
    ],
  )
  assert.deepEqual(data[0], {
    order: 'ord_b',
    id: 'rfd_4',
    buyer: 'cmp_b',
    amount: { amount: 300, currency: 'USD' },
    state: 'returned',
    reason: 'account-closed',
    trace: null,
    requested_at: '2026-03-01T00:00:00.000Z',
  })
})

test('they come page by page; a cursor that is not ours is refused', async (t) => {
  const asked = await services(t)
  const first = await read(asked, { limit: 2 })
  assert.deepEqual(
    first.data.map(({ id }) => id),
    ['rfd_4', 'rfd_5'],
  )
  const rest = await read(asked, { limit: 2, cursor: String(first.next_cursor) })
  assert.deepEqual([rest.data.map(({ id }) => id), rest.next_cursor], [['rfd_7', 'rfd_9'], null])
  assert.equal((await read(asked, { cursor: 'garbage' })).refused, 'cursor-invalid')
})

test('nobody but the operator finds them, before anything is read', async () => {
  for (const company of ['cmp_b', '']) assert.equal(await read({} as Services, {}, company), undefined)
})
