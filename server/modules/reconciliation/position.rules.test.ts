import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Rate } from '../rates/rate.rules.ts'
import { dealId, isSameDeal } from './deal.rules.ts'
import { coverOf, type Position, resultOf, valued } from './position.rules.ts'

const at = '2026-03-02T09:00:00.000Z'
const rate = (currency: string, usd: bigint, per: bigint): Rate => ({ currency, usd, per, source: 'bank', asOf: at })
/** A euro is 1.10 dollars, a dollar 150 yen. */
const known = { EUR: rate('EUR', 11n, 10n), JPY: rate('JPY', 2n, 3n) }

const p = (currency: string, amount: bigint): Position => ({ currency, amount })

const stands: readonly [name: string, positions: readonly Position[], result: bigint, cover: Record<string, bigint>][] =
  [
    ['nothing is open', [], 0n, {}],
    ['worth what it was', [p('EUR', 100_00n), p('USD', -110_00n)], 0n, { EUR: -100_00n, USD: 110_00n }],
    [
      'the euro has risen: a gain covers nothing',
      [p('EUR', 100_00n), p('USD', -108_00n)],
      2_00n,
      {
        ...{ EUR: -100_00n, USD: 108_00n },
      },
    ],
    [
      'the euro has fallen: the loss is missing in dollars',
      [p('EUR', 100_00n), p('USD', -112_00n)],
      -2_00n,
      {
        ...{ EUR: -100_00n, USD: 110_00n },
      },
    ],
    [
      'the loss is missing where it is short, by value',
      [p('EUR', 100_00n), p('USD', -56_00n), p('JPY', -8_400n)],
      -2_00n,
      {
        ...{ EUR: -100_00n, USD: 55_00n, JPY: 8_250n },
      },
    ],
    ['a loss and nothing held', [p('USD', -1_00n)], -1_00n, { USD: 0n }],
  ]
for (const [name, positions, result, cover] of stands) {
  test(name, () => {
    assert.equal(resultOf(valued(positions, known)), result)
    assert.deepEqual(coverOf(positions, known), cover)
  })
}

test('a position without a rate has no worth: what is short of it is covered by nothing', () => {
  const [found] = valued([p('XOF', 5n)], known)
  assert.deepEqual(found, p('XOF', 5n))
  assert.deepEqual(coverOf([p('XOF', -5n)], known), { XOF: 0n })
  assert.deepEqual(coverOf([p('XOF', 5n)], known), { XOF: -5n })
})

const amounts = fc.bigInt(-(10n ** 12n), 10n ** 12n)
test('property: what positions add to all currencies is never worth more than nothing', () => {
  fc.assert(
    fc.property(amounts, amounts, amounts, (eur, usd, jpy) => {
      const positions = [p('EUR', eur), p('USD', usd), p('JPY', jpy)].filter(({ amount }) => amount !== 0n)
      const cover = coverOf(positions, known)
      const worth = resultOf(
        valued(
          Object.entries(cover).map(([currency, amount]) => ({ currency, amount })),
          known,
        ),
      )
      // A cent for each rounding.
      assert.ok(worth <= 3n, `${worth}`)
    }),
  )
})

test('a deal is known by the bank and its reference', () => {
  assert.equal(dealId('house', 'A1'), dealId('house', 'A1'))
  assert.notEqual(dealId('house', 'A1'), dealId('other', 'A1'))
  const base = { id: 'fxd_1', bank: 'house', reference: 'A1', sold: 1n, soldCurrency: 'EUR', bought: 2n, dealer: 'a' }
  const deal = { ...base, boughtCurrency: 'USD', dealtAt: at, recordedAt: at }
  assert.ok(isSameDeal(deal, { ...deal, dealer: 'b', recordedAt: 'later' }))
  for (const more of [{ sold: 2n }, { bought: 3n }, { soldCurrency: 'GBP' }, { dealtAt: 'x' }, { wireId: 'wir_1' }])
    assert.ok(!isSameDeal(deal, { ...deal, ...more }))
})
