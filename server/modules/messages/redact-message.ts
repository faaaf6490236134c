import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { operatorId } from '../orders/order.rules.ts'
import { messageTextType, messageType, type RedactionReason } from './message.rules.ts'
import { translationType } from './translation.rules.ts'

export interface RedactMessage {
  readonly orderId: RootId
  readonly messageId: string
  readonly reason: RedactionReason
}

/**
 * Staff take the words of a message away, and of its translations. The message stays where it was, with its hash, and
 * says who took them and why; files of the order stay. Refuses `person-needed`, `not-found`, `message-redacted`.
 */
export const redactMessage = useCase({
  name: 'messages.redact-message',
  action: 'messages.redact-message',
  root: (input: RedactMessage) => input.orderId,
  reads: ({ messageId }, root) => ({
    message: one(messageType, root, messageId),
    translations: all(translationType, root),
  }),
  sides: () => [{ as: 'staff', company: operatorId }],
  decide({ message, translations }, { orderId, messageId, reason }, { at, actor }) {
    if (message === undefined) return refuse('not-found')
    if (actor.kind !== 'user' || actor.person === undefined) return refuse('person-needed')
    if (message.redactedAt !== undefined) return refuse('message-redacted')
    const emptied = translations
      .filter((each) => each.messageId === messageId)
      .map(({ text: _text, salt: _salt, ...kept }) => put(translationType, kept))
    const said = { message: messageId, thread: message.threadId, reason }
    return {
      answer: said,
      changes: [
        put(messageType, { ...message, redactedAt: at, redactedBy: actor.person, redactedFor: reason }),
        put(messageTextType, { orderId, messageId }),
        ...emptied,
        entry(orderId, 'message.redacted', said),
        event(orderId, 'message.redacted', { order: orderId, ...said, by: message.by }),
      ],
    }
  },
})
