import type { Instant } from '../../kernel/use-case.ts'
import { all, hint } from '../../kernel/use-case.ts'
import { basisPoints, durationNumber as duration, wholeNumber } from '../policy/number.rules.ts'
import {
  definePolicySection,
  type PolicyVersion,
  policyAt,
  policyRoot,
  policyVersionType,
  valuesOf,
} from '../policy/policy.rules.ts'

/** The numbers of claims. A claim follows those in effect when its order was agreed. */
export interface ClaimsPolicy {
  readonly answer: string
  readonly silence: string
  readonly smallUsd: number
  readonly silentPerBuyer: number
  readonly silentWithin: string
  readonly negotiation: string
  readonly offerAnswer: string
  readonly roundDays: number
  readonly evidence: string
  readonly evidenceSmall: string
  readonly evidenceExtension: string
  readonly translationMost: string
  readonly inspection: string
  readonly answerProposal: string
  readonly decisionDays: number
  readonly decisionSmallDays: number
  readonly appeal: string
  readonly appealReviewDays: number
  readonly secondPersonUsd: number
  readonly returnAddress: string
  readonly returnShip: string
  readonly returnConfirm: string
  readonly returnDecisionDays: number
  readonly remedyGrace: string
  readonly remedyLatest: string
  readonly filingsPerLine: number
  readonly lateMostBps: number
  readonly keptLowBps: number
  readonly keptHighBps: number
  readonly textMost: number
  readonly executionAgain: string
  readonly chargebackWait: string
}

export const claimsPolicy = definePolicySection<ClaimsPolicy>('claims', {
  answer: duration('P3D', 'Three days are enough to read a claim and to say yes, no or something else.'),
  silence: duration('P5D', 'Who said nothing for five days to a small claim with evidence will not say anything.'),
  smallUsd: wholeNumber(50_000, 'USD minor units', 'Below this, a full hearing costs more than what it is about.'),
  silentPerBuyer: wholeNumber(3, 'refunds', 'A buyer who lives of silence is a pattern; three may be chance.', 100),
  silentWithin: duration('P90D', 'A quarter is long enough to see a pattern.'),
  negotiation: duration('P7D', 'A week of offers; who does not agree by then wants a third person.'),
  offerAnswer: duration('P3D', 'An offer needs a decision in a company; three days keep the talk going.'),
  roundDays: wholeNumber(2, 'working days', 'A mediator reads the case and says what helps within two days.', 30),
  evidence: duration('P5D', 'Photos, reports and papers are there already or can be had in a working week.'),
  evidenceSmall: duration('P3D', 'A small claim needs what lies on the desk.'),
  evidenceExtension: duration('P3D', 'One reason that is written down is worth three days more, once per side.'),
  translationMost: duration(
    'P2D',
    'A translator reads a claim in two working days; a clock that stands longer is a delay.',
  ),
  inspection: duration('P14D', 'An inspector travels, looks and writes in two weeks; later the file decides.'),
  answerProposal: duration('P3D', 'A proposal is answered like an offer.'),
  decisionDays: wholeNumber(2, 'working days', 'The file is read while it grows; two days to write it down.', 30),
  decisionSmallDays: wholeNumber(5, 'working days', 'From escalation to decision, on documents alone.', 30),
  appeal: duration('P7D', 'A week to find what is new; longer keeps money that belongs to somebody.'),
  appealReviewDays: wholeNumber(1, 'working days', 'Whether there are new facts is seen in a day.', 30),
  secondPersonUsd: wholeNumber(500_000, 'USD minor units', 'Above USD 5,000 nobody should decide alone.'),
  returnAddress: duration('P3D', 'A supplier knows where his goods go; without an address they need not come.'),
  returnShip: duration('P15D', 'Two weeks to pack and to book a carrier.'),
  returnConfirm: duration('P7D', 'A week to open the boxes and to say what is wrong with them.'),
  returnDecisionDays: wholeNumber(5, 'working days', 'Photos of both ends are compared within a week.', 30),
  remedyGrace: duration('P3D', 'New goods may meet a slow day of their carrier; then the money goes back.'),
  remedyLatest: duration('P90D', 'Money may not stand still for longer than a season for new goods.'),
  filingsPerLine: wholeNumber(2, 'claims', 'Who withdrew by mistake may file once more; not for ever.', 100),
  lateMostBps: basisPoints(500, 'Late and kept is worth at most 5 %; more needs proof of loss.'),
  keptLowBps: basisPoints(2000, 'Bad goods that are kept and sold cheaper lose a fifth at least.'),
  keptHighBps: basisPoints(6000, 'Whoever keeps goods can still use them: more than three fifths is a return.'),
  textMost: wholeNumber(10_000, 'characters', 'Four pages say what is wrong; more belongs into a file.', 100_000),
  executionAgain: duration('P1D', 'What a payment under way stops is tried again each day.'),
  chargebackWait: duration(
    'P180D',
    'Card schemes end a chargeback within half a year; a silent bank holds up no longer.',
  ),
})

/** All versions of the section; a newer one never counts for what was agreed before it, so a stale list is no harm. */
export function claimsPolicies() {
  return hint(all(policyVersionType, policyRoot(claimsPolicy.name)))
}

/** The numbers that were in effect when an order was agreed. */
export function claimNumbers(versions: readonly PolicyVersion[], agreedAt: Instant | undefined): ClaimsPolicy {
  return valuesOf(claimsPolicy, policyAt(versions, agreedAt ?? ''))
}
