import type { RootId } from '../../kernel/use-case.ts'
import { all, clear, entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { providersRoot, providerType } from '../payments/provider.rules.ts'
import { bankAccountType } from '../payouts/bank-account.rules.ts'
import { operator, payingAccountType } from '../payouts/paying-account.rules.ts'
import { bookReads, booksOf, marketReads } from './books.rules.ts'
import { sendBack } from './ending.rules.ts'
import { orderType, sideOf, sidesOf } from './order.rules.ts'
import { checkRefundAccount, refundAccountOf } from './refund-account.rules.ts'

export interface NameRefundAccount {
  readonly orderId: RootId
  /** One of the buyer's own bank accounts. */
  readonly bankAccountId: string
}

/**
 * The buyer names the account for what no payment of the order takes back: cash, boleto, a closed card. What waits goes
 * there at once, what comes later too. Refuses `wrong-state`, `not-your-turn`, `not-found`, `account-not-usable`,
 * `other-currency`, `holder-differs`.
 */
export const nameRefundAccount = useCase({
  name: 'orders.name-refund-account',
  action: 'orders.name-refund-account',
  root: (input: NameRefundAccount) => input.orderId,
  reads: (_, root) => ({
    ...bookReads(root),
    providers: all(providerType, providersRoot),
    paying: all(payingAccountType, operator),
  }),
  more: (facts, { bankAccountId }) => ({
    ...marketReads(facts),
    account: one(bankAccountType, facts.order?.buyerId ?? '', bankAccountId),
    buyer: one(companyType, facts.order?.buyerId ?? '', 'company'),
  }),
  sides: ({ order }) => sidesOf(order),
  decide({ account, buyer, providers, paying, refundable, buyerDebt, ...facts }, { bankAccountId }, context) {
    const { order } = facts
    const books = booksOf({ ...facts })
    if (order === undefined || books === undefined) return refuse('wrong-state', { status: order?.status ?? 'draft' })
    if (sideOf(order, context.actor.company) !== 'buyer') return refuse('not-your-turn')
    if (account === undefined) return refuse('not-found')
    const refused = checkRefundAccount(account, order, buyer?.name ?? '', context.at)
    if (refused !== undefined) return refused
    const named = { ...order, refundAccountId: bankAccountId }
    const to = refundAccountOf(account, books.payments, { providers, paying })
    // Those of inspections' fees too: what their banks ask back waits for their answer, and goes to no account.
    const way = { order: named, payments: facts.payments, debt: buyerDebt, ...(to && { account: to }) }
    return {
      answer: { order: order.orderId, bank_account: bankAccountId, sent: Number(refundable) },
      changes: [
        put(orderType, named),
        entry(order.orderId, 'refund.account-named', { bank_account: bankAccountId }),
        ...(refundable > 0n ? [clear(order.orderId, 'refund.route', '')] : []),
        ...sendBack(way, refundable, 'account-named', context).changes,
      ],
    }
  },
})
