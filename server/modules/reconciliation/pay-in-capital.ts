import type { RootId } from '../../kernel/use-case.ts'
import { all, clear, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement, post } from '../ledger/transfer.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { rateRoot, rateType } from '../rates/rate.rules.ts'
import { isSecond, largestOf } from './pay-debt.ts'
import { needsSecondPerson, reconciliationPolicy } from './reconciliation-policy.rules.ts'
import type { Wire } from './wire.rules.ts'
import { checkWireStep, wireType } from './wire.rules.ts'

export interface PayInCapital {
  readonly wireId: RootId
}

const operatorId: RootId = 'cmp_operator'

/**
 * A wire is the operator's own money, paid in beside client money: from then on it may be lent and pay vouchers. Of a
 * large one two people say the same. Refuses `not-found`, `wire-allocated`, `wire-going-back`, `wrong-state`,
 * `second-person-needed`, `person-needed` for a program with a large one.
 */
export const payInCapital = useCase({
  name: 'reconciliation.pay-in-capital',
  action: 'reconciliation.pay-in-capital',
  root: (input: PayInCapital) => input.wireId,
  reads: (_, root) => ({
    wire: one(wireType, root, 'wire'),
    policies: all(policyVersionType, policyRoot(reconciliationPolicy.name)),
  }),
  more: ({ wire }) => ({
    whole: one(wireType, wire?.parentId ?? '', 'wire'),
    rate: one(rateType, rateRoot(wire?.currency ?? ''), 'newest'),
  }),
  sides: () => [{ as: 'staff', company: operatorId }],
  decide({ wire, policies, whole, rate }, _input, context) {
    if (wire === undefined) return refuse('not-found')
    const refused = checkWireStep(wire, 'allocate')
    if (refused !== undefined) return refused
    const { wireId, amount, currency, bank } = wire
    const { actor } = context
    const policy = valuesOf(reconciliationPolicy, policyAt(policies, context.at))
    if (needsSecondPerson(largestOf(wire, whole), currency, policy, rate) && !isSecond(wire, operatorId, actor)) {
      if (actor.kind !== 'user') return refuse('person-needed')
      if (wire.debtorId === operatorId) return refuse('second-person-needed')
      const { proposedOrderId: _, ...rest } = wire
      const first: Wire = { ...rest, debtorId: operatorId, proposer: actor.person ?? '' }
      const changes = [put(wireType, first), entry(wireId, 'wire.capital-proposed', {})]
      return { answer: { wire: wireId, state: 'proposed' as string }, changes }
    }
    const { doubt: _, proposer: __, proposedOrderId: ___, ...rest } = wire
    const after: Wire = { ...rest, state: 'allocated', debtorId: operatorId, matchedBy: 'person' }
    const debit = [[accounts.unallocated(bank), amount]] as const
    const moved = movement('own-funds-moved', currency, debit, [[accounts.operatorEquity(), amount]])
    const where = { root: wireId, cause: `wire:${wireId}`, happenedAt: wire.bookedAt }
    return {
      answer: { wire: wireId, state: 'allocated' as string },
      changes: [
        put(wireType, after),
        clear(wireId, 'wire.return', ''),
        ...post({ ...moved, ...where, id: context.newId('trf'), recordedAt: context.at }),
        entry(wireId, 'wire.capital', {}),
        event(wireId, 'wire.capital', { wire: wireId, amount: Number(amount), currency }),
      ],
    }
  },
})
