import { Type } from 'typebox'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import { type Call, commandRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { type Funding, fundings } from '../payments/fee-ban.rules.ts'
import { startAttempt } from '../payments/index.ts'
import { type MethodCode, methodCodes } from '../payments/method.rules.ts'
import { chargebacksRoutes } from './chargebacks.routes.ts'
import { drawCreditRoutes } from './draw-credit.routes.ts'
import { lockRate } from './lock-rate.ts'
import { orderQuotesFor } from './order-quotes.store.ts'
import { quotesReply } from './order-replies.schemas.ts'
import { orderParams } from './orders.schemas.ts'
import { attemptReply, earlyReleaseReply, paymentReply, rateLockReply, waiverReply } from './receipts.schemas.ts'
import { releaseEarly } from './release-early.ts'
import { repaymentInstructionsRoutes } from './repayment-instructions.routes.ts'
import { startPayment } from './start-payment.ts'
import { voucherUseRoutes } from './voucher-use.routes.ts'
import { waiveBalance } from './waive-balance.ts'

const closed = { additionalProperties: false }
const amount = Type.Integer({ minimum: 1, maximum: 1e15, description: 'minor units of the order’s currency' })
const funding = Type.Union(fundings.map((each) => Type.Literal(each)))
const method = Type.Union(methodCodes.map((each) => Type.Literal(each)))

const payCurrency = Type.String({ pattern: '^[A-Z]{3}$', description: 'what the payer pays in, ISO 4217' })
const payingIn = {
  currency: Type.Optional(payCurrency),
  rate_lock: Type.Optional(Type.String({ maxLength: 64, description: 'the promised rate of that currency' })),
}

const instrument = {
  token: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'the provider’s token' })),
  return_url: Type.Optional(Type.String({ maxLength: 2000 })),
}

interface InstrumentBody {
  readonly token?: string
  readonly return_url?: string
}

interface PaymentBody extends InstrumentBody {
  readonly method: MethodCode
  readonly amount?: number
  readonly funding?: Funding
  readonly currency?: string
  readonly rate_lock?: string
}

/** What the payer pays with, by the provider's token. Refuses `card-number-refused`. */
function instrumentOf({ token, return_url: returnUrl }: InstrumentBody) {
  if (token !== undefined && /\d{12,}/.test(token)) return refuse('card-number-refused')
  return { ...(token === undefined ? {} : { token }), ...(returnUrl === undefined ? {} : { returnUrl }) }
}

function payment(call: Call) {
  const body = call.body as PaymentBody
  const told = instrumentOf(body)
  if (isRefusal(told)) return told
  return {
    orderId: call.params.orderId ?? '',
    method: body.method,
    ...(body.amount === undefined ? {} : { amount: BigInt(body.amount) }),
    ...told,
    ...(body.funding === undefined ? {} : { funding: body.funding }),
    ...abroad(body),
  }
}

/** In which currency somebody wants to pay, and by which promised rate. */
function abroad({ currency, rate_lock: rateLock }: Pick<PaymentBody, 'currency' | 'rate_lock'>) {
  return { ...(currency === undefined ? {} : { currency }), ...(rateLock === undefined ? {} : { rateLock }) }
}

/** Routes of paying, releasing early, waiving a balance, and of what banks ask back. */
export const orderPaymentsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/orders/:orderId/payment-quotes',
    summary: 'What each method costs and how long it takes, before paying',
    tag: 'payments',
    reply: quotesReply,
    params: orderParams,
    query: Type.Object({ amount: Type.Optional(amount), funding: Type.Optional(funding), ...payingIn }),
    read: (call: Call, { pool, now }: Services) =>
      orderQuotesFor(pool, call.params.orderId ?? '', call.actor, {
        now: now(),
        funding: (call.query.funding ?? 'unknown') as Funding,
        ...(call.query.amount === undefined ? {} : { amount: BigInt(Number(call.query.amount)) }),
        ...abroad(call.query as Pick<PaymentBody, 'currency' | 'rate_lock'>),
      }),
  }),
  commandRoute(lockRate, {
    path: '/v1/orders/:orderId/rate-locks',
    summary: 'Lock the rate of now for a payment in another currency',
    tag: 'payments',
    reply: rateLockReply,
    params: orderParams,
    body: Type.Object({ currency: payCurrency }, closed),
    input: (call) => ({
      orderId: call.params.orderId ?? '',
      currency: (call.body as { currency: string }).currency,
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
        ...instrument,
        funding: Type.Optional(funding),
        ...payingIn,
      },
      closed,
    ),
    input: payment,
  }),
  commandRoute(startAttempt, {
    path: '/v1/orders/:orderId/payments/:paymentId/attempts',
    summary: 'Try a payment again that failed; amount and fee stay as they were quoted',
    tag: 'payments',
    reply: attemptReply,
    params: Type.Object({ orderId: Type.String({ maxLength: 64 }), paymentId: Type.String({ maxLength: 64 }) }),
    body: Type.Optional(Type.Object(instrument, closed)),
    input(call) {
      const { orderId = '', paymentId = '' } = call.params
      const told = instrumentOf((call.body ?? {}) as InstrumentBody)
      return isRefusal(told) ? told : { orderId, paymentId, ...told }
    },
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
  ...chargebacksRoutes,
  ...voucherUseRoutes,
  ...drawCreditRoutes,
  ...repaymentInstructionsRoutes,
]
