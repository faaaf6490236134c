import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longTest } from '../long.ts'
import { startServer } from './server.ts'
import { advance, agreed, type Body, funded, hasStatus, type People, people, until, wire } from './story.ts'

/** An order in dollars, paid in other currencies and given back, over HTTP and with the provider of the sandbox. */

interface Abroad {
  readonly asked: Body | null
  readonly received: { readonly amount: number; readonly currency: string }
  readonly given_back: { readonly amount: number; readonly currency: string }
  readonly spread: { readonly amount: number; readonly currency: string }
}

const paymentsOf = async ({ buyer }: People, own: string) =>
  (await buyer.get(own)).payments as readonly { readonly state: string; readonly exchange: Abroad | null }[]

async function payInEuros(who: People, own: string) {
  const lock = await who.buyer.post(`${own}/rate-locks`, { currency: 'EUR' })
  const quotes = await who.buyer.get(`${own}/payment-quotes?currency=EUR&rate_lock=${lock.rate_lock}`)
  const card = (quotes.data as readonly Body[]).find(({ method }) => method === 'card')
  const exchange = card?.exchange as Body
  assert.deepEqual([exchange.binds, exchange.locked_until, exchange.rate], ['locked', lock.locked_until, '1.08'])
  const begun = await who.buyer.post(`${own}/payments`, {
    ...{ method: 'card', token: 'card-ok', funding: 'commercial' },
    ...{ currency: 'EUR', rate_lock: lock.rate_lock },
  })
  assert.deepEqual({ amount: begun.asked, currency: begun.asked_currency }, exchange.asked)
  return begun
}

test('paid by card in euros at a locked rate, ended by the supplier, and given back in euros', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await agreed(who)
  const begun = await payInEuros(who, own)
  await hasStatus(who, own, 'in-production')
  const [payment] = await paymentsOf(who, own)
  assert.deepEqual(payment?.exchange?.received, { amount: begun.asked, currency: 'EUR' })
  assert.deepEqual(await server.broken(), [])
  await who.supplier.post(`${own}/cancellation`)
  await until(
    () => who.buyer.get(own),
    ({ refunds }) => (refunds as readonly Body[]).every(({ state }) => state === 'settled'),
    'the refund',
  )
  const { refunds } = await who.buyer.get(own)
  const sent = (refunds as readonly { readonly sent: Body }[])[0]?.sent
  assert.equal(sent?.currency, 'EUR')
  const [after] = await paymentsOf(who, own)
  assert.deepEqual(after?.exchange?.given_back, sent)
  const books = await who.staff.get('/v1/trial-balance')
  for (const { debit, credit } of books.totals as readonly Body[]) assert.equal(debit, credit)
  assert.deepEqual(await server.broken(), [])
})

longTest('wired in euros: quoted by the rate of now, converted when it is booked', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await agreed(who)
  const { data } = await who.buyer.get(`${own}/payment-quotes?currency=EUR`)
  const quote = (data as readonly Body[]).find(({ method }) => method === 'wire')
  const { asked, binds, locked_until } = (quote as Body).exchange as Body
  assert.deepEqual([binds, locked_until], ['booking', null])
  const begun = await who.buyer.post(`${own}/payments`, { method: 'wire', currency: 'EUR' })
  assert.deepEqual({ amount: begun.asked, currency: begun.asked_currency }, asked)
  await wire(who, own, begun.payment, { kind: 'whole', payerName: 'Lakeside Outfitters' })
  await hasStatus(who, own, 'in-production')
  const [payment] = await paymentsOf(who, own)
  assert.deepEqual(payment?.exchange?.received, asked)
  assert.ok((payment?.exchange?.spread.amount ?? 0) > 0)
  assert.deepEqual(await server.broken(), [])
})

longTest('what cannot be converted is refused by name', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await agreed(who)
  const refusal = async (path: string, body: object) => {
    const { status, body: said } = await who.buyer.ask('POST', `${own}/${path}`, { body })
    return [status, said.code]
  }
  assert.deepEqual(await refusal('rate-locks', { currency: 'TRY' }), [422, 'currency-not-converted'])
  assert.deepEqual(await refusal('rate-locks', { currency: 'USD' }), [422, 'same-currency'])
  assert.deepEqual(await refusal('payments', { method: 'card', currency: 'EUR' }), [422, 'rate-lock-needed'])
  const quoted = await who.buyer.ask('GET', `${own}/payment-quotes?currency=TRY`)
  assert.deepEqual([quoted.status, quoted.body.code], [422, 'currency-not-converted'])
})

const supplier = '/v1/companies/cmp_supplier_cn'
const renminbi = { number: 'CN6222021234', bank_code: 'ICBKCNBJ', country: 'CN', currency: 'CNY' }

longTest('a supplier takes dollars out to an account in renminbi: quoted, converted, itemised', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await funded(who)
  const lines = [
    { line: 1, quantity: '100' },
    { line: 2, quantity: '10' },
  ]
  const ship = { lines, carrier: 'Ocean', tracking_number: 'T1', proof: 'carrier' }
  const { lot } = await who.supplier.post(`${own}/shipments`, ship)
  await who.buyer.post(`${own}/shipments/${lot}/receipt`)
  const account = { ...renminbi, name: 'Ningbo Harbour Works' }
  const { bank_account } = await who.supplier.post(`${supplier}/bank-accounts`, account)
  await who.staff.post(`${supplier}/bank-accounts/${bank_account}/approval`)
  await advance(who, 'P3D')
  const path = `${supplier}/bank-accounts/${bank_account}/payout-quote?amount=500000&currency=USD`
  const quote = await who.supplier.get(path)
  assert.deepEqual(quote.arrives, { amount: 3_564_000, currency: 'CNY' })
  const { payout } = await who.supplier.post(`${supplier}/payouts`, { bank_account, amount: 500_000, currency: 'USD' })
  await advance(who, 'P3D')
  const seen = await until(
    () => who.supplier.get(`${supplier}/payouts/${payout}`),
    ({ state }) => state === 'settled',
    'the payout',
  )
  const exchange = seen.exchange as Body
  assert.deepEqual([exchange.sent, exchange.spread], [quote.arrives, { amount: 5_000, currency: 'USD' }])
  const { data } = await who.staff.get('/v1/trial-balance')
  const found = (account: string, currency: string) =>
    (data as readonly Body[]).find((row) => row.account === account && row.currency === currency)?.balance
  assert.equal(found('equity:fx:CNY', 'CNY'), 3_564_000)
  assert.equal(found('assets:provider:sandbox', 'CNY'), -3_564_000)
  await until(
    () => server.broken(),
    (broken) => broken.length === 0,
    'the invoice of the spread',
  )
})
