/** How much one caller may ask. How the machine is used, not policy of the trade. */
export interface RateLimits {
  readonly windowSeconds: number
  /** Requests of one person or API key in a window. */
  readonly perCaller: number
  /** Requests of one network address in a window that come without a valid sign-in. */
  readonly perAddress: number
  /** Tries to sign in from one network address, in a window of its own. */
  readonly signIns: { readonly windowSeconds: number; readonly perAddress: number }
}

/** Why the numbers are what they are; `RATE_LIMIT` changes the first, and the second with it. */
export const rateNumbers = {
  perCaller: { default: 2000, unit: 'requests in 10 s', because: 'above what people need, below what one process can' },
  perAddress: {
    default: 400,
    unit: 'requests in 10 s',
    because: 'an office reads what is public, or someone tries keys',
  },
  signIns: {
    default: 20,
    unit: 'tries in 300 s',
    because: 'an office forgets passwords, a thief needs thousands of tries',
  },
} as const

const WINDOW_SECONDS = 10
const SIGN_IN_SECONDS = 300

/** The limits for a number of requests that one caller may make in ten seconds. */
export function rateLimits(perCaller: number = rateNumbers.perCaller.default): RateLimits {
  const { perAddress, signIns } = rateNumbers
  return {
    windowSeconds: WINDOW_SECONDS,
    perCaller,
    perAddress: Math.ceil((perCaller * perAddress.default) / rateNumbers.perCaller.default),
    signIns: { windowSeconds: SIGN_IN_SECONDS, perAddress: signIns.default },
  }
}

/** Names that are counted one by one; beyond them all share one count, so that memory stays bounded. */
const CALLERS_MOST = 50_000
const OTHERS = 'others'

/** Where a caller stands in the window. */
export interface Standing {
  readonly limit: number
  readonly remaining: number
  readonly resetSeconds: number
  readonly isOver: boolean
}

/** Counts the requests of callers. */
export interface RateLimiter {
  count(caller: string, limit: number): Standing
  /** Where the next request of a caller would stand, uncounted. */
  peek(caller: string, limit: number): Standing
}

/** Counts in fixed windows of one process. `now` in milliseconds, monotonic. */
export function rateLimiter(windowSeconds: number, now: () => number = () => performance.now()): RateLimiter {
  const counts = new Map<string, number>()
  const length = windowSeconds * 1000
  let until = now() + length
  const named = (caller: string) => (counts.has(caller) || counts.size < CALLERS_MOST ? caller : OTHERS)
  const standing = (caller: string, limit: number, more: 0 | 1): Standing => {
    const time = now()
    if (time >= until) {
      counts.clear()
      until = time + length
    }
    const name = named(caller)
    const count = (counts.get(name) ?? 0) + 1
    if (more === 1) counts.set(name, count)
    const resetSeconds = Math.max(1, Math.ceil((until - time) / 1000))
    return { limit, remaining: Math.max(0, limit - count), resetSeconds, isOver: count > limit }
  }
  return {
    count: (caller, limit) => standing(caller, limit, 1),
    peek: (caller, limit) => standing(caller, limit, 0),
  }
}
