import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { captured, paidWith } from './captures.testing.ts'
import { hasArrived, newPayment, type Payment, type PaymentFact, type PaymentState } from './payment.rules.ts'
import { decidePayment } from './payment-step.rules.ts'

const begun = '2026-03-01T00:00:00.000Z'
const before = '2026-03-02T00:00:00.000Z'
const known = '2026-03-03T00:00:00.000Z'
const at = '2026-03-04T00:00:00.000Z'
const ripe = '2026-03-18T00:00:00.000Z'

const quote = {
  method: 'card',
  amount: 10_000n,
  fee: 299n,
  feeTax: 0n,
  total: 10_299n,
  currency: 'USD',
  time: { kind: 'within', most: 'PT3H' },
  expectedBy: at,
} as const

function payment(state: PaymentState, more: Partial<Payment> = {}): Payment {
  const fresh = newPayment(
    { orderId: 'ord_1', id: 'pay_1', instalment: 1, buyerId: 'cmp_b', provider: 'sandbox', quote, expiresAt: ripe },
    begun,
  )
  const came = state === 'succeeded' || state === 'final'
  const gone = state === 'reversed'
  const told = {
    ...fresh,
    attempt: 1,
    state,
    ...(came || gone ? { references: ['cap_1'], succeededAt: known, finalAt: ripe } : {}),
    ...(state === 'created' || state === 'expired' ? {} : { factAt: known }),
    ...more,
  }
  const captures = more.captures ?? (came ? [captured(10_299n, { happenedAt: known })] : [])
  return paidWith(told, captures)
}

const facts = {
  pending: { fact: 'pending', happenedAt: at, attempt: 1 },
  review: { fact: 'review', happenedAt: at, attempt: 1 },
  succeeded: { fact: 'succeeded', happenedAt: at, attempt: 1, amount: 10_299n, currency: 'USD', reference: 'cap_2' },
  repeated: { fact: 'succeeded', happenedAt: at, attempt: 1, amount: 10_299n, currency: 'USD', reference: 'cap_1' },
  failed: { fact: 'failed', happenedAt: at, attempt: 1, reason: 'declined' },
  reversed: { fact: 'reversed', happenedAt: at, attempt: 1, amount: 10_299n, reference: 'rev_1', reason: 'R01' },
  expired: { fact: 'expired', happenedAt: at },
  final: { fact: 'final', happenedAt: at },
} as const satisfies Record<string, PaymentFact>

const rows: Record<PaymentState, Record<keyof typeof facts, string>> = {
  created: cells('pending', 'review', 'succeeded fund', 'succeeded fund', 'failed', 'reversed', 'expired', '='),
  pending: cells('=', 'review', 'succeeded fund', 'succeeded fund', 'failed', 'reversed', '=', '='),
  review: cells('=', '=', 'succeeded fund', 'succeeded fund', 'failed', 'reversed', '=', '='),
  succeeded: cells('=', '=', 'succeeded surplus', '=', 'reversed reverse', 'reversed reverse', '=', '='),
  final: cells('=', '=', 'final surplus', '=', 'reversed reverse', 'reversed reverse', '=', '='),
  reversed: cells('=', '=', 'succeeded surplus', '=', '=', '=', '=', '='),
  failed: cells('=', '=', 'succeeded surplus', 'succeeded surplus', '=', 'reversed', '=', '='),
  expired: cells('=', '=', 'succeeded surplus', 'succeeded surplus', 'failed', 'reversed', '=', '='),
}

function cells(...each: string[]): Record<keyof typeof facts, string> {
  return Object.fromEntries(Object.keys(facts).map((name, i) => [name, each[i]])) as Record<keyof typeof facts, string>
}

for (const [state, row] of Object.entries(rows)) {
  for (const [name, cell] of Object.entries(row)) {
    test(`a ${state} payment on ${name}: ${cell}`, () => {
      const given = payment(state as PaymentState)
      const { payment: after, effect } = decidePayment(given, facts[name as keyof typeof facts], at, ripe)
      const [is = state, what = 'none'] = cell === '=' ? [state] : cell.split(' ')
      assert.equal(after.state, is)
      assert.equal(effect.effect, what)
      if (cell === '=') assert.equal(after.paid, given.paid)
    })
  }
}

test('money that is final when it arrives makes the payment final at once', () => {
  const { payment: after, effect } = decidePayment(payment('created'), facts.succeeded, at, at)
  assert.equal(after.state, 'final')
  assert.deepEqual(effect, { effect: 'fund', amount: 10_299n })
})

test('a payment becomes final when its term is over, not a millisecond before', () => {
  const due: PaymentFact = { fact: 'final', happenedAt: ripe }
  const early = '2026-03-17T23:59:59.999Z'
  assert.equal(decidePayment(payment('succeeded'), due, early, ripe).payment.state, 'succeeded')
  const { payment: after, effect } = decidePayment(payment('succeeded'), due, ripe, ripe)
  assert.equal(after.state, 'final')
  assert.deepEqual(effect, { effect: 'final' })
})

test('what arrived is counted, and a surplus adds to it', () => {
  const first = decidePayment(payment('created'), facts.repeated, at, ripe).payment
  const { payment: after, effect } = decidePayment(first, { ...facts.succeeded, amount: 500n }, at, ripe)
  assert.equal(after.paid, 10_799n)
  assert.deepEqual(effect, { effect: 'surplus', amount: 500n })
  assert.deepEqual(after.references, ['cap_1', 'cap_2'])
})

test('paid twice, and the first capture failed after all: only that one went back', () => {
  const captures = ['cap_1', 'cap_2'].map((reference) => captured(10_299n, { reference, happenedAt: known }))
  const twice = payment('final', { captures, references: ['cap_1', 'cap_2'] })
  const { payment: after, effect } = decidePayment(twice, { ...facts.failed, amount: 10_299n }, at, ripe)
  assert.deepEqual([after.state, after.paid, effect], ['final', 10_299n, { effect: 'reverse', amount: 10_299n }])
})

test('a reversal of nothing is for a person to look at', () => {
  const { payment: after, effect } = decidePayment(payment('final'), { ...facts.reversed, amount: 0n }, at, ripe)
  assert.deepEqual([after.state, after.paid, effect], ['final', 10_299n, { effect: 'case', reason: 'no-amount' }])
})

test('a part that goes back leaves the rest paid', () => {
  const part: PaymentFact = { ...facts.reversed, amount: 300n }
  const { payment: after, effect } = decidePayment(payment('final'), part, at, ripe)
  assert.equal(after.state, 'final')
  assert.equal(after.paid, 9_999n)
  assert.deepEqual(effect, { effect: 'reverse', amount: 300n })
  const again = decidePayment(after, part, at, ripe)
  assert.deepEqual(again, { payment: after, effect: { effect: 'none' } })
})

test('a bank that takes more than came is booked as it says; paid stays at 0', () => {
  const { payment: after, effect } = decidePayment(payment('final'), { ...facts.reversed, amount: 20_000n }, at, ripe)
  assert.equal(after.paid, 0n)
  assert.deepEqual(effect, { effect: 'reverse', amount: 20_000n })
})

for (const [what, wrong] of [
  ['another currency', { currency: 'EUR' }],
  ['no amount', { amount: 0n }],
  ['a negative amount', { amount: -5n }],
] as const) {
  test(`a capture of ${what} is for a person`, () => {
    const given = payment('pending')
    const { payment: after, effect } = decidePayment(given, { ...facts.succeeded, ...wrong }, at, ripe)
    assert.equal(effect.effect, 'case')
    assert.equal(after, given)
  })
}

test('late news of an attempt that was given up does not fail its successor', () => {
  const second = payment('pending', { attempt: 2 })
  assert.equal(decidePayment(second, { ...facts.failed, attempt: 1 }, at, ripe).payment.state, 'pending')
})

test('a failure older than the money changes nothing', () => {
  const given = payment('succeeded')
  assert.deepEqual(decidePayment(given, { ...facts.failed, happenedAt: before }, at, ripe).payment, given)
})

for (const [end, fact] of [
  ['reversed', facts.reversed],
  ['failed', facts.failed],
] as const) {
  test(`money that came before it ${end}, told in either order, leaves nothing behind`, () => {
    const came: PaymentFact = { ...facts.succeeded, happenedAt: known }
    const ordered = play([came, fact])
    const swapped = play([fact, came])
    assert.equal(ordered.net, 0n)
    assert.equal(swapped.net, 0n)
    assert.equal(ordered.payment.paid, swapped.payment.paid)
    assert.equal(hasArrived(swapped.payment), false)
  })
}

/** What the ledger holds of a payment after facts told one after the other. */
function play(told: readonly PaymentFact[], state: PaymentState = 'created'): { payment: Payment; net: bigint } {
  let net = 0n
  let now = payment(state, { attempt: 1 })
  for (const fact of told) {
    const { payment: after, effect } = decidePayment(now, fact, at, ripe)
    if (effect.effect === 'fund' || effect.effect === 'surplus') net += effect.amount
    if (effect.effect === 'reverse') net -= effect.amount
    now = after
  }
  return { payment: now, net }
}

const time = fc.integer({ min: 0, max: 5 }).map((n) => `2026-03-0${n + 2}T00:00:00.000Z`)
const anyFact: fc.Arbitrary<PaymentFact> = fc.oneof(
  time.map((happenedAt): PaymentFact => ({ fact: 'pending', happenedAt, attempt: 1 })),
  time.map((happenedAt): PaymentFact => ({ fact: 'review', happenedAt, attempt: 1 })),
  time.map((happenedAt): PaymentFact => ({ ...facts.failed, happenedAt })),
  fc
    .tuple(time, fc.integer({ min: 1, max: 3 }))
    .map(([happenedAt, n]): PaymentFact => ({ ...facts.succeeded, happenedAt, reference: `cap_${n}` })),
  fc
    .tuple(time, fc.integer({ min: 1, max: 3 }))
    .map(([happenedAt, n]): PaymentFact => ({ ...facts.reversed, happenedAt, reference: `rev_${n}`, amount: 10_299n })),
)

test('whatever is told, what is booked is what the payment says was paid', () => {
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 8 }), (told) => {
      const { payment: after, net } = play(told)
      // A reversal of one capture of several takes the one and leaves the others.
      assert.equal(net, after.paid)
      assert.ok(after.paid >= 0n)
      assert.equal(hasArrived(after), after.paid > 0n)
    }),
    { numRuns: 500 },
  )
})

test('telling everything twice books it once', () => {
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 6 }), (told) => {
      const twice = told.flatMap((fact) => [fact, fact])
      assert.equal(play(twice).net, play(told).net)
    }),
    { numRuns: 500 },
  )
})

const oneCapture = fc
  .uniqueArray(
    fc.record({ what: fc.constantFrom('succeeded', 'failed', 'reversed'), day: fc.integer({ min: 1, max: 9 }) }),
    { selector: ({ day }) => day, maxLength: 5 },
  )
  .map((history) =>
    history.filter(({ what }, i) => what !== 'succeeded' || history.findIndex((h) => h.what === what) === i),
  )
  .map((history) =>
    history.map(({ what, day }): PaymentFact => {
      const happenedAt = `2026-04-0${day}T00:00:00.000Z`
      return what === 'reversed'
        ? { ...facts[what], happenedAt, reference: `rev_${day}` }
        : { ...facts[what as 'failed'], happenedAt }
    }),
  )

test('one capture: told in any order, the money is where the latest fact says', () => {
  fc.assert(
    fc.property(
      oneCapture.chain((h) => fc.shuffledSubarray(h, { minLength: h.length })),
      fc.constantFrom<PaymentState>('created', 'expired'),
      (told, state) => {
        const latest = told.reduce<PaymentFact | undefined>(
          (l, f) => (l && l.happenedAt > f.happenedAt ? l : f),
          undefined,
        )
        assert.equal(play(told, state).net, latest?.fact === 'succeeded' ? 10_299n : 0n)
      },
    ),
    { numRuns: 1000 },
  )
})
