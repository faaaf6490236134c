import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import type { MessageSide } from './thread.rules.ts'

/** What a message says in another language, beside the original and never in its place; who made it is named. */
export interface Translation {
  readonly orderId: RootId
  /** `trl_…` */
  readonly translationId: string
  readonly messageId: string
  /** BCP 47: `zh`, `es-MX`. */
  readonly language: string
  readonly by: 'machine' | 'person'
  /** Whose person it was; absent for a machine of the house. */
  readonly side?: MessageSide
  readonly person?: string
  readonly madeAt: Instant
  /** Of salt and text, as a message's. */
  readonly hash: string
  /** Gone when the message was redacted. */
  readonly text?: string
  readonly salt?: string
}

export const translationType: RecordType<Translation> = {
  name: 'messages.translations',
  root: (translation) => translation.orderId,
  id: (translation) => translation.translationId,
}
