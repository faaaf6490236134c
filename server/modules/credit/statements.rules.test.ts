import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isRefusal } from '../../kernel/use-case.ts'
import { accountOf, daysOf, figuresOf, type PlainStatement, statementFault } from './credit-statement.rules.ts'
import { statementInTable, type TableRow } from './statement-table.rules.ts'

const statement: PlainStatement = {
  ...{ account: '12-3456-7890', currency: 'USD', opening: 1_000n, from: '2026-01-01', to: '2026-01-31' },
  entries: [
    { day: '2026-01-02', amount: 500n, isReturned: false },
    { day: '2026-01-05', amount: -1_600n, isReturned: false },
    { day: '2026-01-07', amount: 1_600n, isReturned: true },
  ],
}

test('every day has the balance of its evening; what was sent back is no income', () => {
  const days = daysOf(statement)
  assert.equal(days.length, 31)
  assert.deepEqual(
    days.slice(0, 7).map(({ balance }) => balance),
    [1_000n, 1_500n, 1_500n, 1_500n, -100n, -100n, 1_500n],
  )
  assert.deepEqual([days[1]?.inflow, days[6]?.inflow, days[6]?.returned], [500n, 0n, 1])
  assert.equal(accountOf(statement).account, '7890')
})

test('figures: months, averages, the lowest, what comes in, days below zero', () => {
  const figures = figuresOf([accountOf(statement)])
  assert.deepEqual(
    [figures.months, figures.days, figures.lowestBalance, figures.returned, figures.daysBelowZero],
    [1, 31, -100n, 1, 2],
  )
  // 2 × 1,000 less: one day at 1,000, two at −100, twenty-eight at 1,500.
  assert.equal(figures.averageBalance, (1_000n - 200n + 28n * 1_500n) / 31n)
  assert.equal(figures.monthlyInflow, (500n * 30n) / 31n)
})

test('the same account twice counts once, two accounts add up', () => {
  const one = accountOf(statement)
  assert.deepEqual(figuresOf([one, one]), figuresOf([one]))
  const both = figuresOf([one, { ...one, account: '0001' }])
  assert.deepEqual([both.days, both.lowestBalance, both.returned], [31, -200n, 2])
})

test('nothing read is nothing known', () => {
  assert.deepEqual(figuresOf([]).months, 0)
})

test('the last balance is the first and all that moved', () => {
  const amounts = fc.array(fc.bigInt(-1_000_000n, 1_000_000n), { maxLength: 60 })
  fc.assert(
    fc.property(amounts, fc.bigInt(-1_000n, 1_000_000n), (moved, opening) => {
      const entries = moved.map((amount, n) => {
        return { day: `2026-01-${String((n % 28) + 1).padStart(2, '0')}`, amount, isReturned: false }
      })
      const days = daysOf({ ...statement, opening, entries })
      assert.equal(
        days.at(-1)?.balance,
        moved.reduce((sum, each) => sum + each, opening),
      )
    }),
  )
})

for (const [title, changed, why] of [
  ['another currency', { currency: 'EUR' }, /EUR/],
  ['empty', { entries: [] }, /no entries/],
  ['backwards', { from: '2026-02-01' }, /before it begins/],
  ['ten years', { from: '2016-01-01' }, /more than 800 days/],
] as const)
  test(`a statement of no use: ${title}`, () => assert.match(statementFault({ ...statement, ...changed }) ?? '', why))

const rows = (...lines: readonly string[]): readonly TableRow[] =>
  lines.map((text, n) => ({ cells: text.split(';'), line: n + 1 }))
const head = 'Date;Description;Amount;Balance'

test('a table of a bank: days that rise or fall, brackets, dollars', () => {
  const rising = rows('My bank', head, '01/02/2026;Card sales;$1,200.00;2200.00', '01/03/2026;NSF fee;(200.00);2000.00')
  const falling = [...rising.slice(0, 2), ...rising.slice(2).toReversed()]
  for (const table of [rising, falling]) {
    const read = statementInTable(table)
    assert.ok(!isRefusal(read))
    assert.deepEqual([read.opening, read.from, read.to], [100_000n, '2026-01-02', '2026-01-03'])
    assert.deepEqual(read.entries[1], { day: '2026-01-03', amount: -20_000n, isReturned: true })
  }
})

test('debit and credit in columns of their own', () => {
  const read = statementInTable(
    rows('Posting Date;Debit;Credit;Balance', '2026-01-02;;5.00;15.00', '2026-01-03;4.00;;11.00'),
  )
  assert.ok(!isRefusal(read))
  assert.deepEqual(
    read.entries.map(({ amount }) => amount),
    [500n, -400n],
  )
})

for (const [title, table, line, why] of [
  ['no head', rows('a;b', '1;2'), 1, /no row names/],
  ['no day', rows(head, 'soon;x;1.00;1.00'), 2, /no date/],
  ['the thirty-first of February', rows(head, '02/31/2026;x;1.00;1.00'), 2, /no date/],
  ['no amount', rows(head, '2026-01-01;x;one;1.00'), 2, /no amount/],
  ['no balance', rows(head, '2026-01-01;x;1.00;'), 2, /no balance/],
  ['a row taken out', rows(head, '2026-01-01;x;1.00;1.00', '2026-01-02;x;1.00;3.00'), 3, /does not follow/],
  ['nothing in it', rows(head), 1, /no entries/],
] as const)
  test(`a table that is refused: ${title}`, () => {
    const read = statementInTable(table)
    assert.ok(isRefusal(read))
    const data = read.data as { readonly line: number; readonly why: string }
    assert.deepEqual([read.refused, data.line], ['bank-file-invalid', line])
    assert.match(data.why, why)
  })
