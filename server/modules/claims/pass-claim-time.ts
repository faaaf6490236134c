import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { isRefusal, put, useCase } from '../../kernel/use-case.ts'
import { openProposal } from './answer-proposal.ts'
import { cameBack } from './answer-return.ts'
import { begun, carriedOut, letGo } from './carry-out.rules.ts'
import type { Claim, ClaimClock } from './claim.rules.ts'
import { claimChanges, isOpen, staffSide } from './claim.rules.ts'
import { evidenceOver, inspectionOver, overdue, proposalOver, unanswered } from './claim-course.rules.ts'
import type { Case } from './claim-facts.rules.ts'
import { aroundReads, caseOf, claimReads, fileClosedNews, told } from './claim-facts.rules.ts'
import { decisionOf, decisionType, settlementOf } from './decision.rules.ts'
import { toMediator } from './escalate-claim.ts'
import { offerType, openOffer } from './offer.rules.ts'
import { type SilenceFacts, silenceReads, silentVerdict } from './silence.rules.ts'
import { machineDecided } from './verdict.rules.ts'

export interface PassClaimTime {
  readonly orderId: RootId
  readonly claimId: string
  readonly clock: ClaimClock
}

/** Time has passed in a claim: each of its clocks has one effect, and one that lost its point has none. */
export const passClaimTime = useCase({
  name: 'claims.pass-claim-time',
  action: 'claims.pass-claim-time',
  root: (input: PassClaimTime) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: (facts, { clock }) => ({ ...aroundReads(facts), ...silenceReads(facts.order, clock) }),
  sides: () => staffSide,
  decide({ silent, buyerPoints, pointsPolicy, ...facts }, { claimId, clock }, context) {
    const answer = { claim: claimId, clock }
    const found = caseOf(facts, claimId)
    if (isRefusal(found)) return found
    if (!isOpen(found.claim) || found.claim.clocks[clock] === undefined) return { answer, changes: [] }
    // The clock is used up: what it does starts from a claim that no longer has it.
    const { [clock]: _, ...clocks } = found.claim.clocks
    const rung = { ...found, claim: { ...found.claim, clocks } }
    return { answer, changes: passed(rung, found.claim, clock, { silent, buyerPoints, pointsPolicy }, context) }
  },
})

function passed(
  found: Case,
  before: Claim,
  clock: ClaimClock,
  silence: SilenceFacts,
  context: Context,
): readonly Change[] {
  const { claim, timing, facts } = found
  const { policy } = timing
  switch (clock) {
    case 'claim.answer':
      return [...claimChanges(before, claim), ...told(claim, 'claim.answer-over', { state: claim.state })]
    case 'claim.silence':
      return afterSilence(found, before, silence, context)
    case 'claim.escalation':
      // An open offer ends first: then it goes to the mediator by itself.
      return claim.clocks['claim.offer'] === undefined
        ? toMediator({ ...found, claim: { ...claim, unanswered: claim.state === 'answering' } }, 'time', context)
        : claimChanges(before, claim)
    case 'claim.offer':
      return offerLapsed(found, before, context)
    case 'claim.round':
      return late(found, before, clock, policy.roundDays, context)
    case 'claim.evidence': {
      const after = evidenceOver(claim, timing, context.at)
      return [...claimChanges(before, after), ...fileClosedNews(after)]
    }
    case 'claim.inspection':
      return inspectionLapsed(found, before, context)
    case 'claim.proposal':
      return proposalLapsed(found, before, context)
    case 'claim.decision':
      return late(found, before, clock, policy.decisionDays, context)
    case 'claim.appeal-review':
      return late(found, before, clock, policy.appealReviewDays, context)
    case 'claim.appeal': {
      const standing = decisionOf(facts.decisions, claim.claimId, 'standing')
      if (standing === undefined) return claimChanges(before, claim)
      return begun(found, settlementOf(standing, standing.machine === undefined ? 'decision' : 'machine'), context)
    }
    case 'claim.return':
      return returnOver(found, before, context)
    case 'claim.remedy':
      return [...told(claim, 'claim.remedy-missed'), ...carriedOut(found, before, context)]
    case 'claim.execution':
      return carriedOut(found, before, context)
  }
}

/** Nobody answered in time. A small claim with evidence is decided by that, where nothing speaks against it. */
function afterSilence(found: Case, before: Claim, silence: SilenceFacts, context: Context): readonly Change[] {
  const quiet = { ...found.claim, unanswered: true }
  const verdict = silentVerdict({ ...found, claim: quiet }, silence, context)
  if (verdict === undefined) return claimChanges(before, quiet)
  const made = machineDecided({ ...found, claim: quiet }, 'silent-and-small', verdict.verdict, context)
  return [...made.changes, ...verdict.changes]
}

function offerLapsed(found: Case, before: Claim, context: Context): readonly Change[] {
  const { claim, facts } = found
  const offer = openOffer(facts.offers, claim.claimId)
  if (offer === undefined) return claimChanges(before, claim)
  const lapsed = [
    put(offerType, { ...offer, state: 'lapsed' as const }),
    ...told(claim, 'claim.offer-lapsed', { offer: offer.offerId }),
  ]
  if (claim.state !== 'negotiating') return [...lapsed, ...claimChanges(before, claim)]
  if (claim.clocks['claim.escalation'] !== undefined)
    return [...lapsed, ...claimChanges(before, unanswered(claim, offer.by))]
  const rest = { ...found, facts: { ...facts, offers: facts.offers.filter((each) => each !== offer) } }
  return [...lapsed, ...toMediator(rest, 'time', context)]
}

/** Nobody looked at the goods in time: it is decided without. */
function inspectionLapsed({ claim, timing }: Case, before: Claim, { at }: Context): readonly Change[] {
  const after = inspectionOver(before, false, timing, at)
  const news = told(claim, 'claim.inspection-over', { report: false })
  return [...claimChanges(before, after), ...news, ...fileClosedNews(after)]
}

/** A mediator is late: everybody sees it, and the next one may take the claim. */
function late(found: Case, before: Claim, clock: ClaimClock, days: number, { at }: Context): readonly Change[] {
  const after = overdue(found.claim, clock, days, found.timing, at)
  return [
    ...claimChanges(before, after),
    ...told(after, 'claim.overdue', { step: clock, by: after.clocks[clock] ?? null }),
  ]
}

function proposalLapsed(found: Case, before: Claim, { at }: Context): readonly Change[] {
  const { claim, facts, timing } = found
  const proposal = openProposal(facts.decisions, claim.claimId)
  const after = proposalOver(claim, timing, at)
  return [
    ...(proposal === undefined ? [] : [put(decisionType, { ...proposal, state: 'rejected' as const })]),
    ...claimChanges(before, after),
    ...told(after, 'claim.proposal-lapsed', { decide_by: after.clocks['claim.decision'] ?? null }),
  ]
}

/**
 * A return stands still: without an address, or after a delivery that nobody contests, the goods count as back; goods
 * that were not shipped stay where they are, and the money goes on; what never arrived is the mediator's.
 */
function returnOver(found: Case, before: Claim, context: Context): readonly Change[] {
  const { claim, facts, timing } = found
  const row = facts.returns.find((each) => each.claimId === claim.claimId)
  if (row === undefined) return claimChanges(before, claim)
  if (row.state === 'address-asked' || row.state === 'delivered')
    return cameBack({ ...found, claim: before }, row, context)
  if (row.state === 'to-be-shipped')
    return [...told(claim, 'claim.return-missed'), ...letGo({ ...found, claim: before }, 'released', context)]
  const after = overdue(claim, 'claim.return', timing.policy.returnDecisionDays, timing, context.at)
  return [
    ...claimChanges(before, after),
    ...told(after, 'claim.overdue', { step: 'claim.return', by: after.clocks['claim.return'] ?? null }),
  ]
}
