import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { operatorId } from '../orders/order.rules.ts'
import { removalType, storefrontType, storefrontVersionType } from './storefront.rules.ts'
import { partsOf } from './storefront-part.rules.ts'

export interface TakeDownPart {
  readonly companyId: RootId
  /** The version that staff looked at. */
  readonly version: number
  readonly part: string
  readonly reason: string
}

/**
 * Staff take a text or a picture of a storefront down: no version shows it, nor the same words or file again. Its
 * supplier is told why. Refuses `not-found`, `person-needed`, `wrong-state` { state } where it is down already.
 */
export const takeDownPart = useCase({
  name: 'storefronts.take-down-part',
  action: 'storefronts.take-down',
  root: (input: TakeDownPart) => input.companyId,
  reads: ({ version, part }, root) => ({
    storefront: one(storefrontType, root, 'storefront'),
    seen: one(storefrontVersionType, root, String(version)),
    before: one(removalType, root, part),
  }),
  sides: () => [{ as: 'staff', company: operatorId }],
  decide({ storefront, seen, before }, { companyId, part, reason }, { at, actor }) {
    const found = seen && partsOf(seen.content).find((each) => each.part === part)
    if (storefront === undefined || found === undefined) return refuse('not-found')
    if (actor.kind !== 'user' || actor.person === undefined) return refuse('person-needed')
    if (before !== undefined && before.restoredAt === undefined) return refuse('wrong-state', { state: 'taken-down' })
    const { field } = found
    const removal = { companyId, part, field, reason, person: actor.person, removedAt: at }
    return {
      answer: { company: companyId, part, field },
      changes: [
        put(removalType, removal),
        entry(companyId, 'storefront.part-taken-down', { part, field, reason }),
        event(companyId, 'storefront.part-taken-down', { company: companyId, part, field, reason }),
      ],
    }
  },
})

export interface RestorePart {
  readonly companyId: RootId
  readonly part: string
}

/**
 * Staff give a part back: versions that have it show it again. Refuses `not-found`, `person-needed`, `wrong-state`
 * { state } where it is not down.
 */
export const restorePart = useCase({
  name: 'storefronts.restore-part',
  action: 'storefronts.take-down',
  root: (input: RestorePart) => input.companyId,
  reads: ({ part }, root) => ({ before: one(removalType, root, part) }),
  sides: () => [{ as: 'staff', company: operatorId }],
  decide({ before }, { companyId, part }, { at, actor }) {
    if (before === undefined) return refuse('not-found')
    if (actor.kind !== 'user' || actor.person === undefined) return refuse('person-needed')
    if (before.restoredAt !== undefined) return refuse('wrong-state', { state: 'shown' })
    const { field } = before
    return {
      answer: { company: companyId, part, field },
      changes: [
        put(removalType, { ...before, restoredAt: at }),
        entry(companyId, 'storefront.part-restored', { part, field }),
        event(companyId, 'storefront.part-restored', { company: companyId, part, field }),
      ],
    }
  },
})
