import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context } from '../../kernel/use-case.ts'
import { append, due, isRefusal, put } from '../../kernel/use-case.ts'
import {
  amountNow,
  type Collection,
  type CollectTerms,
  collectable,
  collectionLook,
  collectionsDue,
  collectionTryType,
  collectionType,
  daysToAnnounce,
  endedCollection,
  nextCollectionLook,
} from '../credit/collection.rules.ts'
import { collectionDropped, collectionTold } from '../credit/collection-changes.rules.ts'
import type { Draw } from '../credit/draw.rules.ts'
import { endedMandate, type Mandate } from '../credit/mandate.rules.ts'
import { mandateOver } from '../credit/mandate-changes.rules.ts'
import type { Payment } from './payment.rules.ts'
import type { Quote } from './quote.rules.ts'
import type { Payer, QuoteFacts } from './quote-facts.rules.ts'
import { beginRepayment } from './repayment-begun.rules.ts'
import { repayableOf, repaymentQuotes } from './repayment-quote.rules.ts'

/** What is known when a draw's collections are looked at. */
export interface Looking {
  readonly draw: Draw
  /** The mandate of the line that is active. */
  readonly mandate: Mandate | undefined
  /** Of the whole line. */
  readonly collections: readonly Collection[]
  readonly payments: readonly Payment[]
  readonly hasPromise: boolean
  readonly payer: Payer
  readonly facts: QuoteFacts
  readonly terms: CollectTerms
  /** How long a payment waits for its provider, ISO 8601. */
  readonly expires: string
}

/** What a look at a draw comes to: its collections as they are now, what was begun, and the changes. */
interface Looked {
  readonly own: readonly Collection[]
  readonly payments: readonly Payment[]
  readonly changes: readonly Change[]
}

type Now = Pick<Context, 'at' | 'newId'>

/**
 * Looks at the collections of a draw: those whose moment has come are tried or end, due days that are near are told,
 * and the next look is set. Asked twice at one moment, the second changes nothing but the next look.
 */
export function lookAtCollections(looking: Looking, context: Now): readonly Change[] {
  const { draw, mandate, collections, terms } = looking
  const own = collections.filter(({ drawId }) => drawId === draw.drawId)
  if (mandate !== undefined && !isInService(mandate, looking)) return providerLeft(mandate, looking, context)
  const start: Looked = { own, payments: looking.payments, changes: [] }
  const tried = collectionsDue(own, context.at).reduce((now, each) => tryNow(each, now, looking, context), start)
  const told = daysToAnnounce(draw, own, terms, context.at).reduce(
    (now, day) => tell(day, now, looking, context),
    tried,
  )
  const next = nextCollectionLook(draw, told.own, terms, context.at)
  // Nobody looks at draws of a line that collects nothing.
  const isWatched = mandate !== undefined && next !== undefined
  return [...told.changes, ...(isWatched ? [due(draw.lineId, collectionLook, draw.drawId, next)] : [])]
}

function isInService({ provider }: Mandate, { facts }: Looking): boolean {
  return facts.providers.some(({ name, retiredAt }) => name === provider && retiredAt === undefined)
}

/** A provider that the house works with no more collects nothing. */
function providerLeft(mandate: Mandate, { collections }: Looking, { at }: Now): readonly Change[] {
  return mandateOver(endedMandate(mandate, 'stopped', 'provider-left', at), mandate, collections, at)
}

/** What an amount costs by the mandate's instrument, at the provider that keeps it. */
function quoteFor(amount: bigint, mandate: Mandate, { draw, payer, facts }: Looking, at: string): Quote | undefined {
  const kept = { ...facts, providers: facts.providers.filter(({ name }) => name === mandate.provider) }
  return repaymentQuotes(draw, amount, payer, kept, at).find(({ method }) => method === mandate.method)
}

function replaced(own: readonly Collection[], after: Collection): readonly Collection[] {
  return [...own.filter(({ due }) => due !== after.due), after]
}

/** A collection whose moment has come begins, or ends with what stands in its way. */
function tryNow(collection: Collection, now: Looked, looking: Looking, context: Now): Looked {
  const { draw, mandate, hasPromise } = looking
  const drop = (reason: string): Looked => {
    const after = endedCollection(collection, reason, context.at)
    return { ...now, own: replaced(now.own, after), changes: [...now.changes, ...collectionDropped(after, draw)] }
  }
  if (mandate?.reference === undefined) return drop('mandate-ended')
  if (hasPromise) return drop('promised')
  const { underWay } = repayableOf(draw, now.payments, context.at)
  const amount = amountNow(draw, collection, underWay, context.at)
  if (amount === 0n) return drop('nothing-due')
  const quote = quoteFor(amount, mandate, looking, context.at)
  if (quote?.provider === undefined) return drop(quote?.because ?? 'method-not-offered')
  if (quote.fee + quote.feeTax > collection.fee + collection.feeTax) return drop('dearer-than-told')
  const begun = beginRepayment(
    draw,
    { ...quote, provider: quote.provider },
    { expiresAt: addDuration(context.at, looking.expires), told: { mandate: mandate.reference } },
    context,
  )
  if (isRefusal(begun)) return drop(begun.refused)
  const { reason: _, ...rest } = collection
  const after: Collection = { ...rest, state: 'under-way', tries: collection.tries + 1 }
  const { lineId, drawId, due: day, tries: n } = after
  const tried = { lineId, drawId, due: day, n, paymentId: begun.payment.id, mandateId: mandate.mandateId, amount }
  return {
    own: replaced(now.own, after),
    payments: [...now.payments, begun.payment],
    changes: [
      ...now.changes,
      put(collectionType, after),
      append(collectionTryType, { ...tried, at: context.at }),
      ...begun.changes,
    ],
  }
}

/** A due day that is near is told, with what is expected then; one that the instrument cannot pay is told so. */
function tell(day: string, now: Looked, looking: Looking, { at }: Now): Looked {
  const { draw, mandate } = looking
  const amount = collectable(draw, day)
  if (mandate === undefined || amount <= 0n) return now
  const quote = quoteFor(amount, mandate, looking, at)
  const { fee = 0n, feeTax = 0n } = quote?.provider === undefined ? {} : quote
  const { lineId, drawId } = draw
  const told = { lineId, drawId, due: day, amount, fee, feeTax, announcedAt: at, tries: 0, collectOn: day } as const
  const announced: Collection = { ...told, state: 'announced' }
  if (quote?.provider !== undefined)
    return {
      ...now,
      own: replaced(now.own, announced),
      changes: [...now.changes, ...collectionTold(announced, mandate, draw)],
    }
  const ended = endedCollection(announced, quote?.because ?? 'method-not-offered', at)
  return { ...now, own: replaced(now.own, ended), changes: [...now.changes, ...collectionDropped(ended, draw)] }
}
