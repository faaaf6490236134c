import { entry, event, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { approveAccount, bankAccountType } from './bank-account.rules.ts'

export interface ApproveBankAccount {
  readonly companyId: string
  readonly bankAccountId: string
}

/**
 * A second person approves an account; the company's own programs do not, and an account whose bank knows another name
 * only the operator. Refuses `not-found`, `person-needed`, `same-person`, `wrong-state`, `name-differs`.
 */
export const approveBankAccount = useCase({
  name: 'payouts.approve-bank-account',
  action: 'bank-account.approve',
  root: (input: ApproveBankAccount) => input.companyId,
  reads: (input) => ({ account: one(bankAccountType, input.companyId, input.bankAccountId) }),
  sides: (_, { companyId }) => [
    { as: 'supplier', company: companyId },
    { as: 'staff', company: 'cmp_operator' },
  ],
  decide({ account }, { companyId }, { at, actor }) {
    if (!account) return refuse('not-found')
    // Whoever can make one key of the company can make two: its own programs are no second person.
    const isOwnProgram = actor.kind === 'key' && actor.company === companyId
    if (!actor.person || isOwnProgram) return refuse('person-needed')
    if (account.nameCheck === 'no-match' && actor.company === companyId) return refuse('name-differs')
    const approved = approveAccount(account, actor.person, at)
    if (isRefusal(approved)) return approved
    const said = { bank_account: approved.id, usable_from: approved.usableFrom }
    return {
      answer: said,
      changes: [
        put(bankAccountType, approved),
        entry(companyId, 'bank-account.approved', said),
        event(companyId, 'bank-account.approved', { company: companyId, ...said }),
      ],
    }
  },
})
