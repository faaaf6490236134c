import { claimRules } from './rules.ts'

const days = (term: string) => Number(/\d+/.exec(term)?.[0] ?? 0)

/** The clocks of a claim, as policy has them: days run in the order's zone, ISO 8601. */
export const claimNumbers = {
  supplierAnswers: claimRules.answer,
  /** The day after the last one to answer. */
  escalateFromDay: days(claimRules.answer) + 1,
  mediationOnDay: days(claimRules.negotiation),
  offerAnswer: claimRules.offerAnswer,
  /** Working days. */
  evidenceRoundOpens: claimRules.roundDays,
  evidence: claimRules.evidence,
  evidenceExtension: claimRules.evidenceExtension,
  /** How long the clocks of who asked for a translation stand still at most. */
  translation: claimRules.translationMost,
  inspection: claimRules.inspection,
  proposalAnswer: claimRules.answerProposal,
  /** Working days. */
  decision: claimRules.decisionDays,
  appeal: claimRules.appeal,
  silence: claimRules.silence,
  /** US dollars. */
  smallClaim: claimRules.smallUsd / 100,
  smallEvidence: claimRules.evidenceSmall,
  /** Working days. */
  smallDecided: claimRules.decisionSmallDays,
  returnShipped: claimRules.returnShip,
  returnConfirmed: claimRules.returnConfirm,
  /** Working days. */
  helpAnswered: 1,
  enterpriseWindows: ['P60D', 'P90D'],
  /** US dollars. */
  twoPeopleAbove: claimRules.secondPersonUsd / 100,
} as const
