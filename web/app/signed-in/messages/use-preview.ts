import { useEffect, useRef, useState } from 'react'

/** So long after the last key a text is looked at, milliseconds. */
const PAUSE_MS = 500

interface Checked {
  readonly off_platform: readonly { readonly kind: string }[]
}

async function kindsIn(orderId: string, text: string): Promise<readonly string[]> {
  const answer = await fetch(`/v1/orders/${orderId}/message-checks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  })
  if (!answer.ok) return []
  return [...new Set(((await answer.json()) as Checked).off_platform.map(({ kind }) => kind))]
}

/** What a text seems to propose, while it is typed; nothing where nobody has to be warned. */
export function usePreview(orderId: string, isWatched: boolean) {
  const [kinds, setKinds] = useState<readonly string[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const newest = useRef('')
  useEffect(() => () => clearTimeout(timer.current), [])
  const look = async (text: string) => {
    // Without a connection nobody is warned here; the page warns when it is sent.
    const found = await kindsIn(orderId, text).catch(() => [])
    if (newest.current === text) setKinds(found)
  }
  const typed = (text: string) => {
    clearTimeout(timer.current)
    newest.current = text
    if (!isWatched || text.trim() === '') setKinds([])
    else timer.current = setTimeout(() => void look(text), PAUSE_MS)
  }
  return { kinds, typed } as const
}
