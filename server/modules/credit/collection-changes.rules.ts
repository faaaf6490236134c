import type { Change } from '../../kernel/use-case.ts'
import { entry, event, put } from '../../kernel/use-case.ts'
import { type Collection, collectionType } from './collection.rules.ts'
import type { Draw } from './draw.rules.ts'
import type { Mandate } from './mandate.rules.ts'

type Owing = Pick<Draw, 'buyerId' | 'currency'>

/** Why a collection ended without anybody having to be told: there was nothing to collect. */
const quiet = ['nothing-due']

/** A collection that its company is told of: day, amount, fee and instrument. */
export function collectionTold(
  collection: Collection,
  { label = '', method }: Pick<Mandate, 'label' | 'method'>,
  { buyerId, currency }: Owing,
): readonly Change[] {
  const { lineId, drawId, due, amount, fee, feeTax } = collection
  const total = { amount: Number(amount + fee + feeTax), toward: Number(amount), fee: Number(fee + feeTax) }
  const said = { draw: drawId, due, ...total, method, label }
  return [
    put(collectionType, collection),
    entry(lineId, 'collection.announced', said),
    event(lineId, 'collection.announced', { company: buyerId, currency, ...said }),
  ]
}

/** A collection that was declined: why, and the day of the next try where there is one. */
export function collectionDeclined(collection: Collection, { buyerId, currency }: Owing): readonly Change[] {
  const { lineId, drawId, due, amount, state, reason = '', collectOn } = collection
  const next = state === 'waits' ? { again: collectOn } : {}
  const said = { draw: drawId, due, amount: Number(amount), why: reason, ...next }
  return [
    put(collectionType, collection),
    entry(lineId, 'collection.failed', said),
    event(lineId, 'collection.failed', { company: buyerId, currency, ...said }),
  ]
}

/** A collection that ended before it began, for a reason; its company is told, unless nothing was due. */
export function collectionDropped(collection: Collection, { buyerId, currency }: Owing): readonly Change[] {
  const { lineId, drawId, due, amount, reason = '' } = collection
  const said = { draw: drawId, due, amount: Number(amount), why: reason }
  const told = quiet.includes(reason)
    ? []
    : [event(lineId, 'collection.ended', { company: buyerId, currency, ...said })]
  return [put(collectionType, collection), entry(lineId, 'collection.ended', said), ...told]
}

/** A collection whose money came. */
export function collectionMade(collection: Collection): readonly Change[] {
  const { lineId, drawId, due } = collection
  return [put(collectionType, collection), entry(lineId, 'collection.made', { draw: drawId, due })]
}
