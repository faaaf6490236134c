import type { paths } from '@surety/sdk'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import type { Context } from '../trade/session.ts'

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } }
}
  ? T
  : never

export type Thread = Answer<'/v1/orders/{orderId}/threads'>['data'][number]
export type ThreadMessage = Answer<'/v1/orders/{orderId}/messages'>['data'][number]
export type FoundMessage = Answer<'/v1/messages'>['data'][number]
export type HelpRequest = Answer<'/v1/help-requests'>['data'][number]

/** What the messages of an order's page are made of. */
export interface MessagesPart {
  readonly threads: readonly Thread[]
  /** The one that is open. */
  readonly thread: Thread | undefined
  readonly messages: readonly ThreadMessage[]
  /** For the older ones. */
  readonly next: string | null
  /** What was looked for on this order, and what was found. */
  readonly search: { readonly q: string; readonly found: readonly FoundMessage[] } | undefined
}

/** `?thread=` says which conversation is open, `?older=` from where, `?find=` what is looked for. */
export async function readMessages(context: Context, request: Request, orderId: string): Promise<MessagesPart> {
  const api = apiOf(context, request)
  const { searchParams } = new URL(request.url)
  const path = { orderId }
  const { data: threads } = await asked(request, api.GET('/v1/orders/{orderId}/threads', { params: { path } }))
  const wanted = searchParams.get('thread')
  const thread = threads.find(({ id }) => id === wanted) ?? threads[0]
  const cursor = searchParams.get('older')
  const query = { thread: thread?.id ?? 'order', ...(cursor === null ? {} : { cursor }) }
  const q = searchParams.get('find')?.trim() ?? ''
  const [page, found] = await Promise.all([
    asked(request, api.GET('/v1/orders/{orderId}/messages', { params: { path, query } })),
    q === '' ? undefined : asked(request, api.GET('/v1/messages', { params: { query: { q, order: orderId } } })),
  ])
  const search = found === undefined ? undefined : { q, found: found.data }
  return { threads, thread, messages: page.data, next: page.next_cursor, search }
}
