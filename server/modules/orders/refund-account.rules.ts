import type { Instant, Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { hasArrived } from '../payments/payment.rules.ts'
import { inService, type ProviderRecord, payoutProviderFor } from '../payments/provider.rules.ts'
import type { Recipient } from '../payments/recipient.rules.ts'
import type { RefundAccount } from '../payments/refund-booking.rules.ts'
import type { BankAccount } from '../payouts/bank-account.rules.ts'
import { isUsable } from '../payouts/bank-account.rules.ts'
import { type PayingAccount, payingAccountFor } from '../payouts/paying-account.rules.ts'
import { isNamedLike } from '../reconciliation/wire.rules.ts'
import type { Order } from './order.rules.ts'

/**
 * Whether a buyer's bank account may take what no payment of the order takes back: approved and cooled off, in the
 * order's currency, in the buyer's own name. Refuses `account-not-usable`, `other-currency`, `holder-differs`.
 */
export function checkRefundAccount(
  account: BankAccount,
  order: Order,
  buyerName: string,
  at: Instant,
): Refusal | undefined {
  if (!isUsable(account, at)) return refuse('account-not-usable', { usable_from: account.usableFrom })
  if (account.currency !== order.currency) return refuse('other-currency', { currency: order.currency })
  return isNamedLike(account.name, buyerName) ? undefined : refuse('holder-differs', { buyer: buyerName })
}

/** Who may pay a refund to an account. */
export interface RefundPayers {
  readonly providers: readonly ProviderRecord[]
  /** The operator's accounts that pay by file. */
  readonly paying: readonly PayingAccount[]
}

/**
 * The account as a refund goes to it: paid by the provider that took the order's money if it pays out, else by file
 * from the operator's bank where that pays the currency, else by the first provider that pays out; `undefined` when
 * nothing has arrived or nobody pays there: the money waits.
 */
export function refundAccountOf(
  account: BankAccount,
  payments: readonly Payment[],
  { providers, paying }: RefundPayers,
): RefundAccount | undefined {
  const { id: bankAccountId, currency, provider: tiedTo } = account
  const took = new Set(payments.filter(hasArrived).map(({ provider }) => provider))
  if (took.size === 0) return undefined
  const able = inService(providers)
  const near = payoutProviderFor(
    able.filter((each) => took.has(each.name)),
    currency,
    tiedTo,
  )
  const bank = tiedTo === undefined ? payingAccountFor(paying, currency) : undefined
  const by = near ?? bank ?? payoutProviderFor(able, currency, tiedTo)
  if (by === undefined) return undefined
  const outside = by === bank ? 'bank' : 'provider'
  return { bankAccountId, provider: by.name, outside, to: recipientOf(account) }
}

function recipientOf({ number: accountNumber, name, country, ...more }: BankAccount): Recipient {
  const { bankCode, town, addressCountry, street, postcode } = more
  const known = Object.entries({ bankCode, town, addressCountry, street, postcode })
  return {
    accountNumber,
    name,
    country,
    ...Object.fromEntries(known.filter(([, value]) => value !== undefined)),
  }
}
