import { Type } from 'typebox'
import { count, instant, money, orNull, reply, text } from '../../platform/reply.ts'
import { queryRoute } from '../../platform/route.ts'
import { payoutQuote } from './payout-quotes.store.ts'

const id = Type.String({ maxLength: 64 })

/** What goes out in another currency, at which rate and spread. */
export const payoutExchange = reply({
  sent: money,
  spread: money,
  spread_bps: count,
  rate: text,
  source: text,
  as_of: instant,
})

/** What a payout would bring, before it is asked for. */
export const payoutQuoteRoute = queryRoute({
  path: '/v1/companies/:companyId/bank-accounts/:bankAccountId/payout-quote',
  summary: 'What a payout brings to a bank account: in another currency at the rate of now, less the spread',
  tag: 'payouts',
  reply: reply({ amount: money, arrives: money, exchange: orNull(payoutExchange) }),
  params: Type.Object({ companyId: id, bankAccountId: id }),
  query: Type.Object({
    amount: Type.Integer({ minimum: 1, maximum: 1e15 }),
    currency: Type.String({ pattern: '^[A-Z]{3}$' }),
  }),
  async read(call, { pool, now }) {
    const { companyId = '', bankAccountId = '' } = call.params
    if (call.actor.company !== companyId && call.actor.company !== 'cmp_operator') return undefined
    const { amount, currency } = call.query
    const asked = { companyId, bankAccountId, amount: BigInt(Number(amount)), currency: String(currency) }
    return payoutQuote(pool, asked, now())
  },
})
