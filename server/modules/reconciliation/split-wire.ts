import type { RootId } from '../../kernel/use-case.ts'
import { all, clear, due, entry, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { reconciliationPolicy } from './reconciliation-policy.rules.ts'
import type { Wire } from './wire.rules.ts'
import { checkWireStep, wireRoot, wireType } from './wire.rules.ts'

export interface SplitWire {
  readonly wireId: RootId
  /** Minor units, each > 0; they add up to the wire. */
  readonly amounts: readonly bigint[]
}

const partRoot = (wireId: RootId, i: number) => wireRoot(wireId, `part ${i + 1}`)

/**
 * Finance takes a wire apart that pays several orders: each part is a wire of its own, to be given away or sent back.
 * No money moves: it stays unallocated. Refuses `not-found`, `wire-allocated`, `wire-going-back`, `wrong-state`,
 * `parts-differ` { total } when the parts are not the whole.
 */
export const splitWire = useCase({
  name: 'reconciliation.split-wire',
  action: 'reconciliation.split-wire',
  root: (input: SplitWire) => input.wireId,
  reads: ({ wireId, amounts }, root) => ({
    wire: one(wireType, root, 'wire'),
    policies: all(policyVersionType, policyRoot(reconciliationPolicy.name)),
    ...Object.fromEntries(amounts.map((_, i) => [`part${i}`, written(one(wireType, partRoot(wireId, i), 'wire'))])),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ wire, policies }, { amounts }, { at }) {
    if (wire === undefined) return refuse('not-found')
    const refused = checkWireStep(wire, 'allocate')
    if (refused !== undefined) return refused
    const sum = amounts.reduce((total, each) => total + each, 0n)
    if (sum !== wire.amount || amounts.length < 2 || amounts.some((each) => each <= 0n))
      return refuse('parts-differ', { total: Number(wire.amount) })
    const { wireReturn } = valuesOf(reconciliationPolicy, policyAt(policies, at))
    const until = endOfTerm(at, wireReturn, operatorCalendar.zone)
    const parts = amounts.map((amount, i) => partOf(wire, amount, i))
    const ids = parts.map(({ wireId }) => wireId)
    return {
      answer: { wire: wire.wireId, parts: ids },
      changes: [
        put(wireType, { ...wire, state: 'split' }),
        clear(wire.wireId, 'wire.return', ''),
        entry(wire.wireId, 'wire.split', { parts: ids, amounts: amounts.map(Number) }),
        ...parts.flatMap((part) => [put(wireType, part), due(part.wireId, 'wire.return', '', until)]),
      ],
    }
  },
})

function partOf(wire: Wire, amount: bigint, i: number): Wire {
  const { orderId: _, proposedOrderId: __, proposer: ___, confidence: ____, matchedBy: _____, ...rest } = wire
  const reference = `${wire.reference}/${i + 1}`
  return { ...rest, wireId: partRoot(wire.wireId, i), amount, reference, parentId: wire.wireId, doubt: 'no-reference' }
}
