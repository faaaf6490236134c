import { entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { chargebackType, withEvidenceSent } from './chargeback.rules.ts'

export interface MarkEvidenceSent {
  readonly orderId: string
  readonly chargebackId: string
  /** The provider took it; else its time is over or the provider knows no such chargeback. */
  readonly isTaken: boolean
}

/** The card's bank has our evidence, or will not take it any more. Refuses `not-found`. */
export const markEvidenceSent = useCase({
  name: 'payments.mark-evidence-sent',
  action: 'payment.record',
  root: (input: MarkEvidenceSent) => input.orderId,
  reads: (input) => ({ chargeback: one(chargebackType, input.orderId, input.chargebackId) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ chargeback }, { orderId, chargebackId, isTaken }, { at }) {
    if (chargeback === undefined) return refuse('not-found')
    const after = isTaken ? withEvidenceSent(chargeback, at) : chargeback
    const answer = { chargeback: chargebackId, state: after.state }
    if (isTaken && after === chargeback) return { answer, changes: [] }
    const topic = isTaken ? 'chargeback.evidence-sent' : 'chargeback.evidence-refused'
    const said = { chargeback: chargebackId, payment: chargeback.paymentId }
    return {
      answer,
      changes: [
        ...(after === chargeback ? [] : [put(chargebackType, after)]),
        entry(orderId, topic, said),
        event(orderId, topic, { order: orderId, ...said }),
      ],
    }
  },
})
