import type { Change, Instant, RootId } from '../../kernel/use-case.ts'
import { append, bound, clear, due, entry, event, put } from '../../kernel/use-case.ts'
import {
  type CreditLine,
  creditLineType,
  LINE_CURRENCY,
  type LineStep,
  lineChangeType,
  lineStateAfter,
  lineUseType,
  OWN_BOOK,
} from './line.rules.ts'

/** The deadline at which a line is to be looked at again. */
export const lineReview = 'line.review'

/** What was done to a line, by whom and why. Amounts in USD minor units. */
export interface DoneToLine {
  readonly step: LineStep
  /** Afterwards. */
  readonly limit: bigint
  readonly reasons: readonly string[]
  readonly note: string
  readonly by: string
  readonly confirmedBy?: string
  readonly at: Instant
  /** When it is looked at next; absent: as before. */
  readonly reviewAt?: Instant
}

/** A line that never was: what `open` begins from. */
export function newLine(companyId: RootId, lineId: RootId, applicationId: string, at: Instant): CreditLine {
  return {
    ...{ lineId, companyId, state: 'closed', currency: LINE_CURRENCY, limit: 0n, lender: OWN_BOOK, applicationId },
    ...{ reviewAt: at, isReviewDue: false, openedAt: at, changes: 0 },
  }
}

/**
 * The changes of a step that is open and was judged: the line, its history, the ceiling of what may be used, the day
 * of its review, and the news `credit-line.changed`.
 */
export function lineChanged(line: CreditLine, done: DoneToLine): readonly Change[] {
  const { step, limit, by, at, confirmedBy, reasons, note } = done
  const { proposed: _, closedAt: __, ...kept } = line
  const state = lineStateAfter(step, line.state)
  const number = line.changes + 1
  const after: CreditLine = {
    ...kept,
    ...{ state, limit, changes: number, isReviewDue: done.reviewAt === undefined && line.isReviewDue },
    ...(done.reviewAt === undefined ? {} : { reviewAt: done.reviewAt }),
    ...(step === 'open' ? { openedAt: at } : {}),
    ...(state === 'closed' ? { closedAt: at, isReviewDue: false } : {}),
  }
  const { lineId, companyId, reviewAt } = after
  const said = { change: number, step, state, limit: Number(limit), reasons: [...reasons] }
  const second = confirmedBy === undefined ? {} : { confirmedBy }
  return [
    put(creditLineType, after),
    append(lineChangeType, { lineId, number, step, state, limit, reasons, note, by, at, ...second }),
    bound(lineUseType, lineId, LINE_CURRENCY, { floor: 0n, ceiling: state === 'open' ? limit : 0n }),
    state === 'closed' ? clear(lineId, lineReview, 'line') : due(lineId, lineReview, 'line', reviewAt),
    entry(lineId, 'credit-line.changed', said),
    event(lineId, 'credit-line.changed', { company: companyId, line: lineId, ...said }),
  ]
}
