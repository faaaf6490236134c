/**
 * What failed and when it may be tried again. The pause doubles, so that something poisoned costs little, holds nobody
 * up, and goes on by itself once its cause is mended. Kept in memory: a new process tries at once.
 */
export interface Patience {
  /** Whether it failed so lately that it is left alone now. */
  waits(id: string): boolean
  failed(id: string): void
  done(id: string): void
  /** How many wait now. */
  waiting(): number
  /** How many are remembered: so many more rows have to be read for a full page of others. */
  size(): number
}

const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 10 * 60_000
/** What has not failed again for so long was mended elsewhere. */
const FORGET_MS = 2 * LONGEST_PAUSE_MS

/** `elapsed`: milliseconds of a steady clock of the system, not of business time. */
export function patience(elapsed: () => number = () => performance.now()): Patience {
  const failures = new Map<string, { readonly tries: number; readonly until: number }>()
  const waits = (until: number) => elapsed() < until
  return {
    waits: (id) => waits(failures.get(id)?.until ?? 0),
    failed(id) {
      for (const [old, { until }] of failures) if (elapsed() > until + FORGET_MS) failures.delete(old)
      const tries = (failures.get(id)?.tries ?? 0) + 1
      failures.set(id, { tries, until: elapsed() + Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS) })
    },
    done: (id) => void failures.delete(id),
    waiting: () => [...failures.values()].filter(({ until }) => waits(until)).length,
    size: () => failures.size,
  }
}
