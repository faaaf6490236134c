import { MAX_AMOUNT } from '../../kernel/money.ts'
import type { Actor, RootId } from '../../kernel/use-case.ts'
import { all, clear, entry, event, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { accounts, balanceOf } from '../ledger/account.rules.ts'
import { movement, post } from '../ledger/transfer.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { rateRoot, rateType } from '../rates/rate.rules.ts'
import { needsSecondPerson, reconciliationPolicy } from './reconciliation-policy.rules.ts'
import type { Wire } from './wire.rules.ts'
import { checkWireStep, wireType } from './wire.rules.ts'

export interface PayDebt {
  readonly wireId: RootId
  readonly companyId: RootId
}

/**
 * Finance gives a wire to the debt of a company: it owes so much less. A wire of more than the debt is split first; of
 * a large one two people say the same. Refuses `not-found`, `wire-allocated`, `wire-going-back`, `wrong-state`,
 * `above-debt` { most }, `second-person-needed`, `person-needed` for a program with a large one.
 */
export const payDebt = useCase({
  name: 'reconciliation.pay-debt',
  action: 'reconciliation.pay-debt',
  root: (input: PayDebt) => input.wireId,
  reads: (_, root) => ({
    wire: one(wireType, root, 'wire'),
    policies: all(policyVersionType, policyRoot(reconciliationPolicy.name)),
  }),
  more: ({ wire }, { companyId }) => ({
    debtor: written(one(companyType, companyId, 'company')),
    debt: balanceOf(accounts.recovery(companyId), wire?.currency ?? ''),
    whole: one(wireType, wire?.parentId ?? '', 'wire'),
    rate: one(rateType, rateRoot(wire?.currency ?? ''), 'newest'),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ wire, policies, debtor, debt, whole, rate }, { companyId }, context) {
    if (wire === undefined || debtor === undefined) return refuse('not-found')
    const refused = checkWireStep(wire, 'allocate')
    if (refused !== undefined) return refused
    const { wireId, amount, currency, bank } = wire
    if (amount > debt) return refuse('above-debt', { most: Number(debt) })
    const policy = valuesOf(reconciliationPolicy, policyAt(policies, context.at))
    if (
      needsSecondPerson(largestOf(wire, whole), currency, policy, rate) &&
      !isSecond(wire, companyId, context.actor)
    ) {
      if (context.actor.kind !== 'user') return refuse('person-needed')
      if (wire.debtorId === companyId) return refuse('second-person-needed')
      const { proposedOrderId: _, ...rest } = wire
      const first: Wire = { ...rest, debtorId: companyId, proposer: context.actor.person ?? '' }
      const changes = [put(wireType, first), entry(wireId, 'wire.debt-proposed', { company: companyId })]
      return { answer: { wire: wireId, company: companyId, state: 'proposed' as string }, changes }
    }
    const { doubt: _, proposer: __, proposedOrderId: ___, ...rest } = wire
    const after: Wire = { ...rest, state: 'allocated', debtorId: companyId, matchedBy: 'person' }
    const debit = [[accounts.unallocated(bank), amount]] as const
    const moved = movement('recovery-paid', currency, debit, [[accounts.recovery(companyId), amount]])
    const where = { root: wireId, cause: `wire:${wireId}`, happenedAt: wire.bookedAt }
    const said = { wire: wireId, amount: Number(amount), currency }
    return {
      answer: { wire: wireId, company: companyId, state: 'allocated' as string },
      changes: [
        put(wireType, after),
        clear(wireId, 'wire.return', ''),
        ...post({ ...moved, ...where, id: context.newId('trf'), recordedAt: context.at }),
        entry(wireId, 'wire.paid-debt', { company: companyId }),
        entry(companyId, 'debt.paid', said),
        event(companyId, 'debt.paid', { company: companyId, ...said }),
      ],
    }
  },
})

/** Whether somebody else has said before that the wire is for this company. */
export function isSecond({ debtorId, proposer }: Wire, companyId: RootId, { kind, person }: Actor): boolean {
  return debtorId === companyId && kind === 'user' && proposer !== undefined && proposer !== person
}

/** What the limit for one person looks at: of a part the whole that it was taken from. Minor units. */
export function largestOf(wire: Wire, whole: Wire | undefined): bigint {
  if (whole === undefined) return wire.amount
  return whole.parentId === undefined ? whole.amount : MAX_AMOUNT
}
