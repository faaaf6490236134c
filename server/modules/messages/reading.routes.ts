import { Type } from 'typebox'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { type Call, commandRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { orderHeads } from '../orders/index.ts'
import { operatorId } from '../orders/order.rules.ts'
import { lineSearch } from '../orders/order-filter.rules.ts'
import { markThreadRead } from './mark-read.ts'
import { listRequests, type WaitingRequest } from './message-list.store.ts'
import { searchMessages } from './message-search.store.ts'
import { foundReply, readingBody, readingReply, requestsReply, takingReply, threadParams } from './messages.schemas.ts'
import { takeRequest } from './take-request.ts'

/** More than this many open requests are no queue that somebody works through. */
const REQUESTS_SHOWN = 200
const SHOWN = 300

const threadOf = ({ params }: Call) => ({ orderId: params.orderId ?? '', threadId: params.threadId ?? '' })
/** An id that no message has comes before none. */
const placeIn = (after: readonly string[] | undefined) => (after?.[0] === undefined ? {} : { before: after[0] })

async function search(call: Call, { pool }: Pick<Services, 'pool'>) {
  const { actor, query } = call
  const page = readPage(query)
  if (isRefusal(page)) return page
  if (actor.company === undefined) return undefined
  const words = lineSearch(String(query.q))
  if (words === '') return { data: [], next_cursor: null }
  const whose = actor.company === operatorId ? {} : { company: actor.company }
  const where = typeof query.order === 'string' ? { order: query.order } : {}
  const rows = await searchMessages(pool, { words, ...whose, ...where, ...placeIn(page.after), limit: page.limit + 1 })
  const heads = await orderHeads(pool, [...new Set(rows.map(({ order }) => order))])
  return pageOf(
    rows,
    page.limit,
    ({ order, thread, message, n, by, sentAt, text }) => {
      const number = heads.get(order)?.number ?? order
      return { order, number, thread, message, n, by, sent_at: sentAt, text: [...text].slice(0, SHOWN).join('') }
    },
    ({ message }) => [message],
  )
}

/** The help requests that wait, as staff see them. */
async function queue({ pool, people }: Pick<Services, 'pool' | 'people'>, person: string | undefined) {
  const waiting = await listRequests(pool, REQUESTS_SHOWN)
  const [heads, staff] = await Promise.all([
    orderHeads(pool, [...new Set(waiting.map(({ order }) => order))]),
    people.find([...new Set(waiting.flatMap(({ takenBy }) => takenBy ?? []))]),
  ])
  return waiting.map(({ order, thread, writers, answerBy, overdueAt, takenBy, lastAt }: WaitingRequest) => {
    const head = heads.get(order)
    const asker = writers.includes('buyer') ? ('buyer' as const) : ('supplier' as const)
    const called = { number: head?.number ?? order, goods: head?.goods ?? '' }
    const company_name = (asker === 'buyer' ? head?.buyerName : head?.supplierName) ?? ''
    const taken_by =
      takenBy === null ? null : { id: takenBy, name: staff.get(takenBy)?.name ?? takenBy, is_you: takenBy === person }
    const clock = { answer_by: answerBy, overdue_at: overdueAt, taken_by, last_at: lastAt }
    return { order, ...called, thread, asker, company_name, ...clock }
  })
}

/** Routes of reading: what was read, what is looked for, and what waits for staff. */
export const readingRoutes: readonly Route[] = [
  commandRoute(markThreadRead, {
    path: '/v1/orders/:orderId/threads/:threadId/reading',
    summary: 'Say up to which message you have read; for yourself alone',
    tag: 'messages',
    reply: readingReply,
    params: threadParams,
    body: readingBody,
    idempotency: 'optional',
    status: 200,
    input: (call) => {
      const { company, person = '', kind } = call.actor
      if (company === undefined || kind !== 'user') return refuse('not-found')
      const { up_to: upTo } = call.body as { up_to: number }
      return { companyId: company, userId: person, ...threadOf(call), upTo }
    },
  }),
  commandRoute(takeRequest, {
    path: '/v1/orders/:orderId/threads/:threadId/taking',
    summary: 'Say that you answer a help request (staff)',
    tag: 'messages',
    reply: takingReply,
    params: threadParams,
    body: Type.Optional(Type.Object({}, { additionalProperties: false })),
    input: threadOf,
  }),
  queryRoute({
    path: '/v1/help-requests',
    summary: 'Help requests that wait for an answer, those overdue first (staff)',
    tag: 'messages',
    reply: requestsReply,
    async read({ actor }, services) {
      if (actor.company !== operatorId) return undefined
      return { data: await queue(services, actor.person), next_cursor: null }
    },
  }),
  queryRoute({
    path: '/v1/messages',
    summary: 'Look for messages by words, the newest first: on one order or on all of your company',
    tag: 'messages',
    reply: foundReply,
    query: pageQuery({
      q: Type.String({ minLength: 1, maxLength: 200 }),
      order: Type.Optional(Type.String({ maxLength: 64 })),
    }),
    read: search,
  }),
]
