import { all, entry, event, isRefusal, put, refuse, useCase } from '../../kernel/use-case.ts'
import { knownLenders, lenderNamed, lenderRoot } from '../credit/lender.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { bankAccountType, proposeAccount } from './bank-account.rules.ts'
import { payoutsPolicy } from './payout-limits.rules.ts'
import { accountOfLender } from './remittance.rules.ts'

export interface ProposeLenderAccount {
  readonly lender: string
}

/**
 * A person takes the bank account that a lender declares, as it stands there; a second person approves it. Nobody types
 * a number. Refuses `person-needed`, `not-found` for a lender that declares none, `account-known` for one that is
 * proposed or approved already, `account-number-invalid`, `bank-code-missing`.
 */
export const proposeLenderAccount = useCase({
  name: 'payouts.propose-lender-account',
  action: 'lender-account.propose',
  root: ({ lender }: ProposeLenderAccount) => lenderRoot(lender),
  reads: (_, root) => ({
    lenders: knownLenders(),
    accounts: all(bankAccountType, root),
    policies: all(policyVersionType, policyRoot(payoutsPolicy.name)),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ lenders, accounts, policies }, { lender }, { at, actor, newId }, companyId) {
    if (!actor.person) return refuse('person-needed')
    const terms = lenderNamed(lenders, lender)
    if (terms?.account === undefined) return refuse('not-found')
    const { currency } = terms.account
    const asProposed = accounts.map((each) =>
      each.state === 'proposed' ? { ...each, state: 'approved' as const } : each,
    )
    if (accountOfLender(lenders, asProposed, companyId, currency) !== undefined) return refuse('account-known')
    const { accountCooling: cooling } = valuesOf(payoutsPolicy, policyAt(policies, at))
    const named = { ...terms.account, name: terms.legalName ?? terms.name }
    const account = proposeAccount(named, { companyId, id: newId('bka'), author: actor.person, cooling }, at)
    if (isRefusal(account)) return account
    const said = { bank_account: account.id, country: account.country, currency }
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
