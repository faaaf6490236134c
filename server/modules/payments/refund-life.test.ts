import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Json } from '../../kernel/use-case.ts'
import { put } from '../../kernel/use-case.ts'
import { type Sandbox, startSandboxProvider } from '../../sandbox-provider/service.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { askRefund } from './ask-outcome.ts'
import { captured, paidWith } from './captures.testing.ts'
import { markRefundSent } from './mark-refund-sent.ts'
import { newPayment, paymentType } from './payment.rules.ts'
import { paymentsJobs } from './payments.jobs.ts'
import { relay, type TestHouse, testHouse } from './payments.testing.ts'
import type { Provider } from './providers/provider.ts'
import { sandboxProvider } from './providers/sandbox.ts'
import { refundType } from './refund.rules.ts'
import { requestRefunds } from './refund-booking.rules.ts'
import { outcomeInputOf, parseNews } from './report.rules.ts'
import { settleRefund } from './settle-refund.ts'

const order = 'ord_00000000000000000000000000000001'
const paymentId = 'pay_00000000000000000000000000000001'
const refundId = 'rfd_00000000000000000000000000000001'
const key = `${order}.${paymentId}-1`
const started = '2026-03-01T09:00:00.000Z'

let sandbox: Sandbox
before(async () => {
  sandbox = await startSandboxProvider({ port: 0, apiKey: 'k', now: () => started })
})
after(() => sandbox.close())

function providerOf(url: string, timeoutMilliseconds = 5_000): Provider {
  return sandboxProvider({ url, apiKey: 'k', webhookSecrets: [], now: () => started, timeoutMilliseconds })
}

async function tell(path: string, body: object): Promise<void> {
  const headers = { authorization: 'Bearer k', 'content-type': 'application/json' }
  const answer = await fetch(`${sandbox.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  assert.equal(answer.status, 200)
}

const quote = {
  method: 'card',
  amount: 10_000n,
  fee: 0n,
  feeTax: 0n,
  total: 10_000n,
  currency: 'USD',
  time: { kind: 'within', most: 'PT3H' },
  expectedBy: started,
} as const

/** An order whose paid 100.00 dollars are refundable, and 60.00 of them requested as a refund. */
async function given(): Promise<TestHouse> {
  const house = testHouse()
  const begun = { orderId: order, id: paymentId, buyerId: 'cmp_b', provider: 'sandbox', quote, expiresAt: started }
  const came = { state: 'final', attempt: 1, succeededAt: started } as const
  const payment = paidWith({ ...newPayment(begun, started), ...came }, [captured(10_000n)])
  await house.seed(order, [put(paymentType, payment)])
  const funded = [accounts.provider('sandbox'), accounts.refundable(order)] as const
  await house.book(order, movement('order-funded', 'USD', [[funded[0], 10_000n]], [[funded[1], 10_000n]]))
  const asked = { orderId: order, buyerId: 'cmp_b', payments: [payment], amount: 6_000n, cause: 'claim:clm_1' }
  const newId = (prefix: string) => (prefix === 'rfd' ? refundId : `${prefix}_refund`)
  await house.seed(order, requestRefunds(asked, { at: started, newId }).changes)
  return house
}

const reserved = {
  'assets:provider:sandbox': 10_000,
  [`liabilities:refundable:${order}`]: 4_000,
  [`liabilities:refund:${refundId}`]: 6_000,
}
const paidBack = { 'assets:provider:sandbox': 4_000, [`liabilities:refundable:${order}`]: 4_000 }
const open = { 'assets:provider:sandbox': 10_000, [`liabilities:refundable:${order}`]: 10_000 }

function settle(
  house: TestHouse,
  outcome: 'yes' | 'no' | 'unknown' | 'returned',
  day = 2,
  more: { charge?: number } = {},
) {
  const happenedAt = `2026-03-0${day}T00:00:00.000Z`
  return house.run(settleRefund, { orderId: order, refundId, outcome, happenedAt, ...more })
}

const state = (house: TestHouse) => house.record(refundType, order, refundId).state
const refunded = (house: TestHouse) => house.record(paymentType, order, paymentId).refunded

test('a refund is reserved when it is requested', async () => {
  const house = await given()
  assert.deepEqual(house.balances(), reserved)
  assert.equal(refunded(house), 6_000n)
  assert.ok(house.topics().includes('refund.requested'))
})

for (const [name, outcomes, is, books, given_] of [
  ['yes', ['yes'], 'settled', paidBack, 6_000n],
  ['no', ['no'], 'failed', open, 0n],
  ['unknown', ['unknown'], 'unknown', reserved, 6_000n],
  ['unknown, then yes', ['unknown', 'yes'], 'settled', paidBack, 6_000n],
  ['unknown, then no', ['unknown', 'no'], 'failed', open, 0n],
  ['yes twice', ['yes', 'yes'], 'settled', paidBack, 6_000n],
  ['no twice', ['no', 'no'], 'failed', open, 0n],
  ['yes, then back', ['yes', 'returned'], 'returned', open, 0n],
  ['yes, then no', ['yes', 'no'], 'returned', open, 0n],
  ['no, then yes', ['no', 'yes'], 'settled', paidBack, 6_000n],
  ['back before yes was told', ['returned'], 'returned', open, 0n],
] as const) {
  test(`a sent refund on ${name}`, async () => {
    const house = await given()
    await house.run(markRefundSent, { orderId: order, refundId })
    let day = 2
    for (const outcome of outcomes) await settle(house, outcome, day++)
    assert.equal(state(house), is)
    assert.deepEqual(house.balances(), books)
    assert.equal(refunded(house), given_)
    const asks = house.deadlines().filter((d) => d.name === 'refund.ask')
    assert.equal(asks.length, is === 'unknown' ? 1 : 0)
    const routes = house.deadlines().filter((d) => d.name === 'refund.route')
    assert.equal(routes.length, /\bno\b|returned/.test(outcomes.join()) ? 1 : 0)
  })
}

test('what banks keep on the way back is an expense; the buyer gets all of it again', async () => {
  const house = await given()
  await settle(house, 'yes', 2)
  await settle(house, 'returned', 3, { charge: 1_500 })
  const lost = { ...open, 'assets:provider:sandbox': 8_500, 'expenses:bank': 1_500 }
  assert.deepEqual(house.balances(), lost)
})

test('the same when we hear of the way back first', async () => {
  const house = await given()
  await settle(house, 'returned', 3, { charge: 1_500 })
  await settle(house, 'yes', 2)
  assert.deepEqual(house.balances(), { ...open, 'assets:provider:sandbox': 8_500, 'expenses:provider': 1_500 })
})

test('a yes after its money went elsewhere is the buyer’s debt as far as it is gone', async () => {
  const house = await given()
  await settle(house, 'no', 2)
  const gone = [accounts.refundable(order), accounts.refund(order, 'rfd_other')] as const
  await house.book(order, movement('refund-reserved', 'USD', [[gone[0], 7_000n]], [[gone[1], 7_000n]]))
  assert.equal((await settle(house, 'yes', 3)).kind, 'done')
  assert.deepEqual(house.balances(), {
    'assets:provider:sandbox': 4_000,
    'assets:recovery:cmp_b': 3_000,
    'liabilities:refund:rfd_other': 7_000,
  })
})

test('sent once: the second time is refused', async () => {
  const house = await given()
  assert.equal((await house.run(markRefundSent, { orderId: order, refundId })).kind, 'done')
  const again = await house.run(markRefundSent, { orderId: order, refundId })
  assert.equal(again.kind === 'refused' && again.refused, 'wrong-state')
})

test('a refund that nobody knows is not found', async () => {
  const house = testHouse()
  for (const what of [markRefundSent, askRefund] as const) {
    const result = await house.run(
      what as typeof markRefundSent,
      { orderId: order, refundId, subject: refundId } as never,
    )
    assert.equal(result.kind === 'refused' && result.refused, 'not-found')
  }
})

/** Does what the worker's reaction to `provider.reported` does for refunds. */
function reactions(house: TestHouse) {
  return {
    async 'provider.reported'(body: Json) {
      const news = parseNews((body as { news: Json }).news)
      const told = news.type === 'refund' ? outcomeInputOf(news.effect) : undefined
      if (told) await house.run(settleRefund, { orderId: told.root, refundId: told.id, ...told.input })
    },
  }
}

for (const [token, is, books] of [
  ['card-ok', 'settled', paidBack],
  ['card-refund-fails', 'failed', open],
  ['card-refund-unknown', 'sent', reserved],
] as const) {
  test(`sent through the sandbox after ${token}: ${is}`, async () => {
    const house = await given()
    const fresh = `${order}.${paymentId}-${token.length}`
    await providerOf(sandbox.url).createPayment(fresh, { method: 'card', token, amount: 10_000n, currency: 'USD' })
    const provider = providerOf(sandbox.url)
    const bound: Provider = {
      ...provider,
      createRefund: (k, request) =>
        provider.createRefund(`${k.slice(0, -2)}${token.length}`, { ...request, paymentKey: fresh }),
    }
    await relay(house, { ...bound, createRefund: renamed(bound) }, paymentsJobs, reactions(house))
    assert.equal(state(house), is)
    assert.deepEqual(house.balances(), books)
  })
}

/** The sandbox is shared by the tests, so each sends under a key of its own; the answer comes back under ours. */
function renamed(provider: Provider): Provider['createRefund'] {
  return async (k, request) => {
    const answer = await provider.createRefund(k, request)
    return typeof answer === 'object' ? { ...answer, key: k } : answer
  }
}

test('no answer in time: unknown, asked by key, settled once; never sent again', async () => {
  const house = await given()
  const [patient, hasty] = [providerOf(sandbox.url), providerOf(sandbox.url, 150)]
  await patient.createPayment(key, { method: 'card', token: 'card-ok', amount: 10_000n, currency: 'USD' })
  await tell('/test/next', { kind: 'refund', outcome: 'timeout' })
  const seen = new Set<string>()
  await relay(house, hasty, paymentsJobs, reactions(house), seen)
  assert.equal(state(house), 'unknown')
  assert.deepEqual(house.balances(), reserved)
  house.clock.now = '2026-03-01T09:30:00.000Z'
  await house.run(askRefund, { orderId: order, subject: refundId })
  const counting: Provider = { ...patient, createRefund: () => assert.fail('sent again') }
  await relay(house, counting, paymentsJobs, reactions(house), seen)
  assert.equal(state(house), 'settled')
  assert.deepEqual(house.balances(), paidBack)
})

test('news handled twice is booked once', async () => {
  const house = await given()
  const provider = providerOf(sandbox.url)
  await provider.createPayment(key, { method: 'card', token: 'card-ok', amount: 10_000n, currency: 'USD' })
  await relay(house, provider, paymentsJobs, reactions(house))
  await relay(house, provider, paymentsJobs, reactions(house))
  assert.deepEqual(house.balances(), paidBack)
  assert.equal(house.topics().filter((topic) => topic === 'provider.reported').length, 1)
})

test('what was requested long ago is not sent, for the provider may have forgotten the key', async () => {
  const house = await given()
  house.clock.now = '2026-03-05T00:00:00.000Z'
  const never = { ...providerOf(sandbox.url), createRefund: () => assert.fail('sent') }
  await relay(house, never, paymentsJobs, reactions(house))
  assert.equal(state(house), 'sent')
  assert.equal(house.deadlines().length, 1)
})

for (const [when, now, sends] of [
  ['within the time that keys are remembered', '2026-03-01T12:00:00.000Z', 1],
  ['after it, for then a missing key proves nothing', '2026-03-02T06:00:00.000Z', 0],
] as const) {
  test(`a refund that never reached the provider goes out again under its key ${when}: ${sends}`, async () => {
    const house = await given()
    const seen = new Set<string>()
    const lost: Provider = { ...providerOf(sandbox.url), createRefund: async () => 'unknown' }
    await relay(house, lost, paymentsJobs, reactions(house), seen)
    assert.equal(state(house), 'unknown')
    house.clock.now = now
    await house.run(askRefund, { orderId: order, subject: refundId })
    const keys: string[] = []
    const finding: Provider = {
      ...lost,
      getRefund: async () => 'missing',
      createRefund: async (k, { amount, currency, paymentKey }) => {
        keys.push(`${k} for ${paymentKey}`)
        return { key: k, reference: 'r', state: 'settled', amount, currency, happenedAt: now }
      },
    }
    await relay(house, finding, paymentsJobs, reactions(house), seen)
    assert.deepEqual(keys, sends === 1 ? [`${order}.${refundId} for ${key}`] : [])
    assert.equal(state(house), sends === 1 ? 'settled' : 'unknown')
    assert.deepEqual(house.balances(), sends === 1 ? paidBack : reserved)
  })
}
