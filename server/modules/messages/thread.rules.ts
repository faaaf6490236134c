import { addDuration } from '../../kernel/instant.ts'
import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { type Order, type OrderSide, operatorId, sideOf } from '../orders/order.rules.ts'
import type { MessagesPolicy } from './messages-policy.rules.ts'

export const messageSides = ['buyer', 'supplier', 'staff'] as const
/** Who writes and reads: a side of the order, or the operator's staff. */
export type MessageSide = (typeof messageSides)[number]

/**
 * One conversation on an order. Its row is small and changes with each message; what people wrote stands in rows of
 * its own. `count` numbers the messages, so that reading marks and pages name a place and not a time.
 */
export interface Thread {
  readonly orderId: RootId
  /** A word within its order: `order`, `help-buyer`, `help-supplier`. */
  readonly threadId: string
  /** The how manieth of its order. */
  readonly n: number
  readonly kind: 'order' | 'help'
  readonly buyerId: RootId
  readonly supplierId: RootId
  readonly readers: readonly MessageSide[]
  readonly writers: readonly MessageSide[]
  readonly count: number
  readonly beganAt: Instant
  readonly lastAt: Instant
  /** A help request that waits: until when a person answers. */
  readonly answerBy?: Instant
  /** The time to answer ran out; whoever had taken it has it no more. */
  readonly overdueAt?: Instant
  /** The member of staff who said that he answers. */
  readonly takenBy?: string
}

export const threadType: RecordType<Thread> = {
  name: 'messages.threads',
  root: (thread) => thread.orderId,
  id: (thread) => thread.threadId,
}

const members = {
  order: { kind: 'order', readers: messageSides, writers: ['buyer', 'supplier'] },
  'help-buyer': { kind: 'help', readers: ['buyer', 'staff'], writers: ['buyer', 'staff'] },
  'help-supplier': { kind: 'help', readers: ['supplier', 'staff'], writers: ['supplier', 'staff'] },
} as const satisfies Record<string, Pick<Thread, 'kind' | 'readers' | 'writers'>>

/** Threads that begin with their first message. */
export const threadIds = Object.keys(members) as readonly ThreadId[]
export type ThreadId = keyof typeof members

/** A thread as it is before its first message; `undefined` for a word that names none. */
export function emptyThread(order: Order, threadId: string, n: number, at: Instant): Thread | undefined {
  if (!Object.hasOwn(members, threadId)) return undefined
  const { orderId, buyerId, supplierId } = order
  const kept = { orderId, threadId, n, buyerId, supplierId, count: 0, beganAt: at, lastAt: at }
  return { ...kept, ...members[threadId as ThreadId] }
}

/** The side that a company writes and reads as; `undefined` for a stranger. */
export function messageSideOf(order: Order, company: RootId | undefined): MessageSide | undefined {
  return company === operatorId ? 'staff' : sideOf(order, company)
}

/** Whether both parties read it: there, and only there, an offer to go around the platform is warned of. */
export function isBetweenParties({ writers }: Pick<Thread, 'writers'>): boolean {
  return writers.includes('buyer') && writers.includes('supplier')
}

/** The side whose help request it is. */
export function askerOf({ kind, writers }: Pick<Thread, 'kind' | 'writers'>): OrderSide | undefined {
  return kind === 'help' ? writers.find((side) => side !== 'staff') : undefined
}

/**
 * Whether a side may write in a thread now: from when both see the order until some time after its end; help is asked
 * from agreement to the end, and a request that was begun goes on as long as the rest. Refuses `not-found`,
 * `not-allowed`, `wrong-state` { status }, `thread-full` { most }.
 */
export function checkWriting(
  { order, wasSent, thread }: { readonly order: Order; readonly wasSent: boolean; readonly thread: Thread },
  side: MessageSide,
  policy: MessagesPolicy,
  at: Instant,
): Refusal | undefined {
  if (!thread.readers.includes(side)) return refuse('not-found')
  if (!thread.writers.includes(side)) return refuse('not-allowed')
  const isOpen = thread.kind === 'order' ? wasSent : thread.count > 0 || isHelped(order)
  const isOver = order.endedAt !== undefined && at > addDuration(order.endedAt, policy.writeAfterEnd)
  if (!isOpen || isOver) return refuse('wrong-state', { status: order.status })
  return thread.count >= policy.messagesPerThread
    ? refuse('thread-full', { most: policy.messagesPerThread })
    : undefined
}

/** Help can be asked for from agreement until everything is over. */
function isHelped(order: Order): boolean {
  return order.agreedVersion !== undefined && order.ended === undefined
}
