import assert from 'node:assert/strict'
import { longTest } from '../long.ts'
import { startServer } from './server.ts'
import { agreed, type Body, hasStatus, type People, people, wire } from './story.ts'

/** What conversions leave open, and how finance closes it: with the bank, and in the books. */

const positionsOf = async ({ staff }: People) =>
  (await staff.get('/v1/fx-positions')) as Body & { data: readonly Body[] }
const of = (body: { readonly data: readonly Body[] }, currency: string) =>
  body.data.find((each) => each.currency === currency)

/** Paid by a wire in euros. */
async function wired(who: People) {
  const own = await agreed(who)
  const begun = await who.buyer.post(`${own}/payments`, { method: 'wire', currency: 'EUR' })
  await wire(who, own, begun.payment, { kind: 'whole', payerName: 'Lakeside Outfitters' })
  await hasStatus(who, own, 'in-production')
  return Number(begun.asked)
}

longTest('a wire in euros leaves a position; safeguarding counts it, the bank deals, the rest is closed', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const euros = await wired(who)
  const open = await positionsOf(who)
  assert.equal(of(open, 'EUR')?.position, euros)
  assert.equal(of(open, 'USD')?.position, -(543_331 + 5_488))
  const guard = (await who.staff.get('/v1/safeguarding')) as unknown as { data: readonly Body[] }
  assert.deepEqual([of(guard, 'USD')?.state, of(guard, 'USD')?.kept], ['covered', 0])
  assert.deepEqual([of(guard, 'EUR')?.state, of(guard, 'EUR')?.over], ['covered', 0])

  // The euro falls: what is held no longer buys what is owed.
  const now = open.at as string
  const rates = [{ pair: 'EUR/USD', rate: '1.00' }]
  await who.staff.post('/v1/rates', { source: 'House bank', as_of: now, rates })
  const after = (await who.staff.get('/v1/safeguarding')) as unknown as { data: readonly Body[] }
  assert.equal(of(after, 'USD')?.state, 'short')

  const deal = {
    ...{ bank: 'sandbox', reference: 'DEAL 1', dealt_at: now },
    ...{ sold: { amount: euros, currency: 'EUR' }, bought: { amount: 520_000, currency: 'USD' } },
  }
  assert.equal((await who.staff.post('/v1/fx-deals', deal)).state, 'booked')
  const again = await who.staff.ask('POST', '/v1/fx-deals', { body: deal })
  assert.deepEqual([again.status, again.body.code], [409, 'deal-booked'])
  const left = await positionsOf(who)
  // Sold are all the euros; what was bought is less than what the dollars are short of.
  assert.deepEqual(
    left.data.map(({ currency, position }) => [currency, position]),
    [['USD', 520_000 - 548_819]],
  )
  const { gain } = await who.staff.post('/v1/fx-positions/closing')
  assert.equal(gain, 520_000 - 548_819)
  assert.deepEqual((await positionsOf(who)).data, [])
  const none = await who.staff.ask('POST', '/v1/fx-positions/closing', { body: {} })
  assert.equal(none.body.code, 'nothing-to-close')
  const { totals } = await who.staff.get('/v1/trial-balance')
  for (const { debit, credit } of totals as readonly Body[]) assert.equal(debit, credit)
  assert.deepEqual(await server.broken(), [])
})

longTest('a large deal is recorded by two people, who have to say the same', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const now = (await positionsOf(who)).at as string
  const deal = {
    ...{ bank: 'sandbox', reference: 'DEAL 2', dealt_at: now },
    ...{ sold: { amount: 1_000_001, currency: 'USD' }, bought: { amount: 926_000, currency: 'EUR' } },
  }
  assert.equal((await who.staff.post('/v1/fx-deals', deal)).state, 'proposed')
  const alone = await who.staff.ask('POST', '/v1/fx-deals', { body: deal })
  assert.deepEqual([alone.status, alone.body.code], [409, 'second-person-needed'])
  const other = { ...deal, bought: { amount: 926_001, currency: 'EUR' } }
  assert.equal((await who.staff.ask('POST', '/v1/fx-deals', { body: other })).body.code, 'deal-differs')
  const { data, waiting } = await who.staff.get('/v1/fx-deals')
  assert.deepEqual([waiting, (data as readonly Body[])[0]?.state], [1, 'proposed'])
  const wrong = { ...deal, reference: 'DEAL 3', bought: { amount: 1, currency: 'USD' } }
  assert.equal((await who.staff.ask('POST', '/v1/fx-deals', { body: wrong })).body.code, 'deal-invalid')
  assert.deepEqual(await server.broken(), [])
})
