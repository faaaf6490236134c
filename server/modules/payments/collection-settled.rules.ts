import type { Change, Instant } from '../../kernel/use-case.ts'
import {
  type Collection,
  type CollectionTry,
  type CollectTerms,
  collectionAfter,
  type TryOutcome,
} from '../credit/collection.rules.ts'
import { collectionDeclined, collectionMade } from '../credit/collection-changes.rules.ts'
import { failureOf } from '../credit/collection-failure.rules.ts'
import type { Draw } from '../credit/draw.rules.ts'
import { endedMandate, type Mandate } from '../credit/mandate.rules.ts'
import { lookAt, mandateOver } from '../credit/mandate-changes.rules.ts'
import type { Payment } from './payment.rules.ts'

/** What is known of collecting when something is told of a payment of the line. */
export interface Collecting {
  readonly tries: readonly CollectionTry[]
  readonly collections: readonly Collection[]
  readonly mandates: readonly Mandate[]
  readonly terms: CollectTerms
}

/** The try that a payment is; `undefined`: a person began it. */
export function tryOf({ id }: Pick<Payment, 'id'>, tries: readonly CollectionTry[]): CollectionTry | undefined {
  return tries.find(({ paymentId }) => paymentId === id)
}

/**
 * What follows for a collection from what was told of its payment: it is collected, tried again, or ended; an
 * instrument that fails for good stops its mandate. `gone`: why a bank took back what had come. Nothing for payments
 * that people began.
 */
export function collectionSettled(
  before: Payment,
  after: Payment,
  gone: string | undefined,
  draw: Draw | undefined,
  collecting: Collecting,
  at: Instant,
): readonly Change[] {
  const tried = tryOf(after, collecting.tries)
  if (tried === undefined || draw === undefined) return []
  const { collections, mandates, terms } = collecting
  const isOfTry = (each: Collection) => each.drawId === tried.drawId && each.due === tried.due
  const found = collections.find(isOfTry)
  const outcome = outcomeOf(before, after)
  const isNewest = found?.state === 'under-way' && found.tries === tried.n
  const settled = isNewest && outcome !== undefined ? settledBy(found, outcome, draw, terms, at) : []
  const reason = gone ?? (outcome?.came === false ? outcome.reason : undefined)
  const mandate = mandates.find(({ mandateId }) => mandateId === tried.mandateId)
  const isStopped = reason !== undefined && failureOf(reason) === 'never' && mandate?.state === 'active'
  const others = collections.filter((each) => !isOfTry(each))
  return [
    ...settled,
    ...(isStopped ? mandateOver(endedMandate(mandate, 'stopped', reason, at), mandate, others, at) : []),
  ]
}

function outcomeOf(before: Payment, after: Payment): TryOutcome | undefined {
  if (before.state === after.state) return undefined
  if (after.state === 'succeeded' || after.state === 'final') return { came: true }
  if (after.state === 'expired') return { came: false, reason: 'no-answer' }
  return after.state === 'failed' ? { came: false, reason: after.reason ?? 'declined' } : undefined
}

function settledBy(
  found: Collection,
  outcome: TryOutcome,
  draw: Draw,
  terms: CollectTerms,
  at: Instant,
): readonly Change[] {
  const after = collectionAfter(found, outcome, terms, at)
  const told = outcome.came ? collectionMade(after) : collectionDeclined(after, draw)
  return [...told, lookAt(found, at)]
}
