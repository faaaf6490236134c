import type { BankEntry, EntryPart } from './bank-entry.rules.ts'
import type { ClientAccount } from './client-account.rules.ts'
import { isNamedLike } from './wire.rules.ts'

/** A wire on its way back, whose debit the bank has still to book. */
export interface ExpectedReturn {
  readonly wireId: string
  readonly amount: bigint
  readonly currency: string
  readonly account: string
}

/** What an entry is about. `unexplained` becomes a case. */
export type Purpose =
  | { readonly is: 'wire' | 'charge' | 'interest' | 'reversal' | 'unexplained' }
  | { readonly is: 'provider' | 'wire-return'; readonly target: string }

/** What decides besides the entry. */
export interface Around {
  readonly account: Pick<ClientAccount, 'providers'>
  readonly returning: readonly ExpectedReturn[]
}

/** ISO 20022 bank transaction codes (external code set) and MT940 types of charges and of interest. */
const charges = /(^|\/)(CHRG|FEES|COMM|COME|COMI|COMT)(\/|$)|^[NFS]?(CHG|COM)$/
const interest = /(^|\/)INTR(\/|$)|^[NFS]?INT$/

/** What a booked part of an entry is about, by rule: the first that fits. */
export function purposeOf(entry: BankEntry, part: EntryPart, around: Around): Purpose {
  if (entry.reversal) return { is: 'reversal' }
  return entry.direction === 'credit' ? creditPurpose(entry, part, around) : debitPurpose(entry, part, around)
}

function creditPurpose({ code }: BankEntry, { detail }: EntryPart, { account }: Around): Purpose {
  if (interest.test(code)) return { is: 'interest' }
  const payer = account.providers.find((each) => isNamedLike(detail.name ?? '', each.payer))
  return payer === undefined ? { is: 'wire' } : { is: 'provider', target: payer.provider }
}

function debitPurpose(entry: BankEntry, { amount, detail }: EntryPart, { returning }: Around): Purpose {
  if (charges.test(entry.code) || interest.test(entry.code)) return { is: 'charge' }
  const fits = returning.filter(
    (each) => each.amount === amount && each.currency === entry.currency && each.account === detail.account,
  )
  const [only] = fits
  // Two of the same amount to the same account are told apart by nobody: a person looks.
  return only !== undefined && fits.length === 1 ? { is: 'wire-return', target: only.wireId } : { is: 'unexplained' }
}
