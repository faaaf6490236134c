import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import { useOnChange } from '../live/live.tsx'

/** While something is awaited, it may come without an entry of the timeline: then the page asks again by itself. */
const ASK_AGAIN_MS = 2_000

/** Keeps a page as new as its order, or as all of the company: each change reads it again. */
export function useFollowOrder(orderId: string | undefined, waiting: boolean): void {
  const { revalidate } = useRevalidator()
  useOnChange((order) => {
    if (orderId === undefined || order === undefined || order === orderId) void revalidate()
  })
  useEffect(() => {
    if (!waiting) return
    const timer = setInterval(() => void revalidate(), ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [waiting, revalidate])
}
