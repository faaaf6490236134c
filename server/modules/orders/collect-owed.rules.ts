import { least } from '../../kernel/money.ts'
import type { Change, Context } from '../../kernel/use-case.ts'
import { entry, event, isRefusal } from '../../kernel/use-case.ts'
import { positive } from '../escrow/hold.rules.ts'
import { budgetOf } from '../escrow/remedy.rules.ts'
import { paymentsOfOrder } from '../payments/payment.rules.ts'
import type { Books } from './books.rules.ts'
import { bookChanges, postAll } from './books.rules.ts'
import { giveBack, sendBack, withoutLost } from './ending.rules.ts'
import type { Market } from './flow.rules.ts'
import { owedNews, sumOf, withOwed } from './owed.rules.ts'

/**
 * What an end's refund could not pay is taken from what the supplier has earned since (`payable`, minor units), with
 * its share of the fee, and sent to the buyer; what is still missing is asked for again. What a bank has given him in
 * the meantime is his debt, and is set against it. While one has money of the order it is asked for again, no more.
 */
export function collectOwed(books: Books, payable: bigint, market: Market, context: Context): readonly Change[] {
  const { owed, ...order } = books.order
  const isAtBank = paymentsOfOrder(books.payments).some(({ disputedBy }) => disputedBy !== undefined)
  if (isAtBank) return owedNews(order, owed ?? [], market.policy.owedAgain, context)
  const capped = (owed ?? []).map(({ lineNo, amount }) => ({
    lineNo,
    amount: least(amount, positive(budgetOf(withoutLost(books), lineNo))),
  }))
  const parts = capped.filter((part) => part.amount > 0n)
  const given = parts.length === 0 ? undefined : giveBack({ ...books, order }, parts, positive(payable))
  if (given === undefined || isRefusal(given)) return bookChanges(books, { ...books, order })
  const after = { ...given.books, order: withOwed(order, given.owed) }
  const amount = given.amount + given.credit
  const { orderId, currency } = order
  const said = { amount: Number(amount), currency, owed: Number(sumOf(given.owed)) }
  const news = [
    entry(orderId, 'order.owed-collected', said),
    event(orderId, 'order.owed-collected', { order: orderId, ...said }),
  ]
  return [
    ...(amount === 0n ? [] : bookChanges(books, after)),
    ...postAll(orderId, given.movements, 'cancellation:owed', context.at, context),
    ...sendBack({ ...after, debt: market.buyerDebt }, amount, 'cancellation:owed', context).changes,
    ...(amount === 0n ? [] : news),
    ...owedNews(order, given.owed, market.policy.owedAgain, context),
  ]
}
