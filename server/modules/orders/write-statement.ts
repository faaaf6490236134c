import { sha256Hex } from '../../kernel/canonical.ts'
import type { RootId } from '../../kernel/use-case.ts'
import { entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { chargebackType, isOpen } from '../payments/chargeback.rules.ts'
import { orderType, sidesOf } from './order.rules.ts'

export interface WriteStatement {
  readonly orderId: RootId
  readonly chargebackId: string
  /** What the supplier wants the card's bank to read; 1 to 5,000 characters. */
  readonly statement: string
}

/**
 * The supplier says what the card's bank shall read beside the record; the newest word counts until the evidence is
 * sent. The timeline keeps its hash. Refuses `not-found`, `wrong-state`.
 */
export const writeStatement = useCase({
  name: 'orders.write-statement',
  action: 'orders.write-statement',
  root: (input: WriteStatement) => input.orderId,
  reads: (input, root) => ({
    order: one(orderType, root, 'order'),
    chargeback: one(chargebackType, root, input.chargebackId),
  }),
  sides: ({ order }) => sidesOf(order),
  decide({ chargeback }, { orderId, chargebackId, statement }) {
    if (chargeback === undefined) return refuse('not-found')
    const isAsked = chargeback.state === 'inquiry' || isOpen(chargeback)
    if (!isAsked || chargeback.evidenceSentAt !== undefined) return refuse('wrong-state', { state: chargeback.state })
    const said = { chargeback: chargebackId, statement_sha256: sha256Hex(statement), length: statement.length }
    return {
      answer: { chargeback: chargebackId },
      changes: [put(chargebackType, { ...chargeback, statement }), entry(orderId, 'chargeback.statement', said)],
    }
  },
})
