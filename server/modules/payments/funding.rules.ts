import { least } from '../../kernel/money.ts'
import type { LedgerAccount } from '../ledger/account.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import type { Movement, Part } from '../ledger/transfer.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import type { Method } from './method.rules.ts'
import type { Payment } from './payment.rules.ts'

/** How money that arrived is split. The four add up to what arrived. */
export interface FundingSplit {
  /** ≤ what is due on the open instalments. */
  readonly toEscrow: bigint
  readonly toRefundable: bigint
  readonly fee: bigint
  readonly feeTax: bigint
}

/** Whose tax is on the fee; the operator's own jurisdiction until tax codes say otherwise. */
export const operatorJurisdiction = 'operator'

/** Whether the method's money is booked at the bank rather than with the provider. */
export function isBooked(method: Method['code']): boolean {
  return method === 'wire'
}

/** Where a payment's money stands outside: with the provider, or at the bank that booked it. */
export function cameFrom({ method, provider }: Pick<Payment, 'method' | 'provider'>): LedgerAccount {
  return isBooked(method) ? accounts.bank(provider) : accounts.provider(provider)
}

/**
 * Splits money that arrived for a payment: fee and tax first (less when less arrived, in proportion), then the order
 * up to `due` minor units, the rest is refundable. A surplus pays no fee, nor does what another payment has filled
 * before: its share of fee and tax is refundable with it (ADR 7), rounded down.
 */
export function splitFunding(payment: Payment, arrived: bigint, due: bigint, surplus = false): FundingSplit {
  if (surplus) return { toEscrow: 0n, toRefundable: arrived, fee: 0n, feeTax: 0n }
  const whole = arrived >= payment.total
  const part = (of: bigint) => (whole ? of : (of * arrived) / payment.total)
  const [fee, feeTax] = [part(payment.fee), part(payment.feeTax)]
  const rest = arrived - fee - feeTax
  const toEscrow = least(rest, due)
  const paying = least(rest, payment.amount)
  const over = paying - least(toEscrow, paying)
  const back = (of: bigint) => (over === 0n ? 0n : (of * over) / paying)
  const [kept, keptTax] = [fee - back(fee), feeTax - back(feeTax)]
  return { toEscrow, toRefundable: arrived - toEscrow - kept - keptTax, fee: kept, feeTax: keptTax }
}

function credits(orderId: string, split: FundingSplit): readonly Part[] {
  return [
    [accounts.escrow(orderId), split.toEscrow],
    [accounts.refundable(orderId), split.toRefundable],
    [accounts.fees('processing'), split.fee],
    [accounts.tax(operatorJurisdiction), split.feeTax],
  ]
}

function total(split: FundingSplit): bigint {
  return split.toEscrow + split.toRefundable + split.fee + split.feeTax
}

/** Ledger kind `order-funded`: a capture is confirmed by the payment's provider. */
export function orderFunded(payment: Payment, split: FundingSplit): Movement {
  const debit: Part = [accounts.provider(payment.provider), total(split)]
  return movement('order-funded', payment.currency, [debit], credits(payment.orderId, split))
}

/** Ledger kind `wire-received`: a credit entry is booked at a bank; nobody knows yet whose it is. */
export function wireReceived(bank: string, currency: string, amount: bigint): Movement {
  return movement('wire-received', currency, [[accounts.bank(bank), amount]], [[accounts.unallocated(bank), amount]])
}

/** Ledger kind `wire-allocated`: a wire is matched to the payment. */
export function wireAllocated(bank: string, payment: Payment, split: FundingSplit): Movement {
  const debit: Part = [accounts.unallocated(bank), total(split)]
  return movement('wire-allocated', payment.currency, [debit], credits(payment.orderId, split))
}

/** Ledger kind `wire-returned`: an unallocated wire is sent back; it stands in its own reservation under its root. */
export function wireReturned(bank: string, currency: string, amount: bigint, root: string, id: string): Movement {
  return movement(
    'wire-returned',
    currency,
    [[accounts.unallocated(bank), amount]],
    [[accounts.refund(root, id), amount]],
  )
}

/** Ledger kind `refund-failed`: the bank rejected the returned wire; it is unallocated again. */
export function wireReturnFailed(bank: string, currency: string, amount: bigint, root: string, id: string): Movement {
  return movement(
    'refund-failed',
    currency,
    [[accounts.refund(root, id), amount]],
    [[accounts.unallocated(bank), amount]],
  )
}
