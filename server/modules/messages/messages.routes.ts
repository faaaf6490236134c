import { randomBytes } from 'node:crypto'
import { Type } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { type Call, commandRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import type { RedactionReason } from './message.rules.ts'
import { seenOrder } from './message-list.store.ts'
import { messagesView, threadsView } from './message-view.store.ts'
import {
  checkBody,
  checkReply,
  messageBody,
  messageParams,
  messageReply,
  messagesReply,
  orderParams,
  redactionBody,
  redactionReply,
  threadsReply,
  translationBody,
  translationReply,
} from './messages.schemas.ts'
import { offPlatform } from './off-platform.rules.ts'
import { redactMessage } from './redact-message.ts'
import { translateMessage } from './translate-message.ts'
import { writeMessage } from './write-message.ts'

const orderOf = ({ params }: Call) => params.orderId ?? ''
const messageOf = (call: Call) => ({ orderId: orderOf(call), messageId: call.params.messageId ?? '' })
const seenBy = (call: Call, { pool }: Pick<Services, 'pool'>) => seenOrder(pool, orderOf(call), call.actor.company)
/** Nobody who knows a hash can try texts; a command that is sent again answers what the first came to. */
const newSalt = () => randomBytes(16).toString('hex')

interface MessageBody {
  readonly thread: string
  readonly text: string
  readonly files?: readonly string[]
}

/** Routes of what people write to each other on an order. */
export const messagesRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/orders/:orderId/threads',
    summary: 'The conversations on an order that you read: with the other side, and with staff',
    tag: 'messages',
    reply: threadsReply,
    params: orderParams,
    async read(call, services) {
      const seen = await seenBy(call, services)
      if (seen === undefined) return undefined
      return { data: await threadsView(services.pool, seen, call.actor, services.now()), next_cursor: null }
    },
  }),
  queryRoute({
    path: '/v1/orders/:orderId/messages',
    summary: 'The messages of a thread with their translations, the newest first',
    tag: 'messages',
    reply: messagesReply,
    params: orderParams,
    query: pageQuery({ thread: Type.String({ minLength: 1, maxLength: 64 }) }),
    async read(call, services) {
      const page = readPage(call.query)
      if (isRefusal(page)) return page
      const seen = await seenBy(call, services)
      if (seen === undefined) return undefined
      const thread = String(call.query.thread)
      const isRead = seen.threads.some(({ threadId }) => threadId === thread)
      const before = /^\d{1,9}$/.exec(page.after?.[0] ?? '')?.[0]
      const asked = { thread, limit: page.limit + 1, ...(before === undefined ? {} : { before: Number(before) }) }
      const rows = isRead ? await messagesView(services, seen, asked) : []
      return pageOf(
        rows,
        page.limit,
        (row) => row,
        ({ n }) => [String(n)],
      )
    },
  }),
  commandRoute(writeMessage, {
    path: '/v1/orders/:orderId/messages',
    summary: 'Write in a thread: `order` to the other side, `help-buyer` or `help-supplier` with staff',
    tag: 'messages',
    reply: messageReply,
    params: orderParams,
    body: messageBody,
    input: (call) => {
      const { thread, text, files = [] } = call.body as MessageBody
      return { orderId: orderOf(call), threadId: thread, text, files, salt: newSalt(), via: 'app' as const }
    },
  }),
  queryRoute({
    method: 'POST',
    path: '/v1/orders/:orderId/message-checks',
    summary: 'Whether a text seems to propose to pay or talk elsewhere; nothing is kept or sent',
    tag: 'messages',
    reply: checkReply,
    params: orderParams,
    body: checkBody,
    async read(call, services) {
      if ((await seenBy(call, services)) === undefined) return undefined
      return { off_platform: offPlatform((call.body as { text: string }).text) }
    },
  }),
  commandRoute(translateMessage, {
    path: '/v1/orders/:orderId/messages/:messageId/translations',
    summary: 'Put a translation beside a message; the original stays what counts',
    tag: 'messages',
    reply: translationReply,
    params: messageParams,
    body: translationBody,
    input: (call) => {
      const { by = 'person', ...said } = call.body as { language: string; text: string; by?: 'machine' | 'person' }
      return { ...messageOf(call), ...said, by, salt: newSalt() }
    },
  }),
  commandRoute(redactMessage, {
    path: '/v1/orders/:orderId/messages/:messageId/redaction',
    summary: 'Take the words of a message away, visibly and with a reason (staff)',
    tag: 'messages',
    reply: redactionReply,
    params: messageParams,
    body: redactionBody,
    input: (call) => ({ ...messageOf(call), reason: (call.body as { reason: RedactionReason }).reason }),
  }),
]
