/** How much a supplier has traded, in bands, by USD minor units: nobody reads a competitor's books. */
const from = [
  [100_000_000n, 'above-1m'],
  [20_000_000n, '200k-1m'],
  [5_000_000n, '50k-200k'],
  [1_000_000n, '10k-50k'],
] as const

export const volumeBands = ['below-10k', '10k-50k', '50k-200k', '200k-1m', 'above-1m'] as const
export type VolumeBand = (typeof volumeBands)[number]

/** The band of a clean volume, as `performance.supplier_figures` has it. */
export function volumeBandOf(usd: bigint): VolumeBand {
  return from.find(([least]) => usd >= least)?.[1] ?? 'below-10k'
}
