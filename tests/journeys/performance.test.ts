import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { verificationKinds } from '../../server/modules/parties/check.rules.ts'
import { longTest } from '../long.ts'
import { startServer, type TestServer } from './server.ts'
import { signedInAs } from './sign-in.ts'
import { advance, type Body, funded, hasStatus, type People, type Person, people, person, until } from './story.ts'

/** What suppliers show and what the house stands for them: computed from how orders end, and explained. */

const supplier = 'cmp_supplier_cn'
const limitPath = `/v1/companies/${supplier}/limit`

interface Limit {
  readonly limit: number
  readonly room: number
  readonly exposed: number
  readonly is_audited: boolean
  readonly base: { readonly amount: number; readonly clean_orders: number; readonly unrelated_buyers: number }
  readonly volume: {
    readonly amount: number
    readonly clean: number
    readonly counted: number
    readonly over: readonly Body[]
    readonly less_from: string | null
  }
  readonly sum: number
  readonly bounds: { readonly binding: string; readonly growth: { readonly grows_at: string | null } }
  readonly left_out: readonly {
    readonly reason: string
    readonly related: readonly string[]
    readonly number: string
  }[]
  readonly history: readonly { readonly limit: number; readonly was: number }[]
}

const limitOf = async (by: Person) => (await by.get(limitPath)) as unknown as Limit

/** An order that goes well: delivered by the carrier's word, received, and past its window. */
async function completed(who: People): Promise<string> {
  const own = await funded(who)
  const lines = [1, 2].map((line) => ({ line, quantity: line === 1 ? '100' : '10' }))
  const shipment = { lines, carrier: 'Sea', tracking_number: 'T1', proof: 'carrier' }
  const { lot } = await who.supplier.post(`${own}/shipments`, shipment)
  const happened_at = String((await who.staff.get('/v1/test-clock')).now)
  for (const kind of ['dispatched', 'delivered'])
    await who.staff.post(`${own}/shipments/${lot}/carrier-events`, { kind, happened_at })
  await who.buyer.post(`${own}/shipments/${lot}/receipt`)
  await advance(who, 'P32D')
  await hasStatus(who, own, 'completed')
  return own
}

async function verified({ staff }: People, company: string) {
  const checked_at = String((await staff.get('/v1/test-clock')).now)
  const said = { kind: 'registration', scope: 'all', checker: 'us', result: 'passed', checked_at }
  await staff.post(`/v1/companies/${company}/checks`, said)
}

const shownBy = async ({ url }: TestServer, company = supplier) =>
  (await (await fetch(`${url}/v1/suppliers/${company}/performance`)).json()) as Body & {
    readonly orders: number
    readonly stars: number | null
    readonly on_time: object
  }

test('an order that went well adds to the limit and to what is shown, number by number', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const before = await limitOf(who.supplier)
  assert.deepEqual([before.base.amount, before.volume.clean, before.left_out], [before.limit, 0, []])
  await verified(who, 'cmp_buyer_us')
  await completed(who)
  const after = await until(
    () => limitOf(who.supplier),
    ({ volume }) => volume.clean > 0,
    'the volume',
  )
  const { clean, counted, amount } = after.volume
  // One buyer: a fifth of the volume counts, and a fifth of that is added, as fast as limits may grow.
  assert.deepEqual([counted, amount], [Math.floor(clean / 5), Math.floor(Math.floor(clean / 5) / 5)])
  assert.deepEqual([after.sum, after.base.clean_orders], [after.base.amount + amount, 1])
  assert.deepEqual(after.volume.over, [{ companies: 1, volume: clean, counted }])
  assert.deepEqual([after.bounds.binding, after.limit], ['growth', after.base.amount])
  const shown = await shownBy(server)
  assert.deepEqual([shown.orders, shown.stars, shown.on_time], [1, null, { bps: 10_000, orders: 1 }])
  const grows = String(after.bounds.growth.grows_at)
  await advance(who, 'P91D')
  const grown = await until(
    () => limitOf(who.supplier),
    ({ limit }) => limit > before.limit,
    `what may grow at ${grows}`,
  )
  assert.deepEqual([grown.limit, grown.bounds.binding], [grown.sum, 'none'])
  assert.equal(grown.history[0]?.limit, grown.limit)
  assert.deepEqual(await server.broken(), [])
  // Half a year later the order is none of the window's any more.
  await advance(who, 'P92D')
  await until(
    () => limitOf(who.supplier),
    ({ volume }) => volume.clean === 0,
    'the window to roll on',
  )
  assert.equal((await shownBy(server)).orders, 0)
  assert.deepEqual(await server.broken(), [])
})

longTest('an order of the supplier’s own people counts nowhere, and it is said why', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const place = { legal_name: 'One Trade', address_lines: ['7 One Road'], city: 'Ningbo', postcode: '315000' }
  await verified(who, 'cmp_buyer_us')
  for (const [by, company] of [
    [await signedInAs(server, 'usr_buyer_us_admin'), 'cmp_buyer_us'],
    [await signedInAs(server, 'usr_supplier_cn_admin'), supplier],
  ] as const)
    await by.post(`/v1/companies/${company}/legal-details`, place)
  const own = await completed(who)
  const { left_out, volume } = await until(
    () => limitOf(who.supplier),
    (limit) => limit.left_out.length > 0,
    'what is left out',
  )
  assert.deepEqual(
    left_out.map(({ reason, related }) => [reason, related.includes('address')]),
    [['related', true]],
  )
  assert.equal(volume.clean, 0)
  assert.equal(`/v1/orders/${(left_out[0] as unknown as { order: string }).order}`, own)
  assert.equal((await shownBy(server)).orders, 0)
  assert.deepEqual(await server.broken(), [])
})

longTest('who may read a limit and who may lift it', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  for (const by of [who.buyer, person(server.url, 'x'.repeat(20))])
    assert.ok([401, 404].includes((await by.ask('GET', limitPath)).status))
  const [finance, admin] = await Promise.all(
    ['usr_operator_finance', 'usr_operator_admin'].map((user) => signedInAs(server, user)),
  )
  assert.ok(finance && admin)
  const lifts = `/v1/companies/${supplier}/limit-lifts`
  const asked = { body: { up_to: 8_000_000, reason: 'Their books were read.' } }
  assert.equal((await who.supplier.ask('POST', lifts, asked)).status, 404)
  assert.equal((await who.staff.ask('POST', lifts, asked)).body.code, 'person-needed')
  const { lift } = await finance.post(lifts, asked.body)
  const open = (await finance.get('/v1/limit-lifts')) as unknown as { data: readonly { lift: string }[] }
  assert.deepEqual(
    open.data.map((each) => each.lift),
    [lift],
  )
  const approve = { body: { answer: 'approve' } }
  assert.equal((await finance.ask('POST', `${lifts}/${lift}/decision`, approve)).body.code, 'same-person')
  await admin.post(`${lifts}/${lift}/decision`, approve.body)
  const lifted = async () => (await limitOf(who.supplier)).bounds as unknown as { person: { lifted_to: number } }
  await until(lifted, ({ person: { lifted_to } }) => lifted_to === 8_000_000, 'the lift')
  assert.deepEqual(((await finance.get('/v1/limit-lifts')) as { data: unknown }).data, [])
  assert.deepEqual(await server.broken(), [])
})

longTest('two hundred orders at once never expose more than the limit', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const company = String(
    (await who.staff.post('/v1/companies', { name: 'New Works', country: 'CN', kinds: ['supplier'] })).company,
  )
  const { secret } = await who.staff.post(`/v1/companies/${company}/api-keys`, { name: 'all', scopes: ['sales'] })
  const seller = person(server.url, String(secret))
  const checked_at = String((await who.staff.get('/v1/test-clock')).now)
  for (const kind of verificationKinds) {
    const said = { kind, scope: 'all', checker: 'us', result: 'passed', checked_at }
    await who.staff.post(`/v1/companies/${company}/checks`, said)
  }
  const terms = {
    ...{ currency: 'USD', zone: 'Asia/Shanghai', mode: 'sea', incoterm: 'FOB', incoterm_place: 'Ningbo' },
    lines: [{ name: 'Pumps', quantity: '1', unit: 'C62', unit_price: '700.00', amount: 70_000 }],
    ship_by: { kind: 'days', days: 30, after: 'initial' },
    release_plan: [{ step: 'shipped', share_bps: 10_000 }],
  }
  const proposed = async () => {
    const { order } = await who.buyer.post('/v1/orders', { buyer: 'cmp_buyer_us', supplier: company, terms })
    return { order, ...(await who.buyer.post(`/v1/orders/${order}/proposal`)) } as Body
  }
  const orders: Body[] = []
  for (let n = 0; n < 10; n++) orders.push(...(await Promise.all(Array.from({ length: 20 }, proposed))))
  const limit = async () =>
    (await server.pool.query('select "limit" as n from escrow.assurance_limits where root_id = $1', [company])).rows[0]
  await until(limit, (row) => Number(row?.n) === 1_500_000, 'the limit')
  const said = await Promise.all(
    orders.map(({ order, hash }) => seller.ask('POST', `/v1/orders/${order}/acceptance`, { body: { hash } })),
  )
  // USD 15,000 has room for 21 orders of USD 700, and for no twenty-second.
  assert.equal(said.filter(({ status }) => status === 201).length, 21)
  assert.deepEqual([...new Set(said.filter(({ status }) => status !== 201).map(({ body }) => body.code))], ['no-room'])
  const { rows } = await server.pool.query(
    `select sum(amount) as reserved, (select value from escrow.exposures where root_id = $1 and key = 'USD') as counted
     from escrow.order_exposures where supplier_id = $1`,
    [company],
  )
  assert.deepEqual([Number(rows[0].reserved), Number(rows[0].counted)], [21 * 70_000, 21 * 70_000])
  assert.deepEqual(await server.broken(), [])
})
