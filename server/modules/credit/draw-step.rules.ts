import { least } from '../../kernel/money.ts'
import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import { dateOf, dayNumber } from './day-count.rules.ts'
import type { Draw, DrawStep } from './draw.rules.ts'
import { checkDrawStep, drawStateOn, isOwnBook, keptStateOf } from './draw.rules.ts'
import { bookAfter } from './draw-account.rules.ts'
import type { DrawBook, Part } from './draw-book.rules.ts'
import { collectedOf, interestRun, lateRunOf, owedOf, runTo } from './draw-book.rules.ts'
import { duesOf } from './draw-dues.rules.ts'
import type { DrawFact } from './draw-fact.rules.ts'
import { charged, creditDrawn, creditRecalled, creditWrittenOff, lenderFunded } from './draw-movement.rules.ts'
import type { WorkDays } from './schedule.rules.ts'

/** Charges of a draw up to a day as they were booked; below 0 where money counted from an earlier day. Minor units. */
export interface Charge {
  readonly lineId: RootId
  /** One for each day up to which time charged, one for each fact that moved charges. */
  readonly chargeId: string
  readonly drawId: string
  /** `2026-03-01`; the charges of the days after it up to `through`. */
  readonly from: string
  readonly through: string
  readonly interest: bigint
  readonly late: bigint
  readonly at: Instant
}

export const chargeType: RecordType<Charge> = {
  name: 'credit.charges',
  root: (charge) => charge.lineId,
  id: (charge) => charge.chargeId,
}

/** What a step makes of a draw: records, movements, and by how much the line is used more. Minor units. */
export interface DrawStepped {
  readonly draw: Draw
  readonly facts: readonly DrawFact[]
  readonly charges: readonly Charge[]
  readonly movements: readonly Movement[]
  readonly used: bigint
}

/** What a fact says; who it is about and when it counts at the earliest is the draw's. */
export type Told = Omit<DrawFact, 'lineId' | 'drawId' | 'n'>

/** What a draw is from the beginning. */
export type NewDraw = Pick<
  Draw,
  'lineId' | 'drawId' | 'buyerId' | 'orderId' | 'paymentId' | 'currency' | 'amount' | 'lender' | 'terms' | 'reservedAt'
> &
  Pick<Draw, 'lending'>

/** A new draw, reserved on the line: no debt yet. */
export function reserveDraw(draw: NewDraw, told: Pick<Told, 'day' | 'at'>): DrawStepped {
  const nothing = { chargedInterest: 0n, chargedLate: 0n, owedInterest: 0n, owedLate: 0n }
  const passed = { collected: 0n, passedOn: 0n, passedFacts: 0 }
  const reserved: Draw = {
    ...{ ...draw, ...nothing, ...passed, state: 'reserved', facts: 0, used: draw.amount, isFunded: isOwnBook(draw) },
  }
  return noted(reserved, { ...told, kind: 'reserved', amount: draw.amount }, [], draw.amount)
}

/** The lender said yes (the own book does at once): the debt begins, and the hold has the money. */
export function confirmDraw(draw: Draw, told: Pick<Told, 'day' | 'at'>): DrawStepped | Refusal {
  const fact: Told = { ...told, kind: 'drawn', amount: draw.amount }
  return refusedAt(draw, 'confirm', told.day) ?? withFact(draw, fact, () => [creditDrawn(draw)])
}

/** The lender said no, was silent, or the order ended first: what was reserved is free again. */
export function giveBackDraw(draw: Draw, told: Pick<Told, 'day' | 'at' | 'subject'>): DrawStepped | Refusal {
  const back: Draw = { ...draw, state: 'back', used: 0n }
  const fact: Told = { ...told, kind: 'back', amount: draw.amount }
  return refusedAt(draw, 'give-back', told.day) ?? noted(back, fact, [], -draw.used)
}

/**
 * The lender takes its yes back. While its money is not booked the draw goes back, and the instalment is open again;
 * after that `lender-bound`: neither hold nor supplier is touched.
 */
export function recallDraw(draw: Draw, told: Pick<Told, 'day' | 'at' | 'subject'>): DrawStepped | Refusal {
  const refused = refusedAt(draw, 'recall', told.day)
  if (refused !== undefined) return refused
  if (draw.state === 'reserved') return giveBackDraw(draw, told)
  // What was repaid meanwhile would have to be given back by hand; the lender waits for the operator.
  if (draw.used !== draw.amount) return refuse('repaid-in-part')
  const { book: _, dueOn: __, runsOn: ___, ...rest } = draw
  const fact: Told = { ...told, kind: 'back', amount: draw.amount }
  return noted({ ...rest, state: 'back', used: 0n }, fact, [creditRecalled(draw)], -draw.used)
}

/**
 * The lender's money for the draw stands at a bank: from here on it is final, and nothing takes it back. Refuses
 * `draw-funded` for money that comes once more, `wrong-state` where the lender has not said yes.
 */
export function fundDraw(draw: Draw, told: Pick<Told, 'day' | 'at' | 'subject'>, bank: string): DrawStepped | Refusal {
  const refused = refusedAt(draw, 'fund', told.day)
  if (refused !== undefined) return refused
  const day = draw.book === undefined ? told.day : laterDate(told.day, dateOf(draw.book.day))
  const fact: Told = { ...told, day, kind: 'funded', amount: draw.amount }
  return noted({ ...draw, isFunded: true }, fact, [lenderFunded(draw, bank)], 0n)
}

/** The goods are shipped (the last lot, or long enough after the first): dates are set, interest runs from this day. */
export function shipDraw(
  draw: Draw,
  told: Pick<Told, 'day' | 'at' | 'subject'>,
  days: WorkDays,
): DrawStepped | Refusal {
  return refusedAt(draw, 'ship', told.day) ?? withFact(draw, { ...told, kind: 'due-set', amount: 0n, workDays: days })
}

/** A claim holds back an amount: its dates and charges stand still. Nothing is left to hold back: nothing changes. */
export function pauseDraw(draw: Draw, told: Omit<Told, 'kind'>): DrawStepped | Refusal {
  const refused = refusedAt(draw, 'pause', told.day)
  if (refused !== undefined) return refused
  const free = draw.book?.parts.filter((part) => part.pause === undefined) ?? []
  const amount = least(told.amount, inAll(free))
  return amount <= 0n ? unchanged(draw) : withFact(draw, { ...told, kind: 'paused', amount })
}

/** The claim is over: dates move by the pause; lost by the buyer, interest for it is added, no late charges. */
export function resumeDraw(draw: Draw, told: Omit<Told, 'kind' | 'amount'>): DrawStepped | Refusal {
  const refused = refusedAt(draw, 'resume', told.day)
  if (refused !== undefined) return refused
  const isHeld = draw.book?.parts.some(({ pause }) => pause?.claimId === told.subject) ?? false
  return isHeld ? withFact(draw, { ...told, kind: 'resumed', amount: 0n }) : unchanged(draw)
}

/** All that is owed is given up; `subject` says who decided. Only what is overdue can be. */
export function writeOffDraw(draw: Draw, told: Pick<Told, 'day' | 'at' | 'subject'>): DrawStepped | Refusal {
  const refused = refusedAt(draw, 'write-off', told.day)
  if (refused !== undefined) return refused
  return withFact(draw, { ...told, kind: 'written-off', amount: 0n }, (before) => [
    creditWrittenOff(draw, owedOf(before, draw.terms)),
  ])
}

/** Books what time has charged up to a day; nothing where that is booked, so it may be asked as often as one likes. */
export function chargeDraw(draw: Draw, day: string, at: Instant): DrawStepped {
  const { book, chargedTo = day } = draw
  if (book === undefined || day <= chargedTo) return unchanged(draw)
  const time = chargesOf(draw, book, day, at, '')
  return time.charges.length === 0
    ? unchanged(draw)
    : { ...stepped(time.draw, [], time.movements, 0n), charges: time.charges }
}

/** The refusal of a step on a day, for a draw as it stands then. */
export function refusedAt(draw: Draw, step: DrawStep, day: string): Refusal | undefined {
  return checkDrawStep(step, drawStateOn(draw, day), draw.isFunded)
}

/**
 * A draw after a fact: its debt, the charges up to the day, and what else the fact moves. A fact counts from its own
 * day, but never from before the last one; charges that were booked beyond its day are set right.
 */
export function withFact(
  draw: Draw,
  told: Told,
  also: (before: DrawBook, after: DrawBook) => readonly Movement[] = () => [],
): DrawStepped {
  const { terms, book } = draw
  const day = book === undefined ? told.day : laterDate(told.day, dateOf(book.day))
  const fact = factOf(draw, { ...told, day })
  const after = bookAfter(terms, book, fact)
  if (after === undefined) throw new Error(`${fact.kind}: no debt`)
  const time = chargesOf({ ...draw, facts: fact.n }, after, day, told.at, `.${fact.n}`)
  const used = inAll(after.parts)
  const kept = { book: after, used, collected: collectedOf(after), state: keptStateOf(draw, after) }
  const now = withDays({ ...time.draw, ...kept }, after)
  const before = book === undefined ? after : runTo(book, terms, dayNumber(day))
  const moved = [...time.movements, ...also(before, after)]
  return { ...stepped(now, [fact], moved, used - draw.used), charges: time.charges }
}

/** The days that lists and month ends look for. */
function withDays({ dueOn: _, runsOn: __, ...draw }: Draw, book: DrawBook): Draw {
  const dueOn = duesOf(book, draw.terms).find(
    ({ due, principal, interest }) => due !== undefined && principal + interest > 0n,
  )?.due
  const isFree = book.parts.some(({ pause }) => pause === undefined)
  const lateFrom = dueOn === undefined ? undefined : dateOf(dayNumber(dueOn) + draw.terms.graceDays)
  const runsOn =
    book.from === undefined || !isFree ? undefined : draw.terms.monthlyBps > 0 ? dateOf(book.from) : lateFrom
  return { ...draw, ...(dueOn === undefined ? {} : { dueOn }), ...(runsOn === undefined ? {} : { runsOn }) }
}

function inAll(parts: readonly Part[]): bigint {
  return parts.reduce((sum, { principal }) => sum + principal, 0n)
}

/** A step that changes nothing. */
export function unchanged(draw: Draw): DrawStepped {
  return stepped(draw, [], [], 0n)
}

function laterDate(a: string, b: string): string {
  return a > b ? a : b
}

/** The difference between what has run up to a day and what was booked. Of a debt that was given up nothing runs. */
function chargesOf(draw: Draw, book: DrawBook, day: string, at: Instant, suffix: string) {
  const { lineId, drawId, terms } = draw
  const from = draw.chargedTo ?? day
  const through = laterDate(day, from)
  const then = runTo(book, terms, dayNumber(through))
  const interest = interestRun(then, terms) - draw.chargedInterest
  const late = lateRunOf(then, terms) - draw.chargedLate
  const isMoved = interest !== 0n || late !== 0n
  const charge: Charge = {
    ...{ lineId, chargeId: `${drawId}.${through}${suffix}`, drawId, from, through, interest, late, at },
  }
  const totals = { chargedInterest: draw.chargedInterest + interest, chargedLate: draw.chargedLate + late }
  const owed = owedOf(then, terms)
  return {
    draw: { ...draw, ...totals, chargedTo: through, owedInterest: owed.interest, owedLate: owed.late },
    charges: isMoved ? [charge] : [],
    movements: charged(draw, interest + late),
  }
}

function factOf({ lineId, drawId, facts }: Draw, told: Told): DrawFact {
  return { ...told, lineId, drawId, n: facts + 1 }
}

/** A draw with a fact that moves no debt. */
function noted(draw: Draw, told: Told, movements: readonly Movement[], used: bigint): DrawStepped {
  const fact = factOf(draw, told)
  return stepped({ ...draw, facts: fact.n }, [fact], movements, used)
}

function stepped(draw: Draw, facts: readonly DrawFact[], movements: readonly Movement[], used: bigint): DrawStepped {
  return { draw, facts, charges: [], movements, used }
}
