import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  amountNow,
  type Collection,
  collectAgainFault,
  collectable,
  collectionAfter,
  collectionHour,
  collectionsDue,
  daysToAnnounce,
  leaveOutRefused,
  nextCollectionLook,
} from './collection.rules.ts'
import { failureOf } from './collection-failure.rules.ts'
import { pauseDraw } from './draw-step.rules.ts'
import { lived, on, shippedLife, termsOf, wire } from './draws.testing.ts'
import { endedMandate, type Mandate, type MandateFact, mandateAfter } from './mandate.rules.ts'
import { dice } from './random-draws.testing.ts'
import { repayDraw } from './repayment.rules.ts'

const terms = { announcedDays: 10, shortestDays: 3, leaveOutDays: 1, again: [3, 5] }
const early = { day: '2026-01-01' }
const life = shippedLife(termsOf('net-30'), '2026-01-01', early)
const net = life.draw
const DUE = '2026-01-31'

function told(more: Partial<Collection> = {}): Collection {
  const made = { lineId: 'crl_1', drawId: 'drw_1', due: DUE, amount: 1_200_00n, fee: 35_88n, feeTax: 0n }
  return {
    ...made,
    ...{ state: 'announced', announcedAt: on('2026-01-21').at, tries: 0, collectOn: DUE },
    ...more,
  }
}

for (const [day, expected] of [
  ['2026-01-20', []],
  ['2026-01-21', [DUE]],
  ['2026-01-27', [DUE]],
  ['2026-01-28', [DUE]],
  ['2026-01-29', []],
  ['2026-01-31', []],
  ['2026-02-03', []],
] as const)
  test(`on ${day} it is told of ${expected.length === 0 ? 'nothing' : 'what falls due in ten to three days'}`, () => {
    assert.deepEqual(daysToAnnounce(net, [], terms, collectionHour(day)), expected)
    assert.deepEqual(daysToAnnounce(net, [told()], terms, collectionHour(day)), [])
  })

test('what ended with its mandate before it was tried is told anew by the next one', () => {
  const over = told({ state: 'ended', reason: 'mandate-ended', endedAt: on('2026-01-22').at })
  assert.deepEqual(daysToAnnounce(net, [over], terms, collectionHour('2026-01-25')), [DUE])
  assert.deepEqual(daysToAnnounce(net, [{ ...over, tries: 1 }], terms, collectionHour('2026-01-25')), [])
  assert.deepEqual(daysToAnnounce(net, [{ ...over, reason: 'promised' }], terms, collectionHour('2026-01-25')), [])
})

test('it is looked at when a day is to be told, then when it is to be collected, then no more', () => {
  const at = (after: string, known: readonly Collection[]) =>
    nextCollectionLook(net, known, terms, collectionHour(after))
  assert.equal(at('2026-01-01', []), collectionHour('2026-01-21'))
  assert.equal(at('2026-01-21', [told()]), collectionHour(DUE))
  assert.equal(at(DUE, [told({ state: 'waits', tries: 1, collectOn: '2026-02-03' })]), collectionHour('2026-02-03'))
  assert.equal(at(DUE, [told({ state: 'collected' })]), undefined)
})

for (const [state, begins] of [
  ['announced', true],
  ['waits', true],
  ['under-way', false],
  ['collected', false],
  ['left-out', false],
  ['ended', false],
] as const)
  test(`on its day a collection that is ${state} ${begins ? 'begins' : 'does not begin'}`, () => {
    assert.equal(collectionsDue([told({ state })], collectionHour(DUE)).length, begins ? 1 : 0)
    assert.equal(collectionsDue([told({ state })], collectionHour('2026-01-30')).length, 0)
  })

test('what a claim holds back, what is repaid and what is not shipped is not collected', () => {
  assert.equal(collectable(net, DUE), 1_200_00n)
  assert.equal(collectable(net, '2026-01-30'), 0n)
  const part = { ...on('2026-01-10'), amount: 500_00n, subject: 'clm_1' }
  assert.equal(collectable(lived(life, pauseDraw(net, part)).draw, DUE), 700_00n)
  assert.equal(collectable(lived(life, repayDraw(net, { ...part, subject: 'pay_1' }, wire)).draw, DUE), 700_00n)
  const whole = { ...on('2026-01-10'), amount: 1_200_00n, subject: 'pay_1' }
  assert.equal(collectable(lived(life, repayDraw(net, whole, wire)).draw, DUE), 0n)
})

test('property: never more than is due and not on its way, and never more than was told', () => {
  const roll = dice(73)
  for (let n = 0; n < 2_000; n += 1) {
    const amount = BigInt(1 + Math.floor(roll() * 200_000))
    const underWay = BigInt(Math.floor(roll() * 150_000))
    const day = `2026-02-${String(1 + Math.floor(roll() * 28)).padStart(2, '0')}`
    const now = amountNow(net, told({ amount }), underWay, collectionHour(day))
    const open = collectable(net, day) - underWay
    assert.ok(now >= 0n && now <= amount && now <= (open > 0n ? open : 0n))
    assert.equal(now === 0n, open <= 0n)
  }
})

for (const [reason, class_] of [
  ['insufficient-funds', 'again'],
  ['R01', 'again'],
  ['R09', 'again'],
  ['generic-decline', 'again'],
  ['what nobody knows', 'again'],
  ['authentication-failed', 'payer'],
  ['no-answer', 'payer'],
  ['R02', 'never'],
  ['R07', 'never'],
  ['R10', 'never'],
  ['R29', 'never'],
  ['lost-card', 'never'],
  ['expired-card', 'never'],
  ['mandate-ended', 'never'],
] as const)
  test(`${reason}: ${class_}`, () => assert.equal(failureOf(reason), class_))

test('what is declined for now is tried three times in all, by the days of policy', () => {
  const at = collectionHour(DUE)
  const low = { came: false, reason: 'insufficient-funds' } as const
  const first = collectionAfter(told({ state: 'under-way', tries: 1 }), low, terms, at)
  assert.deepEqual([first.state, first.collectOn, first.reason], ['waits', '2026-02-03', 'insufficient-funds'])
  const second = collectionAfter({ ...first, state: 'under-way', tries: 2 }, low, terms, collectionHour('2026-02-03'))
  assert.deepEqual([second.state, second.collectOn], ['waits', '2026-02-08'])
  const third = collectionAfter({ ...second, state: 'under-way', tries: 3 }, low, terms, collectionHour('2026-02-08'))
  assert.deepEqual([third.state, third.reason], ['ended', 'insufficient-funds'])
  for (const reason of ['authentication-failed', 'R02'])
    assert.equal(collectionAfter(told({ tries: 1 }), { came: false, reason }, terms, at).state, 'ended')
  assert.deepEqual(
    [collectionAfter({ ...first, state: 'under-way', tries: 2 }, { came: true }, terms, at)].map((c) => [
      c.state,
      c.reason,
    ]),
    [['collected', undefined]],
  )
})

for (const [state, at, refused] of [
  ['announced', '2026-01-30', undefined],
  ['announced', '2026-01-31', 'collection-close'],
  ['waits', '2026-01-29', undefined],
  ['under-way', '2026-01-29', 'collection-begun'],
  ['collected', '2026-01-29', 'collection-ended'],
  ['left-out', '2026-01-29', 'collection-ended'],
  ['ended', '2026-01-29', 'collection-ended'],
] as const)
  test(`on ${at} one that is ${state} is left out: ${refused ?? 'yes'}`, () => {
    assert.equal(leaveOutRefused(told({ state }), terms, collectionHour(at))?.refused, refused)
  })

test('what nobody was told of cannot be left out; days between tries are few', () => {
  assert.equal(leaveOutRefused(undefined, terms, collectionHour(DUE))?.refused, 'no-collection')
  assert.equal(collectAgainFault([3, 5]), undefined)
  assert.equal(collectAgainFault([]), undefined)
  for (const wrong of [3, [0], [31], [1.5], ['3'], [1, 2, 3]]) assert.ok(collectAgainFault(wrong))
})

const NOW = on('2026-01-15').at
const asked: Mandate = {
  ...{ lineId: 'crl_1', mandateId: 'mdt_1', buyerId: 'cmp_b', provider: 'sandbox', method: 'card', state: 'asked' },
  ...{ consent: '2026-12', person: 'usr_1', askedAt: on('2026-01-14').at, page: 'https://provider.test/keep' },
}
const active = mandateAfter(asked, { fact: 'active', reference: 'ref', label: 'visa •• 4242' }, NOW)
const mandates = {
  ...{ asked, active, failed: endedMandate(asked, 'failed', 'abandoned', NOW) },
  ...{
    revoked: endedMandate(active, 'revoked', 'revoked', NOW),
    stopped: endedMandate(active, 'stopped', 'staff', NOW),
  },
}
const facts: Readonly<Record<string, MandateFact>> = {
  active: { fact: 'active', reference: 'ref', label: 'visa •• 4242' },
  failed: { fact: 'failed', reason: 'lost-card' },
  ended: { fact: 'ended', reason: 'instrument-closed' },
}

/** State × what the provider says: the state afterwards. */
for (const [state, ...after] of [
  ['asked', 'active', 'failed', 'failed'],
  ['active', 'active', 'active', 'stopped'],
  ['failed', 'failed', 'failed', 'failed'],
  ['revoked', 'revoked', 'revoked', 'revoked'],
  ['stopped', 'stopped', 'stopped', 'stopped'],
] as const)
  test(`a mandate that is ${state}, when its provider says active, failed, ended: ${after}`, () => {
    const of = mandates[state]
    const said = Object.values(facts).map((fact) => mandateAfter(of, fact, NOW))
    assert.deepEqual(
      said.map((each) => each.state),
      after,
    )
    for (const [n, each] of said.entries()) if (after[n] === state && state !== 'failed') assert.equal(each, of)
    assert.equal(said[0]?.page, undefined)
  })

test('what a provider keeps for a mandate that has ended is learned, so that it can let go of it', () => {
  const late = mandateAfter(mandates.failed, { fact: 'active', reference: 'ref', label: 'visa •• 4242' }, NOW)
  assert.deepEqual([late.state, late.reference, late.activeAt], ['failed', 'ref', undefined])
})
