import { memoryQueue } from '../../server/platform/memory-queue.ts'

/** Virtual time: what people and the world outside do, at which minute. */
export interface Scheduler {
  now(): number
  /** `now` as an Instant. */
  instant(): string
  /** Calls at a time, never before now; rounded up to the full hour so that batches fill. */
  at(time: number, run: () => void): void
  /** Resolves that many hours later. */
  wait(hours: number): Promise<void>
  next(): number | undefined
  /** Moves the clock, never back. */
  moveTo(time: number): void
  /** Runs everything that is due; answers how much it was. */
  runDue(): number
}

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
const TICK = HOUR

interface Item {
  readonly time: number
  readonly n: number
  readonly run: () => void
}

export function schedulerFrom(start: number): Scheduler {
  const queue = memoryQueue<Item>((a, b) => a.time < b.time || (a.time === b.time && a.n < b.n))
  let now = start
  let text = new Date(now).toISOString()
  let n = 0
  const at = (time: number, run: () => void) => {
    n += 1
    queue.push({ time: Math.max(now, Math.ceil(time / TICK) * TICK), n, run })
  }
  return {
    now: () => now,
    instant: () => text,
    at,
    wait: (hours) => new Promise((resolve) => at(now + hours * HOUR, resolve)),
    next: () => queue.peek()?.time,
    moveTo(time) {
      if (time <= now) return
      now = time
      text = new Date(now).toISOString()
    },
    runDue() {
      let ran = 0
      for (let item = queue.peek(); item !== undefined && item.time <= now; item = queue.peek()) {
        queue.pop()
        item.run()
        ran += 1
      }
      return ran
    },
  }
}
