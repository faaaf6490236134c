import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Json } from '../../kernel/use-case.ts'
import { isRefusal } from '../../kernel/use-case.ts'
import { type Sandbox, startSandboxProvider } from '../../sandbox-provider/service.ts'
import { askPayment } from './ask-outcome.ts'
import { type Attempt, attemptAfter, attemptKey, attemptType, nextAttempt, parseAttemptId } from './attempt.rules.ts'
import { effectKey, parseEffectKey } from './key.rules.ts'
import { newPayment, type Payment, type PaymentEffect, paymentType } from './payment.rules.ts'
import { paymentsJobs } from './payments.jobs.ts'
import { person, relay, type TestHouse, testHouse } from './payments.testing.ts'
import { providerEventRoot } from './provider-event.rules.ts'
import type { Provider } from './providers/provider.ts'
import { sandboxProvider } from './providers/sandbox.ts'
import { receiveProviderEvent } from './receive-provider-event.ts'
import { recordAttempt } from './record-attempt.ts'
import { beginAttempt, recordFact } from './record-fact.rules.ts'
import { newsOf, outcomeInputOf, parseNews, paymentFactOf } from './report.rules.ts'
import { startAttempt } from './start-attempt.ts'

const started = '2026-03-01T09:00:00.000Z'
const expires = '2026-03-04T09:00:00.000Z'
const paymentId = 'pay_00000000000000000000000000000001'

let sandbox: Sandbox
let provider: Provider
before(async () => {
  sandbox = await startSandboxProvider({ port: 0, apiKey: 'k', now: () => started })
  provider = providerWith()
})
after(() => sandbox.close())

function providerWith(timeoutMilliseconds = 5_000): Provider {
  return sandboxProvider({ url: sandbox.url, apiKey: 'k', webhookSecrets: [], now: () => started, timeoutMilliseconds })
}

let orders = 0
function fresh(): Payment {
  orders += 1
  const quote = {
    method: 'card',
    amount: 10_000n,
    fee: 299n,
    feeTax: 0n,
    total: 10_299n,
    currency: 'USD',
    time: { kind: 'within', most: 'PT3H' },
    expectedBy: started,
  } as const
  const orderId = `ord_${String(orders).padStart(32, '0')}`
  return newPayment(
    { orderId, id: paymentId, buyerId: 'cmp_b', provider: 'sandbox', quote, expiresAt: expires },
    started,
  )
}

interface Given {
  readonly house: TestHouse
  readonly orderId: string
  readonly effects: PaymentEffect[]
  play(token: string, by?: Provider): Promise<void>
}

/** An order whose buyer begins a payment; facts are put on the record as the owner of the hold does. */
async function given(): Promise<Given> {
  const house = testHouse()
  const payment = fresh()
  const { orderId } = payment
  const effects: PaymentEffect[] = []
  const seen = new Set<string>()
  const reactions = {
    async 'provider.reported'(body: Json) {
      const news = parseNews((body as { news: Json }).news)
      const told = news.type === 'payment' ? paymentFactOf(news.payment) : undefined
      if (!told) return
      const now = house.record(paymentType, orderId, paymentId)
      const attempts = [...(house.tables.records.get(attemptType.name)?.get(orderId)?.values() ?? [])] as Attempt[]
      const step = recordFact(now, attempts, told.fact, house.clock.now, expires)
      effects.push(step.effect)
      await house.seed(orderId, step.changes)
    },
  }
  const begun = nextAttempt(payment, [], started)
  assert.ok(!isRefusal(begun))
  let first = true
  return {
    house,
    orderId,
    effects,
    async play(token, by = provider) {
      if (first) await house.seed(orderId, beginAttempt(begun.payment, begun.attempt, { token }))
      first = false
      await relay(house, by, paymentsJobs, reactions, seen)
    },
  }
}

const paymentOf = (g: Given) => g.house.record(paymentType, g.orderId, paymentId)
const attemptOf = (g: Given, n = 1) => g.house.record(attemptType, g.orderId, `${paymentId}-${n}`)

for (const [token, state, attempt, effect] of [
  ['card-ok', 'succeeded', 'succeeded', 'fund'],
  ['card-declined-insufficient-funds', 'failed', 'failed', 'none'],
  ['card-review', 'review', 'open', 'none'],
  ['card-error', 'created', 'open', undefined],
] as const) {
  test(`a payment begun with ${token} is ${state}`, async () => {
    const g = await given()
    await g.play(token)
    assert.equal(paymentOf(g).state, state)
    assert.equal(attemptOf(g).state, attempt)
    assert.equal(g.effects.at(-1)?.effect, effect)
    const names = g.house.deadlines().map((d) => d.name)
    assert.equal(names.includes('payment.final'), state === 'succeeded')
    assert.equal(names.includes('payment.expire'), state === 'created')
  })
}

test('3-D Secure: the page is shown to the buyer, the money comes by asking', async () => {
  const g = await given()
  await g.play('card-3ds')
  const { nextAction } = attemptOf(g)
  assert.equal(nextAction?.kind, 'redirect')
  assert.equal(paymentOf(g).state, 'created')
  await fetch(`${nextAction?.url}/confirm`, { method: 'POST', redirect: 'manual' })
  await g.house.run(askPayment, { orderId: g.orderId, subject: `${paymentId}-1` })
  await g.play('')
  assert.equal(paymentOf(g).state, 'succeeded')
  assert.equal(paymentOf(g).authenticated, true)
})

test('no answer in time: the attempt is unknown until asking tells, and it is not created twice', async () => {
  const g = await given()
  await g.play('card-timeout', providerWith(150))
  assert.equal(attemptOf(g).unknown, true)
  assert.equal(paymentOf(g).state, 'created')
  await g.house.run(askPayment, { orderId: g.orderId, subject: `${paymentId}-1` })
  await g.play('', { ...provider, createPayment: () => assert.fail('created again') })
  assert.equal(paymentOf(g).state, 'succeeded')
  assert.equal(attemptOf(g).unknown, undefined)
})

test('a declined card may be tried again; an open attempt may not', async () => {
  const g = await given()
  await g.play('card-declined-lost')
  assert.equal(attemptOf(g).reason, 'lost-card')
  const retry = () =>
    g.house.run(startAttempt, { orderId: g.orderId, paymentId, token: 'card-review' }, { actor: person })
  assert.equal((await retry()).kind, 'done')
  const again = await retry()
  assert.equal(again.kind === 'refused' && again.refused, 'attempt-open')
  await g.play('')
  assert.equal(paymentOf(g).state, 'review')
  assert.equal(attemptOf(g, 2).state, 'open')
})

test('a payment that succeeded or whose time is over is not tried again', async () => {
  const g = await given()
  await g.play('card-ok')
  const input = { orderId: g.orderId, paymentId }
  const paid = await g.house.run(startAttempt, input, { actor: person })
  assert.equal(paid.kind === 'refused' && paid.refused, 'wrong-state')
  const late = nextAttempt(fresh(), [], expires)
  assert.equal(isRefusal(late) && late.refused, 'payment-expired')
  const none = await g.house.run(startAttempt, { ...input, paymentId: 'pay_none' }, { actor: person })
  assert.equal(none.kind === 'refused' && none.refused, 'not-found')
})

test('news is kept once and told once', async () => {
  const g = await given()
  const news = { type: 'wire' }
  const input = { provider: 'sandbox', eventId: 'msg_1', raw: '{"type":"wire"}', news }
  const [first, copy] = [await g.house.run(receiveProviderEvent, input), await g.house.run(receiveProviderEvent, input)]
  assert.equal(first.kind, 'done')
  assert.deepEqual(copy, first)
  assert.equal(g.house.topics().filter((topic) => topic === 'provider.reported').length, 1)
  const other = await g.house.run(receiveProviderEvent, { ...input, provider: 'other' })
  assert.notDeepEqual(other, first)
})

test('the root of news is the same for every copy and differs by provider and event', () => {
  const roots = [
    providerEventRoot('a', 'b'),
    providerEventRoot('a', 'b'),
    providerEventRoot('ab', ''),
    providerEventRoot('a', 'c'),
  ]
  assert.equal(new Set(roots).size, 3)
  assert.match(roots[0] ?? '', /^prv_[0-9a-f]{32}$/)
})

test('an answer about an attempt that has ended changes nothing', async () => {
  const g = await given()
  await g.play('card-ok')
  const before_ = attemptOf(g)
  await g.house.run(recordAttempt, { orderId: g.orderId, paymentId, n: 1, unknown: true })
  assert.deepEqual(attemptOf(g), before_)
  const none = await g.house.run(recordAttempt, { orderId: g.orderId, paymentId, n: 9 })
  assert.equal(none.kind === 'refused' && none.refused, 'not-found')
})

test('asking stops when the attempt has ended', async () => {
  const g = await given()
  await g.play('card-ok')
  const before_ = g.house.topics().length
  await g.house.run(askPayment, { orderId: g.orderId, subject: `${paymentId}-1` })
  assert.equal(g.house.topics().length, before_)
})

test('facts about another attempt leave an attempt as it is', () => {
  const attempt: Attempt = { orderId: 'ord_1', paymentId, n: 1, state: 'open', startedAt: started }
  const failed = { fact: 'failed', happenedAt: started, reason: 'x' } as const
  assert.equal(attemptAfter(attempt, { ...failed, attempt: 2 }), attempt)
  assert.equal(attemptAfter(attempt, { ...failed, attempt: 1 }).state, 'failed')
  const done: Attempt = { ...attempt, state: 'succeeded', endedAt: started }
  assert.equal(attemptAfter(done, { ...failed, attempt: 1 }), done)
})

test('keys carry root and id; other texts are not ours', () => {
  const key = attemptKey({ orderId: 'ord_1', paymentId, n: 12 })
  assert.deepEqual(parseEffectKey(key), { root: 'ord_1', id: `${paymentId}-12` })
  assert.deepEqual(parseAttemptId(`${paymentId}-12`), { paymentId, n: 12 })
  assert.deepEqual(parseEffectKey(effectKey('cmp_a', paymentId)), { root: 'cmp_a', id: paymentId })
  assert.deepEqual(parseEffectKey(effectKey('cmp_supplier_cn', paymentId)), { root: 'cmp_supplier_cn', id: paymentId })
  for (const other of ['', 'x', 'ord_1', `ord_1.${paymentId}-0`, `ord_1.${paymentId}.x`, `ORD_1.${paymentId}`])
    assert.equal(parseEffectKey(other), undefined)
  for (const other of ['', paymentId, `${paymentId}-0`, `${paymentId}-99999`])
    assert.equal(parseAttemptId(other), undefined)
})

test('news survives its way through JSON, amounts as whole numbers', () => {
  const said = { key: 'k', reference: 'r', amount: 10n ** 15n, currency: 'USD', happenedAt: started }
  const event = { id: 'e', type: 'refund', effect: { ...said, state: 'settled' } } as const
  assert.deepEqual(parseNews(newsOf(event)), event)
})

test('what is open or not ours is no outcome and no fact', () => {
  const said = { key: `ord_1.${paymentId}-1`, reference: 'r', amount: 1n, currency: 'USD', happenedAt: started }
  assert.equal(outcomeInputOf({ ...said, state: 'pending' }), undefined)
  assert.equal(outcomeInputOf({ ...said, key: 'theirs', state: 'settled' }), undefined)
  assert.equal(paymentFactOf({ ...said, state: 'needs-action' }), undefined)
  assert.equal(paymentFactOf({ ...said, key: 'theirs', state: 'succeeded' }), undefined)
  assert.equal(paymentFactOf({ ...said, key: 'ord_1.rfd_1', state: 'succeeded' }), undefined)
  assert.deepEqual(paymentFactOf({ ...said, state: 'reversed' })?.fact, {
    fact: 'reversed',
    amount: 1n,
    reference: 'r:reversed',
    capture: 'r',
    reason: 'declined',
    happenedAt: started,
    attempt: 1,
  })
})
