import type { DefectClass } from '../catalogue/quality.rules.ts'
import type { LotSampling, Lq } from '../orders/sampling.rules.ts'
import type { CodeLetter } from './aql-table.rules.ts'
import { acceptance, codeLetters, lettersByLot, sampleSizes } from './aql-table.rules.ts'
import { lqTable } from './lq-table.rules.ts'

/** How many items of a lot are looked at, and how many defective ones it bears. */
export interface SamplingPlan {
  /** Items, ≤ those of the lot. */
  readonly size: number
  /** So many defective items, and the lot passes. */
  readonly accept: number
  /** So many, and it fails. */
  readonly reject: number
  /** Which row of ISO 2859-1 it is, after the arrows; absent for other ways of sampling. */
  readonly letter?: CodeLetter
  /** The sample would be the whole lot, or more. */
  readonly isWhole: boolean
}

/**
 * The plan for a lot of so many items (≥ 1). ISO 2859-1: single, normal, level II; an arrow leads to another plan,
 * whose sample is then taken too. AQL 0: the sample of the lot's letter, and no defect is accepted. ISO 2859-2:
 * procedure A.
 */
export function planFor(items: number, sampling: LotSampling): SamplingPlan {
  switch (sampling.kind) {
    case 'all':
      return within(items, items, 0)
    case 'lq':
      return isolated(items, sampling.percent)
    case 'aql': {
      const letter = letterFor(items)
      if (sampling.percent === '0') return { ...within(items, sampleSizes[letter], 0), letter }
      const [found, accept] = followed(acceptance[sampling.percent], codeLetters.indexOf(letter))
      return { ...within(items, sampleSizes[found], accept), letter: found }
    }
  }
}

/** The code letter of a lot, level II. A lot of one item has the first. */
export function letterFor(items: number): CodeLetter {
  const found = lettersByLot.find(([most]) => items <= most)
  if (found === undefined) throw new Error(`no letter for ${items}`)
  return found[1]
}

/** The first plan in the direction that the arrows show. Every arrow of the table ends at a plan. */
function followed(column: readonly (number | 'down' | 'up')[], from: number): readonly [CodeLetter, number] {
  const cell = column[from]
  const letter = codeLetters[from]
  if (cell === undefined || letter === undefined) throw new Error('an arrow leads out of the table')
  return typeof cell === 'number' ? [letter, cell] : followed(column, cell === 'down' ? from + 1 : from - 1)
}

/** Smaller lots than the table has are looked at whole. */
function isolated(items: number, lq: Lq): SamplingPlan {
  const cell = items < SMALLEST_ISOLATED ? 'all' : lqTable.find(({ most }) => items <= most)?.plans[lq]
  return cell === undefined || cell === 'all' ? within(items, items, 0) : within(items, ...cell)
}

/** The first row of table A of ISO 2859-2. */
const SMALLEST_ISOLATED = 16

function within(items: number, size: number, accept: number): SamplingPlan {
  return { size: Math.min(size, items), accept, reject: accept + 1, isWhole: size >= items }
}

/** What is asked of a lot, for each class of defects that it is judged by. */
export type ClassPlans = Readonly<Partial<Record<DefectClass, SamplingPlan>>>
