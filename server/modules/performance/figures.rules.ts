import { type Bands, bandMinutes, noAnswers } from './answer.rules.ts'
import { isShown, type OrderResult, uncleanFor } from './order-result.rules.ts'

/** Sums over results of orders, which can be added and taken off again. */
export interface Figures {
  /** Orders that say something. */
  readonly orders: number
  readonly completed: number
  readonly inTime: number
  /** Shipped late, or never by the supplier's doing. */
  readonly late: number
  readonly claims: number
  /** Orders with a claim. */
  readonly claimed: number
  /** Orders whose goods were found or agreed to be at fault. */
  readonly faulty: number
  readonly decidedAgainst: number
  /** USD minor units of clean orders. */
  readonly usd: bigint
  readonly bands: Bands
}

export const noFigures: Figures = {
  ...{ orders: 0, completed: 0, inTime: 0, late: 0, claims: 0, claimed: 0, faulty: 0, decidedAgainst: 0 },
  ...{ usd: 0n, bands: noAnswers },
}

/** What one result adds; nothing for what a supplier traded with his own. */
export function figuresOf(result: OrderResult): Figures {
  if (!isShown(result)) return noFigures
  const { shipping, claims, faults, decidedAgainst, usd, answers, ended } = result
  return {
    orders: 1,
    completed: ended === 'completed' ? 1 : 0,
    inTime: shipping === 'in-time' ? 1 : 0,
    late: shipping === 'late' || shipping === 'never' ? 1 : 0,
    claims,
    claimed: claims > 0 ? 1 : 0,
    faulty: faults > 0 ? 1 : 0,
    decidedAgainst,
    usd: uncleanFor(result) === undefined ? usd : 0n,
    bands: answers,
  }
}

/** `times` = 1 adds, -1 takes off. */
export function withFigures(sums: Figures, more: Figures, times: 1 | -1 = 1): Figures {
  const add = (of: keyof Omit<Figures, 'usd' | 'bands'>) => sums[of] + times * more[of]
  return {
    ...{ orders: add('orders'), completed: add('completed'), inTime: add('inTime'), late: add('late') },
    ...{ claims: add('claims'), claimed: add('claimed'), faulty: add('faulty'), decidedAgainst: add('decidedAgainst') },
    usd: sums.usd + BigInt(times) * more.usd,
    bands: bandMinutes.map((_, n) => (sums.bands[n] ?? 0) + times * (more.bands[n] ?? 0)),
  }
}
