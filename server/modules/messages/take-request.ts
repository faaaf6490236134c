import type { RootId } from '../../kernel/use-case.ts'
import { one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { operatorId } from '../orders/order.rules.ts'
import { threadType } from './thread.rules.ts'

export interface TakeRequest {
  readonly orderId: RootId
  readonly threadId: string
}

/**
 * A member of staff says that he answers a help request, so that nobody else begins; the clock runs on. Refuses
 * `person-needed`, `not-found`, `nothing-asked` when no request waits, `request-taken` { by } while another has it.
 */
export const takeRequest = useCase({
  name: 'messages.take-request',
  action: 'messages.take-request',
  root: (input: TakeRequest) => input.orderId,
  reads: ({ threadId }, root) => ({ thread: one(threadType, root, threadId) }),
  sides: () => [{ as: 'staff', company: operatorId }],
  decide({ thread }, { threadId }, { actor }) {
    if (thread === undefined) return refuse('not-found')
    if (actor.kind !== 'user' || actor.person === undefined) return refuse('person-needed')
    if (thread.answerBy === undefined) return refuse('nothing-asked')
    const { takenBy = actor.person } = thread
    if (takenBy !== actor.person) return refuse('request-taken', { by: takenBy })
    const answer = { thread: threadId, answer_by: thread.answerBy }
    return { answer, changes: thread.takenBy === takenBy ? [] : [put(threadType, { ...thread, takenBy })] }
  },
})
