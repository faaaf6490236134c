/** How often each thing happened; rare things must happen at least once in a full run. */
export interface Counters {
  hit(name: string, by?: number): void
  of(name: string): number
  all(): readonly (readonly [string, number])[]
}

export function countersOf(): Counters {
  const counts = new Map<string, number>()
  return {
    hit: (name, by = 1) => {
      counts.set(name, (counts.get(name) ?? 0) + by)
    },
    of: (name) => counts.get(name) ?? 0,
    all: () => [...counts].sort(([a], [b]) => (a < b ? -1 : 1)),
  }
}

/** A broken invariant: the run stops and prints the seed. */
export class Violation extends Error {
  readonly invariant: string

  constructor(invariant: string, detail: string) {
    super(`${invariant}: ${detail}`)
    this.invariant = invariant
  }
}

/** Throws a violation unless it holds. */
export function holds(condition: boolean, invariant: string, detail: () => string): asserts condition {
  if (!condition) throw new Violation(invariant, detail())
}
