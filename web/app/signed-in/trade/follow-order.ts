import { useEffect } from 'react'
import { useRevalidator } from 'react-router'

/** While something is awaited, it may come without an entry of the timeline: then the page asks again by itself. */
const ASK_AGAIN_MS = 2_000

/** Keeps a page as new as its order, or as all of the company: each change reads it again (server-sent events). */
export function useFollowOrder(orderId: string | undefined, waiting: boolean): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const events = new EventSource('/v1/company-events')
    // Between the page's own reading and the stream's beginning a step may have been taken.
    events.addEventListener('open', () => void revalidate())
    events.addEventListener('order.changed', ({ data }: MessageEvent<string>) => {
      if (orderId === undefined || (JSON.parse(data) as { order: string }).order === orderId) void revalidate()
    })
    return () => events.close()
  }, [orderId, revalidate])
  useEffect(() => {
    if (!waiting) return
    const timer = setInterval(() => void revalidate(), ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [waiting, revalidate])
}
