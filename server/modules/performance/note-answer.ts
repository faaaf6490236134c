import { type Instant, one, put, type RootId, refuse, useCase } from '../../kernel/use-case.ts'
import { messageType } from '../messages/message.rules.ts'
import { orderType } from '../orders/order.rules.ts'
import { answersType, noAnswers, noted } from './answer.rules.ts'

export interface NoteAnswer {
  readonly orderId: RootId
  readonly messageId: string
}

/**
 * A message between buyer and supplier: the buyer's begins to wait, the supplier's is the answer. Their time is that of
 * the messages, whenever this runs. Refuses `not-found`.
 */
export const noteAnswer = useCase({
  name: 'performance.note-answer',
  action: 'performance.note-answer',
  root: (input: NoteAnswer) => input.orderId,
  reads: ({ messageId }, root) => ({
    order: one(orderType, root, 'order'),
    message: one(messageType, root, messageId),
    answers: one(answersType, root, 'answers'),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ order, message, answers }, { messageId }, _context, orderId) {
    if (order === undefined || message === undefined) return refuse('not-found')
    const { by, sentAt, threadId } = message
    const answer = { message: messageId }
    if (by === 'staff' || threadId !== 'order') return { answer, changes: [] }
    const after = noted(answers ?? { orderId, bands: noAnswers }, by, sentAt satisfies Instant)
    return { answer, changes: after === undefined ? [] : [put(answersType, after)] }
  },
})
