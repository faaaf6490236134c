import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { ibanCountries, isIban } from './bank-account.rules.ts'
import type { Scheme } from './bank-day.rules.ts'
import { isWritable } from './latin.rules.ts'

/** An account of the operator at a bank from which payouts are made by file. What it says never changes. */
export interface PayingAccount {
  readonly companyId: RootId
  /** As the ledger names the bank account: `assets:bank:<name>`. */
  readonly name: string
  readonly currency: string
  readonly scheme: Scheme
  readonly number: string
  /** The bank's BIC. */
  readonly bic: string
  readonly holder: string
  readonly town: string
  readonly country: string
  readonly street?: string
  readonly postcode?: string
  readonly state: 'proposed' | 'approved' | 'closed'
  readonly author: string
  readonly approver?: string
  readonly createdAt: Instant
}

/** Whose accounts they are. */
export const operator: RootId = 'cmp_operator'

export const payingAccountType: RecordType<PayingAccount> = {
  name: 'payouts.paying_accounts',
  root: (account) => account.companyId,
  id: (account) => account.name,
}

export type NewPayingAccount = Omit<
  PayingAccount,
  'companyId' | 'state' | 'author' | 'approver' | 'createdAt' | 'scheme'
>

/** ISO 9362 as pain.001 takes it. */
export const bicPattern = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/

/**
 * The account as its author proposes it; euro is paid as SEPA transfers when the account has an IBAN. Refuses
 * `account-number-invalid`, `bank-code-missing` (no BIC), `address-missing`, `holder-missing`, `holder-not-latin`,
 * `name-invalid`.
 */
export function proposePayingAccount(given: NewPayingAccount, author: string, at: Instant): PayingAccount | Refusal {
  const number = given.number.replace(/\s/g, '').toUpperCase()
  const [holder, town] = [given.holder.trim(), given.town.trim()]
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(given.name)) return refuse('name-invalid')
  const hasIban = ibanCountries.has(number.slice(0, 2)) && isIban(number, number.slice(0, 2))
  if (!hasIban && !/^[0-9A-Z-]{4,34}$/.test(number)) return refuse('account-number-invalid', { country: given.country })
  if (!bicPattern.test(given.bic)) return refuse('bank-code-missing', { country: given.country })
  if (holder === '') return refuse('holder-missing')
  if (!isWritable(holder)) return refuse('holder-not-latin')
  if (town === '' || !isWritable(town) || !/^[A-Z]{2}$/.test(given.country)) return refuse('address-missing')
  const scheme = given.currency === 'EUR' && hasIban ? 'sepa' : 'cross-border'
  return { ...given, number, holder, town, scheme, companyId: operator, state: 'proposed', author, createdAt: at }
}

/** The account that pays a currency by file: the newest approved one; `undefined` = none does. */
export function payingAccountFor(accounts: readonly PayingAccount[], currency: string): PayingAccount | undefined {
  const able = accounts.filter((each) => each.state === 'approved' && each.currency === currency)
  return able.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0]
}
