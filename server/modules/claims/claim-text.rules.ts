import { sha256Hex } from '../../kernel/canonical.ts'
import type { Change, Context, Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { append, refuse } from '../../kernel/use-case.ts'
import type { RedactionReason } from '../messages/message.rules.ts'
import type { ClaimActor } from './claim-step.rules.ts'

/** What a text is in its claim; `reasons` are shown with the verdict that they are of. */
export const textKinds = [
  'statement',
  'answer',
  'offer',
  'evidence',
  'question',
  'request',
  'extension',
  'reasons',
  'new-facts',
  'refusal',
  'address',
  'return',
  'translation',
] as const
export type TextKind = (typeof textKinds)[number]

/**
 * What somebody wrote in a claim. It stands in a row of its own, where it can be erased; the timeline keeps its hash
 * alone, salted so that nobody can guess a short text from it.
 */
export interface ClaimText {
  readonly orderId: RootId
  readonly textId: string
  readonly claimId: string
  readonly kind: TextKind
  readonly by: ClaimActor | 'machine'
  readonly person?: string
  /** Redacted, text and salt are gone: who guesses what was there can prove it by no hash. */
  readonly text?: string
  readonly salt?: string
  readonly hash: string
  readonly writtenAt: Instant
  /** For staff alone. */
  readonly sealed?: boolean
  readonly redactedAt?: Instant
  readonly redactedBy?: string
  readonly redactedFor?: RedactionReason
  /** The text that it is a translation of, and into which language (BCP 47). */
  readonly translates?: string
  readonly language?: string
}

export const claimTextType: RecordType<ClaimText> = {
  name: 'claims.texts',
  root: (text) => text.orderId,
  id: (text) => text.textId,
}

/** What identifies the writer and the place of a text. */
export interface Writing {
  readonly orderId: RootId
  readonly claimId: string
  readonly kind: TextKind
  readonly by: ClaimText['by']
  readonly text: string
  readonly sealed?: boolean
  readonly translates?: string
  readonly language?: string
}

/** Refuses `text-too-long` { most } and, where words are needed, `text-missing`. */
export function checkText(text: string, most: number): Refusal | undefined {
  if (text.trim() === '') return refuse('text-missing')
  return text.length > most ? refuse('text-too-long', { most }) : undefined
}

/** The text without its words: hash, writer and time stay, and who took the words away, when and why. */
export function withoutWords(
  { text: _text, salt: _salt, ...kept }: ClaimText,
  redactedFor: RedactionReason,
  redactedBy: string,
  redactedAt: Instant,
): ClaimText {
  return { ...kept, redactedAt, redactedBy, redactedFor }
}

/** A text as it is kept, its hash for the timeline, and the change that keeps it. */
export function written(
  { orderId, claimId, kind, by, text, sealed, translates, language }: Writing,
  { at, actor, newId }: Pick<Context, 'at' | 'actor' | 'newId'>,
): { readonly row: ClaimText; readonly changes: readonly Change[] } {
  const textId = newId('txt')
  // Derived, so that a retry makes the same; nobody outside knows the id's random part.
  const salt = sha256Hex(`${orderId} ${newId('slt')}`)
  const words = text.trim()
  const said = { orderId, textId, claimId, kind, by, text: words, salt, writtenAt: at }
  const hash = sha256Hex(`${salt}\n${words}`)
  const row: ClaimText = {
    ...said,
    hash,
    ...(actor.person === undefined ? {} : { person: actor.person }),
    ...(sealed === true ? { sealed } : {}),
    ...(translates === undefined || language === undefined ? {} : { translates, language }),
  }
  return { row, changes: [append(claimTextType, row)] }
}
