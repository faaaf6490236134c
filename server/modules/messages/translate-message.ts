import type { Actor, RootId } from '../../kernel/use-case.ts'
import { all, append, entry, event, one, refuse, useCase } from '../../kernel/use-case.ts'
import { orderType, seenBy } from '../orders/order.rules.ts'
import { acceptanceType } from '../orders/terms.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { messageHash, messageType, tidyText } from './message.rules.ts'
import { messagesPolicy } from './messages-policy.rules.ts'
import { type MessageSide, messageSideOf, threadType } from './thread.rules.ts'
import { type Translation, translationType } from './translation.rules.ts'

export interface TranslateMessage {
  readonly orderId: RootId
  readonly messageId: string
  readonly language: string
  readonly text: string
  readonly salt: string
  /** What made it: a program says so of itself, a person may pass on what a machine made. */
  readonly by: 'machine' | 'person'
}

/**
 * A translation is put beside a message by somebody who reads the thread, or by a machine of the house. Nothing is
 * replaced: a better one stands beside the first. Refuses `not-found`, `message-redacted`, `message-empty`,
 * `message-too-long` { most }, `too-many-translations` { most }.
 */
export const translateMessage = useCase({
  name: 'messages.translate-message',
  action: 'messages.translate-message',
  root: (input: TranslateMessage) => input.orderId,
  reads: ({ messageId }, root) => ({
    order: one(orderType, root, 'order'),
    acceptances: all(acceptanceType, root),
    threads: all(threadType, root),
    message: one(messageType, root, messageId),
    translations: all(translationType, root),
    policies: all(policyVersionType, policyRoot(messagesPolicy.name)),
  }),
  sides: ({ order, acceptances }) => seenBy(order, acceptances.length > 0),
  decide({ order, threads, message, translations, policies }, input, { at, actor, newId }) {
    const side = order && sideIn(actor, order)
    const thread = threads.find(({ threadId }) => threadId === message?.threadId)
    if (message === undefined || thread === undefined || side === undefined) return refuse('not-found')
    if (side !== 'machine' && !thread.readers.includes(side)) return refuse('not-found')
    if (message.redactedAt !== undefined) return refuse('message-redacted')
    const { textLength, translationsPerMessage: most } = valuesOf(messagesPolicy, policyAt(policies, at))
    const text = tidyText(input.text)
    if (text === '') return refuse('message-empty')
    // Some languages need half as much again.
    if ([...text].length > 2 * textLength) return refuse('message-too-long', { most: 2 * textLength })
    const beside = translations.filter(({ messageId }) => messageId === message.messageId)
    if (beside.length >= most) return refuse('too-many-translations', { most })
    const { orderId, messageId, language, salt, by } = input
    const translation: Translation = {
      ...{ orderId, translationId: newId('trl'), messageId, language, by, madeAt: at },
      ...{ hash: messageHash(salt, [], text), text, salt },
      ...(side === 'machine' ? {} : { side, person: actor.person ?? '' }),
    }
    const { translationId, hash } = translation
    const said = { message: messageId, thread: thread.threadId, translation: translationId, language, by }
    return {
      answer: { translation: translationId, message: messageId, language, hash },
      changes: [
        append(translationType, translation),
        entry(orderId, 'message.translated', { ...said, side: side === 'machine' ? null : side, hash }),
        event(orderId, 'message.translated', { order: orderId, ...said }),
      ],
    }
  },
})

function sideIn(actor: Actor, order: Parameters<typeof messageSideOf>[0]): MessageSide | 'machine' | undefined {
  return actor.kind === 'reaction' ? 'machine' : messageSideOf(order, actor.company)
}
