import { reckon } from '../../kernel/calendar.ts'
import { toUsd } from '../escrow/room.rules.ts'
import type { MethodCode } from '../payments/method.rules.ts'
import type { Exchange } from '../payments/payment-exchange.rules.ts'
import type { Quote } from '../payments/quote.rules.ts'
import { quoteMethods } from '../payments/quote.rules.ts'
import { type Payer, type QuoteFacts, quoteTermsOf } from '../payments/quote-facts.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { rateOf } from './flow.rules.ts'
import type { Order } from './order.rules.ts'

/** Quotes of every method (or of one) for an amount of an order, by the schedule in effect. */
export function orderQuotes(
  order: Order,
  amount: bigint,
  payer: Payer,
  facts: QuoteFacts,
  at: string,
  only?: MethodCode,
  exchange?: Exchange,
): readonly Quote[] {
  const rate = rateOf(order)
  const { terms, request } = quoteTermsOf(facts, payer, reckon(operatorCalendar), at)
  const methods = only === undefined ? terms.methods : terms.methods.filter((each) => each.code === only)
  const { currency } = order
  const inUsd = (minor: bigint) => toUsd(minor, rate)
  const asked = { ...request, amount, currency, inUsd, ...(exchange && { exchange }) }
  return quoteMethods(asked, { ...terms, methods }, at)
}
