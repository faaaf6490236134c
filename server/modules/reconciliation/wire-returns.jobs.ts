import { one, refuse, useCase } from '../../kernel/use-case.ts'
import type { OutsideHandler } from '../payments/index.ts'
import { screenNamedPayee } from '../payouts/index.ts'
import { queueWireReturn } from './queue-wire-return.ts'
import { wireType } from './wire.rules.ts'
import { recordWireScreening } from './wire-screening.ts'

/** Whom a wire goes back to, for those who screen it. Refuses `not-found`, `wrong-state`. */
const readWirePayer = useCase({
  name: 'reconciliation.read-wire-payer',
  action: 'payment-order.queue',
  root: (input: { readonly wireId: string }) => input.wireId,
  reads: (_, root) => ({ wire: one(wireType, root, 'wire') }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ wire }) {
    if (wire === undefined) return refuse('not-found')
    if (wire.state !== 'returning') return refuse('wrong-state', { state: wire.state })
    return { answer: { name: wire.payerName }, changes: [] }
  },
})

/**
 * On `wire.return-asked`, and once a hit was cleared: the payer is screened like a payout's payee; then the wire waits
 * for a file of the operator's bank.
 */
const screenAndQueue: OutsideHandler = async (event, outside) => {
  const body = event.body as { wire: string; return: string; by: string | null }
  const { wire: wireId, return: returnId, by } = body
  const payer = await outside.submit('payer', readWirePayer, { wireId })
  if (payer.kind !== 'done') return
  const answer = await outside.checks.screen([(payer.answer as { name: string }).name])
  if (answer === 'unknown') throw new Error('the screening gave no answer')
  const kept = await outside.submit('screened', recordWireScreening, { wireId, answer })
  if (kept.kind !== 'done' || !(kept.answer as { may_go_out: boolean }).may_go_out) return
  await outside.submit('queued', queueWireReturn, { wireId, returnId, ...(by === null ? {} : { author: by }) })
}

/** The handlers of wires that go back, and of payees whom people name. */
export const wireReturnsJobs: Readonly<Record<string, OutsideHandler>> = {
  'wire.return-asked': screenAndQueue,
  'wire.cleared': screenAndQueue,
  'payment-order.payee-named': screenNamedPayee((outside, found) =>
    outside.submit('screened', recordWireScreening, found),
  ),
}
