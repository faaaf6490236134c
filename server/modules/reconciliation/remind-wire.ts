import { addDuration } from '../../kernel/instant.ts'
import type { RootId } from '../../kernel/use-case.ts'
import { all, due, entry, event, one, refuse, useCase } from '../../kernel/use-case.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { reconciliationPolicy } from './reconciliation-policy.rules.ts'
import { returning } from './return-wire.ts'
import { wireType } from './wire.rules.ts'

export interface RemindWire {
  readonly wireId: RootId
}

/**
 * The time to allocate a wire is over: it goes back to the account it came from, and finance is told until the bank has
 * booked it. Where nobody knows the account, finance is told that it has to be found. An ended wire changes nothing.
 */
export const remindWire = useCase({
  name: 'reconciliation.remind-wire',
  action: 'reconciliation.remind-wire',
  root: (input: RemindWire) => input.wireId,
  reads: (_, root) => ({
    wire: one(wireType, root, 'wire'),
    policies: all(policyVersionType, policyRoot(reconciliationPolicy.name)),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ wire, policies }, _input, context) {
    if (wire === undefined) return refuse('not-found')
    const { returnAsked } = valuesOf(reconciliationPolicy, policyAt(policies, context.at))
    const answer = { wire: wire.wireId, state: wire.state as string }
    if (wire.state === 'allocated' || wire.state === 'returned') return { answer, changes: [] }
    if (wire.state === 'unallocated' && wire.payerAccount !== '') {
      const { after, changes } = returning(wire, returnAsked, context)
      return { answer: { ...answer, state: after.state as string }, changes }
    }
    const said = { wire: wire.wireId, amount: Number(wire.amount), currency: wire.currency }
    return {
      answer,
      changes: [
        due(wire.wireId, 'wire.return', '', addDuration(context.at, returnAsked)),
        entry(wire.wireId, 'wire.return-needed', said),
        event(wire.wireId, 'wire.return-needed', said),
      ],
    }
  },
})
