import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { due, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { book } from '../escrow/book.rules.ts'
import { wireReturned } from '../payments/funding.rules.ts'
import type { Wire } from './wire.rules.ts'
import { checkWireStep, wireType } from './wire.rules.ts'

export interface ReturnWire {
  readonly wireId: RootId
}

/** How long a transfer of the bank takes; then finance is asked whether it was booked. */
export const RETURN_ASKED = 'P5D'

/**
 * Finance sends a wire back that belongs to no order, to the account it came from: the money leaves unallocated and
 * stands in its own reservation until the bank has booked it (`settleWireReturn`). Refuses `not-found`,
 * `wire-allocated`, `wire-going-back`, `payer-unknown`.
 */
export const returnWire = useCase({
  name: 'reconciliation.return-wire',
  action: 'reconciliation.return-wire',
  root: (input: ReturnWire) => input.wireId,
  reads: (_, root) => ({ wire: one(wireType, root, 'wire') }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ wire }, _input, context) {
    if (wire === undefined) return refuse('not-found')
    const refused = checkWireStep(wire, 'return')
    if (refused !== undefined) return refused
    if (wire.payerAccount === '') return refuse('payer-unknown')
    const { after, changes } = returning(wire, context)
    return { answer: { wire: wire.wireId, state: after.state as string }, changes }
  },
})

/** The wire on its way back, with what that moves and when the bank is to have booked it. */
export function returning(wire: Wire, context: Context): { readonly after: Wire; readonly changes: readonly Change[] } {
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
      due(wireId, 'wire.return', '', addDuration(at, RETURN_ASKED)),
      entry(wireId, 'wire.return-asked', said),
      event(wireId, 'wire.return-asked', said),
    ],
  }
}
