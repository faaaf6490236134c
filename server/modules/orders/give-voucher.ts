import type { Context, RootId } from '../../kernel/use-case.ts'
import { entry, event, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { endOf, lateCredited, type Voucher, voucherIdOf, voucherType } from '../payments/voucher.rules.ts'
import type { Books } from './books.rules.ts'
import { bookReads, booksOf, marketReads, postAll } from './books.rules.ts'
import { lookAgain, onTimeOf, voucherAmount, voucherFor } from './on-time.rules.ts'

export interface GiveVoucher {
  readonly orderId: RootId
}

/**
 * The day after ship-by of an order with the on-time plan: when it was missed, the buyer has a voucher, once. Nothing
 * for an order that has ended, was kept, is too small, or has brought one. Refuses `not-found`.
 */
export const giveVoucher = useCase({
  name: 'orders.give-voucher',
  action: 'orders.give-voucher',
  root: (input: GiveVoucher) => input.orderId,
  reads: (_, root) => bookReads(root),
  more: (facts) => ({
    ...marketReads(facts),
    given: written(one(voucherType, facts.order?.buyerId ?? '', voucherIdOf(facts.order?.orderId ?? ''))),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ given, payable, ...facts }, { orderId }, context) {
    const books = booksOf(facts)
    if (books === undefined) return refuse('not-found')
    const answer = (state: string) => ({ order: orderId, state })
    if (given !== undefined) return { answer: answer('given-before'), changes: [] }
    if (books.order.ended !== undefined || books.content.coverage !== 'on-time')
      return { answer: answer('no-plan'), changes: [] }
    const found = onTimeOf(books, context.due ?? context.at)
    if (found === 'unproven') return { answer: answer(found), changes: [lookAgain(books, context.at)] }
    const amount = found === 'kept' ? 0n : voucherAmount(books, books.vouchers.policy)
    if (amount === 0n) return { answer: answer(found), changes: [] }
    const voucher = voucherFor(books, amount, payable, context.at)
    return { answer: answer(found), changes: givenNews(books, voucher, context) }
  },
})

function givenNews({ order }: Books, voucher: Voucher, context: Context) {
  const { orderId, supplierId } = order
  const { voucherId, currency, expiresAt } = voucher
  const said = { voucher: voucherId, amount: Number(voucher.amount), currency, expires_at: expiresAt }
  const bore = { supplier_bore: Number(voucher.supplierBore) }
  return [
    put(voucherType, voucher),
    endOf(voucher),
    ...postAll(orderId, [lateCredited(supplierId, voucher)], `voucher:${voucherId}`, context.at, context),
    entry(orderId, 'voucher.given', { ...said, ...bore }),
    event(orderId, 'voucher.given', { order: orderId, ...said, ...bore, until: expiresAt }),
  ]
}
