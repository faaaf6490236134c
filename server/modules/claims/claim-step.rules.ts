import type { Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { OrderSide } from '../orders/order.rules.ts'
import type { Claim, ClaimState } from './claim.rules.ts'

/**
 * Who may take a step: whose word comes next, both sides, claimant, respondent, the respondent when it is his word, the
 * mediator, or all three.
 */
type Who = 'claimant' | 'respondent' | 'respondent-in-turn' | 'both' | 'turn' | 'mediator' | 'other-mediator' | 'all'
export type ClaimActor = OrderSide | 'mediator'
type Row = Partial<Record<ClaimState, Who>>

const beforeDecision = ['answering', 'negotiating', 'evidence', 'proposed'] as const

function row(states: readonly ClaimState[], who: Who): Row {
  return Object.fromEntries(states.map((state) => [state, who]))
}

/**
 * State × step of a claim: an empty cell is the refusal `wrong-claim-state`. Time and facts of banks and carriers are
 * never refused, so they have no row here.
 */
export const claimSteps = {
  // What is asked is the claimant's own word: he cannot take himself at it.
  accept: { answering: 'respondent', negotiating: 'respondent-in-turn' },
  offer: { answering: 'respondent', negotiating: 'turn', ...row(['evidence', 'proposed', 'decided'], 'both') },
  'answer-offer': { negotiating: 'turn', ...row(['evidence', 'proposed', 'decided'], 'both') },
  contest: { answering: 'respondent' },
  escalate: row(['answering', 'negotiating'], 'both'),
  'add-evidence': row([...beforeDecision, 'decided', 'appealed', 'returning'], 'both'),
  'seal-evidence': row([...beforeDecision, 'appealed', 'returning'], 'mediator'),
  take: row(['evidence', 'proposed', 'appealed', 'returning'], 'mediator'),
  'open-round': { evidence: 'mediator' },
  'extend-evidence': { evidence: 'mediator' },
  'close-evidence': { evidence: 'both' },
  'ask-translation': {
    answering: 'respondent',
    negotiating: 'turn',
    ...row(['evidence', 'proposed', 'decided'], 'both'),
  },
  'serve-translation': row([...beforeDecision, 'decided', 'appealed', 'returning', 'remedying'], 'mediator'),
  'order-inspection': { evidence: 'all', appealed: 'other-mediator' },
  ask: row(['evidence', 'proposed', 'appealed', 'returning'], 'mediator'),
  propose: { evidence: 'mediator' },
  'answer-proposal': { proposed: 'both' },
  decide: { evidence: 'mediator', proposed: 'mediator', appealed: 'other-mediator', returning: 'mediator' },
  appeal: { decided: 'both' },
  'waive-appeal': { decided: 'both' },
  'refuse-appeal': { appealed: 'other-mediator' },
  withdraw: row([...beforeDecision, 'returning', 'remedying'], 'claimant'),
  'name-return-address': { returning: 'respondent' },
  'ship-return': { returning: 'claimant' },
  'confirm-return': { returning: 'respondent' },
  'contest-return': { returning: 'respondent' },
  'confirm-remedy': { remedying: 'claimant' },
} as const satisfies Record<string, Row>

export type ClaimStep = keyof typeof claimSteps

/** Whether somebody may take the step now. Refuses `wrong-claim-state` { state }, `not-your-turn` { state }. */
export function checkClaimStep(step: ClaimStep, claim: Claim, actor: ClaimActor | undefined): Refusal | undefined {
  const cells: Row = claimSteps[step]
  const who = cells[claim.state]
  if (who === undefined) return refuse('wrong-claim-state', { state: claim.state })
  return actor !== undefined && isMeant(who, claim, actor) ? undefined : refuse('not-your-turn', { state: claim.state })
}

function isMeant(who: Who, claim: Claim, actor: ClaimActor): boolean {
  if (who === 'all') return true
  if (actor === 'mediator') return who === 'mediator' || who === 'other-mediator'
  if (who === 'both') return true
  if (who === 'turn') return claim.turn === actor
  if (who === 'respondent-in-turn') return claim.turn === actor && actor !== claim.by
  return (who === 'claimant' && actor === claim.by) || (who === 'respondent' && actor !== claim.by)
}

/** The steps that somebody may take now, by the table alone. */
export function claimStepsNow(claim: Claim, actor: ClaimActor): readonly ClaimStep[] {
  return (Object.keys(claimSteps) as ClaimStep[]).filter((step) => checkClaimStep(step, claim, actor) === undefined)
}
