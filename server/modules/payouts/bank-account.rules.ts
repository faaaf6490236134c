import { addDuration } from '../../kernel/instant.ts'
import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { checkRemainder } from '../payments/reference.rules.ts'
import type { NameCheck } from '../payments/screening.rules.ts'

/** Where a company's money may go. Usable only when a second person approved it and the cooling time is over. */
export interface BankAccount {
  readonly companyId: RootId
  readonly id: string
  /** An IBAN without spaces, or the account number where there are none. */
  readonly number: string
  /** BIC or national bank code; needed where the number is no IBAN. */
  readonly bankCode?: string
  readonly country: string
  readonly currency: string
  /** The holder's name, compared with the company's. */
  readonly name: string
  /** The provider that alone can pay it: a connected account. Absent: any that pays out in its currency. */
  readonly provider?: string
  /** The holder's address: a bank asks for town and country of whom it pays. */
  readonly town?: string
  readonly addressCountry?: string
  readonly street?: string
  readonly postcode?: string
  readonly state: 'proposed' | 'approved' | 'closed'
  readonly author: string
  readonly approver?: string
  readonly createdAt: Instant
  readonly approvedAt?: Instant
  readonly usableFrom: Instant
  readonly closedBy?: string
  readonly closedAt?: Instant
  /** What the check of the holder's name said, who made it and when. */
  readonly nameCheck?: NameCheck
  readonly nameCheckedBy?: string
  readonly nameCheckedAt?: Instant
}

export const bankAccountType: RecordType<BankAccount> = {
  name: 'payouts.bank_accounts',
  root: (a) => a.companyId,
  id: (a) => a.id,
}

/** Length of an IBAN by country (ISO 13616 register). */
const ibanLengths: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 ' +
    'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 ' +
    'LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 ' +
    'SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((each) => [each.slice(0, 2), Number(each.slice(2))]),
)

/** Countries whose account numbers are IBANs. */
export const ibanCountries: ReadonlySet<string> = new Set(Object.keys(ibanLengths))

/** Whether the number is an IBAN of the country: its length and check digits are right (ISO 13616, mod 97-10). */
export function isIban(number: string, country: string): boolean {
  const right = /^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(number) && number.startsWith(country)
  return right && number.length === ibanLengths[country] && checkRemainder(number) === 1
}

export interface NewBankAccount {
  readonly number: string
  readonly bankCode?: string
  readonly country: string
  readonly currency: string
  readonly name: string
  /** For an account that is connected with a provider; its number is the provider's id of it. */
  readonly provider?: string
  readonly town?: string
  readonly addressCountry?: string
  readonly street?: string
  readonly postcode?: string
}

/** Whose new account it is, and how long it cools off (ISO 8601). */
interface NewBy extends Pick<BankAccount, 'companyId' | 'id' | 'author'> {
  readonly cooling: string
}

/**
 * A bank account as its author proposes it, spaces removed; usable after `by.cooling` and a second person's approval.
 * Refuses `account-number-invalid`, `bank-code-missing`, `holder-missing`.
 */
export function proposeAccount(input: NewBankAccount, { cooling, ...by }: NewBy, at: Instant): BankAccount | Refusal {
  const { country, currency, bankCode, provider } = input
  if (provider !== undefined) return connectedAccount(input, provider, { ...by, cooling }, at)
  const number = input.number.replace(/\s/g, '').toUpperCase()
  const name = input.name.trim()
  if (!name) return refuse('holder-missing')
  if (!/^[A-Z]{2}$/.test(country) || !/^[A-Z]{3}$/.test(currency)) return refuse('account-number-invalid', { country })
  const isRight = country in ibanLengths ? isIban(number, country) : /^[0-9A-Z-]{4,34}$/.test(number)
  if (!isRight) return refuse('account-number-invalid', { country })
  if (!(country in ibanLengths) && !bankCode) return refuse('bank-code-missing', { country })
  const where = { number, country, currency, name, ...(bankCode === undefined ? {} : { bankCode }) }
  return {
    ...by,
    ...where,
    ...addressOf(input),
    state: 'proposed',
    createdAt: at,
    usableFrom: addDuration(at, cooling),
  }
}

export type HolderAddress = Pick<BankAccount, 'town' | 'addressCountry' | 'street' | 'postcode'>

/** The parts of an address that say something. */
export function addressOf(given: HolderAddress): HolderAddress {
  const parts = (['town', 'addressCountry', 'street', 'postcode'] as const).flatMap((name) => {
    const part = given[name]?.trim() ?? ''
    return part === '' ? [] : [[name, part] as const]
  })
  return Object.fromEntries(parts)
}

/** The account closed for ever: nothing goes there any more. Refuses `wrong-state` when it is. */
export function closeAccount(account: BankAccount, by: string, at: Instant): BankAccount | Refusal {
  if (account.state === 'closed') return refuse('wrong-state', { state: account.state })
  return { ...account, state: 'closed', closedBy: by, closedAt: at }
}

/** An account that its provider alone can pay: `acct_…`, as the provider calls it. */
function connectedAccount(
  input: NewBankAccount,
  provider: string,
  { cooling, ...by }: NewBy,
  at: Instant,
): BankAccount | Refusal {
  const { country, currency } = input
  const [number, name] = [input.number.trim(), input.name.trim()]
  if (!name) return refuse('holder-missing')
  const isRight = /^acct_[0-9A-Za-z]{8,34}$/.test(number) && /^[A-Z]{2}$/.test(country) && /^[A-Z]{3}$/.test(currency)
  if (!isRight) return refuse('account-number-invalid', { country })
  const where = { number, country, currency, name, provider, ...addressOf(input) }
  return { ...by, ...where, state: 'proposed', createdAt: at, usableFrom: addDuration(at, cooling) }
}

/** The account approved by a second person. Refuses `wrong-state`, `same-person`. */
export function approveAccount(account: BankAccount, approver: string, at: Instant): BankAccount | Refusal {
  if (account.state !== 'proposed') return refuse('wrong-state', { state: account.state })
  if (approver === account.author) return refuse('same-person')
  return { ...account, state: 'approved', approver, approvedAt: at }
}

/** Whether money may go there now. */
export function isUsable(account: BankAccount, at: Instant): boolean {
  return account.state === 'approved' && account.usableFrom <= at
}
