import { addDuration } from '../../kernel/instant.ts'
import type { RootId } from '../../kernel/use-case.ts'
import { due, entry, event, one, refuse, useCase } from '../../kernel/use-case.ts'
import { wireType } from './wire.rules.ts'

export interface RemindWire {
  readonly wireId: RootId
}

/** A wire that nobody could allocate in its time has to go back; until staff have sent it, they are told again. */
const AGAIN = 'P5D'

/** The time to allocate a wire is over: finance is told that it has to go back. An allocated one changes nothing. */
export const remindWire = useCase({
  name: 'orders.remind-wire',
  action: 'orders.remind-wire',
  root: (input: RemindWire) => input.wireId,
  reads: (_, root) => ({ wire: one(wireType, root, 'wire') }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ wire }, _input, { at }) {
    if (wire === undefined) return refuse('not-found')
    const answer = { wire: wire.wireId, state: wire.state as string }
    if (wire.state === 'allocated') return { answer, changes: [] }
    const said = { wire: wire.wireId, amount: Number(wire.amount), currency: wire.currency }
    return {
      answer,
      changes: [
        due(wire.wireId, 'wire.return', '', addDuration(at, AGAIN)),
        entry(wire.wireId, 'wire.return-needed', said),
        event(wire.wireId, 'wire.return-needed', said),
      ],
    }
  },
})
