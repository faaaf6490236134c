import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { demoKey } from '../../server/entry/seed.ts'
import type { CheckKind } from '../../server/modules/parties/check.rules.ts'
import { verificationKinds } from '../../server/modules/parties/check.rules.ts'
import { startServer, type TestServer } from './server.ts'
import { advance, type Person, people, person, until } from './story.ts'

/** Half of the audited base of USD 30,000, in minor units: nothing has been completed yet. */
const half = 1_500_000

/** Terms of one line for an amount, a tenth of which is released when it ships. */
const early = (amount: number) => ({
  currency: 'USD',
  zone: 'Asia/Shanghai',
  lines: [{ name: 'Pumps', quantity: '1', unit: 'C62', unit_price: (amount / 100).toFixed(2), amount }],
  mode: 'sea',
  incoterm: 'FOB',
  incoterm_place: 'Ningbo',
  ship_by: { kind: 'days', days: 30, after: 'initial' },
  release_plan: [
    { step: 'shipped', share_bps: 1000 },
    { step: 'received', share_bps: 9000 },
  ],
})

/** A new supplier, and how an order with it ends: the status of its acceptance, with what the refusal says. */
async function newSupplier(server: TestServer) {
  const who = people(server)
  const asked = { name: 'New Works', country: 'CN', kinds: ['supplier'] }
  const company = String((await who.staff.post('/v1/companies', asked)).company)
  const { secret } = await who.staff.post(`/v1/companies/${company}/api-keys`, { name: 'all', scopes: ['sales'] })
  const supplier = person(server.url, String(secret))
  const check = async (kind: CheckKind, expires_at?: string) => {
    const checked_at = String((await who.staff.get('/v1/test-clock')).now)
    const said = { kind, scope: 'all', checker: 'us', result: 'passed', checked_at, ...(expires_at && { expires_at }) }
    await who.staff.post(`/v1/companies/${company}/checks`, said)
  }
  const agree = async (amount: number, buyer: Person = who.buyer, of = 'cmp_buyer_us') => {
    const { order } = await buyer.post('/v1/orders', { buyer: of, supplier: company, terms: early(amount) })
    const { hash } = await buyer.post(`/v1/orders/${order}/proposal`)
    const { status, body } = await supplier.ask('POST', `/v1/orders/${order}/acceptance`, { body: { hash } })
    return [status, body.code ?? null, body.data ?? null]
  }
  return { who, company, check, agree }
}

const registered = verificationKinds.filter((kind) => kind !== 'on-site-audit')
const done = [201, null, null]
const noRoom = (needed: number, room: number) => [409, 'no-room', { needed, room }]

test('who is not checked agrees nothing, who is only registered releases nothing early', async (t: TestContext) => {
  const { check, agree } = await newSupplier(await startServer(t))
  assert.deepEqual((await agree(100_000)).slice(0, 2), [409, 'no-badge'])
  for (const kind of registered) await check(kind)
  assert.deepEqual(await agree(100_000), noRoom(10_000, 0))
})

test('an audited supplier has half the base, over all orders and buyers together', async (t: TestContext) => {
  const server = await startServer(t)
  const { check, agree, company } = await newSupplier(server)
  for (const kind of verificationKinds) await check(kind)
  const limit = async () =>
    (await server.pool.query('select "limit" as n from escrow.assurance_limits where root_id = $1', [company])).rows[0]
  await until(limit, (row) => Number(row?.n) === half, 'the limit')
  const other = person(server.url, demoKey('cmp_buyer_nl'))
  assert.deepEqual(await agree(half * 10 + 10), noRoom(half + 1, half))
  assert.deepEqual(await agree(half * 6), done)
  assert.deepEqual(await agree(half * 5, other, 'cmp_buyer_nl'), noRoom(half * 0.5, half * 0.4))
  assert.deepEqual(await agree(half * 4, other, 'cmp_buyer_nl'), done)
  assert.deepEqual(await agree(10), noRoom(1, 0))
  assert.deepEqual(await server.broken(), [])
})

test('two orders that come at once do not both get the last room', async (t: TestContext) => {
  const server = await startServer(t)
  const { check, agree } = await newSupplier(server)
  for (const kind of verificationKinds) await check(kind)
  await until(
    async () => (await agree(half * 4))[0],
    (status) => status === 201,
    'the limit',
  )
  const at = await Promise.all(Array.from({ length: 5 }, () => agree(half * 4)))
  assert.equal(at.filter(([status]) => status === 201).length, 1)
  assert.deepEqual(await server.broken(), [])
})

test('with its audit the limit is over', async (t: TestContext) => {
  const server = await startServer(t)
  const { who, check, agree } = await newSupplier(server)
  const now = Date.parse(String((await who.staff.get('/v1/test-clock')).now))
  for (const kind of registered) await check(kind)
  await check('on-site-audit', new Date(now + 10 * 86_400_000).toISOString())
  await until(
    async () => (await agree(100_000))[0],
    (status) => status === 201,
    'the limit',
  )
  await advance(who, 'P11D')
  const after = await agree(100_000)
  assert.deepEqual(after.slice(0, 2), [409, 'no-room'])
})
