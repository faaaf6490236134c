import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { capitalPaidIn, house, lineOpened } from './credit-story.ts'
import { advance, agreed, type Body, hasStatus, until } from './story.ts'

/** An order paid later, over HTTP: offers, a draw, dates by shipment, a claim, and what goes back. */

type Plan = {
  readonly plan: string
  readonly box: (Body & { readonly amount: Body }) | null
  readonly why_not: Body | null
}
const plansOf = (body: Body) => body.plans as readonly Plan[]

async function buyerWithLine(t: TestContext) {
  const found = await house(t)
  await lineOpened(found, 4_000_000)
  await capitalPaidIn(found)
  return found
}

const drawOf = (order: Body) => order.draw as { readonly draw: string; readonly state: string | null } | null

test('an order is paid later: every plan with its cost, a draw, dates with the shipment', async (t: TestContext) => {
  const { server, who, buyer } = await buyerWithLine(t)
  const own = await agreed(who)
  const offered = await buyer.get(`${own}/draw-offers`)
  assert.equal(offered.why_not, null)
  const plan = plansOf(offered).find((each) => each.plan === 'instalments-3')
  assert.ok(plan?.box, JSON.stringify(offered))
  assert.equal((await who.supplier.ask('GET', `${own}/draw-offers`)).status, 404)
  const said = await buyer.post(`${own}/draws`, { plan: plan.plan, amount: plan.box.amount.amount })
  assert.equal(said.cost, (plan.box.cost as Body).amount)
  assert.equal(said.due, 0)
  await hasStatus(who, own, 'in-production')
  assert.deepEqual(drawOf(await who.supplier.get(own)), {
    draw: said.draw,
    amount: plan.box.amount,
    plan: null,
    state: null,
  })
  const again = await buyer.ask('POST', `${own}/draws`, { body: { plan: plan.plan } })
  assert.deepEqual([again.status, again.body.code], [409, 'draw-exists'])
  const lines = [1, 2].map((line) => ({ line, quantity: line === 1 ? '100' : '10' }))
  await who.supplier.post(`${own}/shipments`, { lines, carrier: 'Sea', tracking_number: 'T1', proof: 'carrier' })
  await until(
    async () => drawOf(await buyer.get(own)),
    (draw) => draw?.state === 'shipped',
    'the draw to have its dates',
  )
  await advance(who, 'P40D')
  assert.deepEqual(await server.broken(), [])
})

test('the reference of an order leads a wire to its debt; too much waits for finance', async (t: TestContext) => {
  const { server, who, buyer, finance } = await buyerWithLine(t)
  const own = await agreed(who)
  const { draw } = await buyer.post(`${own}/draws`, { plan: 'instalments-1' })
  await hasStatus(who, own, 'in-production')
  const path = `/v1/credit-draws/${draw}`
  const told = await buyer.get(`${path}/repayment-instructions`)
  assert.deepEqual([told.text, told.currency], [(await buyer.get(own)).wire_reference, 'USD'])
  assert.equal((await who.supplier.ask('GET', `${path}/repayment-instructions`)).status, 404)
  const name = String((await buyer.get(own)).buyer_name)
  const pay = (amount: number) =>
    who.staff.post('/v1/sandbox/wires', { amount, currency: 'USD', text: `for ${told.text}`, payerName: name })
  await pay(600_000)
  const parked = await until(
    async () => (await finance.get('/v1/wires')).data as readonly Body[],
    (found) => found.some(({ doubt }) => doubt === 'above-owed'),
    'the wire that is too much',
  )
  const more = await finance.ask('POST', `${own}/wire-allocations`, { body: { wire: parked[0]?.id } })
  assert.deepEqual([more.body.code, (more.body.data as Body | undefined)?.most], ['above-owed', 543_331])
  await pay(43_331)
  const owed = async () => ((await buyer.get(path)) as { account: { owed: { total: Body } } }).account.owed.total.amount
  await until(owed, (left) => left === 500_000, 'a part to be repaid')
  await pay(500_000)
  await until(owed, (left) => left === 0, 'the rest to be repaid')
  assert.ok(!JSON.stringify(await who.supplier.get(`${own}/timeline`)).includes('above-owed'))
  const seen = (await buyer.get(path)) as { state: string; account: { owed: { total: Body } } }
  assert.deepEqual([seen.state, seen.account.owed.total.amount], ['repaid', 0])
  const { line } = (await buyer.get('/v1/pay-later')) as { line: { used: Body } }
  assert.equal(line.used.amount, 0)
  assert.deepEqual(await server.broken(), [])
})

test('an order that is cancelled costs nothing: what was drawn is back, the line is free', async (t: TestContext) => {
  const { server, who, buyer } = await buyerWithLine(t)
  const own = await agreed(who)
  await buyer.post(`${own}/draws`, { plan: 'instalments-1' })
  await hasStatus(who, own, 'in-production')
  await who.supplier.post(`${own}/cancellation`)
  assert.equal(drawOf(await buyer.get(own))?.state, 'repaid')
  const { line } = (await buyer.get('/v1/pay-later')) as { line: { used: Body } }
  assert.equal(line.used.amount, 0)
  assert.deepEqual(await server.broken(), [])
})

test('who has no line reads why, and pays by another method', async (t: TestContext) => {
  const { who } = await house(t)
  const own = await agreed(who)
  const offered = await who.buyer.get(`${own}/draw-offers`)
  assert.ok(plansOf(offered).every(({ box, why_not }) => box === null && why_not?.refused === 'no-line'))
  const refused = await who.buyer.ask('POST', `${own}/draws`, { body: { plan: 'net-30' } })
  assert.deepEqual([refused.status, refused.body.code], [409, 'no-line'])
  const stranger = await who.stranger.ask('POST', `${own}/draws`, { body: { plan: 'net-30' } })
  assert.equal(stranger.status, 404)
})
