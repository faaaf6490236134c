import { addDuration } from '../../kernel/instant.ts'
import type { RootId } from '../../kernel/use-case.ts'
import { all, due, event, one, refuse, useCase } from '../../kernel/use-case.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { operator } from './paying-account.rules.ts'
import { paymentBatchType, standingOf } from './payment-batch.rules.ts'
import { payoutsPolicy } from './payout-limits.rules.ts'

export interface RemindBatch {
  readonly batchId: RootId
}

/** Deadline `payment-batch.ask`: what is not settled yet comes back to finance's mind, again and again. */
export const remindBatch = useCase({
  name: 'payouts.remind-batch',
  action: 'payment-order.settle',
  root: (input: RemindBatch) => input.batchId,
  reads: (_, root: RootId) => ({
    batch: one(paymentBatchType, root, 'batch'),
    policies: all(policyVersionType, policyRoot(payoutsPolicy.name)),
  }),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ batch, policies }, _, { at }) {
    if (batch === undefined) return refuse('not-found')
    const standing = standingOf(batch)
    const answer = { payment_batch: batch.batchId, standing: standing as string }
    if (['settled', 'rejected', 'discarded'].includes(standing)) return { answer, changes: [] }
    return {
      answer,
      changes: [
        event(batch.batchId, 'payment-batch.unanswered', answer),
        due(
          batch.batchId,
          'payment-batch.ask',
          '',
          addDuration(at, valuesOf(payoutsPolicy, policyAt(policies, at)).fileAsked),
        ),
      ],
    }
  },
})
