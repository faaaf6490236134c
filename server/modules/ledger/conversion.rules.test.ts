import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { accounts } from './account.rules.ts'
import { crossing, fxClosed, fxConverted, fxSettled } from './conversion.rules.ts'
import type { Movement } from './transfer.rules.ts'
import { movement, post } from './transfer.rules.ts'

const at = '2026-03-02T15:00:00.000Z'
const provider = accounts.provider('sandbox')

/** `USD assets:provider:sandbox 5`, in the order of the legs. */
function lines({ legs }: Movement): readonly string[] {
  return legs.map(({ account, currency, amount }) => `${currency} ${account.code} ${amount}`)
}

function sums(movements: readonly Movement[]): Readonly<Record<string, bigint>> {
  const found: Record<string, bigint> = {}
  for (const { account, currency, amount } of movements.flatMap(({ legs }) => legs)) {
    const key = `${currency} ${account.code}`
    found[key] = (found[key] ?? 0n) + amount
  }
  return found
}

/** Throws where a movement is out of balance in a currency or an account is none of its kind. */
function posted(movements: readonly Movement[]): void {
  for (const each of movements)
    post({ ...each, id: 'trf_1', root: 'ord_1', cause: 'payment:1', happenedAt: at, recordedAt: at })
}

test('a conversion stands against the position in both currencies, and the spread comes out of it', () => {
  const converted = fxConverted({
    account: accounts.unallocated('b'),
    abroad: { amount: 100_00n, currency: 'EUR' },
    home: { amount: 106_92n, currency: 'USD' },
    spread: 1_08n,
  })
  assert.deepEqual(lines(converted), [
    'EUR liabilities:unallocated:b 10000',
    'EUR equity:fx:EUR -10000',
    'USD liabilities:unallocated:b -10692',
    'USD equity:fx:USD 10800',
    'USD income:fees:fx -108',
  ])
  posted([converted])
})

const funded = movement(
  'order-funded',
  'USD',
  [[provider, 106_92n]],
  [
    [accounts.escrow('ord_1'), 100_00n],
    [accounts.refundable('ord_1'), 6_92n],
  ],
)

test('money that comes in: outside stands what came, inside what was credited', () => {
  const moved = crossing([funded], provider, { amount: 100_00n, currency: 'EUR', home: 'USD', spread: 1_08n })
  posted(moved)
  assert.deepEqual(sums(moved), {
    'EUR assets:provider:sandbox': 100_00n,
    'EUR equity:fx:EUR': -100_00n,
    'USD assets:provider:sandbox': 0n,
    'USD equity:fx:USD': 108_00n,
    'USD income:fees:fx': -1_08n,
    'USD liabilities:escrow:ord_1': -100_00n,
    'USD liabilities:refundable:ord_1': -6_92n,
  })
})

test('money that goes out, and with it the spread that was taken', () => {
  const gone = movement('payment-reversed', 'USD', [[accounts.refundable('ord_1'), 106_92n]], [[provider, 106_92n]])
  const moved = crossing([gone], provider, { amount: -100_00n, currency: 'EUR', home: 'USD', spread: -1_08n })
  posted(moved)
  assert.deepEqual(sums(moved), {
    'USD assets:provider:sandbox': 0n,
    'USD equity:fx:USD': -108_00n,
    'EUR assets:provider:sandbox': -100_00n,
    'EUR equity:fx:EUR': 100_00n,
    'USD income:fees:fx': 1_08n,
    'USD liabilities:refundable:ord_1': 106_92n,
  })
})

test('what touches nothing outside, or is in that currency already, is as it was', () => {
  const inside = [movement('refund-due', 'USD', [[accounts.escrow('o'), 1n]], [[accounts.refundable('o'), 1n]])]
  assert.deepEqual(crossing(inside, provider, { amount: 0n, currency: 'EUR', home: 'USD', spread: 0n }), inside)
  assert.deepEqual(crossing([funded], provider, { amount: 5n, currency: 'USD', home: 'USD', spread: 0n }), [funded])
})

const dust: readonly [name: string, amount: bigint, booked: bigint, spread: bigint][] = [
  ['gone abroad and worth nothing at home', -1n, 0n, 0n],
  ['come abroad and worth nothing at home', 1n, 0n, 0n],
  ['only our spread went', 0n, 0n, -1n],
  ['more given back at home than went abroad', -30n, 20n, 0n],
  ['charged abroad more than came', 20n, -5n, 1n],
]
for (const [name, amount, booked, spread] of dust) {
  test(`the sign of both sides is kept: ${name}`, () => {
    const debit = booked > 0n ? booked : 0n
    const credit = booked < 0n ? -booked : 0n
    const owed = accounts.refundable('ord_1')
    const parts = [[provider, debit] as const, [owed, credit] as const]
    const other = [[owed, debit] as const, [provider, credit] as const]
    const moved = booked === 0n ? [] : [movement('chargeback-won', 'USD', parts, other)]
    const total = sums(crossing(moved, provider, { amount, currency: 'EUR', home: 'USD', spread }))
    assert.equal(total['EUR assets:provider:sandbox'] ?? 0n, amount)
    assert.equal(total['EUR equity:fx:EUR'] ?? 0n, -amount)
    assert.equal(total['USD assets:provider:sandbox'] ?? 0n, 0n)
    assert.equal(total['USD equity:fx:USD'] ?? 0n, booked + spread)
    assert.equal(total['USD income:fees:fx'] ?? 0n, -spread)
  })
}

test("the bank's deal moves the positions as it moves the bank, and a close books gain or loss", () => {
  const bank = accounts.bank('house')
  const sold = { amount: 100_00n, currency: 'EUR', from: bank }
  const settled = fxSettled(sold, { amount: 107_50n, currency: 'USD', to: bank })
  posted([settled, fxClosed('USD', -50n), fxClosed('USD', 20n)])
  assert.equal(sums([settled])['EUR equity:fx:EUR'], 100_00n)
  assert.equal(sums([settled])['USD equity:fx:USD'], -107_50n)
  assert.deepEqual(lines(fxClosed('USD', -50n)), ['USD equity:fx:USD -50', 'USD expenses:fx 50'])
  assert.deepEqual(lines(fxClosed('USD', 20n)), ['USD equity:fx:USD 20', 'USD expenses:fx -20'])
})

const amounts = fc.bigInt(1n, 10n ** 12n)
const step = fc.record({ home: amounts, foreign: amounts, bps: fc.integer({ min: 0, max: 999 }), isIn: fc.boolean() })

test('property: after any conversions every currency is balanced to zero, and outside stands what crossed', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const all = steps.flatMap(({ home, foreign, bps, isIn }) => {
        const spread = (home * BigInt(bps)) / 10_000n
        const owed = accounts.refundable('ord_1')
        const moved = isIn
          ? movement('order-funded', 'USD', [[provider, home]], [[owed, home]])
          : movement('payment-reversed', 'USD', [[owed, home]], [[provider, home]])
        const amount = isIn ? foreign : -foreign
        return crossing([moved], provider, { amount, currency: 'EUR', home: 'USD', spread: isIn ? spread : -spread })
      })
      posted(all)
      const total = sums(all)
      const of = (currency: string) => Object.entries(total).filter(([key]) => key.startsWith(currency))
      for (const currency of ['USD', 'EUR'])
        assert.equal(
          of(currency).reduce((sum, [, n]) => sum + n, 0n),
          0n,
        )
      const crossed = steps.reduce((sum, { foreign, isIn }) => sum + (isIn ? foreign : -foreign), 0n)
      assert.equal(total['EUR assets:provider:sandbox'] ?? 0n, crossed)
      assert.equal(total['USD assets:provider:sandbox'] ?? 0n, 0n)
    }),
  )
})
