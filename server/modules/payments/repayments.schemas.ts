import { Type } from 'typebox'
import { flag, instant, listOf, money, orNull, reply, text } from '../../platform/reply.ts'
import { fundings } from './fee-ban.rules.ts'
import { otherMethods, repaymentMethods } from './repayment-quote.rules.ts'

/** Schemas of repaying a draw by a provider's methods. */
const closed = { additionalProperties: false }
const amount = Type.Integer({ minimum: 1, maximum: 1e15, description: 'minor units of the draw’s currency' })
const funding = Type.Union(fundings.map((each) => Type.Literal(each)))
const method = Type.Union([...repaymentMethods, ...otherMethods].map((each) => Type.Literal(each)))

export const drawParams = Type.Object({ drawId: Type.String({ minLength: 1, maxLength: 64 }) })
export const quotesQuery = Type.Object({ amount: Type.Optional(amount), funding: Type.Optional(funding) })

export const repaymentBody = Type.Object(
  {
    method,
    amount: Type.Optional(amount),
    currency: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$' })),
    token: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'the provider’s token' })),
    return_url: Type.Optional(Type.String({ maxLength: 2000 })),
    funding: Type.Optional(funding),
  },
  closed,
)

export const repaymentQuotesReply = reply({
  ...{ draw: text, owed: money, under_way: money, most: money },
  quotes: Type.Array(
    reply({
      ...{ method: text, possible: flag, because: orNull(text), provider: orNull(text), amount: money, fee: money },
      ...{ fee_tax: money, tax_kind: text, tax_bps: Type.Integer(), total: money, expected_by: instant },
    }),
  ),
})

export const repaymentReply = reply({
  ...{
    payment: text,
    draw: text,
    amount: Type.Integer(),
    currency: text,
    fee: Type.Integer(),
    fee_tax: Type.Integer(),
  },
  ...{ total: Type.Integer(), provider: text, expected_by: instant },
})

export const repaymentsList = listOf(
  reply({
    ...{ id: text, method: text, state: text, provider: text, amount: money, fee: money, fee_tax: money, total: money },
    ...{ paid: money, refunded: money, charged_back: money, is_disputed: flag, created_at: instant },
    ...{ final_at: orNull(instant), reason: orNull(text) },
    refunds: Type.Array(reply({ id: text, amount: money, state: text })),
    next_action: orNull(
      reply({
        ...{ kind: text, url: orNull(text), text: orNull(text) },
        lines: Type.Array(reply({ name: text, value: text })),
      }),
    ),
  }),
)
