import { entry, event, own, owner, useCase } from '../../kernel/use-case.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement, post } from '../ledger/transfer.rules.ts'

export interface RecordProviderFee {
  readonly orderId: string
  readonly paymentId: string
  readonly provider: string
  /** The provider's own id of the line in which it took the fee. */
  readonly reference: string
  /** Minor units, above 0. */
  readonly amount: number
  readonly currency: string
  readonly happenedAt: string
}

const space = 'provider-fee'

/** What a provider took for a payment, booked once by its own reference. A fact: never refused. */
export const recordProviderFee = useCase({
  name: 'payments.record-provider-fee',
  action: 'payment.record',
  root: (input: RecordProviderFee) => input.orderId,
  reads: ({ provider, reference }) => ({ known: owner(space, `${provider}:${reference}`) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ known }, { orderId, paymentId, provider, reference, amount, currency, happenedAt }, { at, newId }) {
    const answer = { payment: paymentId, reference }
    if (known !== undefined || amount <= 0) return { answer, changes: [] }
    const [expense, clearing] = [accounts.expense('provider'), accounts.provider(provider)]
    const taken = movement('provider-charged', currency, [[expense, BigInt(amount)]], [[clearing, BigInt(amount)]])
    const cause = `payment:${paymentId}`
    const said = { payment: paymentId, provider, reference, amount, currency }
    return {
      answer,
      changes: [
        own(space, `${provider}:${reference}`, orderId),
        ...post({ ...taken, id: newId('trf'), root: orderId, cause, happenedAt, recordedAt: at }),
        entry(orderId, 'provider.charged', said),
        event(orderId, 'provider.charged', { order: orderId, ...said }),
      ],
    }
  },
})
