import type { RootId } from '../../kernel/use-case.ts'
import { all, hint, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { orderType, seenBy } from '../orders/order.rules.ts'
import { acceptanceType } from '../orders/terms.rules.ts'
import { markIdOf, readMarkType } from './read-mark.rules.ts'
import { messageSideOf, threadType } from './thread.rules.ts'

export interface MarkRead {
  readonly companyId: RootId
  readonly userId: string
  readonly orderId: RootId
  readonly threadId: string
  /** The place of the newest message that was seen; one from before changes nothing. */
  readonly upTo: number
}

/** A person has read a thread up to a message. Refuses `person-needed`, `not-found` for what he may not see. */
export const markThreadRead = useCase({
  name: 'messages.mark-read',
  action: 'messages.mark-read',
  root: (input: MarkRead) => input.companyId,
  reads: (input, root) => ({
    mark: one(readMarkType, root, markIdOf(input)),
    // Whether he may see it can be a moment old: nothing but his own mark depends on it.
    order: hint(one(orderType, input.orderId, 'order')),
    acceptances: hint(all(acceptanceType, input.orderId)),
    thread: hint(one(threadType, input.orderId, input.threadId)),
  }),
  sides: (_, { companyId }) => [{ as: 'member', company: companyId }],
  decide({ mark, order, acceptances, thread }, input, { at, actor }) {
    if (actor.kind !== 'user') return refuse('person-needed')
    const { companyId, userId, orderId, threadId, upTo } = input
    const isSeen = seenBy(order, acceptances.length > 0).some(({ company }) => company === companyId)
    const side = isSeen && order ? messageSideOf(order, companyId) : undefined
    if (thread === undefined || side === undefined || !thread.readers.includes(side)) return refuse('not-found')
    const before = mark?.readTo ?? 0
    const readTo = Math.max(before, Math.min(upTo, thread.count))
    const answer = { thread: threadId, read_to: readTo }
    if (readTo === before) return { answer, changes: [] }
    const after = { companyId, markId: markIdOf(input), orderId, threadId, userId, readTo, readAt: at }
    return { answer, changes: [put(readMarkType, after)] }
  },
})
