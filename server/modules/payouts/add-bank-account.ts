import { all, entry, event, isRefusal, put, refuse, useCase } from '../../kernel/use-case.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import type { NewBankAccount } from './bank-account.rules.ts'
import { bankAccountType, proposeAccount } from './bank-account.rules.ts'
import { payoutsPolicy } from './payout-limits.rules.ts'

export interface AddBankAccount extends NewBankAccount {
  readonly companyId: string
}

/**
 * A company's finance person names an account; a second person approves it.
 * Refuses `account-number-invalid`, `bank-code-missing`, `holder-missing`, `person-needed`.
 */
export const addBankAccount = useCase({
  name: 'payouts.add-bank-account',
  action: 'bank-account.add',
  root: (input: AddBankAccount) => input.companyId,
  reads: () => ({ policies: all(policyVersionType, policyRoot(payoutsPolicy.name)) }),
  sides: (_, { companyId }) => [{ as: 'supplier', company: companyId }],
  decide({ policies }, { companyId, ...input }, { at, actor, newId }) {
    if (!actor.person) return refuse('person-needed')
    const { accountCooling: cooling } = valuesOf(payoutsPolicy, policyAt(policies, at))
    const account = proposeAccount(input, { companyId, id: newId('bka'), author: actor.person, cooling }, at)
    if (isRefusal(account)) return account
    const said = { bank_account: account.id, country: account.country, currency: account.currency }
    return {
      answer: { bank_account: account.id, usable_from: account.usableFrom },
      changes: [
        put(bankAccountType, account),
        entry(companyId, 'bank-account.added', said),
        event(companyId, 'bank-account.added', { company: companyId, ...said }),
      ],
    }
  },
})
