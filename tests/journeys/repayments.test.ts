import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { demoKey } from '../../server/entry/seed.ts'
import { lineWithDraws } from './credit-draws.ts'
import { capitalPaidIn, house, lineOpened } from './credit-story.ts'
import { startServer, type TestServer } from './server.ts'
import { signedInAs } from './sign-in.ts'
import { advance, agreed, type Body, type Person, people, person, until } from './story.ts'

/** Draws are repaid by the methods of a provider: over HTTP, by a provider that answers late, twice or never. */

const TOTAL = 120_000
const draws = { drw_a: ['net-60', 10], drw_b: ['net-60', 10], drw_c: ['net-60', 10], drw_d: ['net-60', 10] } as const

async function started(t: TestContext) {
  const server = await startServer(t)
  await lineWithDraws(server, 'cmp_buyer_us', draws)
  const buyer = await signedInAs(server, 'usr_buyer_us_admin')
  return { server, buyer, who: people(server) }
}

/** What does not hold, but for the holds of orders that these draws are without. */
const brokenIn = async (server: TestServer) =>
  (await server.broken()).filter((each) => !each.startsWith('escrow.account-is-frozen-plus-free'))

const at = (draw: string) => `/v1/credit-draws/${draw}`
const owedOf = async (buyer: Person, draw: string) => {
  const { account } = (await buyer.get(at(draw))) as { account: { owed: { total: Body } } }
  return Number(account.owed.total.amount)
}
const owes = (buyer: Person, draw: string, amount: number) =>
  until(
    () => owedOf(buyer, draw),
    (owed) => owed === amount,
    `${draw} to owe ${amount}`,
  )
const newest = async (buyer: Person, draw: string) =>
  ((await buyer.get(`${at(draw)}/repayments`)).data as readonly Body[])[0]
const paymentIs = (buyer: Person, draw: string, states: readonly string[]) =>
  until(
    () => newest(buyer, draw),
    (found) => states.includes(String(found?.state)),
    `the repayment to be ${states}`,
  )
const card = (token: string, amount?: number) => ({ method: 'card', token, ...(amount && { amount }) })

async function switched({ provider }: TestServer, path: string, body: object): Promise<void> {
  const headers = { authorization: `Bearer ${provider.apiKey}`, 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify(body) }
  assert.equal((await fetch(`${provider.url}/test/${path}`, init)).status, 200)
}

test('its fee is said before; a part, then the rest; a time-out and news told twice change nothing', async (t) => {
  const { server, buyer } = await started(t)
  const quotes = (await buyer.get(`${at('drw_a')}/repayment-quotes?amount=20000`)) as { quotes: readonly Body[] }
  const said = quotes.quotes.find(({ method }) => method === 'card')
  assert.deepEqual([said?.fee, said?.possible], [{ amount: 598, currency: 'USD' }, true])
  assert.ok(!JSON.stringify(quotes).includes('"wire"'))
  await switched(server, 'delivery', { mode: 'twice' })
  await buyer.post(`${at('drw_a')}/repayments`, card('card-ok', 20_000))
  await owes(buyer, 'drw_a', TOTAL - 20_000)
  await switched(server, 'delivery', { mode: 'reversed-order' })
  await buyer.post(`${at('drw_a')}/repayments`, card('card-timeout', 30_000))
  await owes(buyer, 'drw_a', TOTAL - 50_000)
  await buyer.post(`${at('drw_a')}/repayments`, card('card-error'))
  await owes(buyer, 'drw_a', 0)
  assert.equal((await buyer.get(at('drw_a'))).state, 'repaid')
  const again = await buyer.ask('POST', `${at('drw_a')}/repayments`, { body: card('card-ok') })
  assert.deepEqual([again.status, again.body.code], [409, 'draw-repaid'])
  const notices = await until(
    () => buyer.get('/v1/invoices?limit=100'),
    ({ data }) => (data as readonly Body[]).length === 3,
    'an invoice for each fee',
  )
  assert.equal((notices.data as readonly Body[]).length, 3)
  assert.deepEqual(await brokenIn(server), [])
})

test('declined, and by 3-D Secure; a bank that takes it back much later leaves a debt, not the draw', async (t) => {
  const { server, buyer, who } = await started(t)
  await buyer.post(`${at('drw_b')}/repayments`, card('card-declined-lost'))
  await paymentIs(buyer, 'drw_b', ['failed'])
  assert.equal(await owedOf(buyer, 'drw_b'), TOTAL)
  await until(
    async () => JSON.stringify((await buyer.get('/v1/notices?limit=100')).data),
    (text) => text.includes('did not go through'),
    'the notice',
  )
  await buyer.post(`${at('drw_b')}/repayments`, card('card-3ds', 50_000))
  const asked = await until(
    () => newest(buyer, 'drw_b'),
    (found) => found?.next_action !== null,
    'the 3-D Secure step',
  )
  const most = await buyer.ask('POST', `${at('drw_b')}/repayments`, { body: card('card-ok', TOTAL) })
  assert.deepEqual([most.body.code, most.body.data], ['above-owed', { most: TOTAL - 50_000 }])
  const { url } = (asked as Body).next_action as { url: string }
  await fetch(`${url}/confirm`, { method: 'POST', redirect: 'manual' })
  await owes(buyer, 'drw_b', TOTAL - 50_000)
  await buyer.post(`${at('drw_c')}/repayments`, card('card-charged-back'))
  await owes(buyer, 'drw_c', 0)
  await advance(who, 'P11D')
  const disputed = await until(
    () => newest(buyer, 'drw_c'),
    (found) => found?.is_disputed === true,
    'the chargeback',
  )
  const [open] = (await who.staff.get('/v1/chargebacks')).data as readonly Body[]
  assert.equal(open?.payment, disputed?.id)
  const key = encodeURIComponent(`crl_buyer_us.${disputed?.id}-1`)
  await switched(server, `chargebacks/${key}`, { state: 'lost' })
  const debts = await until(
    () => who.staff.get('/v1/debts'),
    ({ data }) => (data as readonly Body[]).length === 1,
    'the debt',
  )
  assert.deepEqual((debts.data as readonly Body[])[0]?.debt, disputed?.total)
  assert.equal((await buyer.get(at('drw_c'))).state, 'repaid')
  assert.deepEqual(await brokenIn(server), [])
})

test('a bank debit that comes back after it was final; a stranger and another method are refused', async (t) => {
  const { server, buyer, who } = await started(t)
  await buyer.post(`${at('drw_d')}/repayments`, { method: 'ach', token: 'ach-returned-late', amount: 40_000 })
  await paymentIs(buyer, 'drw_d', ['pending'])
  await advance(who, 'P5D')
  await owes(buyer, 'drw_d', TOTAL - 40_000)
  await advance(who, 'P47D')
  await paymentIs(buyer, 'drw_d', ['reversed'])
  assert.deepEqual(await brokenIn(server), [])
  const other = await signedInAs(server, 'usr_buyer_nl_admin')
  const body = card('card-ok')
  assert.equal((await other.ask('POST', `${at('drw_d')}/repayments`, { body })).status, 404)
  assert.equal((await other.ask('GET', `${at('drw_d')}/repayments`)).status, 404)
  const later = await buyer.ask('POST', `${at('drw_d')}/repayments`, { body: { method: 'pay-later' } })
  assert.deepEqual([later.status, later.body.code], [422, 'method-not-possible'])
  const abroad = await buyer.ask('POST', `${at('drw_d')}/repayments`, { body: { method: 'card', currency: 'EUR' } })
  assert.equal(abroad.body.code, 'draw-currency')
})

test('twenty clicks on two servers and a wire at the same time: repaid once, what is beyond goes back', async (t) => {
  const found = await house(t)
  const { server, buyer, who } = found
  await lineOpened(found, 4_000_000)
  await capitalPaidIn(found)
  const own = await agreed(who)
  const { draw } = await buyer.post(`${own}/draws`, { plan: 'instalments-1' })
  const path = `${at(String(draw))}/repayments`
  const amount = await owedOf(buyer, String(draw))
  const { url } = await server.another()
  const buyers = [person(server.url, demoKey('cmp_buyer_us')), person(url, demoKey('cmp_buyer_us'))]
  const { text } = await buyer.get(`${at(String(draw))}/repayment-instructions`)
  const payerName = String((await buyer.get(own)).buyer_name)
  const wire = who.staff.post('/v1/sandbox/wires', { amount: amount - 1_000, currency: 'USD', text, payerName })
  const said = await Promise.all(
    Array.from({ length: 20 }, (_, n) => buyers[n % 2]?.ask('POST', path, { body: card('card-ok') })),
  )
  await wire
  const codes = said.map((each) => (each?.status === 201 ? 'done' : String(each?.body.code)))
  for (const code of codes) assert.ok(['done', 'payment-in-progress', 'draw-repaid'].includes(code), code)
  assert.ok(codes.filter((code) => code === 'done').length <= 2, codes.join())
  await owes(buyer, String(draw), 0)
  await until(
    async () => JSON.stringify((await buyer.get(path)).data),
    (seen) => !seen.includes('"requested"') && !seen.includes('"sent"'),
    'refunds to be sent',
  )
  await until(
    () => server.broken(),
    (broken) => broken.length === 0,
    'nothing to be broken',
  )
  const supplier = JSON.stringify(await who.supplier.get(own))
  assert.ok(!supplier.includes('rpy_'))
})
