/** How many things of a kind there were since the last report, and the worst of them. */
export interface Worst<T> {
  readonly count: number
  readonly worst: T
}

/** One report in this time: a server that is too busy must not be kept busier by telling so. */
const QUIET_MS = 10_000

/** Gathers what is bad and reports it, at most once in ten seconds. `now` in milliseconds, monotonic. */
export function worstOf<T>(
  badness: (one: T) => number,
  report: (found: Worst<T>) => void,
  now: () => number = () => performance.now(),
): (one: T) => void {
  let found: Worst<T> | undefined
  let quietUntil = Number.NEGATIVE_INFINITY
  return (one) => {
    const { count, worst } = found ?? { count: 0, worst: one }
    found = { count: count + 1, worst: badness(one) > badness(worst) ? one : worst }
    const time = now()
    if (time < quietUntil) return
    quietUntil = time + QUIET_MS
    report(found)
    found = undefined
  }
}
