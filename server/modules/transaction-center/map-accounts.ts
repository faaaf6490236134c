import type { RootId } from '../../kernel/use-case.ts'
import { put, refuse, useCase } from '../../kernel/use-case.ts'
import { mappingType } from './account-mapping.rules.ts'
import { type AccountMapping, journalAccounts } from './journal.rules.ts'

export interface MapAccounts {
  readonly companyId: RootId
  /** The whole mapping: what is not named goes back to its default. */
  readonly accounts: AccountMapping
}

/** A company names the accounts of its own books. Refuses `account-code-invalid` { account }. */
export const mapAccounts = useCase({
  name: 'transaction-center.map-accounts',
  action: 'transaction-center.map-accounts',
  root: (input: MapAccounts) => input.companyId,
  reads: () => ({}),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide(_, { accounts }, { at }, companyId) {
    const wrong = journalAccounts.find((each) => accounts[each] !== undefined && !isCode(accounts[each] ?? ''))
    if (wrong !== undefined) return refuse('account-code-invalid', { account: wrong })
    return {
      answer: { accounts: { ...accounts } },
      changes: [put(mappingType, { companyId, accounts, changedAt: at })],
    }
  },
})

/** Numbers and names of accounts as books have them. */
const isCode = (code: string) => /^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,39}$/u.test(code)
