import type { Change, RootId } from '../../kernel/use-case.ts'
import { all, put, refuse, useCase } from '../../kernel/use-case.ts'
import { collectionType } from './collection.rules.ts'
import { drawType } from './draw.rules.ts'
import {
  activeMandate,
  endedMandate,
  isMandateOver,
  type MandateFact,
  mandateAfter,
  mandateType,
} from './mandate.rules.ts'
import { letGo, mandateBegun, mandateOver } from './mandate-changes.rules.ts'

export interface SettleMandate {
  readonly lineId: RootId
  readonly mandateId: string
  readonly fact: MandateFact
}

/**
 * What a provider says of a mandate: it is kept, it came to nothing, or it is no more. The one that becomes active
 * takes over from the one before. A fact: refused only as `not-found`; the same twice changes nothing.
 */
export const settleMandate = useCase({
  name: 'credit.settle-mandate',
  action: 'credit.settle-mandate',
  root: (input: SettleMandate) => input.lineId,
  reads: (_, root) => ({
    mandates: all(mandateType, root),
    draws: all(drawType, root),
    collections: all(collectionType, root),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ mandates, draws, collections }, { mandateId, fact }, { at }) {
    const mandate = mandates.find((each) => each.mandateId === mandateId)
    if (mandate === undefined) return refuse('not-found')
    const after = mandateAfter(mandate, fact, at)
    const answer = { mandate: mandateId, state: after.state }
    if (after === mandate) return { answer, changes: [] }
    const changes = (): readonly Change[] => {
      if (isMandateOver(mandate)) return [put(mandateType, after), ...letGo(after)]
      if (after.state !== 'active') return mandateOver(after, mandate, collections, at)
      const before = activeMandate(mandates)
      const replaced =
        before === undefined ? [] : mandateOver(endedMandate(before, 'stopped', 'replaced', at), before, [], at)
      return [...replaced, ...mandateBegun(after, draws, at)]
    }
    return { answer, changes: changes() }
  },
})
