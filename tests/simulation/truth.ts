import type { ProviderEffect } from '../../server/modules/payments/providers/provider.ts'
import type { Disputed } from './chargebacks.ts'
import type { Counters } from './counters.ts'

/** What really happened outside, by order or company: the auditor's other side of the books. */
export interface Truth extends Disputed {
  readonly root: string
  readonly currency: string
  captured: bigint
  reversed: bigint
  refunded: bigint
  refundsReturned: bigint
  paidOut: bigint
  payoutsReturned: bigint
}

/** Money that a payment brought, and when; whatever went again later. */
export interface Brought {
  readonly amount: bigint
  readonly at: string
}

const zero = {
  captured: 0n,
  reversed: 0n,
  refunded: 0n,
  refundsReturned: 0n,
  paidOut: 0n,
  payoutsReturned: 0n,
  chargedBack: 0n,
  chargebacksWon: 0n,
  chargebackFees: 0n,
}

/** The provider's own books: by order or company, and payment by payment. */
export function truthOf(counters: Counters) {
  const overPayment = new Map<string, bigint>()
  const brought = new Map<string, Brought[]>()
  const over = (key: string, by: bigint) => void overPayment.set(key, (overPayment.get(key) ?? 0n) + by)
  const truths = new Map<string, Truth>()
  function truth(key: string, currency: string): Truth {
    const root = key.slice(0, key.indexOf('.'))
    const found = truths.get(`${root}|${currency}`) ?? { root, currency, ...zero }
    truths.set(`${root}|${currency}`, found)
    return found
  }
  /** The payer's money is with the provider. */
  function came(key: string, currency: string, amount: bigint, at: string): void {
    truth(key, currency).captured += amount
    over(key, amount)
    const paymentId = key.slice(key.indexOf('.') + 1, key.lastIndexOf('-'))
    brought.set(paymentId, [...(brought.get(paymentId) ?? []), { amount, at }])
  }
  function countEffect(
    kind: string,
    before: ProviderEffect | undefined,
    after: ProviderEffect,
    paymentKey?: string,
  ): void {
    const sums = truth(after.key, after.currency)
    const isOut = after.state === 'settled'
    const isBack = before?.state === 'settled' && (after.state === 'failed' || after.state === 'returned')
    if (paymentKey !== undefined && isOut) over(paymentKey, -after.amount)
    if (paymentKey !== undefined && isBack) over(paymentKey, after.amount)
    if (kind === 'refund') {
      if (isOut) sums.refunded += after.amount
      if (isBack) sums.refundsReturned += after.amount
    } else {
      if (isOut) sums.paidOut += after.amount
      if (isBack) sums.payoutsReturned += after.amount
    }
    counters.hit(`provider.${kind}-${before?.state === 'settled' ? `settled-then-${after.state}` : after.state}`)
  }

  return { truths, truth, overPayment, brought, countEffect, came }
}
