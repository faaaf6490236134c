import type { Instant, RootId } from '../../kernel/use-case.ts'
import { all, entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { type Point, pointsOf, pointType } from '../parties/point.rules.ts'
import { type CreditApplication, checkCreditStep, creditApplicationType } from './application.rules.ts'
import { type CreditStatement, creditStatementType, figuresOf } from './credit-statement.rules.ts'
import { type ScoredFacts, scoreFacts } from './scorecard.rules.ts'
import { scorecardAt, scorecardPolicies } from './scorecard-policy.rules.ts'

/** What the modules above know of a company's past here. */
export interface TradeHistory {
  readonly ordersCompleted: number
}

export interface ScoreApplication {
  readonly companyId: RootId
  readonly applicationId: string
  readonly history: TradeHistory
}

/**
 * An application that was sent is scored by the scorecard in effect: facts of the business, its statements, its past
 * here. Nothing is decided. Refuses `not-found`, `wrong-state`.
 */
export const scoreApplication = useCase({
  name: 'credit.score-application',
  action: 'credit.score-application',
  root: (input: ScoreApplication) => input.companyId,
  reads: ({ applicationId }, root) => ({
    application: one(creditApplicationType, root, applicationId),
    statements: all(creditStatementType, root),
    points: all(pointType, root),
    policies: scorecardPolicies(),
  }),
  sides: () => [],
  decide({ application, statements, points, policies }, { applicationId, history }, { at }) {
    if (application?.business === undefined) return refuse('not-found')
    const refused = checkCreditStep('score', application)
    if (refused !== undefined) return refused
    const own = statements.filter((each) => each.applicationId === applicationId)
    const facts = factsOf(application, own, points, history, at)
    const { card, version } = scorecardAt(policies, at)
    const scored = scoreFacts(facts, application.business.asked, card)
    const { companyId } = application
    const said = { application: applicationId, version, points: scored.points, proposal: scored.proposal }
    return {
      answer: said,
      changes: [
        put(creditApplicationType, { ...application, score: { ...scored, facts, version, at } }),
        entry(companyId, 'credit-application.scored', said),
      ],
    }
  },
})

/** The facts that a scorecard judges, whole numbers; amounts in USD minor units. */
function factsOf(
  { business }: CreditApplication,
  statements: readonly CreditStatement[],
  points: readonly Point[],
  history: TradeHistory,
  at: Instant,
): ScoredFacts {
  const figures = figuresOf(statements.flatMap(({ accounts = [] }) => accounts))
  const { startedOn = at.slice(0, 7), asked = 1n } = business ?? {}
  return {
    'months-in-business': monthsBetween(startedOn, at),
    'average-balance': Number(figures.averageBalance),
    'lowest-balance': Number(figures.lowestBalance),
    'inflow-share': Number((figures.monthlyInflow * 10_000n) / asked),
    'returned-items': figures.returned,
    'days-below-zero': figures.daysBelowZero,
    'orders-completed': history.ordersCompleted,
    'points-here': pointsOf(points, 'buyer', at),
  }
}

function monthsBetween(from: string, at: Instant): number {
  const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
  return Math.max(0, months(at) - months(from))
}
