import type { Aql } from '../orders/sampling.rules.ts'

/**
 * Tables of ISO 2859-1:1999 (the same as ANSI/ASQ Z1.4 and MIL-STD-105E, which is free to read): table 1, general
 * inspection level II, and table 2-A, single sampling plans for normal inspection, percent nonconforming.
 */

export const codeLetters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'Q', 'R'] as const
export type CodeLetter = (typeof codeLetters)[number]

/** Table 1, level II: up to so many items in the lot. Larger lots have the last letter. */
export const lettersByLot: readonly (readonly [most: number, letter: CodeLetter])[] = [
  [8, 'A'],
  [15, 'B'],
  [25, 'C'],
  [50, 'D'],
  [90, 'E'],
  [150, 'F'],
  [280, 'G'],
  [500, 'H'],
  [1_200, 'J'],
  [3_200, 'K'],
  [10_000, 'L'],
  [35_000, 'M'],
  [150_000, 'N'],
  [500_000, 'P'],
  [Number.POSITIVE_INFINITY, 'Q'],
]

/** Table 2-A: items in the sample. */
export const sampleSizes: Readonly<Record<CodeLetter, number>> = {
  ...{ A: 2, B: 3, C: 5, D: 8, E: 13, F: 20, G: 32, H: 50, J: 80, K: 125, L: 200, M: 315, N: 500, P: 800, Q: 1250 },
  R: 2000,
}

/** An acceptance number, or the way to the plan that stands instead: the next one below or above in the column. */
type Cell = number | 'down' | 'up'

const [d, u]: readonly ['down', 'up'] = ['down', 'up']

/** Table 2-A, a column for each AQL from letter A to R: acceptance numbers (rejection is one more) and arrows. */
export const acceptance: Readonly<Record<Exclude<Aql, '0'>, readonly Cell[]>> = {
  // A  B  C  D  E  F  G  H  J  K  L  M  N  P  Q  R
  '0.010': [d, d, d, d, d, d, d, d, d, d, d, d, d, d, 0, u],
  '0.015': [d, d, d, d, d, d, d, d, d, d, d, d, d, 0, u, u],
  '0.025': [d, d, d, d, d, d, d, d, d, d, d, d, 0, u, d, 1],
  '0.040': [d, d, d, d, d, d, d, d, d, d, d, 0, u, d, 1, 2],
  '0.065': [d, d, d, d, d, d, d, d, d, d, 0, u, d, 1, 2, 3],
  '0.10': [d, d, d, d, d, d, d, d, d, 0, u, d, 1, 2, 3, 5],
  '0.15': [d, d, d, d, d, d, d, d, 0, u, d, 1, 2, 3, 5, 7],
  '0.25': [d, d, d, d, d, d, d, 0, u, d, 1, 2, 3, 5, 7, 10],
  '0.40': [d, d, d, d, d, d, 0, u, d, 1, 2, 3, 5, 7, 10, 14],
  '0.65': [d, d, d, d, d, 0, u, d, 1, 2, 3, 5, 7, 10, 14, 21],
  '1.0': [d, d, d, d, 0, u, d, 1, 2, 3, 5, 7, 10, 14, 21, u],
  '1.5': [d, d, d, 0, u, d, 1, 2, 3, 5, 7, 10, 14, 21, u, u],
  '2.5': [d, d, 0, u, d, 1, 2, 3, 5, 7, 10, 14, 21, u, u, u],
  '4.0': [d, 0, u, d, 1, 2, 3, 5, 7, 10, 14, 21, u, u, u, u],
  '6.5': [0, u, d, 1, 2, 3, 5, 7, 10, 14, 21, u, u, u, u, u],
  '10': [d, d, 1, 2, 3, 5, 7, 10, 14, 21, u, u, u, u, u, u],
}
