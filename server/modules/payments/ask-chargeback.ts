import { addDuration } from '../../kernel/instant.ts'
import { all, due, event, one, refuse, useCase } from '../../kernel/use-case.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { chargebackType, isOpen } from './chargeback.rules.ts'
import { paymentsPolicy } from './payments-policy.rules.ts'

export interface AskChargeback {
  readonly orderId: string
  readonly chargebackId: string
}

/** Deadline `chargeback.ask`: while a bank has money whose fate is open, its provider is asked again and again. */
export const askChargeback = useCase({
  name: 'payments.ask-chargeback',
  action: 'payment.record',
  root: (input: AskChargeback) => input.orderId,
  reads: (input) => ({
    chargeback: one(chargebackType, input.orderId, input.chargebackId),
    policies: all(policyVersionType, policyRoot(paymentsPolicy.name)),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ chargeback, policies }, { orderId, chargebackId }, { at }) {
    if (chargeback === undefined) return refuse('not-found')
    const { state, reference, provider } = chargeback
    const answer = { chargeback: chargebackId, state }
    if (!isOpen(chargeback)) return { answer, changes: [] }
    const next = addDuration(at, valuesOf(paymentsPolicy, policyAt(policies, at)).chargebackAsk)
    return {
      answer,
      changes: [
        event(orderId, 'chargeback.asking', { reference, provider, fact_at: chargeback.factAt }),
        due(orderId, 'chargeback.ask', chargebackId, next),
      ],
    }
  },
})
