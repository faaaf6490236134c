import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { usePage } from '../shell/page-data.ts'

const Now = createContext<Date | undefined>(undefined)
const MINUTE = 60_000

/** Business time for everything inside: starts at `now` and runs on. In the sandbox it is the moved clock. */
export function Clock({ now, children }: { readonly now?: string; readonly children: ReactNode }) {
  const page = usePage()
  const start = now ?? page.now
  const [time, setTime] = useState(() => new Date(start))
  useEffect(() => {
    const since = Date.now()
    const from = new Date(start).getTime()
    setTime(new Date(from))
    const timer = setInterval(() => setTime(new Date(from + Date.now() - since)), MINUTE)
    return () => clearInterval(timer)
  }, [start])
  return <Now value={time}>{children}</Now>
}

/** The business time now: the page's time where no clock runs. */
export function useNow(): Date {
  const page = usePage()
  return useContext(Now) ?? new Date(page.now)
}

/** The reader's own time zone; known in the browser only, so `undefined` at first. */
export function useOwnZone(): string | undefined {
  const [zone, setZone] = useState<string>()
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), [])
  return zone
}
