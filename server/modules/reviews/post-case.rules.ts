import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { Part } from './words.rules.ts'

/** Why something is reported or hidden: these and no others. That a review is bad is none of them. */
export const hidingReasons = ['offensive', 'personal-data', 'not-about-the-order', 'advertising'] as const
export type HidingReason = (typeof hidingReasons)[number]

export const caseStates = ['reported', 'dismissed', 'hidden', 'objected', 'kept', 'restored', 'redacted'] as const
export type CaseState = (typeof caseStates)[number]

/** What staff do about a part: each review and each answer has at most one case. */
export interface PostCase {
  readonly orderId: RootId
  readonly part: Part
  readonly state: CaseState
  /** The version that it is about; one that was revised since is looked at anew. */
  readonly version: number
  readonly reports: number
  /** Since when somebody waits: a report or an objection. */
  readonly waitsSince?: Instant
  readonly hiddenFor?: HidingReason
  readonly hiddenBy?: string
  readonly hiddenAt?: Instant
  readonly objectUntil?: Instant
  readonly objectedBy?: string
  readonly objectedAt?: Instant
  /** Of the words of the objection. */
  readonly objectionHash?: string
  /** Another person than who hid it. */
  readonly heardBy?: string
  readonly heardAt?: Instant
  /** What the author is told. */
  readonly heardFor?: string
  readonly redactedBy?: string
  readonly redactedAt?: Instant
}

export const postCaseType: RecordType<PostCase> = {
  name: 'reviews.cases',
  root: (each) => each.orderId,
  id: (each) => each.part,
}

/** That a company says of a part that it should not stand there. */
export interface PostReport {
  readonly orderId: RootId
  readonly reportId: string
  readonly part: Part
  readonly version: number
  readonly company: RootId
  readonly person: string
  readonly reason: HidingReason
  readonly at: Instant
}

export const postReportType: RecordType<PostReport> = {
  name: 'reviews.reports',
  root: (report) => report.orderId,
  id: (report) => report.reportId,
}

export type PostState = 'shown' | CaseState

const hiddenStates: readonly PostState[] = ['hidden', 'objected', 'kept', 'redacted']

/** How a part stands that was written in a version: a case about an earlier version says nothing of a newer one. */
export function postState(found: PostCase | undefined, version: number): PostState {
  if (found === undefined) return 'shown'
  return found.version < version && !hiddenStates.includes(found.state) ? 'shown' : found.state
}

/** Whether nobody reads its words. */
export function isHidden(state: PostState): boolean {
  return hiddenStates.includes(state)
}

export type PostStep = 'revise' | 'report' | 'hide' | 'dismiss' | 'object' | 'hear' | 'redact'

/** In which states a step may be taken; everywhere else it is refused. */
const open: Readonly<Record<PostStep, readonly PostState[]>> = {
  revise: ['shown', 'reported', 'dismissed', 'restored'],
  report: ['shown', 'reported', 'dismissed'],
  hide: ['shown', 'reported', 'dismissed'],
  dismiss: ['reported'],
  object: ['hidden'],
  hear: ['objected'],
  redact: ['hidden', 'kept'],
}

/** Refuses `wrong-state` { state } where the step is not open. */
export function checkPostStep(step: PostStep, state: PostState): Refusal | undefined {
  return open[step].includes(state) ? undefined : refuse('wrong-state', { state })
}
