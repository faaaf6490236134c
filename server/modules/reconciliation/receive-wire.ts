import type { Instant, Json, Ref, RootId } from '../../kernel/use-case.ts'
import { all, due, entry, event, one, owner, put, useCase } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import { book } from '../escrow/book.rules.ts'
import { wireReceived } from '../payments/funding.rules.ts'
import { findReferences, wireReferenceSpace } from '../payments/reference.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { reconciliationPolicy } from './reconciliation-policy.rules.ts'
import type { Wire } from './wire.rules.ts'
import { wireRoot, wireType } from './wire.rules.ts'

export interface ReceiveWire {
  readonly bank: string
  readonly reference: string
  readonly amount: bigint
  readonly currency: string
  readonly payerName: string
  readonly payerAccount: string
  readonly text: string
  readonly bookedAt: Instant
}

/** A payer's text holds one reference; some look like more than one when read without spaces. */
const referencesMost = 8

/**
 * A bank has booked a credit entry: the money stands in unallocated, and whose reference it names is looked up. What
 * becomes of it is `allocateWire`'s matter, or staff's when no order is named. A copy of the news changes nothing.
 */
export const receiveWire = useCase({
  name: 'reconciliation.receive-wire',
  action: 'reconciliation.receive-wire',
  root: (input: ReceiveWire) => wireRoot(input.bank, input.reference),
  reads: (input, root) => ({
    known: one(wireType, root, 'wire'),
    policies: all(policyVersionType, policyRoot(reconciliationPolicy.name)),
    ...ownersOf(input.text),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide(facts, input, context, wireId) {
    const { known, policies, ...owners } = facts
    const { at } = context
    const orderId = firstOf(owners)
    const answer: Json = { wire: wireId, order: orderId ?? null }
    if (known !== undefined) return { answer, changes: [] }
    const { bank, amount, currency, bookedAt } = input
    const named = orderId === undefined ? ({ doubt: 'no-reference' } as const) : { orderId }
    const wire: Wire = { ...input, wireId, state: 'unallocated', ...named }
    const until = endOfTerm(
      at,
      valuesOf(reconciliationPolicy, policyAt(policies, at)).wireReturn,
      operatorCalendar.zone,
    )
    const booked = { root: wireId, cause: `wire:${wireId}`, happenedAt: bookedAt }
    const said = { ...answer, bank, amount: Number(amount), currency, return_by: until }
    return {
      answer,
      changes: [
        put(wireType, wire),
        ...book([wireReceived(bank, currency, amount)], booked, context),
        due(wireId, 'wire.return', '', until),
        entry(wireId, 'wire.received', said),
        event(wireId, orderId === undefined ? 'wire.parked' : 'wire.received', { ...said, wire: wireId }),
      ],
    }
  },
})

function ownersOf(text: string): { readonly [name: string]: Ref<RootId | undefined> } {
  const found = findReferences(text).slice(0, referencesMost)
  return Object.fromEntries(found.map((reference, i) => [`reference${i}`, owner(wireReferenceSpace, reference)]))
}

function firstOf(owners: { readonly [name: string]: RootId | undefined }): RootId | undefined {
  return Object.values(owners).find((each) => each !== undefined)
}
