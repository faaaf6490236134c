import { addDuration } from '../../kernel/instant.ts'
import { all, due, entry, event, one, put, useCase } from '../../kernel/use-case.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { caseType, orphanCase, sweepRoot } from './case.rules.ts'
import { reconciliationPolicy } from './reconciliation-policy.rules.ts'

/**
 * The house begins to sweep (once: its command has one id for ever), and goes on each month: every balance owed to a
 * company or an order is held against its next deadline or open case.
 */
export const sweepBalances = useCase({
  name: 'reconciliation.sweep-balances',
  action: 'reconciliation.sweep-balances',
  root: (_: { readonly isDue: boolean }) => sweepRoot,
  reads: () => ({ policies: all(policyVersionType, policyRoot(reconciliationPolicy.name)) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ policies }, { isDue }, { at }) {
    const { sweptEach } = valuesOf(reconciliationPolicy, policyAt(policies, at))
    const next = due(sweepRoot, 'balances.sweep', '', addDuration(at, sweptEach))
    return {
      answer: { sweeping: isDue },
      changes: [next, ...(isDue ? [event(sweepRoot, 'balances.sweeping', {})] : [])],
    }
  },
})

export interface OpenOrphan {
  /** The ledger account without its currency. */
  readonly account: string
  readonly amount: number
  readonly currency: string
}

/** Money that is owed and that neither a deadline nor a case looks after is a case: a person finds out why. */
export const openOrphan = useCase({
  name: 'reconciliation.open-orphan',
  action: 'reconciliation.sweep-balances',
  root: (_: OpenOrphan) => sweepRoot,
  reads: ({ account, currency }, root) => ({
    known: one(caseType, root, orphanCase(account, currency)),
    policies: all(policyVersionType, policyRoot(reconciliationPolicy.name)),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ known, policies }, { account, amount, currency }, { at }) {
    const caseId = orphanCase(account, currency)
    if (known !== undefined && known.state !== 'closed') return { answer: { case: caseId }, changes: [] }
    const { caseAge } = valuesOf(reconciliationPolicy, policyAt(policies, at))
    const said = 'money that is owed, and that neither a deadline nor a case looks after'
    const found = { statementId: sweepRoot, caseId, kind: 'orphan-money', bank: account, currency, said } as const
    const opened = { ...found, amount: BigInt(amount), openedAt: at, overdueAt: addDuration(at, caseAge) }
    return {
      answer: { case: caseId },
      changes: [
        put(caseType, { ...opened, state: 'open', notes: [] }),
        entry(sweepRoot, 'case.opened', { case: caseId, account, amount, currency }),
      ],
    }
  },
})
