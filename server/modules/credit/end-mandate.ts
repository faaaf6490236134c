import type { RootId } from '../../kernel/use-case.ts'
import { all, one, refuse, useCase } from '../../kernel/use-case.ts'
import { collectionType } from './collection.rules.ts'
import { endedMandate, isMandateOver, mandateType } from './mandate.rules.ts'
import { mandateOver } from './mandate-changes.rules.ts'

export interface EndMandate {
  readonly lineId: RootId
  readonly mandateId: string
}

/**
 * The buyer takes his leave to collect back, at any time: what was told and has not begun ends with it, what is at the
 * bank goes on. Refuses `not-found`, `mandate-ended`.
 */
export const revokeMandate = useCase({
  name: 'credit.revoke-mandate',
  action: 'credit.revoke-mandate',
  root: (input: EndMandate) => input.lineId,
  reads: ({ lineId, mandateId }) => ({
    mandate: one(mandateType, lineId, mandateId),
    collections: all(collectionType, lineId),
  }),
  sides: ({ mandate }) => (mandate ? [{ as: 'buyer', company: mandate.buyerId }] : []),
  decide({ mandate, collections }, { mandateId }, { at }) {
    if (mandate === undefined) return refuse('not-found')
    if (isMandateOver(mandate)) return refuse('mandate-ended')
    const after = endedMandate(mandate, 'revoked', 'revoked', at)
    return { answer: { mandate: mandateId, state: 'revoked' }, changes: mandateOver(after, mandate, collections, at) }
  },
})

export interface StopMandate extends EndMandate {
  /** Staff's own words. */
  readonly note: string
}

/** Staff stop a mandate, with words that colleagues read. Refuses `not-found`, `mandate-ended`. */
export const stopMandate = useCase({
  name: 'credit.stop-mandate',
  action: 'credit.stop-mandate',
  root: (input: StopMandate) => input.lineId,
  reads: ({ lineId, mandateId }) => ({
    mandate: one(mandateType, lineId, mandateId),
    collections: all(collectionType, lineId),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ mandate, collections }, { mandateId, note }, { at }) {
    if (mandate === undefined) return refuse('not-found')
    if (isMandateOver(mandate)) return refuse('mandate-ended')
    const after = { ...endedMandate(mandate, 'stopped', 'staff', at), note: note.trim() }
    return { answer: { mandate: mandateId, state: 'stopped' }, changes: mandateOver(after, mandate, collections, at) }
  },
})
