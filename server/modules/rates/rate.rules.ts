import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/**
 * A currency's newest rate: `usd` USD minor units are worth `per` of its own minor units. Earlier ones stand in the
 * root's timeline.
 */
export interface Rate {
  readonly currency: string
  readonly usd: bigint
  readonly per: bigint
  readonly source: string
  readonly asOf: Instant
}

export const rateType: RecordType<Rate> = {
  name: 'rates.rates',
  root: (rate) => rateRoot(rate.currency),
  id: () => 'newest',
}

export function rateRoot(currency: string): RootId {
  return `rat_${currency}`
}
