import { Type } from 'typebox'
import { recordReads } from '../../platform/read-records.ts'
import { minor, reply, text } from '../../platform/reply.ts'
import { commandRoute, type Route } from '../../platform/route.ts'
import { ownSide } from '../reconciliation/index.ts'
import { orderType } from './order.rules.ts'
import { orderParams } from './orders.schemas.ts'
import { ordersTables } from './orders.store.ts'
import { useVoucher } from './use-voucher.ts'

const useBody = Type.Object(
  {
    voucher: Type.String({ minLength: 1, maxLength: 64 }),
    amount: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 1e15,
        description: 'minor units; absent: what is left, at most what is due',
      }),
    ),
  },
  { additionalProperties: false },
)

/** Paying an order with a voucher. */
export const voucherUseRoutes: readonly Route[] = [
  commandRoute(useVoucher, {
    path: '/v1/orders/:orderId/voucher-uses',
    summary: 'Pay the next open instalment, or a part of it, with a voucher',
    tag: 'payments',
    idempotency: 'required',
    reply: reply({ order: text, voucher: text, amount: minor, currency: text, left: minor, due: minor }),
    params: orderParams,
    body: useBody,
    async input({ params: { orderId = '' }, body }, { pool }) {
      const { voucher: voucherId, amount } = body as { voucher: string; amount?: number }
      const order = await recordReads(pool, ordersTables).one(orderType, orderId, 'order')
      const look = await ownSide.look(pool, order?.currency ?? '')
      return { orderId, voucherId, ...look, ...(amount === undefined ? {} : { amount: BigInt(amount) }) }
    },
  }),
]
