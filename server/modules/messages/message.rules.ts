import { sha256Hex } from '../../kernel/canonical.ts'
import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { MessagesPolicy } from './messages-policy.rules.ts'
import type { MessageSide } from './thread.rules.ts'

/** Why staff take a text away; the reason is shown in its place. */
export const redactionReasons = ['personal-data', 'insult', 'unlawful', 'secret', 'ordered'] as const
export type RedactionReason = (typeof redactionReasons)[number]

/** What is known of a message for ever. Its text stands in a row of its own, which can be emptied. */
export interface ThreadMessage {
  readonly orderId: RootId
  /** `msg_…`: evidence names it by this. */
  readonly messageId: string
  readonly threadId: string
  /** Its place in the thread, from 1. */
  readonly n: number
  readonly by: MessageSide
  readonly person: string
  readonly sentAt: Instant
  readonly via: 'app' | 'mail'
  /** Of salt, files and text (`messageHash`). */
  readonly hash: string
  /** Files of the order, by sha-256. */
  readonly files: readonly string[]
  /** What in it offers to go around the platform, by kind; each once. */
  readonly offPlatform: readonly string[]
  readonly redactedAt?: Instant
  readonly redactedBy?: string
  readonly redactedFor?: RedactionReason
}

export const messageType: RecordType<ThreadMessage> = {
  name: 'messages.messages',
  root: (message) => message.orderId,
  id: (message) => message.messageId,
}

/** A message's words. Redacted, text and salt are gone: who guesses what was there can prove it by no hash. */
export interface MessageText {
  readonly orderId: RootId
  readonly messageId: string
  readonly text?: string
  readonly salt?: string
}

export const messageTextType: RecordType<MessageText> = {
  name: 'messages.texts',
  root: (text) => text.orderId,
  id: (text) => text.messageId,
}

/**
 * sha256 of salt, files and text, a line each, text last: files are hashes and the salt is hex, so no two messages
 * read alike. PostgreSQL computes the same in a check.
 */
export function messageHash(salt: string, files: readonly string[], text: string): string {
  return sha256Hex(`${salt}\n${files.join(',')}\n${text}`)
}

/** A text as it is kept: one kind of line end, nothing around it. */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}

/**
 * Whether this can be a message. Refuses `message-empty`, `message-too-long` { most }, `message-too-many-files`
 * { most }, `no-such-file` for a file that is none of the order.
 */
export function checkContent(
  { text, files }: { readonly text: string; readonly files: readonly string[] },
  known: ReadonlySet<string>,
  policy: MessagesPolicy,
): Refusal | undefined {
  if (text === '' && files.length === 0) return refuse('message-empty')
  if ([...text].length > policy.textLength) return refuse('message-too-long', { most: policy.textLength })
  if (files.length > policy.filesPerMessage) return refuse('message-too-many-files', { most: policy.filesPerMessage })
  const strange = files.find((file) => !known.has(file))
  return strange === undefined ? undefined : refuse('no-such-file', { file: strange })
}
