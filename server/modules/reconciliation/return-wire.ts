import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { all, due, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { book } from '../escrow/book.rules.ts'
import { wireReturned } from '../payments/funding.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { reconciliationPolicy } from './reconciliation-policy.rules.ts'
import type { Wire } from './wire.rules.ts'
import { checkWireStep, wireType } from './wire.rules.ts'

export interface ReturnWire {
  readonly wireId: RootId
}

/**
 * Finance sends a wire back that belongs to no order, to the account it came from: the money leaves unallocated and
 * stands in its own reservation until the bank has booked it (`settleWireReturn`). Refuses `not-found`,
 * `wire-allocated`, `wire-going-back`, `payer-unknown`.
 */
export const returnWire = useCase({
  name: 'reconciliation.return-wire',
  action: 'reconciliation.return-wire',
  root: (input: ReturnWire) => input.wireId,
  reads: (_, root) => ({
    wire: one(wireType, root, 'wire'),
    policies: all(policyVersionType, policyRoot(reconciliationPolicy.name)),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ wire, policies }, _input, context) {
    if (wire === undefined) return refuse('not-found')
    const refused = checkWireStep(wire, 'return')
    if (refused !== undefined) return refused
    if (wire.payerAccount === '') return refuse('payer-unknown')
    const { after, changes } = returning(
      wire,
      valuesOf(reconciliationPolicy, policyAt(policies, context.at)).returnAsked,
      context,
    )
    return { answer: { wire: wire.wireId, state: after.state as string }, changes }
  },
})

/** The wire on its way back, with what that moves; `asked`: when finance is asked whether the bank has booked it. */
export function returning(
  wire: Wire,
  asked: string,
  context: Context,
): { readonly after: Wire; readonly changes: readonly Change[] } {
  const { at } = context
  const returnId = context.newId('rfd')
  const { wireId, amount, currency } = wire
  const after: Wire = { ...wire, state: 'returning', returnId }
  const booked = { root: wireId, cause: `wire:${wireId}`, happenedAt: at }
  const said = { wire: wireId, return: returnId, amount: Number(amount), currency, by: context.actor.person ?? null }
  return {
    after,
    changes: [
      put(wireType, after),
      ...book([wireReturned(wire.bank, currency, amount, wireId, returnId)], booked, context),
      due(wireId, 'wire.return', '', addDuration(at, asked)),
      entry(wireId, 'wire.return-asked', said),
      event(wireId, 'wire.return-asked', said),
    ],
  }
}
