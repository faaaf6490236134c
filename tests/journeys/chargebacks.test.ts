import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { longTest } from '../long.ts'
import { startServer, type TestServer } from './server.ts'
import { advance, agreed, funded, hasStatus, payByCard, people, until } from './story.ts'

interface Seen {
  readonly status: string
  readonly hold: Readonly<Record<'frozen' | 'free' | 'released', { amount: number }>>
  readonly refunds: readonly { state: string; to_account: string | null; trace: string | null }[]
  readonly chargebacks: readonly { id: string; state: string; bearer: string | null; statement: string | null }[]
}

/** Tells the provider what the card's bank does about a payment of an order. */
async function bank({ provider }: TestServer, own: string, payment: unknown, state: string): Promise<void> {
  const key = `${own.split('/').at(-1)}.${payment}-1`
  const headers = { authorization: `Bearer ${provider.apiKey}`, 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify({ state }) }
  const answer = await fetch(`${provider.url}/test/chargebacks/${encodeURIComponent(key)}`, init)
  assert.equal(answer.status, 200)
}

test('a card’s bank takes the money back, has our evidence, and gives it back', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await agreed(who)
  await payByCard(who, own, 'card-charged-back')
  await hasStatus(who, own, 'in-production')
  const lines = [{ line: 1, quantity: '100' }]
  const { lot } = await who.supplier.post(`${own}/shipments`, {
    lines,
    carrier: 'Ocean',
    tracking_number: 'T1',
    proof: 'carrier',
  })
  const { now } = await who.staff.get('/v1/test-clock')
  await who.staff.post(`${own}/shipments/${lot}/carrier-events`, { kind: 'delivered', happened_at: now })
  await advance(who, 'P11D')
  const seen = (who_: typeof who.buyer) => who_.get(own) as unknown as Promise<Seen>
  const open = await until(
    () => seen(who.supplier),
    (found) => found.chargebacks.length > 0,
    'the chargeback',
  )
  const [chargeback] = open.chargebacks
  assert.equal(chargeback?.state, 'opened')
  assert.ok(open.hold.frozen.amount > 0)
  assert.equal(((await who.staff.get('/v1/chargebacks')).data as unknown[]).length, 1)
  await who.supplier.post(`${own}/chargebacks/${chargeback?.id}/statement`, { statement: 'It went by sea.' })
  assert.equal((await seen(who.supplier)).chargebacks[0]?.statement, 'It went by sea.')
  assert.equal((await seen(who.buyer)).chargebacks[0]?.statement, null)
  const strange = await who.buyer.ask('POST', `${own}/chargebacks/${chargeback?.id}/statement`, {
    body: { statement: 'Mine.' },
  })
  assert.equal(strange.status, 403)
  await advance(who, 'P9D')
  assert.equal((await seen(who.buyer)).chargebacks[0]?.state, 'evidence-sent')
  await advance(who, 'P21D')
  const after = await until(
    () => seen(who.buyer),
    ({ chargebacks }) => chargebacks[0]?.state === 'won',
    'the decision',
  )
  assert.equal(after.hold.frozen.amount, 0)
  assert.deepEqual(await server.broken(), [])
})

longTest('lost before anything was shipped: the order ends, and the money is the bank’s', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await funded(who)
  const { payments } = (await who.buyer.get(own)) as unknown as { payments: { id: string }[] }
  for (const state of ['inquiry', 'opened', 'lost']) await bank(server, own, payments[0]?.id, state)
  const seen = (await hasStatus(who, own, 'cancelled')) as unknown as Seen
  assert.deepEqual([seen.chargebacks[0]?.state, seen.chargebacks[0]?.bearer], ['lost', 'supplier'])
  assert.deepEqual([seen.hold.frozen.amount, seen.hold.free.amount, seen.refunds.length], [0, 0, 0])
  assert.deepEqual(await server.broken(), [])
})

longTest('cash takes nothing back: the buyer names an account, and the money goes there', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const lines = [{ name: 'Pumps', quantity: '10', unit: 'C62', unit_price: '50.00', amount: 50_000 }]
  const own = await agreed(who, { lines, freight: 0 })
  await who.buyer.post(`${own}/payments`, { method: 'cash-transfer', amount: 50_000 })
  await advance(who, 'P2D')
  await hasStatus(who, own, 'in-production')
  await who.supplier.post(`${own}/cancellation`)
  const company = String((await who.buyer.get('/v1/me')).company)
  const account = { number: '12345678', bank_code: '021000021', country: 'US', currency: 'USD' }
  const { name } = await who.buyer.get(`/v1/companies/${company}`)
  const { bank_account } = await who.buyer.post(`/v1/companies/${company}/bank-accounts`, { ...account, name })
  const asked = () => who.buyer.ask('POST', `${own}/refund-account`, { body: { bank_account } })
  assert.equal((await asked()).body.code, 'account-not-usable')
  await who.staff.post(`/v1/companies/${company}/bank-accounts/${bank_account}/approval`)
  await advance(who, 'P3D')
  assert.equal((await asked()).status, 201)
  await advance(who, 'P4D')
  const seen = await until(
    () => who.buyer.get(own) as unknown as Promise<Seen>,
    ({ refunds }) => refunds.some(({ state }) => state === 'settled'),
    'the refund',
  )
  assert.deepEqual([seen.refunds[0]?.to_account, typeof seen.refunds[0]?.trace], ['5678', 'string'])
  assert.deepEqual(await server.broken(), [])
})
