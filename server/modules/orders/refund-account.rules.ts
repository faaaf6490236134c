import type { Instant, Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { hasArrived } from '../payments/payment.rules.ts'
import { inService, type ProviderRecord, payoutProviderFor } from '../payments/provider.rules.ts'
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

/**
 * The account as a refund goes to it, paid by who took the order's money if it pays out, else by the first that does;
 * `undefined` when nothing has arrived or nobody pays there: the money waits.
 */
export function refundAccountOf(
  { id, number, bankCode, name, country, currency, provider: tiedTo }: BankAccount,
  payments: readonly Payment[],
  providers: readonly ProviderRecord[],
): RefundAccount | undefined {
  const took = new Set(payments.filter(hasArrived).map(({ provider }) => provider))
  if (took.size === 0) return undefined
  const able = inService(providers)
  const nearest = [...able.filter((each) => took.has(each.name)), ...able.filter((each) => !took.has(each.name))]
  const provider = payoutProviderFor(nearest, currency, tiedTo)?.name
  if (provider === undefined) return undefined
  const to = { accountNumber: number, name, country, ...(bankCode === undefined ? {} : { bankCode }) }
  return { bankAccountId: id, provider, to }
}
