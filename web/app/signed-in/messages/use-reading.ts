import { type RefObject, useEffect, useRef } from 'react'
import { useRevalidator } from 'react-router'
import type { Thread } from './read-messages.ts'

/** Says that the messages of a thread were read once somebody sees the list: on the screen, in a window he looks at. */
export function useReading(orderId: string, thread: Thread, newest: number): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null)
  const { revalidate } = useRevalidator()
  const { id, unread } = thread
  useEffect(() => {
    const element = list.current
    if (element === null || unread === 0 || newest === 0) return
    let isSaid = false
    const say = async () => {
      if (isSaid || document.visibilityState !== 'visible') return
      isSaid = true
      const answer = await fetch(`/v1/orders/${orderId}/threads/${id}/reading`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ up_to: newest }),
      }).catch(() => undefined)
      if (answer?.ok) void revalidate()
    }
    const watch = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && void say())
    watch.observe(element)
    const look = () => void (element.getBoundingClientRect().top < innerHeight && say())
    document.addEventListener('visibilitychange', look)
    return () => {
      watch.disconnect()
      document.removeEventListener('visibilitychange', look)
    }
  }, [orderId, id, unread, newest, revalidate])
  return list
}
