import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { type StandIn, startStandIn } from '../../../../tests/stripe/stand-in.ts'
import type { Provider, ProviderEvent } from './provider.ts'
import { type Bench, providerContract, type Received } from './provider-contract.ts'
import { type StripeSettings, stripeProvider } from './stripe.ts'
import { fromStripe, toStripe } from './stripe-amount.ts'

const secret = 'whsec_of_the_stand_in'
const secretKey = 'sk_test_stand_in'
const received: Received[] = []
let inbox: Server
let stripe: StandIn
let settings: StripeSettings
let bench: Bench
let provider: Provider

before(async () => {
  inbox = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    received.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(parts).toString() })
    response.end()
  })
  await new Promise<void>((resolve) => inbox.listen(0, '127.0.0.1', resolve))
  const webhooks = { url: `http://127.0.0.1:${(inbox.address() as AddressInfo).port}/`, secret }
  stripe = await startStandIn({ secretKey, webhooks })
  const custody = { holder: 'Stripe Payments Europe', country: 'IE', ground: 'electronic money institution' }
  settings = {
    ...{ secretKey, webhookSecrets: ['whsec_the_next_one', secret], custody, url: stripe.url },
    ...{ currencies: ['USD', 'JPY', 'KWD', 'BRL'], longestHold: 'P90D' },
  }
  provider = await stripeProvider(settings)
  bench = {
    provider,
    hasty: await stripeProvider({ ...settings, timeoutMilliseconds: 200 }),
    tokens: {
      ok: 'pm_card_visa',
      declined: 'pm_card_chargeDeclinedInsufficientFunds',
      challenged: 'pm_card_threeDSecure2Required',
      slow: 'pm_card_slow',
      asks: 'pm_card_authenticationRequired',
    },
    account: 'acct_1OpenSupplier',
    async confirm(url) {
      assert.equal((await fetch(url, { redirect: 'manual' })).status, 303)
    },
    async keep(url) {
      assert.equal((await fetch(`${url}?card=pm_card_visa`, { redirect: 'manual' })).status, 303)
    },
    received: () => received,
    forged: ({ headers, body }) => [
      { headers: signed(body, 'whsec_of_somebody_else'), body },
      { headers: signed(body, secret, 3600), body },
      { headers: { ...headers, 'stripe-signature': 't=1,v1=00' }, body },
    ],
    settle: () => stripe.settle(),
  }
})

after(async () => {
  await stripe.close()
  inbox.closeAllConnections()
  inbox.close()
})

function signed(body: string, by: string, secondsAgo = 0): Record<string, string> {
  const at = Math.floor(Date.now() / 1000) - secondsAgo
  return { 'stripe-signature': `t=${at},v1=${createHmac('sha256', by).update(`${at}.${body}`).digest('hex')}` }
}

providerContract('stripe', () => bench)

let n = 0
const newKey = (prefix: string) => `ord_2.${prefix}_${String(n++).padStart(32, '0')}${prefix === 'pay' ? '-1' : ''}`
const usd = { amount: 10_299n, currency: 'USD' }

/** Where news stands once all of it has come. */
async function mark(): Promise<number> {
  await stripe.settle()
  return received.length
}

/** All that was told since, in our words. */
async function newsSince(from: number): Promise<readonly ProviderEvent[]> {
  await stripe.settle()
  const told = await Promise.all(received.slice(from).map(({ headers, body }) => provider.verifyWebhook(headers, body)))
  return told.flatMap((each) => each ?? [])
}

async function onPage(method: 'card' | 'ach' | 'boleto', instrument: string, key = newKey('pay')) {
  const returnUrl = 'https://trade.example/pay'
  const begun = await provider.createPayment(key, { method, ...usd, returnUrl, reference: 'RF18' })
  assert.ok(typeof begun === 'object' && begun.nextAction?.url)
  await fetch(`${begun.nextAction.url}?card=${instrument}`, { redirect: 'manual' })
  return { key, begun, now: async () => (await provider.getPayment(key)) as Exclude<typeof begun, string> }
}

test('a card is typed on Stripe’s page, never here: the payer goes there and comes back authenticated', async () => {
  const { begun, now } = await onPage('card', 'pm_card_visa')
  assert.deepEqual([begun.state, begun.nextAction?.kind], ['needs-action', 'redirect'])
  const paid = await now()
  assert.deepEqual([paid.state, paid.amount, paid.authenticated], ['succeeded', 10_299n, true])
})

test('a decline on the page is not the end: another card may follow there', async () => {
  const { key, begun, now } = await onPage('card', 'pm_card_chargeDeclinedInsufficientFunds')
  assert.equal((await now()).state, 'needs-action')
  await fetch(`${begun.nextAction?.url}?card=pm_card_visa`, { redirect: 'manual' })
  assert.equal((await now()).state, 'succeeded')
  assert.equal((await now()).key, key)
})

test('a page that nobody used is abandoned, and says so by itself', async () => {
  const from = await mark()
  const key = newKey('pay')
  await provider.createPayment(key, { method: 'card', ...usd })
  stripe.books.expirePage(stripe.books.last('checkout/sessions')?.id ?? '')
  const asked = await provider.getPayment(key)
  assert.deepEqual(typeof asked === 'object' && [asked.state, asked.reason], ['failed', 'abandoned'])
  const [news] = await newsSince(from)
  assert.deepEqual(news?.type === 'payment' && [news.payment.key, news.payment.state], [key, 'failed'])
})

for (const [method, instrument] of [
  ['ach', 'pm_usBankAccount'],
  ['boleto', 'pm_boleto'],
] as const) {
  test(`${method} waits, then arrives`, async () => {
    const { now } = await onPage(method, instrument)
    const { state, reference } = await now()
    assert.equal(state, 'pending')
    stripe.books.arrive(reference, true)
    const paid = await now()
    assert.deepEqual([paid.state, paid.authenticated], ['succeeded', undefined])
  })
  test(`${method} that is not paid fails`, async () => {
    const from = await mark()
    const { key, now } = await onPage(method, instrument)
    stripe.books.arrive((await now()).reference, false)
    assert.deepEqual([(await now()).state, (await now()).reason], ['failed', 'expired'])
    const told = (await newsSince(from)).flatMap((each) => (each.type === 'payment' ? [each.payment] : []))
    assert.deepEqual([told.at(-1)?.key, told.at(-1)?.state], [key, 'failed'])
  })
}

test('a bank account’s return after it arrived takes the payment back; a card’s is a chargeback', async () => {
  const { key, now } = await onPage('ach', 'pm_usBankAccount')
  const { reference } = await now()
  stripe.books.arrive(reference, true)
  const from = await mark()
  stripe.books.takeBack(reference, 'opened')
  const [back] = await newsSince(from)
  assert.deepEqual(back?.type === 'payment' && [back.payment.key, back.payment.state], [key, 'reversed'])

  const card = await onPage('card', 'pm_card_visa')
  const paid = await card.now()
  for (const state of ['opened', 'won'] as const) {
    const since = await mark()
    stripe.books.takeBack(paid.reference, state)
    const news = await newsSince(since)
    assert.deepEqual(
      news.map((each) => each.type === 'chargeback' && [each.chargeback.paymentKey, each.chargeback.state]),
      [[card.key, state]],
    )
  }
})

test('a refund that its bank sends back is no longer given', async () => {
  const key = newKey('pay')
  const paid = await provider.createPayment(key, { method: 'card', token: 'pm_card_visa', ...usd })
  assert.ok(typeof paid === 'object')
  const refund = newKey('rfd')
  const asked = { paymentKey: key, reference: paid.reference, ...usd }
  const sent = await provider.createRefund(refund, asked)
  assert.ok(typeof sent === 'object' && sent.state === 'settled')
  const from = await mark()
  stripe.books.refuseRefund(sent.reference)
  const now = await provider.getRefund(refund)
  assert.deepEqual(typeof now === 'object' && [now.state, now.reason], ['failed', 'expired-or-canceled-card'])
  const news = (await newsSince(from)).filter((each) => each.type === 'refund')
  assert.deepEqual(
    news.map((each) => each.type === 'refund' && [each.effect.key, each.effect.state]),
    [[refund, 'failed']],
  )
})

test('a transfer goes to a connected account only, and its reversal is a return', async () => {
  const to = { name: 'S', country: 'DE', reference: 'X', ...usd }
  const key = newKey('pyt')
  const sent = await provider.createPayout(key, { ...to, accountNumber: 'acct_1OpenSupplier' })
  assert.ok(typeof sent === 'object' && sent.state === 'settled')
  stripe.books.reverseTransfer(sent.reference)
  const now = await provider.getPayout(key)
  assert.equal(typeof now === 'object' && now.state, 'returned')
  for (const [accountNumber, reason] of [
    ['DE89370400440532013000', 'account-not-connected'],
    ['acct_closed0000', 'account-closed'],
  ] as const) {
    const refused = await provider.createPayout(newKey('pyt'), { ...to, accountNumber })
    assert.deepEqual(typeof refused === 'object' && [refused.state, refused.reason], ['failed', reason])
  }
})

const faults: readonly [how: Parameters<StandIn['fail']>[0], made: number][] = [
  ['hang-before', 0],
  ['hang-after', 1],
  ['500-before', 0],
  ['500-after', 1],
]
for (const [how, made] of faults)
  test(`a call that fails (${how}) is unknown; asking proves what became of it`, async () => {
    const key = newKey('pay')
    const before = stripe.books.count('payment_intents')
    stripe.fail(how)
    const request = { method: 'card', token: 'pm_card_visa', ...usd } as const
    assert.equal(await bench.hasty.createPayment(key, request), 'unknown')
    assert.equal(stripe.books.count('payment_intents') - before, made)
    const known = await provider.getPayment(key)
    assert.equal(typeof known === 'object' ? known.state : known, made === 1 ? 'succeeded' : 'missing')
  })

test('what a forgotten key made is found by its time, so nothing is sent twice', async () => {
  const key = newKey('pay')
  await provider.createPayment(key, { method: 'card', token: 'pm_card_visa', ...usd })
  stripe.forgetKeys()
  const sentAt = new Date(Date.now() - 60_000).toISOString()
  const known = await provider.getPayment(key, sentAt)
  assert.equal(typeof known === 'object' && known.state, 'succeeded')
  // Another day's calls are not looked through: what is not there is missing there.
  assert.equal(await provider.getPayment(key, '2026-01-01T00:00:00.000Z'), 'missing')
})

test('a list of many pages is read to its end before anything is missing', async () => {
  const key = newKey('pay')
  await provider.createPayment(key, { method: 'card', token: 'pm_card_visa', ...usd })
  for (let i = 0; i < 120; i += 1) stripe.books.write('/v1/payment_intents', { amount: '1', currency: 'usd' })
  const known = await provider.getPayment(key)
  assert.equal(typeof known === 'object' && known.state, 'succeeded')
})

for (const [amount, currency, there] of [
  [10_299n, 'USD', 10_299],
  [500n, 'JPY', 500],
  [1_230n, 'KWD', 1_230],
  [1_235n, 'KWD', undefined],
  [500n, 'ISK', 50_000],
  [5_000n, 'UGX', 500_000],
  [12_300n, 'MGA', 123],
  [12_345n, 'MGA', undefined],
] as const)
  test(`${amount} minor units of ${currency} are ${there} to Stripe`, () => {
    assert.equal(toStripe(amount, currency), there)
    if (there !== undefined) assert.equal(fromStripe(there, currency), amount)
  })

test('an amount that Stripe cannot say is refused before anything is sent', async () => {
  const before = stripe.books.count('payment_intents')
  const odd = { method: 'card', token: 'pm_card_visa', amount: 1_235n, currency: 'KWD' } as const
  const refused = await provider.createPayment(newKey('pay'), odd)
  assert.deepEqual(typeof refused === 'object' && [refused.state, refused.reason], ['failed', 'amount-not-possible'])
  assert.equal(stripe.books.count('payment_intents'), before)
})

test('evidence is handed in once; what is asked afterwards says how it stands', async () => {
  const { key, now } = await onPage('card', 'pm_card_visa')
  stripe.books.takeBack((await now()).reference, 'opened')
  const id = stripe.books.last('disputes')?.id ?? ''
  const evidence = { buyer: 'Bea Ltd', goods: 'Pumps', carrier: 'Ocean', statement: 'Delivered on 1 March.' }
  assert.equal(await provider.sendEvidence(id, evidence), 'taken')
  assert.equal(await provider.sendEvidence(id, evidence), 'taken')
  const asked = await provider.getChargeback(id)
  assert.deepEqual(typeof asked === 'object' && [asked.paymentKey, asked.state], [key, 'opened'])
  assert.equal(await provider.sendEvidence('dp_none', evidence), 'missing')
  stripe.books.takeBack((await now()).reference, 'lost')
  const lost = await provider.getChargeback(id)
  assert.equal(typeof lost === 'object' && lost.state, 'lost')
  assert.equal(await provider.sendEvidence(id, { ...evidence, statement: 'More.' }), 'unknown')
})

test('what Stripe took for itself is told once its line is there', async () => {
  const { now } = await onPage('card', 'pm_card_visa')
  const fee = await provider.feeOf?.((await now()).reference)
  assert.ok(typeof fee === 'object')
  assert.deepEqual([fee.amount, fee.currency], [329n, 'USD'])
  assert.match(fee.reference, /^txn_/)
})
