import type { Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { type BankAccount, ibanCountries } from './bank-account.rules.ts'
import { isWritable } from './latin.rules.ts'
import { type PayingAccount, payingAccountFor } from './paying-account.rules.ts'
import type { Payout } from './payout.rules.ts'

/** The way of a payout: by file from the operator's bank, else by a payment provider. */
export type PayoutRoute = Pick<Payout, 'outside' | 'provider'>

/**
 * How a payout to an account goes out. The operator's own bank comes first where one of its accounts pays the currency
 * and the account is not connected with a provider; else `provider`, which the caller found. Refuses what the bank
 * would: `address-missing`, `holder-not-latin`, `bank-code-missing`, `account-number-invalid` (SEPA pays IBANs only);
 * and `no-payout-provider` where neither pays.
 */
export function payoutRoute(
  to: BankAccount,
  paying: readonly PayingAccount[],
  provider: string | undefined,
): PayoutRoute | Refusal {
  const from = to.provider === undefined ? payingAccountFor(paying, to.currency) : undefined
  if (from === undefined)
    return provider === undefined
      ? refuse('no-payout-provider', { currency: to.currency })
      : { outside: 'provider', provider }
  const fault = faultFor(to, from)
  return fault === undefined ? { outside: 'bank', provider: from.name } : refuse(fault)
}

function faultFor(to: BankAccount, from: PayingAccount): string | undefined {
  const hasIban = ibanCountries.has(to.country)
  if (from.scheme === 'sepa' && !hasIban) return 'account-number-invalid'
  if (from.scheme === 'cross-border' && to.bankCode === undefined) return 'bank-code-missing'
  if (!isWritable(to.name)) return 'holder-not-latin'
  if (to.town === undefined || !isWritable(to.town)) return 'address-missing'
  return undefined
}
