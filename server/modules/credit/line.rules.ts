import type { CounterType, Instant, RecordType, Ref, Refusal, RootId } from '../../kernel/use-case.ts'
import { level, refuse } from '../../kernel/use-case.ts'

export const lineStates = ['open', 'suspended', 'closed'] as const
export type LineState = (typeof lineStates)[number]

/** Lines are in one currency: what a lender of the operator's country lends. */
export const LINE_CURRENCY = 'USD'

/** The operator's own book, where no other lender is named. */
export const OWN_BOOK = 'own'

/** What is done to a line. `keep`: reviewed, and left as it is until its next review. */
export const lineSteps = ['open', 'raise', 'lower', 'suspend', 'reopen', 'close', 'keep'] as const
export type LineStep = (typeof lineSteps)[number]

/** A change that waits for a second person. */
export interface ProposedChange {
  readonly step: LineStep
  /** Afterwards, USD minor units. */
  readonly limit: bigint
  /** Reasons by their codes, the principal one first; of policy. */
  readonly reasons: readonly string[]
  readonly note: string
  readonly by: string
  readonly at: Instant
}

/** A company's credit line; one for each company, closed and opened again as it may be. Amounts in USD minor units. */
export interface CreditLine {
  readonly lineId: RootId
  readonly companyId: RootId
  readonly state: LineState
  readonly currency: string
  readonly limit: bigint
  /** `own`, or the name of the lender whose money it is. */
  readonly lender: string
  readonly reviewAt: Instant
  /** The review's day has come and nobody has looked. */
  readonly isReviewDue: boolean
  readonly openedAt: Instant
  readonly closedAt?: Instant
  /** The application by which it was opened last. */
  readonly applicationId: string
  /** How many changes it has; the last one says what it is now. */
  readonly changes: number
  readonly proposed?: ProposedChange
}

export const creditLineType: RecordType<CreditLine> = {
  name: 'credit.lines',
  root: (line) => line.lineId,
  id: () => 'line',
}

/** One change of a line, kept for ever: what it became, why, and by whom. */
export interface LineChange {
  readonly lineId: RootId
  readonly number: number
  readonly step: LineStep
  readonly state: LineState
  readonly limit: bigint
  readonly reasons: readonly string[]
  /** Why, in staff's own words: stays here, in no entry. */
  readonly note: string
  /** A person, or `machine` where a rule did it. */
  readonly by: string
  readonly confirmedBy?: string
  readonly at: Instant
}

export const lineChangeType: RecordType<LineChange> = {
  name: 'credit.line_changes',
  root: (change) => change.lineId,
  id: ({ number }) => String(number).padStart(6, '0'),
}

/**
 * What is used of a line: reserved, and principal that is not repaid; USD minor units, key `USD`. Its ceiling is the
 * limit while the line is open, else 0; a level above it stays and may only fall, so only new draws stop.
 */
export const lineUseType: CounterType = {
  name: 'credit.line_uses',
  bounds: () => ({ floor: 0n, ceiling: 0n }),
}

/** The line of a company: its id is made of the company's, so there is one for each. */
export function lineOf(companyId: RootId): RootId {
  return `crl_${companyId.slice(companyId.indexOf('_') + 1)}`
}

/** What is used of a line now: a hint whose ceiling holds at commit. */
export function usedOf(lineId: RootId): Ref<bigint> {
  return level(lineUseType, lineId, LINE_CURRENCY)
}

/** What a line still has for a draw, USD minor units, ≥ 0; 0 unless it is open. */
export function availableOf({ state, limit }: Pick<CreditLine, 'state' | 'limit'>, used: bigint): bigint {
  return state === 'open' && limit > used ? limit - used : 0n
}

/** Refuses a draw on no line or one that is not open: `no-line`, `line-not-open` { state }. */
export function checkLineOpen(line: CreditLine | undefined): Refusal | undefined {
  if (line === undefined) return refuse('no-line')
  return line.state === 'open' ? undefined : refuse('line-not-open', { state: line.state })
}

/** In which states a step may be taken. A line that never was opens like a closed one. */
const open: Readonly<Record<LineStep, readonly LineState[]>> = {
  open: ['closed'],
  raise: ['open'],
  lower: ['open', 'suspended'],
  suspend: ['open'],
  reopen: ['suspended'],
  close: ['open', 'suspended'],
  keep: ['open', 'suspended'],
}

/** Refuses `wrong-state` { state } where the step is not open. */
export function checkLineStep(step: LineStep, line: Pick<CreditLine, 'state'> | undefined): Refusal | undefined {
  const state = line?.state ?? 'closed'
  return open[step].includes(state) ? undefined : refuse('wrong-state', { state })
}

const stateAfter: Readonly<Partial<Record<LineStep, LineState>>> = {
  open: 'open',
  suspend: 'suspended',
  reopen: 'open',
  close: 'closed',
}

/** The state of a line after a step that was open in `before`. */
export function lineStateAfter(step: LineStep, before: LineState): LineState {
  return stateAfter[step] ?? before
}
