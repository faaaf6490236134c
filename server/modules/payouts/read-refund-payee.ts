import type { RootId } from '../../kernel/use-case.ts'
import { all, one, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { providersRoot, providerType } from '../payments/provider.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { refundWay } from './refund-way.rules.ts'

export interface ReadRefundPayee {
  readonly orderId: RootId
  readonly refundId: string
}

/** Whom a refund pays and how, for those who screen and send it. Refuses `not-found`, `wrong-state` once it left. */
export const readRefundPayee = useCase({
  name: 'payouts.read-refund-payee',
  action: 'refund.send',
  root: (input: ReadRefundPayee) => input.orderId,
  reads: ({ orderId, refundId }) => ({
    refund: one(refundType, orderId, refundId),
    providers: all(providerType, providersRoot),
  }),
  more: ({ refund }) => ({ buyer: one(companyType, refund?.buyerId ?? '', 'company') }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ refund, buyer, providers }) {
    if (refund === undefined) return refuse('not-found')
    if (refund.state !== 'requested') return refuse('wrong-state', { state: refund.state })
    const names = [buyer?.name, refund.to?.name].filter((each) => each !== undefined)
    return { answer: { names: [...new Set(names)], way: refundWay(refund, providers) as string }, changes: [] }
  },
})
