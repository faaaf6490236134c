import type { DayCount } from './day-count.rules.ts'
import { dayCounts } from './day-count.rules.ts'
import type { DrawFact, FactKind } from './draw-fact.rules.ts'
import type { DrawTerms } from './plan.rules.ts'
import { later } from './reckoning-dates.testing.ts'

/** A number from 0 up to 1, the same row for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export interface RandomDraw {
  readonly terms: DrawTerms
  readonly facts: readonly DrawFact[]
  /** A day after the last fact. */
  readonly last: string
}

const ends = ['2023-12-31', '2024-01-29', '2024-01-30', '2024-01-31', '2024-02-28', '2024-02-29', '2025-02-28']
const counts: readonly DayCount[] = [...dayCounts, '30e/360', '30e/360']

function termsOf(roll: () => number): DrawTerms {
  const pick = <V>(list: readonly V[]) => list[Math.floor(roll() * list.length)] as V
  const late = { lateBps: pick([150, 150, 100, 0]), lateDayCount: pick(counts), graceDays: pick([5, 5, 0, 10]) }
  const base = { most: 10 ** 9, depositBps: 0, code: 'plan', ...late }
  const repays = pick(['once', 'level-payment', 'level-payment', 'level-principal'] as const)
  if (repays === 'once') return { ...base, repays, days: pick([30, 60]), monthlyBps: 0, dayCount: pick(counts) }
  const months = 1 + Math.floor(roll() * 6)
  return { ...base, repays, months, monthlyBps: pick([100, 100, 125, 37, 0]), dayCount: pick(counts) }
}

const holidays = ['2024-01-01', '2024-02-19', '2024-05-27', '2024-07-04', '2024-12-25', '2025-01-01', '2025-02-17']

/** A draw with any life: claims that hold parts back, money early, late, in part and too much, given up, come back. */
export function randomDraw(seed: number): RandomDraw {
  const roll = dice(seed)
  const pick = <V>(list: readonly V[]) => list[Math.floor(roll() * list.length)] as V
  const terms = termsOf(roll)
  const amount = BigInt(1 + Math.floor(roll() ** 3 * 5_000_000))
  let day = roll() < 0.5 ? pick(ends) : later('2023-06-01', Math.floor(roll() * 900))
  const facts: DrawFact[] = []
  const told = (kind: FactKind, rest: Partial<DrawFact>) => {
    const fact = { lineId: 'crl_1', drawId: 'drw_1', n: facts.length + 1, at: `${day}T12:00:00.000Z` }
    facts.push({ ...fact, kind, day, amount: 0n, ...rest })
  }
  const part = () =>
    BigInt(Math.floor(Number(amount) * pick([0.05, 0.2, 0.34, 0.5, 1, 1.1, 2]) * (roll() < 0.5 ? 1 : roll())))
  const open: string[] = []
  told('drawn', { amount })
  const ship = () => told('due-set', { workDays: { weekend: pick([[0, 6], [0, 6], []]), holidays } })
  let [isShipped, isGone] = [false, false]
  const happens = Math.floor(roll() * 9)
  for (let n = 0; n <= happens; n += 1) {
    day = later(day, Math.floor(roll() ** 2 * 60))
    if (!isShipped && roll() < 0.7) {
      isShipped = true
      ship()
      continue
    }
    const step = roll()
    if (isGone) told('recovered', { amount: part() + 1n })
    else if (step < 0.4) told('repaid', { amount: part() + 1n })
    else if (step < 0.5) told('refunded', { amount: part() + 1n, subject: open[0] ?? 'clm_0' })
    else if (step < 0.75) {
      open.push(`clm_${n}`)
      told('paused', { amount: part() + 1n, subject: `clm_${n}` })
    } else if (step < 0.95 && open.length > 0)
      told('resumed', { subject: open.shift() ?? '', isAgainstBuyer: roll() < 0.5 })
    else if (isShipped && step > 0.97) {
      isGone = true
      told('written-off', { amount: 0n })
    }
  }
  return { terms, facts, last: later(day, Math.floor(roll() * 150)) }
}
