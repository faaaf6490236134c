import { least } from '../../kernel/money.ts'
import type { DayNumber } from './day-count.rules.ts'
import { dayNumber } from './day-count.rules.ts'
import type { DrawBook, InterestDue, Part } from './draw-book.rules.ts'
import { newBook, owedOf, periodsOfBook, runTo, sumOf } from './draw-book.rules.ts'
import type { DrawFact } from './draw-fact.rules.ts'
import type { DrawTerms } from './plan.rules.ts'
import { rolled, scheduleOf } from './schedule.rules.ts'

/**
 * The debt of a draw on any day, from its facts: those after the day are not known yet. `undefined`: nothing was
 * drawn.
 */
export function bookAt(terms: DrawTerms, facts: readonly DrawFact[], date: string): DrawBook | undefined {
  let book: DrawBook | undefined
  for (const fact of facts) if (fact.day <= date) book = bookAfter(terms, book, fact)
  return book === undefined ? undefined : runTo(book, terms, dayNumber(date))
}

/** The debt after one more fact. Throws for a fact whose day is before the book's, or for one without a debt. */
export function bookAfter(terms: DrawTerms, before: DrawBook | undefined, fact: DrawFact): DrawBook | undefined {
  const { kind, amount } = fact
  const day = dayNumber(fact.day)
  if (kind === 'reserved' || kind === 'funded') return before
  if (kind === 'back') return undefined
  if (kind === 'drawn') return newBook(amount, day)
  if (before === undefined) throw new Error(`${kind}: nothing was drawn`)
  return withHeldInterest(afterFact[kind](runTo(before, terms, day), terms, fact))
}

/** While claims hold back all principal, interest that ran before is not due either: its days move with it. */
function withHeldInterest(book: DrawBook): DrawBook {
  const isAllHeld = book.parts.length > 0 && book.parts.every((part) => part.pause !== undefined)
  if (isAllHeld) return { ...book, heldSince: book.heldSince ?? book.day }
  const { heldSince, ...rest } = book
  if (heldSince === undefined) return book
  const isMoved = (row: InterestDue) => row.due >= heldSince && !(row.n === 0 && row.moved === book.day)
  const due = (row: InterestDue) => rolled(row.due + book.day - heldSince, book.workDays)
  return { ...rest, interest: rest.interest.map((row) => (isMoved(row) ? { ...row, due: due(row) } : row)) }
}

type Step = (book: DrawBook, terms: DrawTerms, fact: DrawFact) => DrawBook

/** What each fact makes of a book that has run up to its day. */
const afterFact: Readonly<Record<Exclude<DrawFact['kind'], 'reserved' | 'back' | 'drawn' | 'funded'>, Step>> = {
  'due-set': withDates,
  repaid: (book, terms, { amount }) => paid(book, terms, amount),
  refunded: (book, terms, { amount, subject }) => refunded(book, terms, amount, subject),
  paused: (book, terms, { amount, subject = '' }) => paused(book, terms, amount, subject),
  resumed: (book, terms, { subject = '', isAgainstBuyer = false }) => resumed(book, terms, subject, isAgainstBuyer),
  'written-off': writtenOff,
  recovered: (book, _, { amount }) => recovered(book, amount),
}

/** Dates and interest begin: what is left is divided by the plan; what claims hold back stays held back. */
function withDates(book: DrawBook, terms: DrawTerms, { workDays = book.workDays }: DrawFact): DrawBook {
  const principal = book.parts.reduce((sum, part) => sum + part.principal, 0n)
  const rows = scheduleOf(terms, principal, book.day, workDays)
  const parts = rows.map((row): Part => ({ n: row.n, principal: row.principal, moved: 0 }))
  const held = book.parts.flatMap((part) => (part.pause === undefined ? [] : [{ ...part, pause: part.pause }]))
  const dated = { ...book, from: book.day, workDays, parts: parts.filter((part) => part.principal > 0n) }
  return held.reduce<DrawBook>((now, { principal: amount, pause }) => paused(now, terms, amount, pause.claimId), dated)
}

/**
 * Late charges, then interest, then the oldest principal; what claims hold back last; the rest is owed to the buyer.
 */
function paid(book: DrawBook, terms: DrawTerms, amount: bigint): DrawBook {
  if (book.writtenOff !== undefined) return recovered(book, amount)
  const owed = owedOf(book, terms)
  const late = least(amount, owed.late)
  const interest = least(amount - late, owed.interest)
  const charged = { ...book, paidLate: book.paidLate + late, paidInterest: book.paidInterest + interest }
  const order = oldestFirst(charged, terms)
  const free = order.filter((part) => part.pause === undefined)
  const held = order.filter((part) => part.pause !== undefined)
  return taken(charged, [...free, ...held], amount - late - interest, true)
}

/** A refund first takes what its claim held back: it is what was in question. Then it pays like any money. */
function refunded(book: DrawBook, terms: DrawTerms, amount: bigint, claimId: string | undefined): DrawBook {
  if (book.writtenOff !== undefined) return recovered(book, amount)
  const held = oldestFirst(book, terms).filter((part) => claimId !== undefined && part.pause?.claimId === claimId)
  const before = book.paidPrincipal
  const after = taken(book, held, amount, false)
  return paid(after, terms, amount - (after.paidPrincipal - before))
}

/** Takes principal from parts in the order given; `isExcess`: what is left over is owed to the buyer. */
function taken(book: DrawBook, order: readonly Part[], amount: bigint, isExcess: boolean): DrawBook {
  let rest = amount
  const left = new Map<Part, bigint>()
  for (const part of order) {
    const gone = least(rest, part.principal)
    left.set(part, part.principal - gone)
    rest -= gone
  }
  const parts = book.parts
    .map((part) => ({ ...part, principal: left.get(part) ?? part.principal }))
    // What a pause would still cost, should the claim be lost, stays with the part that was paid meanwhile.
    .filter((part) => part.principal > 0n || (part.pause?.run ?? 0n) > 0n)
  const excess = book.excess + (isExcess ? rest : 0n)
  return { ...book, parts, paidPrincipal: book.paidPrincipal + amount - rest, excess }
}

/** Parts by the day on which they are due, the oldest first. */
function oldestFirst(book: DrawBook, terms: DrawTerms): readonly Part[] {
  const periods = periodsOfBook(book, terms)
  const ends = (part: Part) => (periods[part.n - 1]?.to ?? 0) + part.moved
  return [...book.parts].sort((a, b) => ends(a) - ends(b))
}

/** A claim holds back an amount of the oldest principal that none holds back yet; at most what there is. */
function paused(book: DrawBook, terms: DrawTerms, amount: bigint, claimId: string): DrawBook {
  let rest = amount
  const cut = new Map<Part, bigint>()
  for (const part of oldestFirst(book, terms)) {
    if (part.pause !== undefined) continue
    const held = least(rest, part.principal)
    if (held > 0n) cut.set(part, held)
    rest -= held
  }
  const pause = { claimId, since: book.day, run: 0n }
  const parts = book.parts.flatMap((part) => {
    const held = cut.get(part)
    if (held === undefined) return [part]
    return [
      { ...part, principal: held, pause },
      { ...part, principal: part.principal - held },
    ].filter((each) => each.principal > 0n)
  })
  return { ...book, parts }
}

/** The claim is over: dates of what it held back move by the pause; lost by the buyer, interest for it is added. */
function resumed(book: DrawBook, terms: DrawTerms, claimId: string, isAgainstBuyer: boolean): DrawBook {
  let run = 0n
  let due: DayNumber | undefined
  const periods = periodsOfBook(book, terms)
  const freed = book.parts.map((part): Part => {
    if (part.pause?.claimId !== claimId) return part
    const { pause, ...free } = part
    const moved = book.from === undefined ? part.moved : part.moved + book.day - pause.since
    const ends = (periods[part.n - 1]?.to ?? book.day) + moved
    run += pause.run
    due = due === undefined || ends < due ? ends : due
    return { ...free, moved }
  })
  const parts = freed.filter((part) => part.principal > 0n || part.pause !== undefined)
  if (!isAgainstBuyer || run === 0n || due === undefined) return { ...book, parts }
  return {
    ...book,
    parts,
    interest: withAdded(book.interest, { n: 0, moved: book.day, due: rolled(due, book.workDays), run }),
  }
}

/** Interest for pauses that ended on one day falls due together. */
function withAdded(interest: readonly InterestDue[], added: InterestDue): readonly InterestDue[] {
  const same = interest.find((row) => row.n === 0 && row.moved === added.moved)
  if (same === undefined) return [...interest, added]
  const due = Math.min(same.due, added.due)
  return interest.map((row) => (row === same ? { ...row, due, run: row.run + added.run } : row))
}

/** All that is owed is given up; nothing runs on. */
function writtenOff(book: DrawBook, terms: DrawTerms): DrawBook {
  return { ...book, parts: [], writtenOff: { ...owedOf(book, terms), recovered: 0n } }
}

/** Money after the write-off, up to what was given up. */
function recovered(book: DrawBook, amount: bigint): DrawBook {
  const gone = book.writtenOff
  if (gone === undefined) throw new Error('recovered: nothing was written off')
  const part = least(amount, sumOf(gone) - gone.recovered)
  return { ...book, excess: book.excess + amount - part, writtenOff: { ...gone, recovered: gone.recovered + part } }
}
