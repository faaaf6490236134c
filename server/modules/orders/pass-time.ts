import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { all, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { providersRoot, providerType } from '../payments/provider.rules.ts'
import type { BankAccount } from '../payouts/bank-account.rules.ts'
import { bankAccountType, isUsable } from '../payouts/bank-account.rules.ts'
import { operator, payingAccountType } from '../payouts/paying-account.rules.ts'
import type { Books } from './books.rules.ts'
import { bookReads, booksOf, marketReads } from './books.rules.ts'
import { lateRefund } from './cancellation.rules.ts'
import { collectOwed } from './collect-owed.rules.ts'
import type { Owed } from './ending.rules.ts'
import { ended, endNews, endOrder, sendBack } from './ending.rules.ts'
import type { Market } from './flow.rules.ts'
import { marketOf } from './flow.rules.ts'
import { orderType } from './order.rules.ts'
import { instalmentOverdue, paperUnproven, reviewAgain, shortReminder } from './overdue.rules.ts'
import { closeWindow, receiveLot } from './receipt.rules.ts'
import { type RefundPayers, refundAccountOf } from './refund-account.rules.ts'
import { shipByPassed } from './unshipped.rules.ts'

/** The deadlines of an order that this use case answers. */
export type OrderDeadline =
  | 'order.expire'
  | 'order.ship-by'
  | 'order.cancel-late'
  | 'lot.receipt'
  | 'lot.paper-review'
  | 'lot.window'
  | 'lot.review'
  | 'instalment.due'
  | 'instalment.overdue'
  | 'payment.short'
  | 'refund.route'
  | 'order.owed'

export interface PassTime {
  readonly orderId: RootId
  readonly deadline: OrderDeadline
  /** The lot, for a lot's deadline. */
  readonly subject: string
}

/** Time has passed: what an order's deadlines do. A deadline that has lost its point changes nothing. */
export const passTime = useCase({
  name: 'orders.pass-time',
  action: 'orders.pass-time',
  root: (input: PassTime) => input.orderId,
  reads: (_, root) => ({
    ...bookReads(root),
    providers: all(providerType, providersRoot),
    paying: all(payingAccountType, operator),
  }),
  more: (facts) => ({
    ...marketReads(facts),
    account: one(bankAccountType, facts.order?.buyerId ?? '', facts.order?.refundAccountId ?? ''),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ refundable, payable, account, providers, paying, ...facts }, input, context) {
    const answer = { deadline: input.deadline }
    if (facts.order === undefined) return refuse('not-found')
    const books = booksOf(facts)
    if (books !== undefined) {
      const market = { market: marketOf(facts), owed: { refundable, payable } }
      const around = { ...market, account, payers: { providers, paying }, payments: facts.payments }
      return { answer, changes: passed(books, input, around, context) }
    }
    const ending = { how: 'expired', reason: 'unanswered', at: context.at } as const
    if (input.deadline !== 'order.expire' || facts.order.ended !== undefined) return { answer, changes: [] }
    const order = ended(facts.order, ending)
    return { answer, changes: [put(orderType, order), ...endNews(order, ending, 0n)] }
  },
})

interface Around {
  readonly market: Market
  readonly owed: Owed
  readonly account: BankAccount | undefined
  readonly payers: RefundPayers
  /** Those of inspections' fees too: what goes back to the buyer goes the way that it came. */
  readonly payments: readonly Payment[]
}

function passed(books: Books, { deadline, subject }: PassTime, around: Around, context: Context): readonly Change[] {
  const lot = books.lots.find((each) => each.lotId === subject)
  const { market, owed } = around
  if (deadline === 'refund.route') {
    const { account, payers, payments } = around
    const to = account && isUsable(account, context.at) && refundAccountOf(account, payments, payers)
    const way = { order: books.order, payments, debt: market.buyerDebt, ...(to && { account: to }) }
    return sendBack(way, owed.refundable, 'waited-for-account', context).changes
  }
  if (deadline === 'order.owed') return collectOwed(books, owed.payable, market, context)
  if (books.order.ended !== undefined) return []
  switch (deadline) {
    case 'order.expire':
      return expired(books, around, context)
    case 'order.ship-by':
      return shipByPassed(books, around.owed, around.market, context)
    case 'order.cancel-late':
      return lateRefund(books, around.owed, around.market, context)
    case 'lot.receipt': {
      if (lot === undefined || lot.receivedAt !== undefined || lot.stopped !== undefined) return []
      const by = lot.deliveredAt === undefined ? 'time' : 'carrier'
      return receiveLot(books, lot, by, around.market, context)
    }
    case 'lot.paper-review':
      return lot === undefined ? [] : paperUnproven(books, lot, around.market, context)
    case 'lot.review':
      return lot?.stopped === undefined ? [] : reviewAgain(books, lot, 'lot.review', context)
    case 'instalment.due':
    case 'instalment.overdue':
      return instalmentOverdue(books, subject, deadline === 'instalment.overdue', around.market, context)
    case 'payment.short':
      return shortReminder(books, subject)
    case 'lot.window':
      return lot === undefined || lot.windowOverAt !== undefined ? [] : closeWindow(books, lot, around.market, context)
  }
}

/**
 * Agreed and unpaid: it ends, and what was paid goes back. While a provider confirms an attempt, or a case holds money,
 * the next day asks.
 */
function expired(books: Books, { market, owed }: Around, context: Context): readonly Change[] {
  if (books.order.fundedAt !== undefined) return []
  const ending = { how: 'expired', reason: 'unpaid', at: context.at } as const
  const end = endOrder(books, ending, { ...market, ...owed }, context)
  return isRefusal(end) ? [retry(books.order.orderId, context)] : end.changes
}

function retry(orderId: RootId, { at }: Context): Change {
  const tomorrow = new Date(Date.parse(at) + 86_400_000).toISOString()
  return { do: 'due', root: orderId, name: 'order.expire', subject: '', at: tomorrow }
}
