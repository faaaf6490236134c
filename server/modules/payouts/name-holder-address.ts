import { entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { addressOf, bankAccountType, type HolderAddress } from './bank-account.rules.ts'

export interface NameHolderAddress extends HolderAddress {
  readonly companyId: string
  readonly bankAccountId: string
}

/**
 * A company says where the holder of an account lives: banks ask for town and country of whom they pay. It moves no
 * money elsewhere, so nobody approves it. Refuses `not-found`, `wrong-state` for a closed account, `address-missing`
 * without a town.
 */
export const nameHolderAddress = useCase({
  name: 'payouts.name-holder-address',
  action: 'bank-account.add',
  root: (input: NameHolderAddress) => input.companyId,
  reads: (input) => ({ account: one(bankAccountType, input.companyId, input.bankAccountId) }),
  sides: (_, { companyId }) => [{ as: 'supplier', company: companyId }],
  decide({ account }, { companyId, ...given }) {
    if (account === undefined) return refuse('not-found')
    if (account.state === 'closed') return refuse('wrong-state', { state: account.state })
    const address = addressOf(given)
    if (address.town === undefined) return refuse('address-missing')
    const { town: _, addressCountry: __, street: ___, postcode: ____, ...rest } = account
    return {
      answer: { bank_account: account.id, usable_from: account.usableFrom },
      changes: [
        put(bankAccountType, { ...rest, ...address }),
        entry(companyId, 'bank-account.address-named', { bank_account: account.id }),
      ],
    }
  },
})
