import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addMonths, dateOf, dayCounts, dayNumber } from './day-count.rules.ts'
import type { CreditPlan } from './plan.rules.ts'
import { defaultPlans } from './plan.rules.ts'
import { shares } from './reckoning-dates.testing.ts'
import { interestInAll, rolled, scheduleOf } from './schedule.rules.ts'

const weekdays = { weekend: [0, 6], holidays: ['2026-12-25', '2027-01-01'] }
const everyDay = { weekend: [], holidays: [] }
const planOf = (code: string, over: Partial<CreditPlan> = {}): CreditPlan => {
  const plan = defaultPlans.find((each) => each.code === code)
  assert.ok(plan)
  return { ...plan, ...over }
}
const shown = (plan: CreditPlan, principal: bigint, from: string, days = everyDay) =>
  scheduleOf(plan, principal, dayNumber(from), days).map(({ due, principal: part, interest }) => [
    dateOf(due),
    Number(part),
    Number(interest),
  ])

test('net terms are one repayment without interest, so many days after shipment', () => {
  assert.deepEqual(shown(planOf('net-30'), 1_000_00n, '2026-01-31'), [['2026-03-02', 1_000_00, 0]])
  assert.deepEqual(shown(planOf('net-60'), 1_000_00n, '2024-01-01'), [['2024-03-01', 1_000_00, 0]])
})

test('level payments are equal but for the last, which takes what rounding left', () => {
  // 1,200.00 over 6 months at 1 %: the annuity is 207.058… a month.
  assert.deepEqual(shown(planOf('instalments-6'), 1_200_00n, '2026-01-15'), [
    ['2026-02-15', 195_06, 12_00],
    ['2026-03-15', 197_01, 10_05],
    ['2026-04-15', 198_98, 8_08],
    ['2026-05-15', 200_97, 6_09],
    ['2026-06-15', 202_98, 4_08],
    ['2026-07-15', 205_00, 2_05],
  ])
})

test('level principal is the same each time, and its interest falls', () => {
  const plan = planOf('instalments-3', { repays: 'level-principal' })
  assert.deepEqual(shown(plan, 1_000_00n, '2026-08-31'), [
    ['2026-09-30', 333_33, 10_00],
    ['2026-10-31', 333_33, 6_67],
    ['2026-11-30', 333_34, 3_33],
  ])
})

test('dates keep the day of the month through shorter months', () => {
  const days = scheduleOf(planOf('instalments-6'), 600n, dayNumber('2023-10-31'), everyDay).map(({ due }) =>
    dateOf(due),
  )
  assert.deepEqual(days, ['2023-11-30', '2023-12-31', '2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30'])
})

test('a due day without work rolls to the next working day, and interest does not follow', () => {
  const at = (day: string) => dateOf(rolled(dayNumber(day), weekdays))
  assert.equal(at('2026-12-24'), '2026-12-24')
  assert.equal(at('2026-12-25'), '2026-12-28')
  assert.equal(at('2027-01-01'), '2027-01-04')
  assert.throws(() => rolled(dayNumber('2026-01-01'), { weekend: [0, 1, 2, 3, 4, 5, 6], holidays: [] }))
  const [first] = scheduleOf(planOf('instalments-1'), 1_000_00n, dayNumber('2026-11-25'), weekdays)
  assert.deepEqual(
    [dateOf(first?.due ?? 0), dateOf(first?.ends ?? 0), first?.interest],
    ['2026-12-28', '2026-12-25', 10_00n],
  )
})

test('actual counts charge each month its days', () => {
  const plan = planOf('instalments-2', { dayCount: 'actual/360', repays: 'level-principal' })
  // 1,000.00 for 31 days and 500.00 for 28, at 12 % of a year of 360.
  assert.deepEqual(shown(plan, 1_000_00n, '2026-01-01'), [
    ['2026-02-01', 500_00, 10_33],
    ['2026-03-01', 500_00, 4_67],
  ])
})

const somePlan = fc.record({
  code: fc.constant('plan'),
  repays: fc.constantFrom('level-payment' as const, 'level-principal' as const),
  months: fc.integer({ min: 1, max: 12 }),
  monthlyBps: fc.integer({ min: 0, max: 1000 }),
  dayCount: fc.constantFrom(...dayCounts),
  most: fc.constant(1),
  depositBps: fc.constant(0),
})
const someDay = fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2032-12-31') })

test('a schedule repays the principal, no part below nothing, one date a month', () => {
  fc.assert(
    fc.property(somePlan, fc.bigInt(1n, 10n ** 12n), someDay, (plan, principal, from) => {
      const rows = scheduleOf(plan, principal, from, everyDay)
      assert.equal(
        rows.reduce((sum, row) => sum + row.principal, 0n),
        principal,
      )
      assert.ok(rows.every((row) => row.principal >= 0n && row.interest >= 0n))
      assert.deepEqual(
        rows.map(({ ends }) => ends),
        rows.map((_, n) => addMonths(from, n + 1)),
      )
      if (plan.monthlyBps === 0) assert.equal(interestInAll(rows), 0n)
    }),
  )
})

test('level payments differ by no more than the cents of the rounded months', () => {
  fc.assert(
    fc.property(somePlan, fc.bigInt(10_000n, 10n ** 12n), someDay, (plan, principal, from) => {
      const rows = scheduleOf({ ...plan, repays: 'level-payment' }, principal, from, everyDay)
      const sums = rows.map((row) => row.principal + row.interest)
      const [first = 0n] = sums
      assert.ok(sums.slice(0, -1).every((sum) => sum === first))
      const last = sums.at(-1) ?? 0n
      const apart = last > first ? last - first : first - last
      assert.ok(apart <= BigInt(plan.months * 3), `${first} and ${last}`)
    }),
  )
})

test('the principal of each repayment is what a search by trial finds', () => {
  fc.assert(
    fc.property(somePlan, fc.bigInt(1n, 10n ** 9n), someDay, (plan, principal, from) => {
      const terms = { ...plan, lateBps: 0, lateDayCount: 'actual/365' as const, graceDays: 0 }
      assert.deepEqual(
        scheduleOf(plan, principal, from, everyDay).map((row) => row.principal),
        shares(terms, principal, dateOf(from)),
      )
    }),
    { numRuns: 500 },
  )
})
