import { Type } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { instant, listOf, money, oneOf, reply, text } from '../../platform/reply.ts'
import { queryRoute, type Route } from '../../platform/route.ts'
import { companyNames } from '../parties/index.ts'
import { leftOf, type Voucher } from './voucher.rules.ts'
import { type ListedVoucher, listVouchers } from './vouchers.store.ts'

const vouchersReply = listOf(
  reply({
    voucher: text,
    buyer: text,
    buyer_name: text,
    /** The order whose ship-by was missed. */
    order: text,
    number: text,
    state: oneOf(['open', 'used', 'expired']),
    amount: money,
    left: money,
    used: money,
    expired: money,
    given_at: instant,
    expires_at: instant,
    uses: Type.Array(reply({ order: text, number: text, amount: money, back: money, used_at: instant })),
  }),
)

/** Vouchers: a company's own, for staff those of all. */
export const vouchersRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/vouchers',
    summary: 'Vouchers of your company, for staff of all companies, the newest first',
    tag: 'payments',
    reply: vouchersReply,
    query: pageQuery({ state: Type.Optional(oneOf(['open', 'all'])) }),
    async read({ actor, query }, { pool }) {
      const page = readPage(query, 2)
      if (isRefusal(page)) return page
      const { company } = actor
      if (company === undefined) return undefined
      const asked = {
        ...(company === 'cmp_operator' ? {} : { company }),
        ...(page.after && { after: page.after }),
        state: query.state === 'open' ? ('open' as const) : ('all' as const),
        limit: page.limit + 1,
      }
      const found = await listVouchers(pool, asked)
      const names = await companyNames(pool, [...new Set(found.map(({ voucher }) => voucher.buyerId))])
      const view = (each: ListedVoucher) => shown(each, names)
      return pageOf(found, page.limit, view, ({ voucher: { voucherId, buyerId } }) => [voucherId, buyerId])
    },
  }),
]

function stateOf(voucher: Voucher) {
  if (leftOf(voucher) > 0n) return 'open' as const
  return voucher.expired > 0n ? ('expired' as const) : ('used' as const)
}

function shown({ voucher, uses }: ListedVoucher, names: ReadonlyMap<string, string>) {
  const { voucherId, buyerId, orderId, orderNumber, currency, givenAt, expiresAt } = voucher
  const money = (amount: bigint) => ({ amount: Number(amount), currency })
  return {
    ...{ voucher: voucherId, buyer: buyerId, buyer_name: names.get(buyerId) ?? buyerId },
    ...{ order: orderId, number: orderNumber, state: stateOf(voucher) },
    ...{ amount: money(voucher.amount), left: money(leftOf(voucher)) },
    ...{ used: money(voucher.used), expired: money(voucher.expired) },
    ...{ given_at: givenAt, expires_at: expiresAt },
    uses: uses.map((use) => ({
      ...{ order: use.orderId, number: use.orderNumber },
      ...{ amount: money(use.amount), back: money(use.back), used_at: use.usedAt },
    })),
  }
}
