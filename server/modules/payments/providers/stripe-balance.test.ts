import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type StandIn, startStandIn } from '../../../../tests/stripe/stand-in.ts'
import type { ProviderLine } from '../provider-line.rules.ts'
import type { Provider } from './provider.ts'
import { stripeProvider } from './stripe.ts'

/** Stripe's balance, line by line: what moved, by Stripe's id and our key. */

const secretKey = 'sk_test_balance'
const long = '2020-01-01T00:00:00.000Z'
let stripe: StandIn
let provider: Provider

before(async () => {
  stripe = await startStandIn({ secretKey, webhooks: { url: '', secret: 'whsec_x' } })
  const custody = { holder: 'Stripe', country: 'IE', ground: 'electronic money institution' }
  const settings = { secretKey, webhookSecrets: [], custody, currencies: ['USD'], longestHold: 'P90D' }
  provider = await stripeProvider({ ...settings, url: stripe.url })
})
after(() => stripe.close())

async function read(from?: string, since = long) {
  const lines: ProviderLine[] = []
  let cursor = from
  for (let isLast = false; !isLast; ) {
    const page = await provider.balanceReport(cursor, since)
    assert.ok(page !== 'unknown')
    lines.push(...page.lines)
    ;({ cursor, isLast } = page)
  }
  return { lines, cursor }
}

const told = (lines: readonly ProviderLine[]) =>
  lines.map(({ kind, amount, fee, key }) => [kind, amount, fee, key?.slice(0, 13)])
const key = (prefix: string, n: number) => `ord_1.${prefix}_${String(n).padStart(32, '0')}`
const usd = { amount: 10_000n, currency: 'USD' }

async function paid(n: number): Promise<string> {
  const request = { method: 'card', token: 'pm_card_visa', ...usd } as const
  const answer = await provider.createPayment(`${key('pay', n)}-1`, request)
  assert.ok(typeof answer === 'object')
  return answer.reference
}

test('nothing yet: the next look begins at the same place', async () => {
  const { lines, cursor } = await read()
  assert.deepEqual([lines, cursor], [[], ''])
  assert.deepEqual(await read(cursor), { lines, cursor })
})

test('each kind of line, its fee, and whose it is', async () => {
  const { cursor } = await read()
  const reference = await paid(1)
  const asked = { paymentKey: `${key('pay', 1)}-1`, reference, amount: 400n, currency: 'USD' }
  await provider.createRefund(key('rfd', 1), asked)
  stripe.books.refuseRefund(stripe.books.last('refunds')?.id ?? '')
  const to = { accountNumber: 'acct_1Open', name: 'S', country: 'DE', reference: 'X' }
  await provider.createPayout(`cmp_1.pyt_${'0'.repeat(32)}`, { ...usd, ...to })
  stripe.books.reverseTransfer(stripe.books.last('transfers')?.id ?? '')
  stripe.books.takeBack(reference, 'opened')
  stripe.books.takeBack(reference, 'won')
  const payout = stripe.books.lines.payOut(5_000, 'usd')
  stripe.books.lines.write('stripe_fee', { id: 'fee_1', created: 0, metadata: {}, currency: 'usd' }, -250)
  stripe.books.lines.write('climate_order_purchase', { id: 'c', created: 0, metadata: {}, currency: 'usd' }, -1)
  const { lines } = await read(cursor)
  assert.deepEqual(told(lines), [
    ['payment', 10_000n, 320n, 'ord_1.pay_000'],
    ['refund', -400n, 0n, 'ord_1.rfd_000'],
    ['refund-returned', 400n, 0n, 'ord_1.rfd_000'],
    ['payout', -10_000n, 0n, 'cmp_1.pyt_000'],
    ['payout-returned', 10_000n, 0n, 'cmp_1.pyt_000'],
    ['chargeback', -10_000n, 1_500n, 'ord_1.pay_000'],
    ['chargeback-won', 10_000n, 0n, 'ord_1.pay_000'],
    ['to-bank', -5_000n, 0n, undefined],
    ['fee', -250n, 0n, undefined],
    ['other', -1n, 0n, undefined],
  ])
  assert.equal(lines.find(({ kind }) => kind === 'to-bank')?.reference, payout)
  const taken = lines.filter(({ kind }) => kind.startsWith('chargeback')).map(({ reference: of }) => of)
  assert.deepEqual(new Set(taken), new Set([stripe.books.last('disputes')?.id]))
})

test('an account’s return takes the payment back; it is no chargeback', async () => {
  const from = (await read()).cursor
  const request = { method: 'ach', token: 'pm_usBankAccount', ...usd } as const
  const answer = await provider.createPayment(`${key('pay', 2)}-1`, request)
  assert.ok(typeof answer === 'object')
  stripe.books.arrive(answer.reference, true)
  stripe.books.takeBack(answer.reference, 'opened')
  assert.deepEqual(
    told((await read(from)).lines).map(([kind]) => kind),
    ['payment', 'payment-reversed'],
  )
})

test('more than a page: each line once, in its order, from the first since the house began', async () => {
  const { cursor } = await read()
  const made = { created: 0, metadata: {}, currency: 'usd' }
  for (let n = 0; n < 250; n += 1) stripe.books.lines.write('stripe_fee', { id: `many_${n}`, ...made }, -1)
  const wanted = Array.from({ length: 250 }, (_, n) => `many_${n}`)
  assert.deepEqual(
    (await read(cursor)).lines.map(({ reference }) => reference),
    wanted,
  )
  const whole = (await read()).lines.map(({ reference }) => reference)
  assert.deepEqual(whole.slice(-250), wanted)
  assert.equal(new Set((await read()).lines.map(({ id }) => id)).size, whole.length)
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
  assert.deepEqual((await read(undefined, tomorrow)).lines, [])
})
