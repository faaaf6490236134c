/**
 * The edges of the bands in which the public reads what is left of an assurance limit, USD minor units. Bands and not
 * numbers: from the exact number a rival could read each order that a supplier takes. They are part of the badge's
 * format (`surety-badge/1`), and so no policy.
 */
const edges: readonly number[] = [0, 1, 500_000, 1_500_000, 3_000_000, 10_000_000, 25_000_000]

export interface LimitBand {
  readonly from: number
  readonly below: number | null
  readonly currency: 'USD'
}

/** The band of an amount of USD minor units; nothing left is a band of its own. */
export function bandOf(left: bigint): LimitBand {
  const n = edges.findLastIndex((edge) => left >= BigInt(edge))
  return { from: edges[Math.max(n, 0)] ?? 0, below: edges[Math.max(n, 0) + 1] ?? null, currency: 'USD' }
}
