import type { Lq } from '../orders/sampling.rules.ts'

/**
 * ISO 2859-2:1985, table A: procedure A, single sampling plans for lots that both sides regard as isolated, by lot size
 * and limiting quality. A lot as bad as the limiting quality passes with a probability below 13 %, usually below 10 %:
 * a test holds every cell against this. Where small lots leave no plan that keeps it, every item is looked at.
 */

/** Items to look at and the acceptance number; `all`: every item is looked at. */
type Cell = readonly [size: number, accept: number] | 'all'

export interface LqRow {
  /** Up to so many items in the lot. */
  readonly most: number
  readonly plans: Readonly<Record<Lq, Cell>>
}

const columns = ['0.50', '0.80', '1.25', '2.0', '3.15', '5.0', '8.0', '12.5', '20', '31.5'] as const

function row(most: number, ...cells: readonly Cell[]): LqRow {
  return { most, plans: Object.fromEntries(columns.map((lq, i) => [lq, cells[i]])) as LqRow['plans'] }
}

const all = 'all'

export const lqTable: readonly LqRow[] = [
  row(25, all, all, all, all, all, all, [17, 0], [13, 0], [9, 0], [6, 0]),
  row(50, all, all, all, all, all, [28, 0], [22, 0], [15, 0], [10, 0], [6, 0]),
  row(90, all, all, all, all, [44, 0], [34, 0], [24, 0], [16, 0], [10, 0], [8, 0]),
  row(150, all, all, all, [80, 0], [55, 0], [38, 0], [26, 0], [18, 0], [13, 0], [13, 1]),
  row(280, all, [170, 0], [130, 0], [95, 0], [65, 0], [42, 0], [28, 0], [20, 0], [20, 1], [13, 1]),
  row(500, [280, 0], [220, 0], [155, 0], [105, 0], [80, 0], [50, 0], [32, 0], [32, 1], [20, 1], [20, 3]),
  row(1_200, [380, 0], [255, 0], [170, 0], [125, 0], [125, 1], [80, 1], [50, 1], [32, 1], [32, 3], [32, 5]),
  row(3_200, [430, 0], [280, 0], [200, 0], [200, 1], [125, 1], [125, 3], [80, 3], [50, 3], [50, 5], [50, 10]),
  row(10_000, [450, 0], [315, 0], [315, 1], [200, 1], [200, 3], [200, 5], [125, 5], [80, 5], [80, 10], [80, 18]),
  row(35_000, [500, 0], [500, 1], [315, 1], [315, 3], [315, 5], [315, 10], [200, 10], [125, 10], [125, 18], [80, 18]),
  row(150_000, [800, 1], [500, 1], [500, 3], [500, 5], [500, 10], [500, 18], [315, 18], [200, 18], [125, 18], [80, 18]),
  row(
    500_000,
    [800, 1],
    [800, 3],
    [800, 5],
    [800, 10],
    [800, 18],
    [500, 18],
    [315, 18],
    [200, 18],
    [125, 18],
    [80, 18],
  ),
  row(
    Number.POSITIVE_INFINITY,
    ...([
      [1250, 3],
      [1250, 5],
      [1250, 10],
      [1250, 18],
      [800, 18],
    ] as const),
    ...([
      [500, 18],
      [315, 18],
      [200, 18],
      [125, 18],
      [80, 18],
    ] as const),
  ),
]
