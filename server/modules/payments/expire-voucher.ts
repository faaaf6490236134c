import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { book } from '../escrow/book.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { endOf, expiredVoucher, leftOf, voucherType } from './voucher.rules.ts'

export interface ExpireVoucher {
  readonly buyerId: RootId
  readonly voucherId: string
}

/**
 * The time of a voucher is over: what is left of it is the operator's again. One that lasts longer meanwhile, since a
 * part of it came back, or that is used up changes nothing. Refuses `not-found`.
 */
export const expireVoucher = useCase({
  name: 'payments.expire-voucher',
  action: 'payments.expire-voucher',
  root: (input: ExpireVoucher) => input.buyerId,
  reads: (_, root) => ({ company: one(companyType, root, 'company'), vouchers: all(voucherType, root) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ vouchers }, { voucherId }, context) {
    const voucher = vouchers.find((each) => each.voucherId === voucherId)
    if (voucher === undefined) return refuse('not-found')
    const answer = { voucher: voucherId, left: Number(leftOf(voucher)) }
    if (leftOf(voucher) === 0n) return { answer, changes: [] }
    if (voucher.expiresAt > context.at) return { answer, changes: [endOf(voucher)] }
    const over = expiredVoucher(voucher)
    const { buyerId: root, currency } = voucher
    const booking = { root, cause: `voucher:${voucherId}`, happenedAt: context.due ?? context.at }
    const said = { voucher: voucherId, amount: answer.left, currency }
    const changes = [
      put(voucherType, over.voucher),
      ...book([over.movement], booking, context),
      entry(root, 'voucher.expired', said),
      event(root, 'voucher.expired', { company: root, ...said }),
    ]
    return { answer, changes }
  },
})
