import type { Answered } from './http.ts'

/** How many answers were slow since the last report, and the slowest of them. */
export interface SlowAnswers {
  readonly slow: number
  readonly slowest: Answered
}

/** Answers that take longer are worth a line; nothing else of a request that went well is. */
const SLOW_MS = 1000
/** One report in this time: a server that is too busy must not be kept busier by telling so. */
const QUIET_MS = 10_000

/** Gathers slow answers and reports them, at most once in ten seconds. `now` in milliseconds, monotonic. */
export function slowAnswers(report: (found: SlowAnswers) => void, now: () => number = () => performance.now()) {
  let found: SlowAnswers | undefined
  let quietUntil = Number.NEGATIVE_INFINITY
  return (answer: Answered): void => {
    if (answer.milliseconds <= SLOW_MS) return
    const { slow, slowest } = found ?? { slow: 0, slowest: answer }
    found = { slow: slow + 1, slowest: answer.milliseconds > slowest.milliseconds ? answer : slowest }
    const time = now()
    if (time < quietUntil) return
    quietUntil = time + QUIET_MS
    report(found)
    found = undefined
  }
}
