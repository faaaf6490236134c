import { all, one, type RootId } from '../../kernel/use-case.ts'
import type { LegalDetails } from '../parties/legal-details.rules.ts'
import { legalDetailsType } from '../parties/legal-details.rules.ts'
import { type Member, memberType } from '../parties/member.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { type BankAccount, bankAccountType } from '../payouts/bank-account.rules.ts'
import {
  type Application,
  applicationType,
  type StatedCompany,
  type StatedOwners,
  statedOwnersType,
} from '../vetting/application.rules.ts'
import { plain, type Trait } from './trait.rules.ts'

/** What is known of a company that another may have, too. */
export interface KnownOfCompany {
  readonly members: readonly Member[]
  readonly accounts: readonly BankAccount[]
  readonly legal: LegalDetails | undefined
  readonly application: Application | undefined
  readonly owners: StatedOwners | undefined
}

/** Where it stands: all in the company's own root. */
export function companyReads(companyId: RootId) {
  return {
    members: all(memberType, companyId),
    accounts: all(bankAccountType, companyId),
    legal: one(legalDetailsType, companyId, 'legal'),
    application: one(applicationType, companyId, 'application'),
    owners: one(statedOwnersType, companyId, 'owners'),
  }
}

/** The company itself and whatever another could have as well: its people, owners, numbers, accounts, addresses. */
export function companyTraits(companyId: RootId, known: KnownOfCompany): readonly Trait[] {
  const stated = known.application?.company
  return [
    { kind: 'company', value: companyId },
    ...known.members.map(({ userId }): Trait => ({ kind: 'person', value: userId })),
    ...(known.owners?.owners ?? []).map(
      ({ name, birthYear }): Trait => ({ kind: 'owner', value: `${plain(name)}|${birthYear}` }),
    ),
    ...numbersOf(
      known.legal?.registrationNumber,
      known.legal?.taxNumber,
      stated?.registrationNumber,
      stated?.vatNumber,
    ),
    ...known.accounts.map(({ number }): Trait => ({ kind: 'bank-account', value: plain(number) })),
    ...[known.legal, stated].map((place): Trait => ({ kind: 'address', value: addressOf(place) })),
  ]
}

function numbersOf(...numbers: readonly (string | undefined)[]): readonly Trait[] {
  return numbers.map((number) => ({ kind: 'register', value: plain(number ?? '') }))
}

function addressOf(place: Pick<StatedCompany, 'addressLines' | 'postcode' | 'city'> | undefined): string {
  return place === undefined ? '' : plain([...place.addressLines, place.postcode ?? '', place.city].join(' '))
}

/** What an order's payments tell of who paid: the account that a wire came from, the card. */
export function payerTraits(payments: readonly Payment[]): readonly Trait[] {
  return payments.flatMap(({ payer }): readonly Trait[] => [
    { kind: 'bank-account', value: plain(payer?.accountNumber ?? '') },
  ])
}
