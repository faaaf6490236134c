import type { Change, Context, Refusal, RootId } from '../../kernel/use-case.ts'
import {
  all,
  append,
  clear,
  constant,
  entry,
  event,
  isRefusal,
  one,
  put,
  refuse,
  useCase,
} from '../../kernel/use-case.ts'
import { amendedChanges } from './amend-books.rules.ts'
import type { Amendment } from './amendment.rules.ts'
import { amendmentType, checkAmendment, firstTerms } from './amendment.rules.ts'
import type { Books } from './books.rules.ts'
import { bookReads, booksOf, marketReads } from './books.rules.ts'
import type { Market } from './flow.rules.ts'
import { marketOf } from './flow.rules.ts'
import type { OrderSide } from './order.rules.ts'
import { sideOf, sidesOf } from './order.rules.ts'
import { checkStep } from './step.rules.ts'
import type { Terms } from './terms.rules.ts'
import { acceptanceType, termsType } from './terms.rules.ts'

export interface AnswerAmendment {
  readonly orderId: RootId
  readonly amendmentId: string
  /** `lapse`: nobody answered in time. */
  readonly answer: 'accept' | 'decline' | 'lapse'
  /** The content hash that the accepting side has read. */
  readonly hash?: string
}

/**
 * The other side answers an amendment; accepted, it is in force at once and was checked against what has happened
 * since.
 * Refuses `not-found`, `offer-ended`, `not-your-turn`, `wrong-state`, `terms-changed`, and what `checkAmendment`
 * refuses.
 */
export const answerAmendment = useCase({
  name: 'orders.answer-amendment',
  action: 'orders.answer-amendment',
  root: (input: AnswerAmendment) => input.orderId,
  reads: (input, root) => ({
    ...bookReads(root),
    amendment: one(amendmentType, root, input.amendmentId),
    amendments: all(amendmentType, root),
  }),
  more: (facts, input) => ({
    ...marketReads(facts),
    next: constant(one(termsType, input.orderId, String(facts.amendment?.version ?? 0))),
  }),
  sides: ({ order }) => sidesOf(order),
  decide({ amendment, amendments, next, ...facts }, { answer, hash }, context) {
    const books = booksOf(facts)
    if (books === undefined || amendment === undefined || next === undefined) return refuse('not-found')
    const isTime = context.actor.kind === 'clock'
    const { amendmentId, state } = amendment
    if (state !== 'open' || books.order.ended !== undefined)
      return isTime ? { answer: { amendment: amendmentId, state }, changes: [] } : refuse('offer-ended')
    const side = sideOf(books.order, context.actor.company)
    if (!isTime && (side === undefined || side === amendment.by)) return refuse('not-your-turn')
    if (answer !== 'accept' || side === undefined) {
      const ended = isTime ? 'lapsed' : 'declined'
      return { answer: { amendment: amendmentId, state: ended as string }, changes: closed(amendment, ended) }
    }
    if (hash !== next.hash) return refuse('terms-changed', { version: next.version, hash: next.hash })
    const found = { amendment, amendments, next, side, market: marketOf(facts) }
    const changes = accepted(books, found, context)
    if (isRefusal(changes)) return changes
    return { answer: { amendment: amendmentId, state: 'accepted' as string }, changes }
  },
})

function closed(amendment: Amendment, state: Amendment['state']): readonly Change[] {
  const { orderId, amendmentId, version } = amendment
  const said = { amendment: amendmentId, version }
  return [
    put(amendmentType, { ...amendment, state }),
    clear(orderId, 'amendment.answer', amendmentId),
    entry(orderId, `amendment.${state}`, said),
    event(orderId, `amendment.${state}`, { order: orderId, ...said }),
  ]
}

interface Found {
  readonly amendment: Amendment
  readonly amendments: readonly Amendment[]
  readonly next: Terms
  readonly side: OrderSide
  readonly market: Market
}

function accepted(books: Books, found: Found, context: Context): readonly Change[] | Refusal {
  const { amendment, amendments, next, side, market } = found
  const { order } = books
  const first = firstTerms(amendments, books.content)
  const refused = checkStep('amend-terms', order, side) ?? checkAmendment(books, next.content, first, market.policy)
  if (refused !== undefined) return refused
  const changes = amendedChanges(books, next, amendment, market, context)
  if (isRefusal(changes)) return changes
  const { orderId, version, hash } = next
  const person = context.actor.person ?? 'unknown'
  const signed = append(acceptanceType, { orderId, version, side, person, hash, acceptedAt: context.at })
  return [signed, ...closed(amendment, 'accepted'), ...changes]
}
