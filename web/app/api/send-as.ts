import { isQuiet, type OrderEntry } from './entries.ts'
import type { SeenOrder, Sent } from './sent.ts'

/** An order that moves on by itself while we send is asked again so often. */
const AGAIN_MOST = 3
/** So many entries are looked at; whoever slept through more is told. */
const LOOKED_AT = 20

/**
 * Sends a call of an action as its form meant it: under the form's key, and only to the order as the form showed it
 * (`If-Match`). What an order does by itself as it was promised is no reason to ask people again; anything else is
 * refused as `version-mismatch`, with `since`: the entry after which the reader has seen nothing.
 */
export async function sendAs(sent: Sent, call: Request, fetch = globalThis.fetch): Promise<Response> {
  if (call.method === 'GET') return fetch(call)
  if (sent.once !== undefined) call.headers.set('idempotency-key', keyOf(sent, new URL(call.url).pathname))
  const { seen } = sent
  if (seen === undefined || !new URL(call.url).pathname.startsWith(`/v1/orders/${seen.order}/`)) return fetch(call)
  for (let [version, left] = [seen.version, AGAIN_MOST]; ; left -= 1) {
    call.headers.set('if-match', `"${version}"`)
    const answer = await fetch(call.clone())
    if (answer.ok) delete sent.seen
    if (answer.status !== 412) return answer
    const problem = (await answer.json()) as { readonly data?: { readonly version?: number } }
    const now = problem.data?.version
    if (left === 0 || now === undefined || !(await movedByItself(call, seen, fetch)))
      return Response.json({ ...problem, data: { ...problem.data, since: seen.entry } }, { status: 412 })
    version = now
  }
}

/** The form's key; the second write to the same path has another one, the same each time the form is sent. */
function keyOf(sent: Sent, path: string): string {
  sent.written ??= new Map()
  const n = sent.written.get(path) ?? 0
  sent.written.set(path, n + 1)
  return n === 0 ? `${sent.once}` : `${sent.once}.${n}`
}

async function movedByItself(call: Request, { order, entry }: SeenOrder, fetch: typeof globalThis.fetch) {
  const url = new URL(`/v1/orders/${order}/timeline?sort=newest&limit=${LOOKED_AT}`, call.url)
  const answer = await fetch(new Request(url, { headers: call.headers }))
  if (!answer.ok) return false
  const { data } = (await answer.json()) as { readonly data: readonly OrderEntry[] }
  const news = data.filter(({ seq }) => seq > entry)
  return news.length < LOOKED_AT && news.every(isQuiet)
}
