/** What this device keeps of what was typed: for a short time, by person, never a secret. */

/** So long it is kept, milliseconds: a session that ended over lunch loses nothing, a borrowed device keeps nothing. */
export const KEPT_MS = 4 * 60 * 60 * 1000

const PREFIX = 'typed '

interface Kept {
  readonly until: number
  readonly value: unknown
}

/** The device's storage; none in a private window that keeps nothing, and none on the server. */
function storage(): Storage | undefined {
  return orNothing(() => globalThis.localStorage)
}

/** Keeps a value under a name; a device that is full, or keeps nothing, goes on without. */
export function keep(name: string, value: unknown, now = Date.now()): void {
  const text = JSON.stringify({ until: now + KEPT_MS, value } satisfies Kept)
  orNothing(() => storage()?.setItem(PREFIX + name, text))
}

/** What is kept under a name; nothing that is too old, or that another program has written there. */
export function find(name: string, now = Date.now()): unknown {
  const { until = 0, value } = read(storage()?.getItem(PREFIX + name))
  if (until > now) return value
  if (until > 0) forget(name)
  return undefined
}

/** What a device refuses is no fault of whoever types: it goes on without. */
function orNothing<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}

function read(text: string | null | undefined): Partial<Kept> {
  const found: unknown = orNothing(() => JSON.parse(text ?? '{}'))
  return typeof found === 'object' && found !== null ? found : {}
}

export function forget(name: string): void {
  storage()?.removeItem(PREFIX + name)
}

/** Forgets everything that was typed, or what is too old: when somebody signs out, and now and then. */
export function forgetAll(isOver: (until: number) => boolean = () => true): void {
  const kept = storage()
  if (kept === undefined) return
  for (const key of Object.keys(kept))
    if (key.startsWith(PREFIX)) {
      const { until = 0 } = read(kept.getItem(key))
      if (isOver(until)) kept.removeItem(key)
    }
}
