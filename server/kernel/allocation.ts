import { invariant } from './assert.ts'

/**
 * Splits `total` ≥ 0 by weights ≥ 0, exact, by largest remainder, ties to the lowest index: Σ parts = total, and each
 * part is within one unit of total × weight / Σ weights. Throws when there is something to split and nobody to get it.
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((a, b) => a + b, 0n)
  invariant(total >= 0n && weights.every((weight) => weight >= 0n), 'a negative amount or weight to allocate')
  invariant(sum > 0n || total === 0n, 'nothing to allocate to')
  if (sum === 0n) return weights.map(() => 0n)
  const parts = weights.map((weight) => (total * weight) / sum)
  const left = Number(total - parts.reduce((a, b) => a + b, 0n))
  const rests = weights.map((weight, index) => ({ index, rest: (total * weight) % sum }))
  rests.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  const raised = new Set(rests.slice(0, left).map(({ index }) => index))
  return parts.map((part, index) => (raised.has(index) ? part + 1n : part))
}

/**
 * The parts, each ≥ 0, that lift `already` to a sum of `totalNew`: largest remainder of the step toward the share that
 * each weight has of `totalNew`, so that nothing is ever taken back and no part gets more than one unit above its
 * share. (Largest remainder of the running total would take back: 6:6:2 gives 1,1,1 at 3 and 2,2,0 at 4.) Throws when
 * `totalNew` is below what was given already.
 */
export function allocateToward(totalNew: bigint, weights: readonly bigint[], already: readonly bigint[]): bigint[] {
  const sum = weights.reduce((a, b) => a + b, 0n)
  const step = totalNew - already.reduce((a, b) => a + b, 0n)
  invariant(step >= 0n, 'more was allocated already')
  // What each still lacks of its share, times `sum` to stay whole.
  const lacks = weights.map((weight, index) => totalNew * weight - (already[index] ?? 0n) * sum)
  return allocate(
    step,
    lacks.map((lack) => (lack > 0n ? lack : 0n)),
  )
}
