import { addDuration } from '../../kernel/instant.ts'
import type { Change, RootId } from '../../kernel/use-case.ts'
import { due, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { creditNumbers, creditPolicies } from '../credit/credit-policy.rules.ts'
import { endedMandate, mandateAsk, mandateType } from '../credit/mandate.rules.ts'
import { mandateOver } from '../credit/mandate-changes.rules.ts'
import { nextAskAt } from './asking.rules.ts'
import { effectKey } from './key.rules.ts'

export interface RecordMandate {
  readonly lineId: RootId
  readonly mandateId: string
  /** The provider's page where the payer names the instrument. */
  readonly page: string
}

/** Where the payer goes on, as the provider answered. A fact: refused only as `not-found`. */
export const recordMandate = useCase({
  name: 'payments.record-mandate',
  action: 'credit.settle-mandate',
  root: (input: RecordMandate) => input.lineId,
  reads: ({ lineId, mandateId }) => ({ mandate: one(mandateType, lineId, mandateId) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ mandate }, { mandateId, page }) {
    if (mandate === undefined) return refuse('not-found')
    const changes = mandate.state === 'asked' ? [put(mandateType, { ...mandate, page })] : []
    return { answer: { mandate: mandateId, state: mandate.state }, changes }
  },
})

export interface AskMandate {
  readonly lineId: RootId
  readonly mandateId: string
}

/**
 * Deadline `mandate.ask`: a mandate that waits is asked for by key until it is kept or its time is over; what its
 * provider keeps after that is let go of. Refuses `not-found`.
 */
export const askMandate = useCase({
  name: 'payments.ask-mandate',
  action: 'credit.settle-mandate',
  root: (input: AskMandate) => input.lineId,
  reads: ({ lineId, mandateId }) => ({
    mandate: one(mandateType, lineId, mandateId),
    policies: creditPolicies(),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ mandate, policies }, { lineId, mandateId }, { at }) {
    if (mandate === undefined) return refuse('not-found')
    const { askedAt, provider, state } = mandate
    const answer = { mandate: mandateId, state: state as string }
    const known = { key: effectKey(lineId, mandateId), provider, sent_at: askedAt }
    const changes = (): readonly Change[] => {
      if (state !== 'asked') return []
      const { mandateOpen } = creditNumbers(policies, at)
      if (addDuration(askedAt, mandateOpen) <= at)
        return mandateOver(endedMandate(mandate, 'failed', 'abandoned', at), mandate, [], at)
      return [event(lineId, 'mandate.asking', known), due(lineId, mandateAsk, mandateId, nextAskAt(askedAt, at))]
    }
    return { answer, changes: changes() }
  },
})
