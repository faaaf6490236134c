import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { listen } from './listen.ts'

/** Told which order changed; `undefined` when something may have been missed, so that everything is read anew. */
type OnChange = (order: string | undefined) => void

interface Live {
  readonly unread: number
  /** Until the answer is called. */
  onChange(told: OnChange): () => void
}

const LiveContext = createContext<Live>({ unread: 0, onChange: () => () => undefined })

export interface LiveProviderProps {
  /** Whether somebody is signed in for a company: others hear nothing. */
  readonly isOn: boolean
  /** How many notices were new when the page was read. */
  readonly unread: number
  readonly children: ReactNode
}

/** One stream of news for the whole app: pages follow their orders by it, and the bell its notices. */
export function LiveProvider({ isOn, unread, children }: LiveProviderProps) {
  const [live, setLive] = useState(unread)
  useEffect(() => setLive(unread), [unread])
  const followers = useRef(new Set<OnChange>())
  useEffect(() => {
    if (!isOn) return
    const tell: OnChange = (order) => {
      for (const told of followers.current) told(order)
    }
    return listen('/v1/notices/events', {
      opened: () => tell(undefined),
      told: (event, data) => {
        if (event === 'order.changed') tell(String(data.order))
        else setLive(Number(data.unread))
      },
    })
  }, [isOn])
  const value = useMemo<Live>(
    () => ({
      unread: live,
      onChange(told) {
        followers.current.add(told)
        return () => followers.current.delete(told)
      },
    }),
    [live],
  )
  return <LiveContext value={value}>{children}</LiveContext>
}

/** How many notices are new now. */
export function useUnread(): number {
  return useContext(LiveContext).unread
}

/** So long news are gathered before a page is read anew, milliseconds: a step often makes several. */
const GATHER_MS = 100

/** Calls back when an order changes. */
export function useOnChange(told: OnChange): void {
  const { onChange } = useContext(LiveContext)
  const newest = useRef(told)
  useEffect(() => {
    newest.current = told
  })
  const follow = useRef(onChange)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const changed = new Set<string | undefined>()
    const tell = () => {
      for (const order of changed) newest.current(order)
      changed.clear()
    }
    const stop = follow.current((order) => {
      changed.add(order)
      clearTimeout(timer)
      timer = setTimeout(tell, GATHER_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [])
}
