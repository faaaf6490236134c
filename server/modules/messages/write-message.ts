import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { all, append, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { fileLinkType } from '../orders/file.rules.ts'
import { orderType, seenBy } from '../orders/order.rules.ts'
import { acceptanceType } from '../orders/terms.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { clockChanges, withMessage } from './help.rules.ts'
import {
  checkContent,
  messageHash,
  messageTextType,
  messageType,
  type ThreadMessage,
  tidyText,
} from './message.rules.ts'
import { messagesPolicy } from './messages-policy.rules.ts'
import { offPlatform } from './off-platform.rules.ts'
import {
  askerOf,
  checkWriting,
  emptyThread,
  isBetweenParties,
  type MessageSide,
  messageSideOf,
  type Thread,
  threadType,
} from './thread.rules.ts'

export interface WriteMessage {
  readonly orderId: RootId
  readonly threadId: string
  readonly text: string
  /** Files of the order, by sha-256. */
  readonly files: readonly string[]
  /** Random, hex: whoever knows the hash cannot try texts. */
  readonly salt: string
  readonly via: 'app' | 'mail'
}

/**
 * A side writes in a thread; the first message opens it. On the timeline stands a salted hash, never a word. What
 * offers to go around the platform is marked and sent all the same. Who asks staff for help sets their clock, and what
 * staff write stops it. Refuses `not-found`, `not-allowed`, `wrong-state`, `thread-full`, `message-empty`,
 * `message-too-long`, `message-too-many-files`, `no-such-file`.
 */
export const writeMessage = useCase({
  name: 'messages.write-message',
  action: 'messages.write-message',
  root: (input: WriteMessage) => input.orderId,
  reads: (_, root) => ({
    order: one(orderType, root, 'order'),
    acceptances: all(acceptanceType, root),
    threads: all(threadType, root),
    links: all(fileLinkType, root),
    policies: all(policyVersionType, policyRoot(messagesPolicy.name)),
  }),
  sides: ({ order, acceptances }) => seenBy(order, acceptances.length > 0),
  decide({ order, acceptances, threads, links, policies }, input, context) {
    const { at, actor } = context
    const side = order && messageSideOf(order, actor.company)
    if (order === undefined || side === undefined) return refuse('not-found')
    const known = threads.find(({ threadId }) => threadId === input.threadId)
    const thread = known ?? emptyThread(order, input.threadId, threads.length + 1, at)
    if (thread === undefined) return refuse('not-found')
    const policy = valuesOf(messagesPolicy, policyAt(policies, at))
    const wasSent = acceptances.length > 0
    const content = { text: tidyText(input.text), files: [...new Set(input.files)] }
    const refused =
      checkWriting({ order, wasSent, thread }, side, policy, at) ??
      checkContent(content, new Set(links.map(({ sha256 }) => sha256)), policy)
    if (refused !== undefined) return refused
    const message = messageOf({ ...input, ...content }, thread, side, context)
    const after = withMessage(thread, side, policy.helpAnswer, at)
    const { messageId, hash, offPlatform: marks } = message
    const { orderId, salt } = input
    return {
      answer: { message: messageId, thread: thread.threadId, n: message.n, hash, off_platform: marks },
      changes: [
        put(threadType, after),
        append(messageType, message),
        append(messageTextType, { orderId, messageId, text: content.text, salt }),
        ...clockChanges(thread, after),
        entry(orderId, 'message.sent', entryOf(message)),
        newsOf(message, thread),
      ],
    }
  },
})

function messageOf(
  said: WriteMessage,
  thread: Thread,
  side: MessageSide,
  { at, actor, newId }: Context,
): ThreadMessage {
  const { orderId, text, files, salt, via } = said
  const isWatched = side !== 'staff' && isBetweenParties(thread)
  return {
    ...{ orderId, messageId: newId('msg'), threadId: thread.threadId, n: thread.count + 1 },
    ...{ by: side, person: actor.person ?? '', sentAt: at, via, hash: messageHash(salt, files, text), files },
    offPlatform: isWatched ? [...new Set(offPlatform(text).map(({ kind }) => kind))].sort() : [],
  }
}

function entryOf({ messageId, threadId, by, hash, files, offPlatform: marks }: ThreadMessage) {
  return { message: messageId, thread: threadId, by, hash, files, off_platform: marks }
}

/** The other side is told of a message; of help, staff are told what is asked, and who asked what was answered. */
function newsOf({ orderId, messageId, threadId, by }: ThreadMessage, thread: Thread): Change {
  const said = { order: orderId, message: messageId, thread: threadId }
  const asker = askerOf(thread)
  if (asker === undefined) return event(orderId, 'message.sent', { ...said, by })
  return event(orderId, by === 'staff' ? 'help.answered' : 'help.asked', { ...said, side: asker })
}
