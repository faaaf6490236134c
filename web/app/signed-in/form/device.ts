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
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}

/** Keeps a value under a name; a device that is full goes on without. */
export function keep(name: string, value: unknown, now = Date.now()): void {
  try {
    storage()?.setItem(PREFIX + name, JSON.stringify({ until: now + KEPT_MS, value } satisfies Kept))
  } catch {}
}

/** What is kept under a name; nothing that is too old. */
export function find(name: string, now = Date.now()): unknown {
  try {
    const { until, value } = JSON.parse(storage()?.getItem(PREFIX + name) ?? '{}') as Partial<Kept>
    if (until !== undefined && until > now) return value
    if (until !== undefined) forget(name)
  } catch {}
  return undefined
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
      const { until = 0 } = JSON.parse(kept.getItem(key) ?? '{}') as Partial<Kept>
      if (isOver(until)) kept.removeItem(key)
    }
}
