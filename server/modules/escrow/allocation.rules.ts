import { allocate } from '../../kernel/allocation.ts'

/** The steps, Σ = step, each ≥ 0, that bring `reached` nearest to the shares that weights have in the new total. */
export function allocateToward(
  step: bigint,
  reached: readonly bigint[],
  weights: readonly bigint[],
): readonly bigint[] {
  const needs = weights.map((weight, i) => {
    const have = reached[i] ?? 0n
    return weight > have ? weight - have : 0n
  })
  return allocate(step, needs)
}

/** The share of an amount in basis points, rounded half up. */
export function share(amount: bigint, bps: number): bigint {
  return (amount * BigInt(bps) * 2n + 10_000n) / 20_000n
}
