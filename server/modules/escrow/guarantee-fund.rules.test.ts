import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isRefusal } from '../../kernel/use-case.ts'
import type { FundPart, GuaranteeFund } from './guarantee-fund.rules.ts'
import { bear, fundChanges, fundSteps, moveFund, noFund, partOf, roomOfFund, withPart } from './guarantee-fund.rules.ts'

const usd = (free: bigint, bears = 0n): FundPart => ({ currency: 'USD', free, bears, usd: 1n, per: 1n })
const fundOf = (...parts: readonly FundPart[]) => parts.reduce((fund, part) => withPart(fund, part, 5), noFund)
const calm = { debts: 0n, missing: 0n, exposedInAll: 0n }

test('five times what is free may be exposed, over all currencies at their rates, rounded down', () => {
  assert.equal(fundOf(usd(100n)).ceiling, 500n)
  assert.equal(fundOf(usd(100n, 900n)).ceiling, 500n)
  const yen = { currency: 'JPY', free: 1_001n, bears: 0n, usd: 2n, per: 3n }
  assert.equal(fundOf(usd(100n), yen).ceiling, (100n + 667n) * 5n)
  assert.equal(withPart(fundOf(usd(100n)), usd(100n), 3).ceiling, 300n)
})

test('room is what the bound leaves; a house that never had a fund has none, an older one is not bound yet', () => {
  for (const [exposed, room] of [
    [0n, 500n],
    [499n, 1n],
    [500n, 0n],
    [501n, 0n],
  ] as const)
    assert.equal(roomOfFund(fundOf(usd(100n)), exposed), room)
  assert.equal(roomOfFund(undefined, 0n), 0n)
  const { ceiling: _, ...older } = noFund
  assert.equal(roomOfFund(older, 10n ** 12n), undefined)
  const bound = fundChanges(older)[1]
  assert.deepEqual(bound?.do === 'bound' && bound.bounds, { floor: 0n, ceiling: null })
})

const cells: readonly (readonly [
  what: string,
  step: 'pay-in' | 'take-out' | 'give-back',
  amount: bigint,
  look: Partial<typeof calm>,
  after: readonly [free: bigint, bears: bigint] | string,
])[] = [
  ['own money is put aside', 'pay-in', 7n, {}, [107n, 40n]],
  ['also while client money is short', 'pay-in', 7n, { missing: 1n }, [107n, 40n]],
  ['all that is free is taken out', 'take-out', 100n, {}, [0n, 40n]],
  ['more than is free', 'take-out', 101n, {}, 'above-fund'],
  ['while client money is short', 'take-out', 1n, { missing: 1n }, 'client-money-short'],
  ['as long as the rest stands for what is exposed', 'take-out', 50n, { exposedInAll: 250n }, [50n, 40n]],
  ['not when it would not', 'take-out', 51n, { exposedInAll: 250n }, 'fund-bears-exposure'],
  ['what was advanced is given back', 'give-back', 40n, {}, [140n, 0n]],
  ['not while it is still owed', 'give-back', 40n, { debts: 1n }, 'above-fund'],
  ['but for what is not', 'give-back', 39n, { debts: 1n }, [139n, 1n]],
  ['debts above what it bears are of other causes', 'give-back', 1n, { debts: 41n }, 'above-fund'],
]

for (const [what, step, amount, look, after] of cells)
  test(`${step} ${amount}: ${what}`, () => {
    const before = fundOf(usd(100n, 40n))
    const made = moveFund(before, usd(100n, 40n), { step, amount }, { ...calm, ...look }, 5)
    if (typeof after === 'string') {
      assert.equal(isRefusal(made) && made.refused, after)
      return
    }
    assert.ok(!isRefusal(made))
    const part = partOf(made.fund, 'USD', { usd: 1n, per: 1n })
    assert.deepEqual([part.free, part.bears, made.fund.turn], [...after, before.turn + 1n])
  })

test('an advance is borne out of what is free, and not more; the turn goes on', () => {
  const fund = fundOf(usd(100n))
  const made = bear(fund, usd(100n), 100n, 5)
  assert.ok(!isRefusal(made))
  assert.deepEqual([made.fund.ceiling, made.fund.turn], [0n, fund.turn + 1n])
  const short = bear(fund, usd(100n), 101n, 5)
  assert.deepEqual(short, { refused: 'fund-short', data: { short: 1 } })
})

test('whatever is tried: nothing below 0, the ledger is as the record says, the bound is five times the free', () => {
  const step = fc.record({
    step: fc.constantFrom(...fundSteps, 'bear' as const),
    amount: fc.bigInt({ min: 1n, max: 500n }),
    debts: fc.bigInt({ min: 0n, max: 300n }),
    exposedInAll: fc.bigInt({ min: 0n, max: 900n }),
  })
  const lives = fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
    let fund: GuaranteeFund = noFund
    const books = new Map<string, bigint>()
    for (const { step: what, amount, ...look } of steps) {
      const part = partOf(fund, 'USD', { usd: 1n, per: 1n })
      const at = { ...look, missing: 0n }
      const made = what === 'bear' ? bear(fund, part, amount, 5) : moveFund(fund, part, { step: what, amount }, at, 5)
      if (isRefusal(made)) continue
      for (const leg of made.movement.legs)
        books.set(leg.account.code, (books.get(leg.account.code) ?? 0n) + leg.amount)
      fund = made.fund
      const now = partOf(fund, 'USD', { usd: 1n, per: 1n })
      assert.ok(now.free >= 0n && now.bears >= 0n)
      assert.equal(books.get('assets:own:guarantee') ?? 0n, now.free)
      assert.equal(books.get('assets:own:advanced') ?? 0n, now.bears)
      assert.equal(fund.ceiling, now.free * 5n)
      if (what === 'take-out') assert.ok((fund.ceiling ?? 0n) >= look.exposedInAll)
    }
  })
  fc.assert(lives, { numRuns: 500 })
})

test('a part that moves counts at the rate of that move; the others keep theirs until they move', () => {
  const yen = (per: bigint) => ({ currency: 'JPY', free: 3_000n, bears: 0n, usd: 1n, per })
  const fund = fundOf(usd(100n), yen(150n))
  assert.equal(fund.ceiling, (100n + 20n) * 5n)
  const moved = moveFund(fund, usd(100n), { step: 'pay-in', amount: 10n }, calm, 5)
  assert.ok(!isRefusal(moved))
  assert.equal(moved.fund.ceiling, (110n + 20n) * 5n)
  // The yen has lost half of its worth since.
  const part = partOf(moved.fund, 'JPY', { usd: 1n, per: 300n })
  const again = moveFund(moved.fund, part, { step: 'pay-in', amount: 300n }, calm, 5)
  assert.ok(!isRefusal(again))
  assert.equal(again.fund.ceiling, (110n + 11n) * 5n)
  assert.deepEqual(
    again.fund.parts.map(({ currency }) => currency),
    ['JPY', 'USD'],
  )
})
