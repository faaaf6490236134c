import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { operatorId } from '../orders/order.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { clockChanges, overdue } from './help.rules.ts'
import { messagesPolicy } from './messages-policy.rules.ts'
import { askerOf, threadType } from './thread.rules.ts'

export interface NoteOverdue {
  readonly orderId: RootId
  readonly threadId: string
}

/**
 * Nobody answered a help request in time: it is free for the next of staff, who are told again, each time it runs out.
 * Refuses `nothing-asked` when it was answered meanwhile.
 */
export const noteOverdue = useCase({
  name: 'messages.note-overdue',
  action: 'messages.note-overdue',
  root: (input: NoteOverdue) => input.orderId,
  reads: ({ threadId }, root) => ({
    thread: one(threadType, root, threadId),
    policies: all(policyVersionType, policyRoot(messagesPolicy.name)),
  }),
  sides: () => [{ as: 'staff', company: operatorId }],
  decide({ thread, policies }, { orderId, threadId }, { at, due = at }) {
    const asker = thread && askerOf(thread)
    if (thread?.answerBy === undefined || asker === undefined) return refuse('nothing-asked')
    const { helpAnswer } = valuesOf(messagesPolicy, policyAt(policies, at))
    const after = overdue(thread, helpAnswer, due)
    const said = { thread: threadId, side: asker }
    return {
      answer: said,
      changes: [
        put(threadType, after),
        ...clockChanges(thread, after),
        entry(orderId, 'help.overdue', said),
        event(orderId, 'help.overdue', { order: orderId, ...said }),
      ],
    }
  },
})
