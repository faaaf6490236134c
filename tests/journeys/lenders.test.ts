import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { house } from './credit-story.ts'
import { buyerOfLender } from './lender-story.ts'
import { advance, agreed, type Body, hasStatus, until } from './story.ts'

/** An order paid later with somebody else's money, over HTTP: the lender is a service of its own, with its own mind. */

type Found = Awaited<ReturnType<typeof buyerOfLender>>

/** An agreed order, and the lender asked for all of it. */
async function asked({ who, buyer }: Found) {
  const own = await agreed(who)
  const said = await buyer.post(`${own}/draws`, { plan: 'instalments-3' })
  assert.equal(said.state, 'reserved')
  const state = async () => String((await buyer.get(`/v1/credit-draws/${said.draw}`)).state)
  const becomes = (wanted: string) => until(state, (is) => is === wanted, `the draw to be ${wanted}`)
  return { own, draw: String(said.draw), key: `${said.order}.${said.draw}`, state, becomes }
}

const heldOf = async ({ server }: Found, own: string) => {
  const order = own.split('/').at(-1) ?? ''
  const { rows } = await server.pool.query(
    `select coalesce(sum(value), 0)::bigint as held from ledger.balances where key = $1`,
    [`liabilities:escrow:${order}:USD`],
  )
  return Number(rows[0]?.held)
}

const TOTAL = 543_331
const SENT = TOTAL - Math.floor((TOTAL * 150) / 10_000)

test('a lender confirms, its money comes a day later, and the order goes on', async (t: TestContext) => {
  const found = await buyerOfLender(t)
  const { server, who, buyer, finance } = found
  const { data } = (await finance.get('/v1/lenders')) as { data: readonly Body[] }
  assert.deepEqual(data.map(({ lender }) => lender).sort(), ['own', 'sandbox'])
  assert.equal((await buyer.ask('GET', '/v1/lenders')).status, 404)
  const { own, becomes } = await asked(found)
  await becomes('drawn')
  assert.equal(await heldOf(found, own), TOTAL)
  assert.equal((await buyer.get(own)).status, 'agreed')
  assert.deepEqual(await server.broken(), [])
  await advance(who, 'P2D')
  await hasStatus(who, own, 'in-production')
  const offered = await buyer.get(`${await agreed(who)}/draw-offers`)
  assert.equal(offered.lender, 'Sandbox Lender Inc.')
  assert.deepEqual(await server.broken(), [])
})

test('a lender declines: a notice in its name, and another method is open', async (t: TestContext) => {
  const found = await buyerOfLender(t)
  const { server, buyer, course } = found
  await course('declines')
  const { own, becomes } = await asked(found)
  await becomes('back')
  const notices = (await buyer.get('/v1/pay-later')).notices as readonly Body[]
  const notice = await buyer.get(`/v1/credit-notices/${notices[0]?.notice}`)
  assert.deepEqual([notice.action, (notice.creditor as string[])[0]], ['draw-declined', 'Sandbox Lender Inc.'])
  assert.equal((notice.reasons as string[]).length, 2)
  assert.equal((await buyer.get(`${own}/draw-offers`)).why_not, null)
  assert.deepEqual(await server.broken(), [])
})

test('a lender reduces: the draw goes back, and less is asked for', async (t: TestContext) => {
  const found = await buyerOfLender(t)
  await found.course('reduces')
  const { own, becomes } = await asked(found)
  await becomes('back')
  const half = Math.floor(TOTAL / 2)
  const again = await found.buyer.post(`${own}/draws`, { plan: 'instalments-3', amount: half })
  const of = async () => (await found.buyer.get(`/v1/credit-draws/${again.draw}`)).state
  await until(of, (is) => is === 'drawn', 'the smaller draw')
  assert.equal(await heldOf(found, own), half)
  assert.deepEqual(await found.server.broken(), [])
})

test('an answer that never arrives is found by news; a silent lender loses the order', async (t: TestContext) => {
  const found = await buyerOfLender(t)
  await found.course('times-out')
  const one = await asked(found)
  await one.becomes('drawn')
  assert.equal(await heldOf(found, one.own), TOTAL)
  await found.tell('delivery', { mode: 'twice' })
  await found.course('late')
  const two = await asked(found)
  await advance(found.who, 'PT3H')
  assert.equal(await two.state(), 'back')
  assert.equal(await heldOf(found, two.own), 0)
  await advance(found.who, 'P3D')
  assert.equal(await heldOf(found, two.own), 0)
  assert.deepEqual(await found.server.broken(), [])
})

test('recalled before its money came it is open again; after that nothing moves', async (t: TestContext) => {
  const found = await buyerOfLender(t)
  await found.course('recalls')
  const early = await asked(found)
  await early.becomes('drawn')
  await advance(found.who, 'PT4H')
  await early.becomes('back')
  assert.equal(await heldOf(found, early.own), 0)
  await found.course('recalls-late')
  const late = await asked(found)
  await late.becomes('drawn')
  await advance(found.who, 'P4D')
  assert.equal(await late.state(), 'drawn')
  assert.equal(await heldOf(found, late.own), TOTAL)
  await hasStatus(found.who, late.own, 'in-production')
  assert.deepEqual(await found.server.broken(), [])
})

test('money that comes twice lends once: the second wire waits for finance', async (t: TestContext) => {
  const found = await buyerOfLender(t)
  await found.course('pays-twice')
  const { own, becomes } = await asked(found)
  await becomes('drawn')
  await advance(found.who, 'P4D')
  await hasStatus(found.who, own, 'in-production')
  const wires = (await found.finance.get('/v1/wires')).data as readonly Body[]
  assert.deepEqual(
    wires.map(({ amount }) => (amount as Body).amount),
    [SENT],
  )
  assert.equal(await heldOf(found, own), TOTAL)
  const refused = await found.finance.ask('POST', `${own}/wire-allocations`, { body: { wire: wires[0]?.id } })
  assert.equal(refused.body.code, 'draw-funded')
  assert.deepEqual(await found.server.broken(), [])
})

test('news of nobody is refused at the door', async (t: TestContext) => {
  const { server } = await house(t)
  for (const name of ['sandbox', 'own', 'nobody']) {
    const answer = await fetch(`${server.url}/v1/lender-events/${name}`, { method: 'POST', body: '{}' })
    assert.equal(answer.status, 400)
  }
})
