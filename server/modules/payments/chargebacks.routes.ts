import { instant, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import type { Route } from '../../platform/route.ts'
import { listOpenChargebacks } from './chargebacks-open.store.ts'
import { lookedAfter } from './looked-after.routes.ts'

/** Routes of chargebacks across orders, for the operator's finance people. */
export const openChargebacksRoutes: readonly Route[] = [
  lookedAfter({
    path: '/v1/chargebacks',
    summary: 'Chargebacks and inquiries whose outcome is open',
    reply: reply({
      order: text,
      id: text,
      payment: text,
      provider: text,
      reference: text,
      amount: money,
      state: oneOf(['inquiry', 'opened', 'evidence-sent']),
      reason: text,
      opened_at: orNull(instant),
      evidence_by: orNull(instant),
      evidence_sent_at: orNull(instant),
    }),
    list: listOpenChargebacks,
  }),
]
