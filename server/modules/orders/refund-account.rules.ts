import type { Instant, Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { hasArrived } from '../payments/payment.rules.ts'
import type { RefundAccount } from '../payments/refund-booking.rules.ts'
import type { BankAccount } from '../payouts/bank-account.rules.ts'
import { isUsable } from '../payouts/bank-account.rules.ts'
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

/** The account as a refund goes to it, paid by who took the order's money; `undefined` when nobody did. */
export function refundAccountOf(
  { id, number, bankCode, name, country }: BankAccount,
  payments: readonly Payment[],
): RefundAccount | undefined {
  const provider = payments.find(hasArrived)?.provider
  if (provider === undefined) return undefined
  const to = { accountNumber: number, name, country, ...(bankCode === undefined ? {} : { bankCode }) }
  return { bankAccountId: id, provider, to }
}
