import type { WorkCalendar } from '../../kernel/calendar.ts'
import { afterWorkingDays, endOfAnswerTerm } from '../../kernel/calendar.ts'
import { addDuration, later } from '../../kernel/instant.ts'
import type { Instant } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import type { UsdRate } from '../escrow/room.rules.ts'
import { toUsd } from '../escrow/room.rules.ts'
import type { OrderSide } from '../orders/order.rules.ts'
import { otherSide } from '../orders/order.rules.ts'
import type { Claim, Clocks, Settlement } from './claim.rules.ts'
import { askedOf, isOpen } from './claim.rules.ts'
import type { ClaimsPolicy } from './claims-policy.rules.ts'
import type { Decision } from './decision.rules.ts'

/** What terms are reckoned with: the numbers, the order's zone, the operator's calendar, days a side is closed. */
export interface Timing {
  readonly policy: ClaimsPolicy
  readonly zone: string
  readonly calendar: WorkCalendar
  /** Local dates on which a side does not answer, as it has registered them. */
  readonly closedDays: Readonly<Record<OrderSide, readonly string[]>>
}

/** Whether the open claims of an order are small together: documents alone decide, and soon. */
export function isSmall(claims: readonly Claim[], rate: UsdRate, { smallUsd }: ClaimsPolicy): boolean {
  const asked = claims.filter(isOpen).reduce((sum, claim) => sum + askedOf(claim), 0n)
  return toUsd(asked, rate) <= BigInt(smallUsd)
}

/** When an answer is due that a side was asked for. */
export function answerBy({ zone, closedDays }: Timing, side: OrderSide, term: string, at: Instant): Instant {
  return endOfAnswerTerm(at, term, zone, closedDays[side])
}

/** The claim as it was served: the answer runs, then silence, then the week after which a mediator takes it. */
export function served(claim: Omit<Claim, 'clocks' | 'state' | 'turn'>, timing: Timing, at: Instant): Claim {
  const respondent = otherSide(claim.by)
  const { policy, zone } = timing
  const clocks = {
    'claim.answer': answerBy(timing, respondent, policy.answer, at),
    // A default case is decided by people alone: nothing runs out by silence.
    ...(claim.by === 'buyer' ? { 'claim.silence': answerBy(timing, respondent, policy.silence, at) } : {}),
    'claim.escalation': endOfTerm(at, policy.negotiation, zone),
  }
  return { ...claim, state: 'answering', turn: respondent, clocks }
}

/** Both talk: the silence has an end, the week goes on. */
function talking(claim: Claim, turn: OrderSide): Claim {
  const { 'claim.silence': _, 'claim.offer': __, ...clocks } = claim.clocks
  const state = claim.state === 'answering' ? 'negotiating' : claim.state
  return { ...claim, state, turn, clocks }
}

/** The other side contests: the claimant may offer less, or wait for the mediator. */
export function contested(claim: Claim): Claim {
  return talking(claim, claim.by)
}

/** A side made an offer: the other one answers. */
export function offered(claim: Claim, by: OrderSide, answerBy: Instant): Claim {
  const talk = talking(claim, otherSide(by))
  return { ...talk, clocks: { ...talk.clocks, 'claim.offer': answerBy } }
}

/** An offer ended without a settlement: its maker may make another. */
export function unanswered(claim: Claim, offeredBy: OrderSide): Claim {
  return talking(claim, offeredBy)
}

/** From when on a side may ask for a mediator: the answer term is over, whatever was said in it. */
export function mayEscalate(claim: Claim, at: Instant): boolean {
  const answer = claim.clocks['claim.answer']
  return answer === undefined || answer <= at
}

/** The mediator's: a small claim begins its evidence round by itself. */
export function escalated(claim: Claim, small: boolean, { policy, zone, calendar }: Timing, at: Instant): Claim {
  const { turn: _, ...rest } = claim
  const base = { ...rest, state: 'evidence', escalatedAt: at } as const
  if (!small) return { ...base, track: 'full', clocks: { 'claim.round': workingDays(at, policy.roundDays, calendar) } }
  const evidenceUntil = endOfTerm(at, policy.evidenceSmall, zone)
  const clocks = {
    'claim.evidence': evidenceUntil,
    'claim.decision': workingDays(at, policy.decisionSmallDays, calendar),
  }
  return { ...base, track: 'small', roundOpenedAt: at, evidenceUntil, clocks }
}

/** The evidence round runs. */
export function roundOpened(claim: Claim, { policy, zone }: Timing, at: Instant): Claim {
  const evidenceUntil = endOfTerm(at, policy.evidence, zone)
  const clocks = { ...inspectionClock(claim), 'claim.evidence': evidenceUntil }
  return { ...claim, roundOpenedAt: at, evidenceUntil, clocks }
}

/** A side has its one extension. */
export function extended(claim: Claim, side: OrderSide, { policy }: Timing): Claim {
  const evidenceUntil = addDuration(claim.evidenceUntil ?? claim.filedAt, policy.evidenceExtension)
  const extendedBy = [...claim.extendedBy, side]
  const more = { evidenceUntil, extendedBy, saidAll: [] }
  return { ...claim, ...more, clocks: { ...claim.clocks, 'claim.evidence': evidenceUntil } }
}

/** A side has said all. When both have, the file closes now, or as soon as an inspection is over. */
export function saidAll(claim: Claim, by: OrderSide, timing: Timing, at: Instant): Claim {
  const said = [...(claim.saidAll ?? []), by]
  const after = { ...claim, saidAll: said }
  if (said.length < 2) return after
  if (!awaitsInspection(claim)) return fileClosed(after, timing, at)
  return { ...after, evidenceUntil: at, clocks: inspectionClock(claim) }
}

/** Something new lies in the file: nobody has said all of that. */
export function openedAgain(claim: Claim): Claim {
  return (claim.saidAll ?? []).length === 0 ? claim : { ...claim, saidAll: [] }
}

/** The file is closed, by time or because both have said all: the decision is due. */
export function fileClosed(claim: Claim, { policy, calendar }: Timing, at: Instant): Claim {
  const decision = claim.clocks['claim.decision'] ?? workingDays(at, policy.decisionDays, calendar)
  return { ...claim, evidenceUntil: at, clocks: { 'claim.decision': decision } }
}

/** Whether the file is closed, so that it can be decided on: not while an inspection is awaited. */
export function isFileClosed(claim: Claim, at: Instant): boolean {
  return claim.evidenceUntil !== undefined && claim.evidenceUntil <= at && !awaitsInspection(claim)
}

/** Whether somebody is to look at the goods: nothing is decided before, or before that time is over. */
export function awaitsInspection({ clocks }: Pick<Claim, 'clocks'>): boolean {
  return clocks['claim.inspection'] !== undefined
}

/** Until when an inspection that is ordered now is waited for. */
export function inspectionUntil({ policy, zone }: Timing, at: Instant): Instant {
  return endOfTerm(at, policy.inspection, zone)
}

/** Somebody is to look at the goods: the file stays open, what the mediator owes is owed after that. */
export function inspecting(claim: Claim, until: Instant): Claim {
  const { 'claim.appeal-review': _, 'claim.decision': __, ...clocks } = claim.clocks
  return { ...claim, clocks: { ...clocks, 'claim.inspection': until } }
}

/**
 * The inspection is over. With a report both have a last word on it; without one it is decided on what there is.
 */
export function inspectionOver(claim: Claim, hasReport: boolean, timing: Timing, at: Instant): Claim {
  const { 'claim.inspection': _, ...clocks } = claim.clocks
  const over = { ...claim, clocks }
  const { policy, zone } = timing
  const answered = { 'claim.appeal-review': workingDays(at, policy.decisionDays, timing.calendar) }
  if (claim.state === 'appealed') return { ...over, clocks: { ...clocks, ...answered } }
  const { evidenceUntil } = claim
  if (claim.state !== 'evidence' || evidenceUntil === undefined) return over
  if (!hasReport) return evidenceUntil > at ? over : fileClosed(over, timing, at)
  const until = later(evidenceUntil, endOfTerm(at, policy.evidenceExtension, zone))
  return { ...over, evidenceUntil: until, saidAll: [], clocks: { ...clocks, 'claim.evidence': until } }
}

/** The time for evidence is over: the file closes, or waits for an inspection. */
export function evidenceOver(claim: Claim, timing: Timing, at: Instant): Claim {
  return awaitsInspection(claim) ? claim : fileClosed(claim, timing, at)
}

/** The mediator proposed an end that both may accept. */
export function proposed(claim: Claim, { policy, zone }: Timing, at: Instant): Claim {
  const clocks = { ...inspectionClock(claim), 'claim.proposal': endOfTerm(at, policy.answerProposal, zone) }
  return { ...claim, state: 'proposed', agreedBy: [], clocks }
}

/** A proposal came to nothing: back to the file, which is closed unless an inspection is still awaited. */
export function proposalOver(claim: Claim, { policy, calendar }: Timing, at: Instant): Claim {
  const decision = { 'claim.decision': workingDays(at, policy.decisionDays, calendar) }
  const clocks = awaitsInspection(claim) ? inspectionClock(claim) : decision
  return { ...claim, state: 'evidence', agreedBy: [], evidenceUntil: at, clocks }
}

function inspectionClock({ clocks }: Claim): Clocks {
  const until = clocks['claim.inspection']
  return until === undefined ? {} : { 'claim.inspection': until }
}

/** It is decided; both have the same time to appeal. */
export function decided(claim: Claim, { policy, zone }: Timing, at: Instant): Claim {
  const { turn: _, ...rest } = claim
  return { ...rest, state: 'decided', agreedBy: [], clocks: { 'claim.appeal': endOfTerm(at, policy.appeal, zone) } }
}

/** Who wrote a decision, and who approved it; neither for a machine's. */
type Deciders = Pick<Decision, 'mediator' | 'approver'>

/** Somebody appealed: another one than those who decided looks whether there is anything new, and decides last. */
export function appealed(claim: Claim, before: Deciders | undefined, { policy, calendar }: Timing, at: Instant): Claim {
  const { mediator: _, ...rest } = claim
  const former = {
    ...(before?.mediator === undefined ? {} : { formerMediator: before.mediator }),
    ...(before?.approver === undefined ? {} : { formerApprover: before.approver }),
  }
  const clocks = { 'claim.appeal-review': workingDays(at, policy.appealReviewDays, calendar) }
  return { ...rest, ...former, state: 'appealed', clocks }
}

/** An overdue step of the mediator: the next one sees it, and the clock starts again. */
export function overdue(claim: Claim, clock: keyof Claim['clocks'], days: number, timing: Timing, at: Instant): Claim {
  const { mediator: _, ...rest } = claim
  return { ...rest, clocks: { ...claim.clocks, [clock]: workingDays(at, days, timing.calendar) } }
}

/** What was settled is to be carried out: at once, after a return, or by new goods. */
export function settling(claim: Claim, settlement: Settlement, { policy, zone }: Timing, at: Instant): Claim {
  const { turn: _, ...rest } = claim
  const base = { ...rest, settlement, agreedBy: [] }
  if (settlement.goodsReturn !== undefined)
    return { ...base, state: 'returning', clocks: { 'claim.return': endOfTerm(at, policy.returnAddress, zone) } }
  if (settlement.remedyBy !== undefined)
    return {
      ...base,
      state: 'remedying',
      clocks: { 'claim.remedy': addDuration(settlement.remedyBy, policy.remedyGrace) },
    }
  return { ...base, state: 'executing', clocks: {} }
}

/** 24:00 of a working day of the operator. */
export function workingDays(at: Instant, days: number, calendar: WorkCalendar): Instant {
  return afterWorkingDays(at, days, calendar)
}
