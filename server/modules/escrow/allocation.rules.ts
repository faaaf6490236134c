/** How amounts are spread: exact, by largest remainder. */

/** Splits `amount` by weights, exact, by largest remainder; ties to the first. */
export function largestRemainder(amount: bigint, weights: readonly bigint[]): readonly bigint[] {
  const sum = weights.reduce((a, b) => a + b, 0n)
  if (amount < 0n || weights.some((weight) => weight < 0n)) throw new Error('escrow: negative amount to allocate')
  if (sum === 0n) {
    if (amount !== 0n) throw new Error('escrow: nothing to allocate to')
    return weights.map(() => 0n)
  }
  const floors = weights.map((weight) => (amount * weight) / sum)
  let left = amount - floors.reduce((a, b) => a + b, 0n)
  const order = weights
    .map((weight, i) => ({ i, rest: (amount * weight) % sum }))
    .sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1))
  const extra = new Set<number>()
  for (const { i } of order)
    if (left > 0n) {
      extra.add(i)
      left -= 1n
    }
  return floors.map((floor, i) => floor + (extra.has(i) ? 1n : 0n))
}

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
  return largestRemainder(step, needs)
}

/** The share of an amount in basis points, rounded half up. */
export function share(amount: bigint, bps: number): bigint {
  return (amount * BigInt(bps) * 2n + 10_000n) / 20_000n
}
