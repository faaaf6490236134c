import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '../../kernel/use-case.ts'
import { dateOf } from './day-count.rules.ts'
import { drawStateOn } from './draw.rules.ts'
import { bookAt } from './draw-account.rules.ts'
import { owedOf, runTo, sumOf } from './draw-book.rules.ts'
import { chargeDraw, confirmDraw, pauseDraw, resumeDraw, shipDraw, writeOffDraw } from './draw-step.rules.ts'
import type { Life } from './draws.testing.ts'
import { balanceIn, lived, on, reservedLife, wire } from './draws.testing.ts'
import { lineStatement } from './line-statement.rules.ts'
import { dice, randomDraw } from './random-draws.testing.ts'
import { later } from './reckoning-dates.testing.ts'
import { refundDraw, repayDraw } from './repayment.rules.ts'

const LIVES = 3_000
/** The operator's own book and a lender's never stand in one account. */
const debtOf = (lender: string) => (lender === 'own' ? 'assets:credit:cmp_b' : 'assets:lent:cmp_b')
const always = {
  ...{ fromDay: '2000-01-01', toDay: '2099-12-31', isFinal: false },
  ...{ from: '2000-01-01T00:00:00.000Z', until: '2100-01-01T00:00:00.000Z' },
}

/** What the draw owes by the books, by its facts and by its record, after each step. */
function agree(life: Life, seed: number, step: string): void {
  const { draw, facts, charges, movements } = life
  const { book, terms, lender } = draw
  const debt = debtOf(lender)
  if (book === undefined) {
    assert.equal(balanceIn(movements, debt), 0n)
    return
  }
  const charged = draw.chargedTo ?? dateOf(book.day)
  const then = runTo(book, terms, Math.max(book.day, Date.parse(charged) / 86_400_000))
  const about = `seed ${seed}, ${step} on ${charged}`
  assert.equal(balanceIn(movements, debt), sumOf(owedOf(then, terms)), about)
  const interest = charges.reduce((sum, each) => sum + each.interest, 0n)
  const late = charges.reduce((sum, each) => sum + each.late, 0n)
  assert.deepEqual([draw.chargedInterest, draw.chargedLate], [interest, late], about)
  assert.equal(
    draw.used,
    book.parts.reduce((sum, part) => sum + part.principal, 0n),
    about,
  )
  assert.equal(life.used, draw.used, about)
  assert.deepEqual(bookAt(terms, facts, dateOf(book.day)), book, about)
  assert.equal(new Set(charges.map(({ chargeId }) => chargeId)).size, charges.length, about)
  const whole = movements.every(({ legs }) => legs.reduce((sum, { amount }) => sum + amount, 0n) === 0n)
  assert.ok(whole, about)
  assert.equal(lineStatement([{ draw, facts, charges }], always).closing, balanceIn(movements, debt), about)
}

test('books, record and facts of a draw agree after every step of any life', () => {
  let [corrected, gone, refused] = [0, 0, 0]
  for (let seed = 1; seed <= LIVES; seed += 1) {
    const { terms, facts } = randomDraw(seed)
    const roll = dice(seed * 7919)
    const [first] = facts
    assert.ok(first)
    const lender = roll() < 0.3 ? 'first-bank' : 'own'
    let life: Life = reservedLife(terms, { amount: first.amount, day: first.day, lender })
    life = lived(life, confirmDraw(life.draw, on(first.day)))
    for (const fact of facts.slice(1)) {
      // Now and then time charges first, at times beyond the day from which money counts.
      if (roll() < 0.4)
        life = lived(life, chargeDraw(life.draw, later(fact.day, Math.floor(roll() * 9) - 1), on(fact.day).at))
      agree(life, seed, 'charge')
      const answer = stepOf(life, fact)
      if (isRefusal(answer)) {
        refused += 1
        continue
      }
      life = lived(life, answer)
      agree(life, seed, fact.kind)
      corrected += answer.movements.filter(({ kind }) => kind === 'credit-lowered').length
      gone += life.draw.state === 'written-off' ? 1 : 0
    }
    const end = later(facts.at(-1)?.day ?? first.day, 400)
    life = lived(life, chargeDraw(life.draw, end, on(end).at))
    agree(life, seed, 'end')
    assert.deepEqual(chargeDraw(life.draw, end, on(end).at).charges, [], 'charged twice')
  }
  assert.ok(corrected > 20 && gone > 20 && refused > 20, `${corrected} corrected, ${gone} gone, ${refused} refused`)
})

function stepOf({ draw }: Life, fact: ReturnType<typeof randomDraw>['facts'][number]) {
  const { kind, amount, day, workDays, subject = '', isAgainstBuyer = false } = fact
  const told = { ...on(day), amount, subject }
  if (kind === 'due-set' && workDays !== undefined) return shipDraw(draw, on(day), workDays)
  if (kind === 'repaid' || kind === 'recovered') return repayDraw(draw, told, wire)
  if (kind === 'refunded') return refundDraw(draw, told)
  if (kind === 'paused') return pauseDraw(draw, told)
  if (kind === 'resumed') return resumeDraw(draw, { ...on(day), subject, isAgainstBuyer })
  return writeOffDraw(draw, { ...on(day), subject: 'usr_1' })
}

test('charging every day, at month ends or once comes to the same, each day once', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const { terms, facts } = randomDraw(seed)
    const [first] = facts
    assert.ok(first)
    let life = reservedLife(terms, { amount: first.amount, day: first.day })
    life = lived(life, confirmDraw(life.draw, on(first.day)))
    life = lived(life, shipDraw(life.draw, on(first.day), { weekend: [0, 6], holidays: [] }))
    const end = later(first.day, 240)
    const once = lived(life, chargeDraw(life.draw, end, on(end).at))
    let daily = life
    let monthly = life
    for (let day = first.day; day <= end; day = later(day, 1)) {
      daily = lived(daily, chargeDraw(daily.draw, day, on(day).at))
      if (later(day, 1).endsWith('-01')) monthly = lived(monthly, chargeDraw(monthly.draw, day, on(day).at))
    }
    monthly = lived(monthly, chargeDraw(monthly.draw, end, on(end).at))
    for (const each of [daily, monthly]) {
      assert.equal(each.draw.chargedInterest, once.draw.chargedInterest, `seed ${seed}`)
      assert.equal(each.draw.chargedLate, once.draw.chargedLate, `seed ${seed}`)
      for (const charge of each.charges)
        assert.ok(charge.from < charge.through && charge.interest >= 0n && charge.late >= 0n)
      each.charges.reduce((before, { from, through }) => {
        assert.ok(from >= before, `seed ${seed}: ${from} is charged twice`)
        return through
      }, '')
    }
    assert.notEqual(drawStateOn(once.draw, end), 'repaid')
  }
})
