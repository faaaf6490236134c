/** The clocks of a claim, as the rules of the trade name them: days run in the order's zone, ISO 8601. */
export const claimNumbers = {
  supplierAnswers: 'P3D',
  escalateFromDay: 4,
  mediationOnDay: 7,
  offerAnswer: 'P3D',
  /** Working days. */
  evidenceRoundOpens: 2,
  evidence: 'P5D',
  evidenceExtension: 'P3D',
  inspection: 'P14D',
  proposalAnswer: 'P3D',
  /** Working days. */
  decision: 2,
  appeal: 'P7D',
  silence: 'P5D',
  /** US dollars. */
  smallClaim: 500,
  smallEvidence: 'P3D',
  /** Working days. */
  smallDecided: 5,
  returnShipped: 'P15D',
  returnConfirmed: 'P7D',
  /** Working days. */
  helpAnswered: 1,
  enterpriseWindows: ['P60D', 'P90D'],
  /** US dollars. */
  twoPeopleAbove: 5_000,
} as const
