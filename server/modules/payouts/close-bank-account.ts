import { entry, event, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { bankAccountType, closeAccount } from './bank-account.rules.ts'

export interface CloseBankAccount {
  readonly companyId: string
  readonly bankAccountId: string
}

/**
 * A company, or the operator for it, closes an account: nothing new goes there. What is on its way stays on its way.
 * Refuses `not-found`, `wrong-state`.
 */
export const closeBankAccount = useCase({
  name: 'payouts.close-bank-account',
  action: 'bank-account.close',
  root: (input: CloseBankAccount) => input.companyId,
  reads: (input) => ({ account: one(bankAccountType, input.companyId, input.bankAccountId) }),
  sides: (_, { companyId }) => [
    { as: 'supplier', company: companyId },
    { as: 'staff', company: 'cmp_operator' },
  ],
  decide({ account }, { companyId }, { at, actor }) {
    if (account === undefined) return refuse('not-found')
    const closed = closeAccount(account, actor.person ?? actor.kind, at)
    if (isRefusal(closed)) return closed
    const said = { bank_account: closed.id }
    return {
      answer: { bank_account: closed.id, state: closed.state as string },
      changes: [
        put(bankAccountType, closed),
        entry(companyId, 'bank-account.closed', said),
        event(companyId, 'bank-account.closed', { company: companyId, ...said }),
      ],
    }
  },
})
