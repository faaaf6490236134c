import type { Place } from './movement.rules.ts'

/** The parts of the bar, in its order: where every cent of a side's orders is. */
export const segments = ['due', 'in_transit', 'held', 'frozen', 'released', 'paid_out', 'refunded'] as const
export type Segment = (typeof segments)[number]

/** Sums of all movements of a side in a currency by kind, minor units. */
export interface KindSums extends Readonly<Record<Place | 'awaited', bigint>> {
  readonly side: string
  readonly currency: string
  readonly kind: string
  readonly amount: bigint
  readonly fee: bigint
  readonly tax: bigint
}

/** What stands beside the ledger: what is still to be paid, what is under way, what is frozen. */
export interface Beside {
  readonly side: 'buyer' | 'supplier'
  readonly currency: string
  readonly due: bigint
  readonly coming: bigint
  readonly frozen: bigint
}

export interface SideMoney {
  readonly side: 'buyer' | 'supplier'
  readonly currency: string
  readonly segments: Readonly<Record<Segment, bigint>>
  /** Our fees so far, tax included. */
  readonly fees: bigint
}

const positive = (amount: bigint) => (amount > 0n ? amount : 0n)

function bar(side: 'buyer' | 'supplier', sums: readonly KindSums[], beside: Beside | undefined) {
  const { due = 0n, coming = 0n, frozen = 0n } = beside ?? {}
  const sum = (of: (each: KindSums) => bigint, kinds = /./) =>
    sums.filter(({ kind }) => kinds.test(kind)).reduce((all, each) => all + of(each), 0n)
  const at = (place: Place | 'awaited') => sum((each) => each[place])
  const stopped = frozen + at('blocked')
  const open = { due: positive(due - coming), frozen: stopped }
  if (side === 'buyer')
    return {
      ...open,
      in_transit: coming + at('refundable') + at('refunding'),
      held: at('held') - frozen,
      released: -sum((each) => each.held, /^escrow-released$/),
      paid_out: 0n,
      refunded: -sum((each) => each.amount, /^refund-(settled|returned)$/),
    }
  return {
    ...open,
    in_transit: coming + at('payingOut'),
    held: at('awaited') - frozen,
    released: at('available'),
    paid_out: -sum((each) => each.amount, /^payout-(settled|returned)$/),
    refunded: -sum((each) => each.awaited, /^(refund-due|payment-reversed|chargeback-lost)$/),
  }
}

/**
 * The bar of each side and currency. The parts come from the ledger but for what is due, coming and frozen. Money of
 * no order (a payout) counts on the supplier's side.
 */
export function sideMoney(sums: readonly KindSums[], besides: readonly Beside[]): readonly SideMoney[] {
  const keyOf = (side: string, currency: string) => `${side === 'buyer' ? 'buyer' : 'supplier'} ${currency}`
  const keys = new Set([...sums, ...besides].map(({ side, currency }) => keyOf(side, currency)))
  return [...keys].sort().map((key) => {
    const [side, currency] = key.split(' ') as ['buyer' | 'supplier', string]
    const own = sums.filter((each) => keyOf(each.side, each.currency) === key)
    const beside = besides.find((each) => keyOf(each.side, each.currency) === key)
    const fees = own.reduce((all, { fee, tax }) => all + fee + tax, 0n)
    return { side, currency, segments: bar(side, own, beside), fees }
  })
}
