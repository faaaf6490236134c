import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/** One time that less client money was kept than was owed, in one currency. Minor units. */
export interface Breach {
  readonly breachRoot: RootId
  readonly breachId: string
  readonly currency: string
  /** What was missing when it was seen first. */
  readonly shortfall: bigint
  /** The most that was missing since. */
  readonly worst: bigint
  readonly openedAt: Instant
  readonly endedAt?: Instant
}

export const breachType: RecordType<Breach> = {
  name: 'reconciliation.breaches',
  root: (breach) => breach.breachRoot,
  id: (breach) => breach.breachId,
}

/** All breaches of a currency: one root, so that two servers which look at once note one. */
export function breachRootOf(currency: string): RootId {
  return `sfg_${currency}`
}

/** The breach that stands; at most one does. */
export function standing(breaches: readonly Breach[]): Breach | undefined {
  return breaches.find(({ endedAt }) => endedAt === undefined)
}

/** Whether a look tells what is not noted: a breach begins, deepens or is over. `over` < 0 is what is missing. */
export function isNews(breach: Breach | undefined, over: bigint): boolean {
  return breach === undefined ? over < 0n : over >= 0n || -over > breach.worst
}
