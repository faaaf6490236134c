import { all, entry, one, owner, put, refuse, useCase } from '../../kernel/use-case.ts'
import { accountNameSpace, ownAccountRoot, payingAccountWith, plainNumber } from '../payouts/own-account.rules.ts'
import { operator, payingAccountType } from '../payouts/paying-account.rules.ts'
import type { ProviderPayer } from './client-account.rules.ts'
import { type ClientAccount, clientAccountType } from './client-account.rules.ts'
import { openingChanges } from './open-statement.ts'

export interface OpenClientAccount {
  readonly name: string
  readonly number: string
  readonly currency: string
  readonly holder: string
  readonly bankName: string
  readonly virtualPrefix?: string
  readonly providers: readonly ProviderPayer[]
}

/**
 * Finance says which account of the operator holds money of clients, or changes what is known of it. Number, currency
 * and name stay. Refuses `name-taken`, `account-named` { name } for another name than the one it has.
 */
export const openClientAccount = useCase({
  name: 'reconciliation.open-client-account',
  action: 'reconciliation.open-client-account',
  root: ({ number, currency }: OpenClientAccount) => ownAccountRoot(number, currency),
  reads: ({ name }, root) => ({
    known: one(clientAccountType, root, 'account'),
    named: owner(accountNameSpace, name),
    paying: all(payingAccountType, operator),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ known, named, paying }, input, { at }, accountRoot) {
    const { name, holder, bankName, virtualPrefix, providers } = input
    const pays = payingAccountWith(paying, input.number, input.currency)
    const called = known?.name ?? pays?.name
    if (called !== undefined && called !== name) return refuse('account-named', { name: called })
    const isTaken = named !== undefined || (pays === undefined && paying.some((each) => each.name === name))
    if (known === undefined && isTaken) return refuse('name-taken')
    const { virtualPrefix: _, ...before } = known ?? {
      accountRoot,
      name,
      number: plainNumber(input.number),
      currency: input.currency,
      openedAt: at,
      nameSets: [],
    }
    const after: ClientAccount = {
      ...before,
      holder,
      bankName,
      providers,
      ...(virtualPrefix === undefined ? {} : { virtualPrefix: plainNumber(virtualPrefix) }),
    }
    const answer = { account: accountRoot, name }
    if (known === undefined) return { answer, changes: openingChanges(after) }
    const said = { providers: providers.map(({ provider }) => provider), virtual: virtualPrefix !== undefined }
    return { answer, changes: [put(clientAccountType, after), entry(accountRoot, 'client-account.changed', said)] }
  },
})
