import { sha256Hex } from '../../kernel/canonical.ts'
import type { RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'

/** What people may write on an ended order: the buyer's review, the supplier's answer. */
export const parts = ['review', 'answer'] as const
export type Part = (typeof parts)[number]

/**
 * Words that somebody wrote: of a version of a part (`review.1`), or of an objection (`review.objection.1`). Redacted,
 * words and salt are gone; the hash on the timeline stays.
 */
export interface Words {
  readonly orderId: RootId
  readonly wordsId: string
  readonly hash: string
  readonly words?: string
  readonly salt?: string
}

export const wordsType: RecordType<Words> = {
  name: 'reviews.words',
  root: (words) => words.orderId,
  id: (words) => words.wordsId,
}

/** What somebody sends: words, and random hex so that whoever knows the hash cannot try words. */
export interface Said {
  readonly words: string
  readonly salt: string
}

/** sha256 of salt and words, a line each. PostgreSQL computes the same in a check. */
export function wordsHash({ salt, words }: Said): string {
  return sha256Hex(`${salt}\n${words}`)
}

/** Words as they are kept: one kind of line end, nothing around them. */
export function tidyWords(words: string): string {
  return words.replace(/\r\n?/g, '\n').trim()
}

/** The row that keeps what was said. */
export function keptWords(orderId: RootId, wordsId: string, { words, salt }: Said): Words {
  const said = { words: tidyWords(words), salt }
  return { orderId, wordsId, hash: wordsHash(said), ...said }
}

/** Refuses `review-words-missing`, `review-words-too-long` { most }. */
export function checkWords(words: string, most: number): Refusal | undefined {
  const length = [...tidyWords(words)].length
  if (length === 0) return refuse('review-words-missing')
  return length > most ? refuse('review-words-too-long', { most }) : undefined
}
