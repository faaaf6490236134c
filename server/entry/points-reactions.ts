import type { Json } from '../kernel/use-case.ts'
import type { GivePoints } from '../modules/claims/give-points.ts'
import { givePoints } from '../modules/claims/index.ts'
import { computeLimit } from '../modules/performance/compute-limit.ts'
import type { Reaction } from '../platform/relay.ts'
import { type Body, type Reactions, reaction } from './reaction.ts'

/** What follows for companies from how claims end and debts are paid. */
export const pointsReactions: Reactions = {
  'claim.executed': (body) => points(body, 'claim-executed', body.claim),
  'claim.closed': (body) => points(body, 'claim-closed', body.claim),
  'claim.guarantee-advanced': ({ supplier }) => limitAnew(String(supplier)),
  'debt.paid': ({ company }) => limitAnew(String(company)),
  'debt.written-off': ({ company }) => limitAnew(String(company)),
  'chargeback.lost': (body) => points(body, 'chargeback-lost', body.chargeback),
  'order.reduced': (body) => neverShipped(body),
  'order.cancelled': (body) => neverShipped(body),
}

/** What a supplier owes narrows his room. */
function limitAnew(companyId: string): readonly Reaction[] {
  return [reaction('compute-limit', computeLimit, { companyId })]
}

function points({ order }: Body, news: GivePoints['news'], subject: Json | undefined): readonly Reaction[] {
  return [reaction('give-points', givePoints, { orderId: String(order), news, subject: String(subject) })]
}

/** Goods that a machine took off because nobody shipped them in time. */
function neverShipped(body: Body): readonly Reaction[] {
  return body.reason === 'not-shipped' ? points(body, 'never-shipped', '') : []
}
