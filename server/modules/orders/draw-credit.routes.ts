import { Type } from 'typebox'
import { recordReads } from '../../platform/read-records.ts'
import { count, flag, minor, money, orNull, reply, text } from '../../platform/reply.ts'
import { commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import { ownSide } from '../reconciliation/index.ts'
import { drawCredit } from './draw-credit.ts'
import { drawOffersFor } from './draw-offers.store.ts'
import { orderType } from './order.rules.ts'
import { orderParams } from './orders.schemas.ts'
import { ordersTables } from './orders.store.ts'

const disclosure = reply({
  law: text,
  rows: Type.Array(reply({ label: text, value: text, words: text })),
  closing: text,
  signed: flag,
})

const box = reply({
  ...{ amount: money, cost: money, total: money, apr_bps: count, rate_bps: count, assumes: text },
  ...{ late_bps: count, grace_days: count, payments: Type.Array(reply({ due: text, amount: money })) },
  disclosure: orNull(disclosure),
})

const offersReply = reply({
  why_not: orNull(text),
  lender: orNull(text),
  plans: Type.Array(
    reply({
      ...{ plan: text, deposit: money, box: orNull(box) },
      why_not: orNull(reply({ refused: text, limit: orNull(minor) })),
    }),
  ),
})

const drawBody = Type.Object(
  {
    plan: Type.String({ minLength: 1, maxLength: 40 }),
    amount: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 1e15, description: 'minor units; absent: as much as the plan pays' }),
    ),
    disclosure_received: Type.Optional(Type.Boolean({ description: 'what the law of a state asks to confirm' })),
  },
  { additionalProperties: false },
)

interface DrawWire {
  readonly plan: string
  readonly amount?: number
  readonly disclosure_received?: boolean
}

/** Paying an order later: what each plan costs, and drawing on the line. */
export const drawCreditRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/orders/:orderId/draw-offers',
    summary: 'Every plan of Pay Later for what is open: cost, dates and rate, or why it cannot be had (buyer)',
    tag: 'credit',
    params: orderParams,
    reply: offersReply,
    read: (call, { pool, now }) => drawOffersFor(pool, call.params.orderId ?? '', call.actor, now()),
  }),
  commandRoute(drawCredit, {
    path: '/v1/orders/:orderId/draws',
    summary: 'Pay what is open, or a part of it, later: from your credit line by a plan',
    tag: 'credit',
    idempotency: 'required',
    reply: reply({
      ...{ order: text, draw: text, state: text, plan: text, amount: minor, currency: text, due: minor, cost: minor },
    }),
    params: orderParams,
    body: drawBody,
    async input({ params: { orderId = '' }, body }, { pool }) {
      const { plan, amount, disclosure_received: disclosureReceived } = body as DrawWire
      const order = await recordReads(pool, ordersTables).one(orderType, orderId, 'order')
      const look = await ownSide.look(pool, order?.currency ?? '')
      const asked = { orderId, plan, ...look, ...(amount === undefined ? {} : { amount: BigInt(amount) }) }
      return disclosureReceived === undefined ? asked : { ...asked, disclosureReceived }
    },
  }),
]
