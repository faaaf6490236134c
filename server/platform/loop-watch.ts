/** The event loop stood still for so long, and what had been begun since the look before. */
export interface Standstill {
  readonly milliseconds: number
  /** Routes as declared, and `batch`: never an address or an id. */
  readonly during: readonly string[]
}

export interface LoopWatch {
  /** Something begins that may keep the loop busy. */
  began(what: string): void
  stop(): void
}

/** A look at the loop every so often; it costs fifty timers a second. */
const LOOK_MS = 20
/** Later than this is a standstill: everybody waited for one. */
const LATE_MS = 5
/** Names that one standstill carries. */
const NAMES_MOST = 5

export interface LoopWatchParts {
  readonly now: () => number
  /** Calls again and again; answers how to stop. */
  readonly every: (milliseconds: number, look: () => void) => () => void
}

const realLoop: LoopWatchParts = {
  now: () => performance.now(),
  every(milliseconds, look) {
    const timer = setInterval(look, milliseconds)
    timer.unref()
    return () => clearInterval(timer)
  },
}

/** Tells when the event loop stood still for more than 5 ms, and what may have been the cause. */
export function watchLoop(report: (found: Standstill) => void, { now, every }: LoopWatchParts = realLoop): LoopWatch {
  const begun = new Set<string>()
  let last = now()
  const stop = every(LOOK_MS, () => {
    const time = now()
    const milliseconds = time - last - LOOK_MS
    if (milliseconds > LATE_MS) report({ milliseconds: Math.round(milliseconds), during: [...begun] })
    last = time
    begun.clear()
  })
  return {
    began(what) {
      if (begun.size < NAMES_MOST) begun.add(what)
    },
    stop,
  }
}
