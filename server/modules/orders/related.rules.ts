import type { Facts, RootId } from '../../kernel/use-case.ts'
import { all, one } from '../../kernel/use-case.ts'
import { type LegalDetails, legalDetailsType } from '../parties/legal-details.rules.ts'
import { type Member, memberType } from '../parties/member.rules.ts'
import { type BankAccount, bankAccountType } from '../payouts/bank-account.rules.ts'
import { type StatedOwners, statedOwnersType } from '../vetting/application.rules.ts'

/** What ties two companies: the first three are read here, the others come from whoever judges with more facts. */
export const relations = ['people', 'owner', 'bank-account', 'address', 'number', 'card', 'device', 'staff'] as const
export type Relation = (typeof relations)[number]

/** What is known of a company that another one may share. */
export interface CompanyTies {
  readonly members: readonly Pick<Member, 'userId' | 'state'>[]
  readonly owners: StatedOwners['owners']
  readonly accounts: readonly Pick<BankAccount, 'number'>[]
  readonly legal?: Pick<LegalDetails, 'addressLines' | 'city' | 'postcode' | 'taxNumber' | 'registrationNumber'>
}

/** What a pair of companies is held against each other by. */
export function tiesReads(buyerId: RootId, supplierId: RootId) {
  return {
    buyerMembers: all(memberType, buyerId),
    supplierMembers: all(memberType, supplierId),
    buyerOwners: one(statedOwnersType, buyerId, 'owners'),
    supplierOwners: one(statedOwnersType, supplierId, 'owners'),
    buyerAccounts: all(bankAccountType, buyerId),
    supplierAccounts: all(bankAccountType, supplierId),
    buyerLegal: one(legalDetailsType, buyerId, 'legal'),
    supplierLegal: one(legalDetailsType, supplierId, 'legal'),
  }
}

/** The facts of `tiesReads`, by company. */
export function tiesOf(facts: Facts<ReturnType<typeof tiesReads>>): readonly [CompanyTies, CompanyTies] {
  const { buyerMembers, supplierMembers, buyerOwners, supplierOwners } = facts
  const { buyerAccounts, supplierAccounts, buyerLegal, supplierLegal } = facts
  const legal = (known: LegalDetails | undefined) => (known === undefined ? {} : { legal: known })
  return [
    { members: buyerMembers, owners: buyerOwners?.owners ?? [], accounts: buyerAccounts, ...legal(buyerLegal) },
    {
      ...{ members: supplierMembers, owners: supplierOwners?.owners ?? [], accounts: supplierAccounts },
      ...legal(supplierLegal),
    },
  ]
}

/** What two companies share, the surest first; `undefined`: nothing that is known. */
export function relationOf(one: CompanyTies, other: CompanyTies): Relation | undefined {
  const share = (of: (ties: CompanyTies) => readonly string[]) => {
    const known = new Set(of(one))
    return of(other).some((each) => known.has(each))
  }
  if (share(({ members }) => members.filter(({ state }) => state === 'active').map(({ userId }) => userId)))
    return 'people'
  if (share(({ owners }) => owners.map(({ name, birthYear }) => `${plain(name)} ${birthYear}`))) return 'owner'
  if (share(({ accounts }) => accounts.map(({ number }) => number))) return 'bank-account'
  if (share(numbersOf)) return 'number'
  return share(addressOf) ? 'address' : undefined
}

function numbersOf({ legal }: CompanyTies): readonly string[] {
  return [legal?.taxNumber, legal?.registrationNumber].flatMap((each) => (each === undefined ? [] : [plain(each)]))
}

/** Where it sits; a town alone is no address. */
function addressOf({ legal }: CompanyTies): readonly string[] {
  if (legal === undefined || legal.addressLines.length === 0) return []
  return [plain([...legal.addressLines, legal.postcode ?? '', legal.city].join(' '))]
}

/** Small letters and figures of any script, nothing else: how people write the same is not always the same. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
