import { justAfter } from '../../kernel/instant.ts'
import type { Change, Instant, RootId } from '../../kernel/use-case.ts'
import { clear, due, entry, event, put } from '../../kernel/use-case.ts'
import { type Collection, collectionLook, collectionType, endedCollection, isToCome } from './collection.rules.ts'
import type { Draw } from './draw.rules.ts'
import { type Mandate, mandateAsk, mandateType } from './mandate.rules.ts'

/** The key under which a provider knows a mandate, and what it is told. */
const keyOf = ({ lineId, mandateId }: Mandate) => `${lineId}.${mandateId}`

/** Whom news of a mandate is about, and which. */
const saidOf = ({ lineId, mandateId, method, label = '' }: Mandate) => ({
  ...{ line: lineId, mandate: mandateId, method, label },
})

/** A mandate that is asked for: the provider is called after the commit, and asked by key at `askAt`. */
export function mandateAskedFor(
  mandate: Mandate,
  { token, returnUrl, askAt }: { readonly token?: string; readonly returnUrl?: string; readonly askAt: Instant },
): readonly Change[] {
  const { lineId, mandateId, provider, method, consent, buyerId } = mandate
  const told = { ...(token === undefined ? {} : { token }), ...(returnUrl === undefined ? {} : { returnUrl }) }
  return [
    put(mandateType, mandate),
    entry(lineId, 'mandate.asked', { mandate: mandateId, method, consent }),
    event(lineId, 'mandate.asked', {
      ...{ company: buyerId, line: lineId, mandate: mandateId, key: keyOf(mandate), provider, method, ...told },
    }),
    due(lineId, mandateAsk, mandateId, askAt),
  ]
}

/** The changes of a mandate that became active: told, and every draw's collections are looked at. */
export function mandateBegun(mandate: Mandate, draws: readonly Draw[], at: Instant): readonly Change[] {
  const { lineId, mandateId, buyerId } = mandate
  const said = saidOf(mandate)
  const open = draws.filter(({ state }) => state === 'shipped')
  return [
    put(mandateType, mandate),
    clear(lineId, mandateAsk, mandateId),
    entry(lineId, 'mandate.active', said),
    event(lineId, 'mandate.active', { company: buyerId, ...said }),
    ...open.map(({ drawId }) => lookAt({ lineId, drawId }, at)),
  ]
}

/** The collections of a draw are looked at in a moment. */
export function lookAt({ lineId, drawId }: { readonly lineId: RootId; readonly drawId: string }, at: Instant): Change {
  return due(lineId, collectionLook, drawId, justAfter(at))
}

/**
 * The changes of a mandate that has ended: told, the provider lets go of what it keeps, and what was told of its line
 * and has not begun ends with it. `before`: as it was. One that was replaced leaves collections to the next.
 */
export function mandateOver(
  after: Mandate,
  before: Mandate,
  collections: readonly Collection[],
  at: Instant,
): readonly Change[] {
  const { lineId, mandateId, buyerId, reason = '', state } = after
  const said = { ...saidOf(after), why: reason }
  const wasActive = before.state === 'active'
  const ending = wasActive && reason !== 'replaced' ? collections.filter(isToCome) : []
  const topic = wasActive ? 'mandate.ended' : 'mandate.failed'
  const isTold = wasActive ? reason !== 'replaced' : state === 'failed' && reason !== 'replaced'
  return [
    put(mandateType, after),
    clear(lineId, mandateAsk, mandateId),
    entry(lineId, topic, said),
    ...(isTold ? [event(lineId, topic, { company: buyerId, ...said })] : []),
    ...letGo(after),
    ...ending.map((each) => put(collectionType, endedCollection(each, 'mandate-ended', at))),
  ]
}

/** The provider is told that nothing is collected by it any more. */
export function letGo(mandate: Mandate): readonly Change[] {
  const { lineId, provider, reference } = mandate
  if (reference === undefined) return []
  return [event(lineId, 'mandate.dropped', { provider, reference, key: keyOf(mandate) })]
}
