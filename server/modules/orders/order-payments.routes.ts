import { Type } from 'typebox'
import { refuse } from '../../kernel/use-case.ts'
import { type Call, commandRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import type { Funding } from '../payments/fee-ban.rules.ts'
import { sandboxAbilities } from '../payments/index.ts'
import type { MethodCode } from '../payments/method.rules.ts'
import { defaultMethods } from '../payments/method-policy.rules.ts'
import { quotesReply } from './order-replies.schemas.ts'
import { orderQuotesFor } from './order-view.store.ts'
import { orderParams } from './orders.schemas.ts'
import { earlyReleaseReply, paymentReply, waiverReply } from './receipts.schemas.ts'
import { releaseEarly } from './release-early.ts'
import { startPayment } from './start-payment.ts'
import { waiveBalance } from './waive-balance.ts'

const closed = { additionalProperties: false }
const amount = Type.Integer({ minimum: 1, maximum: 1e15, description: 'minor units of the order’s currency' })
const funding = Type.Union(['credit', 'debit', 'prepaid', 'commercial', 'unknown'].map((each) => Type.Literal(each)))
const method = Type.Union(defaultMethods.map((each) => Type.Literal(each.code)))

interface PaymentBody {
  readonly method: MethodCode
  readonly amount?: number
  readonly token?: string
  readonly return_url?: string
  readonly funding?: Funding
}

function payment(call: Call) {
  const body = call.body as PaymentBody
  if (body.token !== undefined && /\d{12,}/.test(body.token)) return refuse('card-number-refused')
  return {
    orderId: call.params.orderId ?? '',
    method: body.method,
    provider: sandboxAbilities.name,
    currencies: sandboxAbilities.currencies,
    ...(body.amount === undefined ? {} : { amount: BigInt(body.amount) }),
    ...(body.token === undefined ? {} : { token: body.token }),
    ...(body.return_url === undefined ? {} : { returnUrl: body.return_url }),
    ...(body.funding === undefined ? {} : { funding: body.funding }),
  }
}

/** Routes of paying, releasing early and waiving a balance. */
export const orderPaymentsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/orders/:orderId/payment-quotes',
    summary: 'What each method costs and how long it takes, before paying',
    tag: 'payments',
    reply: quotesReply,
    params: orderParams,
    query: Type.Object({ amount: Type.Optional(amount), funding: Type.Optional(funding) }),
    read: (call: Call, { pool, now }: Services) =>
      orderQuotesFor(pool, call.params.orderId ?? '', call.actor, {
        now: now(),
        currencies: sandboxAbilities.currencies,
        funding: (call.query.funding ?? 'unknown') as Funding,
        ...(call.query.amount === undefined ? {} : { amount: BigInt(Number(call.query.amount)) }),
      }),
  }),
  commandRoute(startPayment, {
    path: '/v1/orders/:orderId/payments',
    summary: 'Pay the next open instalment, or a part of it',
    tag: 'payments',
    reply: paymentReply,
    params: orderParams,
    body: Type.Object(
      {
        method,
        amount: Type.Optional(amount),
        token: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'the provider’s token' })),
        return_url: Type.Optional(Type.String({ maxLength: 2000 })),
        funding: Type.Optional(funding),
      },
      closed,
    ),
    input: payment,
  }),
  commandRoute(releaseEarly, {
    path: '/v1/orders/:orderId/early-releases',
    summary: 'Let free money go to the supplier before its time',
    tag: 'payments',
    reply: earlyReleaseReply,
    params: orderParams,
    body: Type.Object(
      {
        lines: Type.Array(Type.Object({ line: Type.Integer({ minimum: 1 }), amount }, closed), {
          minItems: 1,
          maxItems: 1000,
        }),
        uncovered: Type.Integer({ minimum: 0, maximum: 1e15, description: 'the amount that leaves the cover' }),
      },
      closed,
    ),
    input(call) {
      const { lines, uncovered } = call.body as { lines: { line: number; amount: number }[]; uncovered: number }
      return {
        orderId: call.params.orderId ?? '',
        parts: lines.map((each) => ({ lineNo: each.line, amount: BigInt(each.amount) })),
        uncovered: BigInt(uncovered),
      }
    },
  }),
  commandRoute(waiveBalance, {
    path: '/v1/orders/:orderId/waiver',
    summary: 'Give up a balance that is long overdue',
    tag: 'payments',
    reply: waiverReply,
    params: orderParams,
    body: Type.Optional(Type.Object({}, closed)),
    input: (call) => ({ orderId: call.params.orderId ?? '' }),
  }),
]
