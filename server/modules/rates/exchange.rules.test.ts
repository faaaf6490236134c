import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isRefusal } from '../../kernel/use-case.ts'
import type { Exchange } from './exchange.rules.ts'
import {
  askedFor,
  credited,
  exchangeBetween,
  exchangeOffered,
  isStale,
  owedWithin,
  rateText,
  sentFor,
} from './exchange.rules.ts'
import { exchangePolicy, spreadOf } from './exchange-policy.rules.ts'
import type { Rate } from './rate.rules.ts'
import { ratioOf, ratioThrough, subjectOf } from './rate.rules.ts'

const day = '2026-03-02T15:00:00.000Z'

function rate(currency: string, pair: string, value: string, asOf = day): Rate {
  const ratio = ratioOf(pair, value)
  assert.ok(!isRefusal(ratio))
  return { currency, ...ratio, source: 'bank', asOf }
}

const known = {
  EUR: rate('EUR', 'EUR/USD', '1.08'),
  JPY: rate('JPY', 'USD/JPY', '150', '2026-03-01T15:00:00.000Z'),
  KWD: rate('KWD', 'USD/KWD', '0.307'),
}

function between(from: string, to: string, spreadBps = 100): Exchange {
  const found = exchangeBetween(from, to, known, spreadBps)
  assert.ok(found)
  return found
}

test('an exchange is the published rate in lowest terms; of two the older says when', () => {
  assert.deepEqual(between('EUR', 'USD'), {
    ...{ from: 'EUR', to: 'USD', above: 27n, below: 25n, spreadBps: 100 },
    ...{ source: 'bank', asOf: day },
  })
  assert.deepEqual([between('EUR', 'JPY').above, between('EUR', 'JPY').below], [81n, 50n])
  assert.equal(between('EUR', 'JPY').asOf, '2026-03-01T15:00:00.000Z')
  assert.equal(exchangeBetween('EUR', 'GBP', known, 0), undefined)
})

const shown: readonly [from: string, to: string, text: string][] = [
  ['EUR', 'USD', '1.08'],
  ['USD', 'EUR', '0.92592593'],
  ['USD', 'JPY', '150'],
  ['JPY', 'KWD', '0.00204667'],
  ['KWD', 'JPY', '488.59934853'],
]
for (const [from, to, text] of shown)
  test(`one ${from} is shown as ${text} ${to}`, () => assert.equal(rateText(between(from, to)), text))

const due: readonly [from: string, to: string, owed: bigint, bps: number, asked: bigint][] = [
  ['EUR', 'USD', 108_00n, 0, 100_00n],
  ['EUR', 'USD', 108_00n, 100, 101_02n],
  ['JPY', 'USD', 1n, 0, 2n],
  ['USD', 'JPY', 1n, 0, 1n],
  ['KWD', 'JPY', 1_000n, 100, 2_068n],
  ['JPY', 'KWD', 1n, 0, 1n],
]
for (const [from, to, owed, bps, asked] of due) {
  test(`for ${owed} ${to} at ${bps} bps ${asked} ${from} are asked, and they are credited whole`, () => {
    const exchange = between(from, to, bps)
    assert.equal(askedFor(owed, exchange), asked)
    assert.equal(credited(asked, exchange, [owed]).amount, owed)
  })
}

const arrivals: readonly [name: string, arrived: bigint, wanted: readonly bigint[], amount: bigint, spread: bigint][] =
  [
    ['the whole', 100_00n, [], 106_92n, 1_08n],
    ['what was wanted', 100_00n, [106_92n], 106_92n, 1_08n],
    ['a cent too much is nobody’s surplus', 100_00n, [106_91n], 106_91n, 1_09n],
    ['what buys another cent of the euro is a surplus', 100_00n, [106_90n], 106_92n, 1_08n],
    ['a shortfall stays one', 100_00n, [106_93n], 106_92n, 1_08n],
    ['the later of two wanted', 100_00n, [200_00n, 106_91n], 106_91n, 1_09n],
    ['nothing', 0n, [], 0n, 0n],
  ]
for (const [name, arrived, wanted, amount, spread] of arrivals) {
  test(`EUR 100 for dollars, ${name}`, () => {
    assert.deepEqual(credited(arrived, between('EUR', 'USD'), wanted), { amount, spread })
  })
}

const outs: readonly [from: string, to: string, owed: bigint, bps: number, sent: bigint, spread: bigint][] = [
  ['USD', 'EUR', 108_00n, 0, 100_00n, 0n],
  ['USD', 'EUR', 108_00n, 100, 99_00n, 1_08n],
  ['USD', 'JPY', 100_00n, 100, 14_850n, 1_00n],
  ['USD', 'JPY', 1n, 0, 2n, 0n],
  ['JPY', 'USD', 1n, 0, 1n, 0n],
  ['JPY', 'USD', 3n, 0, 2n, 0n],
  ['USD', 'KWD', 1n, 0, 3n, 0n],
  ['KWD', 'USD', 1n, 0, 1n, 0n],
  ['KWD', 'JPY', 1n, 0, 1n, 0n],
  ['KWD', 'JPY', 1_000n, 50, 486n, 5n],
]
for (const [from, to, owed, bps, sent, spread] of outs) {
  test(`${owed} ${from} owed, at ${bps} bps: ${sent} ${to} are sent; a debt is never rounded to nothing`, () => {
    assert.deepEqual(sentFor(owed, between(from, to, bps)), { sent, spread })
  })
}

const rooms: readonly [from: string, to: string, room: bigint, owed: bigint][] = [
  ['USD', 'EUR', 100_00n, 108_00n],
  ['USD', 'JPY', 1n, 0n],
  ['USD', 'JPY', 3n, 2n],
  ['JPY', 'KWD', 1n, 0n],
  ['KWD', 'JPY', 1_000n, 2_046n],
]
for (const [from, to, room, owed] of rooms) {
  test(`a card that takes ${room} ${to} back takes ${owed} ${from} of what is owed`, () => {
    assert.equal(owedWithin(room, between(from, to, 0)), owed)
    assert.ok(owed === 0n || sentFor(owed, between(from, to, 0)).sent <= room)
  })
}

const refused: readonly [from: string, to: string, at: string, code: string][] = [
  ['EUR', 'USD', day, ''],
  ['EUR', 'USD', '2026-03-07T15:00:00.000Z', ''],
  ['EUR', 'USD', '2026-03-07T15:00:00.001Z', 'rate-stale'],
  ['EUR', 'JPY', '2026-03-06T15:00:00.001Z', 'rate-stale'],
  ['TRY', 'USD', day, 'currency-not-converted'],
  ['GBP', 'USD', day, 'no-rate'],
]
for (const [from, to, at, code] of refused) {
  test(`${from}/${to} at ${at}: ${code === '' ? 'offered' : code}`, () => {
    const answer = exchangeOffered(from, to, known, exchangePolicy.defaults, at)
    assert.equal(isRefusal(answer) ? answer.refused : '', code)
  })
}

test('rates of the sandbox never age', () => {
  assert.equal(isStale({ asOf: day, source: 'sandbox' }, 'P5D', '2027-01-01T00:00:00.000Z'), false)
  assert.equal(isStale({ asOf: day, source: 'bank' }, 'P5D', '2027-01-01T00:00:00.000Z'), true)
})

test('a rate against another currency than the dollar goes through it', () => {
  const base = ratioOf('EUR/USD', '1.08')
  assert.ok(!isRefusal(base))
  assert.deepEqual(ratioThrough('EUR/JPY', '162', base), { usd: 2n, per: 3n })
  assert.deepEqual(ratioThrough('EUR/KWD', '0.33156', base), { usd: 100n, per: 307n })
  const zero = ratioThrough('EUR/JPY', '0', base)
  assert.equal(isRefusal(zero) && zero.refused, 'rate-invalid')
  assert.deepEqual(['EUR/JPY', 'EUR/USD', 'USD/JPY', 'EUR/EUR', 'EUR/XAU', 'EUR'].map(subjectOf), [
    ...['JPY', 'EUR', 'JPY'],
    ...[undefined, undefined, undefined],
  ])
})

test('the spread of a pair is the same both ways; what is none is no policy', () => {
  const policy = { ...exchangePolicy.defaults, pairSpreads: { 'EUR/TRY': 300 } }
  assert.deepEqual(
    [spreadOf(policy, 'TRY', 'EUR'), spreadOf(policy, 'EUR', 'TRY'), spreadOf(policy, 'EUR', 'USD')],
    [...[300, 300, 100]],
  )
  const { pairSpreads, currencies, spreadBps } = exchangePolicy.numbers
  const wrong = [[], { 'TRY/EUR': 1 }, { 'EUR/EUR': 1 }, { 'EUR/XXX': 1 }, { 'EUR/TRY': 1_001 }, { 'EUR/TRY': 0.5 }]
  for (const value of wrong) assert.ok(pairSpreads.check?.(value), JSON.stringify(value))
  assert.equal(pairSpreads.check?.({ 'EUR/TRY': 1_000 }), undefined)
  for (const value of ['EUR', ['EUR', 'EUR'], ['XAU'], [1]]) assert.ok(currencies.check?.(value))
  assert.ok(spreadBps.check?.(1_001))
})

const pairs = fc.constantFrom('EUR', 'JPY', 'KWD', 'USD')
const exchanges = fc
  .tuple(pairs, pairs, fc.integer({ min: 0, max: 1_000 }))
  .filter(([from, to]) => from !== to)
  .map(([from, to, bps]) => between(from, to, bps))
const amounts = fc.bigInt(1n, 10n ** 13n)

test('property: what is asked is the least that is credited whole, and never makes a surplus', () => {
  fc.assert(
    fc.property(exchanges, amounts, (exchange, owed) => {
      const asked = askedFor(owed, exchange)
      assert.equal(credited(asked, exchange, [owed]).amount, owed)
      const { above, below } = exchange
      assert.ok((asked - 1n) * above * BigInt(10_000 - exchange.spreadBps) < owed * below * 10_000n)
    }),
  )
})

test('property: credited and spread are the rate, within half a minor unit; the spread is never below 0', () => {
  fc.assert(
    fc.property(exchanges, amounts, fc.array(amounts), (exchange, arrived, wanted) => {
      const { amount, spread } = credited(arrived, exchange, wanted)
      assert.ok(amount >= 0n && spread >= 0n)
      const off = 2n * ((amount + spread) * exchange.below - arrived * exchange.above)
      assert.ok(off <= exchange.below && off >= -exchange.below)
    }),
  )
})

test('property: there and back without a spread never gives more than came, but for the last unit', () => {
  fc.assert(
    fc.property(exchanges, amounts, (exchange, arrived) => {
      const back = between(exchange.to, exchange.from, 0)
      const { amount } = credited(arrived, exchange)
      if (amount === 0n) return
      const { sent } = sentFor(amount, back)
      const unit = back.above / back.below + 1n
      assert.ok(sent <= arrived + unit)
    }),
  )
})
