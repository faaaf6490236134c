import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayNumber } from './day-count.rules.ts'
import { drawStateOn } from './draw.rules.ts'
import type { DrawBook } from './draw-book.rules.ts'
import { owedOf, runTo, sumOf } from './draw-book.rules.ts'
import { accountOf, duesOf } from './draw-dues.rules.ts'
import { chargeDraw, pauseDraw, resumeDraw, writeOffDraw } from './draw-step.rules.ts'
import { balanceIn, done, drawnLife, lived, on, shippedLife, termsOf, wire } from './draws.testing.ts'
import { refundDraw, repayDraw } from './repayment.rules.ts'

const six = termsOf('instalments-6')
const net = termsOf('net-30')
const bookOf = (draw: { readonly book?: DrawBook }): DrawBook => {
  assert.ok(draw.book)
  return draw.book
}

test('a month on time pays the level payment, and nothing is late', () => {
  const life = shippedLife(six)
  const paid = done(repayDraw(life.draw, { ...on('2026-02-15'), amount: 207_06n }, wire))
  const book = bookOf(paid.draw)
  assert.deepEqual(owedOf(book, six), { principal: 1_200_00n - 195_06n, interest: 0n, late: 0n })
  assert.deepEqual(
    paid.movements.map(({ kind, legs }) => [kind, ...legs.map(({ account, amount }) => [account.code, amount])]),
    [
      ['credit-charged', ['assets:credit:cmp_b', 12_00n], ['income:fees:credit', -12_00n]],
      ['credit-repaid', ['liabilities:unallocated:main', 207_06n], ['assets:credit:cmp_b', -207_06n]],
    ],
  )
})

test('all of it early costs the days that were used', () => {
  const life = shippedLife(six)
  // 1,200.00 for 10 of 30 days at 1 %.
  const paid = done(repayDraw(life.draw, { ...on('2026-01-25'), amount: 1_204_00n }, wire))
  assert.deepEqual([paid.draw.state, paid.excess, paid.draw.chargedInterest], ['repaid', 0n, 4_00n])
})

test('what is too much is owed to the buyer on the order', () => {
  const life = shippedLife(net)
  const paid = done(repayDraw(life.draw, { ...on('2026-02-01'), amount: 1_300_00n }, wire))
  assert.deepEqual([paid.toDebt, paid.excess], [1_200_00n, 100_00n])
  assert.equal(balanceIn(paid.movements, 'liabilities:refundable:ord_1'), -100_00n)
  const again = done(repayDraw(paid.draw, { ...on('2026-02-02'), amount: 5n }, wire))
  assert.deepEqual([again.toDebt, again.excess, again.draw.state], [0n, 5n, 'repaid'])
})

test('being late costs 1.5 % a month of the days after the grace, on principal alone', () => {
  const life = shippedLife(net)
  // Due on 14 February, free up to the 19th: 28 days up to 19 March, at 18 % of 365 days.
  const { late, interest, overdue, daysPastDue } = accountOf(
    runTo(bookOf(life.draw), net, dayNumber('2026-03-19')),
    net,
  )
  assert.deepEqual([late, interest, overdue, daysPastDue], [16_57n, 0n, 1_200_00n, 33])
})

test('a processing fee and its tax come on top, and pay no debt', () => {
  const life = shippedLife(net)
  const by = { from: { provider: 'cards' }, fee: 29_90n, tax: 2_00n, jurisdiction: 'US-CA' }
  const { movements } = done(repayDraw(life.draw, { ...on('2026-02-01'), amount: 1_000_00n }, by))
  assert.deepEqual(
    movements.flatMap(({ legs }) => legs.map(({ account, amount }) => [account.code, amount])),
    [
      ['assets:provider:cards', 1_031_90n],
      ['assets:credit:cmp_b', -1_000_00n],
      ['income:fees:processing', -29_90n],
      ['liabilities:tax:US-CA', -2_00n],
    ],
  )
})

test('money of an earlier day takes charges back that were booked beyond it', () => {
  const life = shippedLife(six)
  const charged = lived(life, chargeDraw(life.draw, '2026-01-31', on('2026-01-31').at))
  assert.equal(charged.draw.chargedInterest, 6_00n)
  const paid = done(
    repayDraw(charged.draw, { ...on('2026-01-25'), amount: 1_204_00n, at: '2026-02-01T00:00:00.000Z' }, wire),
  )
  assert.deepEqual([paid.draw.state, paid.draw.chargedInterest], ['repaid', 4_00n])
  assert.deepEqual(
    paid.movements.map(({ kind }) => kind),
    ['credit-lowered', 'credit-repaid'],
  )
  assert.deepEqual(
    paid.charges.map(({ interest }) => interest),
    [-2_00n],
  )
})

test('a refund takes what its claim held back before it pays interest', () => {
  const life = shippedLife(six)
  const paused = lived(life, pauseDraw(life.draw, { ...on('2026-01-25'), amount: 300_00n, subject: 'clm_1' }))
  const refunded = lived(paused, refundDraw(paused.draw, { ...on('2026-02-04'), amount: 300_00n, subject: 'clm_1' }))
  const { principal, interest } = owedOf(bookOf(refunded.draw), six)
  // 1,200.00 for ten days, 900.00 for nine more (4 February is nineteen of thirty days away): nothing of it is paid.
  assert.deepEqual([principal, interest], [900_00n, 4_00n + 2_70n])
  const other = lived(paused, refundDraw(paused.draw, { ...on('2026-02-04'), amount: 300_00n, subject: 'clm_9' }))
  assert.equal(owedOf(bookOf(other.draw), six).interest, 0n)
})

test('a refund beyond the debt stays owed to the buyer', () => {
  const life = shippedLife(net)
  const refunded = done(refundDraw(life.draw, { ...on('2026-02-01'), amount: 1_500_00n }))
  assert.deepEqual([refunded.toDebt, refunded.excess, refunded.draw.state], [1_200_00n, 300_00n, 'repaid'])
  assert.equal(balanceIn(refunded.movements, 'liabilities:refundable:ord_1'), 1_200_00n)
})

test('a refund of what was drawn and never shipped gives it back without charge', () => {
  const life = drawnLife(six)
  const refunded = done(refundDraw(life.draw, { ...on('2026-08-01'), amount: 1_200_00n }))
  assert.deepEqual([refunded.draw.state, refunded.used, refunded.charges], ['repaid', -1_200_00n, []])
})

test('a claim moves dates by its days; lost by the buyer it costs interest for them, won nothing', () => {
  for (const [isAgainstBuyer, interest] of [
    [true, 12_00n + 4_00n],
    [false, 12_00n],
  ] as const) {
    const life = shippedLife(six)
    const paused = lived(life, pauseDraw(life.draw, { ...on('2026-01-20'), amount: 1_200_00n, subject: 'clm_1' }))
    assert.equal(drawStateOn(paused.draw, '2026-03-30'), 'paused')
    const resumed = lived(paused, resumeDraw(paused.draw, { ...on('2026-01-30'), subject: 'clm_1', isAgainstBuyer }))
    const rows = duesOf(bookOf(resumed.draw), six)
    const [first] = rows
    assert.deepEqual([first?.due, first?.principal, first?.interest], ['2026-02-25', 195_06n, interest])
  }
})

test('what was given up is over; money for it later is recovered, and more than that is the buyer’s', () => {
  const life = shippedLife(net)
  const gone = lived(life, writeOffDraw(life.draw, { ...on('2026-03-19'), subject: 'usr_1' }))
  assert.equal(balanceIn(gone.movements, 'assets:credit:cmp_b'), 0n)
  assert.equal(balanceIn(gone.movements, 'expenses:credit'), 1_216_57n)
  assert.equal(gone.used, 0n)
  const more = lived(gone, chargeDraw(gone.draw, '2027-01-01', on('2027-01-01').at))
  assert.deepEqual(more.charges, gone.charges)
  const back = lived(gone, repayDraw(gone.draw, { ...on('2026-08-01'), amount: 1_220_00n }, wire))
  assert.equal(balanceIn(back.movements, 'expenses:credit'), 0n)
  assert.equal(balanceIn(back.movements, 'liabilities:refundable:ord_1'), -3_43n)
  const refund = lived(gone, refundDraw(gone.draw, { ...on('2026-08-01'), amount: 16_57n }))
  assert.equal(balanceIn(refund.movements, 'expenses:credit'), 1_200_00n)
})

test("a lender bears its own loss, and is owed what its buyer's draw costs", () => {
  const life = shippedLife(net, '2026-01-15', { lender: 'first-bank' })
  const gone = lived(life, writeOffDraw(life.draw, { ...on('2026-03-19'), subject: 'usr_1' }))
  assert.equal(balanceIn(gone.movements, 'expenses:credit'), 0n)
  assert.equal(balanceIn(gone.movements, 'liabilities:lender:first-bank'), 0n)
})

const amounts = fc.array(fc.bigInt(1n, 500_00n), { minLength: 1, maxLength: 6 })
const days = fc.array(fc.integer({ min: 0, max: 70 }), { minLength: 6, maxLength: 6 })

test('money pays late charges, then interest, then the oldest principal, and all of it goes somewhere', () => {
  fc.assert(
    fc.property(amounts, days, fc.constantFrom(six, net, termsOf('instalments-3')), (parts, gaps, terms) => {
      let { draw } = shippedLife(terms)
      let day = dayNumber('2026-01-15')
      parts.forEach((amount, n) => {
        day += gaps[n] ?? 0
        const date = new Date(day * 86_400_000).toISOString().slice(0, 10)
        const before = owedOf(runTo(bookOf(draw), terms, day), terms)
        const paid = done(repayDraw(draw, { ...on(date), amount }, wire))
        const after = owedOf(bookOf(paid.draw), terms)
        assert.equal(sumOf(before) - sumOf(after), paid.toDebt)
        assert.equal(paid.toDebt + paid.excess, amount)
        assert.ok(after.interest === before.interest || after.late === 0n, 'interest before late charges')
        assert.ok(after.principal === before.principal || after.interest === 0n, 'principal before interest')
        assert.ok(paid.excess === 0n || sumOf(after) === 0n, 'owed to the buyer while he owes')
        const left = bookOf(paid.draw).parts.map((part) => part.n)
        const had = bookOf(draw).parts.map((part) => part.n)
        assert.deepEqual(left, had.slice(had.length - left.length), 'a later repayment before an older one')
        draw = paid.draw
      })
    }),
  )
})

test('the order of payments of one day does not matter, nor how they are divided', () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 250 }), (parts, gap) => {
      const date = new Date((dayNumber('2026-01-15') + gap) * 86_400_000).toISOString().slice(0, 10)
      const paying = (list: readonly bigint[]) => {
        let { draw } = shippedLife(six)
        for (const amount of list) draw = done(repayDraw(draw, { ...on(date), amount }, wire)).draw
        return draw.book
      }
      const whole = paying([parts.reduce((sum, part) => sum + part, 0n)])
      assert.deepEqual(paying(parts), whole)
      assert.deepEqual(paying(parts.toReversed()), whole)
    }),
    { numRuns: 60 },
  )
})

test('the sum of all due rows is the debt, and what will have run by then', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.bigInt(1n, 900_00n), (gap, amount) => {
      const life = shippedLife(six)
      const day = dayNumber('2026-01-15') + gap
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10)
      const { draw } = done(repayDraw(life.draw, { ...on(date), amount }, wire))
      const account = accountOf(bookOf(draw), six)
      const later = runTo(bookOf(draw), six, dayNumber('2027-01-15'))
      const owed = owedOf(later, six)
      const end = accountOf(later, six)
      assert.equal(end.due, owed.principal + owed.interest)
      assert.ok(account.due <= end.due && account.overdue <= account.due)
    }),
  )
})
