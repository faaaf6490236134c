import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { dayNumber } from './day-count.rules.ts'
import type { DrawBook } from './draw-book.rules.ts'
import { owedOf, runTo, sumOf } from './draw-book.rules.ts'
import { accountOf } from './draw-dues.rules.ts'
import type { Lending } from './lender.rules.ts'
import { OWN_BOOK } from './line.rules.ts'
import type { DrawTerms } from './plan.rules.ts'

/** How a draw stands in its row; what time makes of it (`overdue`, `paused`) is computed for a day. */
export const keptStates = ['reserved', 'back', 'drawn', 'shipped', 'repaid', 'written-off'] as const
export type KeptState = (typeof keptStates)[number]

/** How a draw is shown. `offered`: there is none yet. `paused`: claims hold back all that is left. */
export type DrawState = 'offered' | KeptState | 'overdue' | 'paused'

/** A part of a line that pays an order. Minor units. */
export interface Draw {
  readonly lineId: RootId
  /** `drw_…` */
  readonly drawId: string
  readonly buyerId: RootId
  readonly orderId: RootId
  readonly paymentId: string
  readonly currency: string
  readonly amount: bigint
  /** `own`, or the lender whose money it is. */
  readonly lender: string
  /** The lender's money is booked: from here on nothing takes the draw back. */
  readonly isFunded: boolean
  /** What was agreed with that lender; absent for the own book. */
  readonly lending?: Lending
  readonly terms: DrawTerms
  readonly state: KeptState
  readonly reservedAt: Instant
  /** How many facts it has. */
  readonly facts: number
  /** The debt as of its last fact; absent while nothing was drawn. */
  readonly book?: DrawBook
  /** What was booked as charges so far, and up to which day (`2026-03-01`). */
  readonly chargedInterest: bigint
  readonly chargedLate: bigint
  readonly chargedTo?: string
  /** What it uses of the line: reserved, or principal that is open. */
  readonly used: bigint
  /** What is owed of the charges that were booked. */
  readonly owedInterest: bigint
  readonly owedLate: bigint
  /** What buyer and refunds paid of it so far; a lender's is passed on to it. */
  readonly collected: bigint
  /** What of that stands in remittances to its lender, and up to which fact. */
  readonly passedOn: bigint
  readonly passedFacts: number
  /** The earliest day on which something is due (`2026-03-01`); absent: nothing is, or claims hold it back. */
  readonly dueOn?: string
  /** The first day on which charges can run; absent: none run. */
  readonly runsOn?: string
}

export const drawType: RecordType<Draw> = {
  name: 'credit.draws',
  root: (draw) => draw.lineId,
  id: (draw) => draw.drawId,
}

/** What may be done to a draw, by people, lenders, claims and time. */
export const drawSteps = [
  ...(['accept', 'confirm', 'give-back', 'cancel', 'ship', 'repay', 'pause', 'resume', 'refund'] as const),
  ...(['recall', 'fund', 'charge', 'write-off'] as const),
] as const
export type DrawStep = (typeof drawSteps)[number]

const live: readonly DrawState[] = ['drawn', 'shipped', 'overdue', 'paused']
const ended: readonly DrawState[] = ['repaid', 'written-off']

/**
 * In which states a step is taken; everywhere else it is refused. Facts about money and claims end nowhere in a
 * refusal.
 */
const open: Readonly<Record<DrawStep, readonly DrawState[]>> = {
  accept: ['offered'],
  confirm: ['reserved'],
  'give-back': ['reserved'],
  cancel: ['reserved', 'drawn'],
  ship: ['drawn'],
  repay: [...live, ...ended],
  pause: [...live, ...ended],
  resume: [...live, ...ended],
  refund: [...live, ...ended],
  recall: ['reserved', 'drawn'],
  fund: [...live, ...ended],
  charge: [...live, ...ended],
  'write-off': ['overdue'],
}

/**
 * Refuses `wrong-state` { state } where a step is not taken, `lender-bound` for a recall after the lender's money, and
 * `draw-funded` for its money once more.
 */
export function checkDrawStep(step: DrawStep, state: DrawState, isFunded = false): Refusal | undefined {
  if (step === 'recall' && isFunded && state !== 'offered' && state !== 'back') return refuse('lender-bound')
  if (step === 'fund' && isFunded) return refuse('draw-funded')
  return open[step].includes(state) ? undefined : refuse('wrong-state', { state })
}

/** The state of a draw on a day (`2026-03-01`), not before its last fact. */
export function drawStateOn(draw: Draw, date: string): DrawState {
  const { state, book, terms } = draw
  if (state !== 'shipped' || book === undefined) return state
  const account = accountOf(runTo(book, terms, Math.max(dayNumber(date), book.day)), terms)
  if (account.overdue > 0n) return 'overdue'
  return account.principal > 0n && account.paused === account.principal ? 'paused' : 'shipped'
}

/** The kept state of a draw whose debt is this. */
export function keptStateOf({ terms }: Pick<Draw, 'terms'>, book: DrawBook): KeptState {
  if (book.writtenOff !== undefined) return 'written-off'
  if (book.parts.length === 0 && sumOf(owedOf(book, terms)) === 0n) return 'repaid'
  return book.from === undefined ? 'drawn' : 'shipped'
}

/** Whether the operator's own money is lent. */
export function isOwnBook({ lender }: Pick<Draw, 'lender'>): boolean {
  return lender === OWN_BOOK
}
