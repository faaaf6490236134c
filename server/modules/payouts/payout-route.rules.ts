import type { Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { BankAccount } from './bank-account.rules.ts'
import { payeeFault, payeeOf } from './new-order.rules.ts'
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
  const fault = payeeFault(payeeOf({ ...to, accountNumber: to.number }), from)
  return fault === undefined ? { outside: 'bank', provider: from.name } : refuse(fault)
}
