/** What is done with a stream of events. */
export interface Listener {
  /** The line stands, for the first time or again: what happened before may have been missed. */
  opened(): void
  told(event: string, data: Readonly<Record<string, unknown>>): void
}

const EVENTS = ['order.changed', 'notices.changed']

/** A page that nobody looks at gives its line away after so long, milliseconds: a browser has six to a server. */
const UNSEEN_MS = 20_000
/** A clock that stood still for longer than this has slept, and its line is dead though nobody says so. */
const SLEPT_MS = 30_000
const TICK_MS = 10_000
/** Pauses before a line that was refused is tried again, milliseconds. */
const PAUSES = [2_000, 5_000, 10_000, 30_000] as const

/**
 * Listens to a stream of events until the answer is called. A line that breaks, is refused, slept through or given away
 * stands again as soon as it can, and says so: nothing is missed for longer than that.
 */
export function listen(url: string, listener: Listener): () => void {
  let source: EventSource | undefined
  let tries = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let unseen: ReturnType<typeof setTimeout> | undefined
  const close = () => {
    clearTimeout(retry)
    source?.close()
    source = undefined
  }
  const open = () => {
    close()
    const line = new EventSource(url)
    source = line
    line.addEventListener('open', () => {
      tries = 0
      listener.opened()
    })
    for (const event of EVENTS)
      line.addEventListener(event, ({ data }: MessageEvent<string>) => listener.told(event, JSON.parse(data)))
    // A broken line is tried again by the browser; one that was refused is not.
    line.addEventListener('error', () => {
      if (line.readyState !== EventSource.CLOSED || line !== source) return
      retry = setTimeout(open, PAUSES[Math.min(tries, PAUSES.length - 1)])
      tries += 1
    })
  }
  const look = () => {
    clearTimeout(unseen)
    if (document.visibilityState === 'hidden') unseen = setTimeout(close, UNSEEN_MS)
    else if (source === undefined) open()
  }
  const wake = sleepWatch(() => document.visibilityState === 'visible' && open())
  open()
  document.addEventListener('visibilitychange', look)
  window.addEventListener('online', open)
  return () => {
    wake()
    clearTimeout(unseen)
    close()
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('online', open)
  }
}

/** Calls back after the device has slept. */
function sleepWatch(woke: () => unknown): () => void {
  let last = Date.now()
  const timer = setInterval(() => {
    const now = Date.now()
    if (now - last > SLEPT_MS) woke()
    last = now
  }, TICK_MS)
  return () => clearInterval(timer)
}
