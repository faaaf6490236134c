import { entry, one, owner, put, refuse, useCase } from '../../kernel/use-case.ts'
import type { ProviderPayer } from './client-account.rules.ts'
import {
  accountNameSpace,
  type ClientAccount,
  clientAccountRoot,
  clientAccountType,
  plainNumber,
} from './client-account.rules.ts'
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
  root: ({ number, currency }: OpenClientAccount) => clientAccountRoot(number, currency),
  reads: ({ name }, root) => ({
    known: one(clientAccountType, root, 'account'),
    named: owner(accountNameSpace, name),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ known, named }, input, { at }, accountRoot) {
    const { name, holder, bankName, virtualPrefix, providers } = input
    if (known !== undefined && known.name !== name) return refuse('account-named', { name: known.name })
    if (known === undefined && named !== undefined) return refuse('name-taken')
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
