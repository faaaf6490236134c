import type { FastifyInstance } from 'fastify'
import { sha256Hex } from '../kernel/canonical.ts'
import type { Actor } from '../kernel/use-case.ts'
import { productsRoutes } from '../modules/catalogue/index.ts'
import { claimsRoutes } from '../modules/claims/index.ts'
import { replayRoutesOf } from '../modules/claims/replay.routes.ts'
import {
  creditApplicationsRoutes,
  creditCollectionsRoutes,
  creditDrawsRoutes,
  creditNoticesRoutes,
  creditStaffRoutes,
  creditStatementsRoutes,
} from '../modules/credit/index.ts'
import { creditMandatesRoutes } from '../modules/credit/mandates.routes.ts'
import { savedSearchRoutes, searchRoutes, supplierSearchRoutes } from '../modules/directory/index.ts'
import { inspectionsRoutes } from '../modules/inspections/index.ts'
import { invoicesRoutes } from '../modules/invoices/index.ts'
import { messagesRoutes, readingRoutes } from '../modules/messages/index.ts'
import { eventsRoutes } from '../modules/notices/events.routes.ts'
import { noticeEventsRoutes, noticesRoutes } from '../modules/notices/index.ts'
import { unsubscribeRoutes } from '../modules/notices/unsubscribe.routes.ts'
import { webhooksRoutes } from '../modules/notices/webhooks.routes.ts'
import { coverRoutes, orderPaymentsRoutes, ordersRoutes } from '../modules/orders/index.ts'
import { findApiKey, partiesRoutes } from '../modules/parties/index.ts'
import { openChargebacksRoutes } from '../modules/payments/chargebacks.routes.ts'
import { custodyRoutes } from '../modules/payments/custody.routes.ts'
import { feesRoutes } from '../modules/payments/fees.routes.ts'
import { receiveProviderEvent } from '../modules/payments/index.ts'
import { mandatesRoutes } from '../modules/payments/mandates.routes.ts'
import { refundsRoutes } from '../modules/payments/refunds.routes.ts'
import { repaymentsRoutes } from '../modules/payments/repayments.routes.ts'
import { newsOf } from '../modules/payments/report.rules.ts'
import { vouchersRoutes } from '../modules/payments/vouchers.routes.ts'
import { moneyOutRoutes } from '../modules/payouts/index.ts'
import { performanceRoutes } from '../modules/performance/index.ts'
import { policyRoutesOf } from '../modules/policy/policy.routes.ts'
import { quotationsRoutes } from '../modules/quotations/index.ts'
import { ratesRoutes } from '../modules/rates/index.ts'
import { reconciliationRoutes } from '../modules/reconciliation/index.ts'
import { badgeRoutes, recordRoutes } from '../modules/record/index.ts'
import { moderationRoutes, reviewsRoutes, storiesRoutes } from '../modules/reviews/index.ts'
import { storefrontsRoutes } from '../modules/storefronts/index.ts'
import { transactionCenterRoutes } from '../modules/transaction-center/index.ts'
import { applicationRoutes, nameScreeningRoutes } from '../modules/vetting/index.ts'
import type { HttpOptions } from '../platform/http.ts'
import { send } from '../platform/http-faults.ts'
import { problem } from '../platform/problem.ts'
import type { Route, Services } from '../platform/route.ts'
import { mountLenderDoor } from './lenders.ts'
import { policySections } from './policy-sections.ts'
import type { Providers } from './providers.ts'
import type { ActorOf } from './sign-in.ts'

/** Every route of the API. */
export const routes: readonly Route[] = [
  ...partiesRoutes,
  ...applicationRoutes,
  ...nameScreeningRoutes,
  ...productsRoutes,
  ...searchRoutes,
  ...savedSearchRoutes,
  ...supplierSearchRoutes,
  ...ordersRoutes,
  ...orderPaymentsRoutes,
  ...coverRoutes,
  ...messagesRoutes,
  ...readingRoutes,
  ...claimsRoutes,
  ...inspectionsRoutes,
  ...recordRoutes,
  ...badgeRoutes,
  ...performanceRoutes,
  ...reviewsRoutes,
  ...moderationRoutes,
  ...storiesRoutes,
  ...quotationsRoutes,
  ...creditStaffRoutes,
  ...creditApplicationsRoutes,
  ...creditNoticesRoutes,
  ...creditDrawsRoutes,
  ...creditCollectionsRoutes,
  ...repaymentsRoutes,
  ...creditMandatesRoutes,
  ...mandatesRoutes,
  ...creditStatementsRoutes,
  ...storefrontsRoutes,
  ...refundsRoutes,
  ...vouchersRoutes,
  ...openChargebacksRoutes,
  ...custodyRoutes,
  ...feesRoutes,
  ...policyRoutesOf(policySections),
  ...replayRoutesOf(policySections),
  ...ratesRoutes,
  ...reconciliationRoutes,
  ...moneyOutRoutes,
  ...invoicesRoutes,
  ...transactionCenterRoutes,
  ...noticesRoutes,
  ...noticeEventsRoutes,
  ...unsubscribeRoutes,
  ...webhooksRoutes,
  ...eventsRoutes,
]

/** How long a key is believed without asking again. A revoked key can still read for that long; it writes nothing. */
const KEY_CACHE_MS = 10_000
const KEY_CACHE_MAX = 10_000

/**
 * Who asks, by the bearer token of an API key, else by the session of a person. Writes read the key or the member
 * again, under lock. `resets`: how often the sandbox has begun anew.
 */
export function authentication(
  { pool, now }: Pick<Services, 'pool' | 'now'>,
  actorOf?: ActorOf,
  resets: () => number = () => 0,
): HttpOptions['authenticate'] {
  const known = new Map<string, { readonly actor: Actor; readonly until: number }>()
  let reset = resets()
  return async ({ headers }) => {
    // The sandbox has begun anew: the same secret is another key.
    if (reset !== resets()) known.clear()
    reset = resets()
    const token = /^Bearer ([\x21-\x7e]{8,200})$/.exec(headers.authorization ?? '')?.[1]
    if (token === undefined) return headers.authorization === undefined ? actorOf?.(headers) : undefined
    const hash = sha256Hex(token)
    const cached = known.get(hash)
    if (cached !== undefined && cached.until > performance.now()) return cached.actor
    const key = await findApiKey(pool, hash, now())
    if (key === undefined) return undefined
    const actor: Actor = { kind: 'key', person: key.keyId, company: key.companyId, roles: key.scopes }
    if (known.size >= KEY_CACHE_MAX) known.clear()
    known.set(hash, { actor, until: performance.now() + KEY_CACHE_MS })
    return actor
  }
}

const machine: Actor = { kind: 'provider', roles: [] }

/** The door for providers' webhooks: genuine news is kept raw and answered 200; what follows comes by relay. */
export function mountProviderDoor(app: FastifyInstance, providers: Providers, { executor }: Services): void {
  mountLenderDoor(app, providers.lenders, executor)
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
    scope.post('/v1/provider-events/:provider', async (request, reply) => {
      const { provider: name } = request.params as { provider: string }
      const raw = typeof request.body === 'string' ? request.body : ''
      // Some news can be read only with an answer of the provider; without one, it is sent again.
      const verified = Promise.resolve(
        providers.find(name)?.verifyWebhook(request.headers as Record<string, string>, raw),
      )
      const genuine = await verified.catch(() => 'unread' as const)
      if (genuine === 'unread') return send(reply.header('retry-after', 2), problem('busy', request.id))
      if (genuine === undefined) return send(reply, problem('not-genuine', request.id))
      for (const event of genuine) {
        const input = { provider: name, eventId: event.id, raw, news: newsOf(event) }
        const id = sha256Hex(`provider|${name}|${event.id}`)
        const result = await executor.submit(receiveProviderEvent, { id, input, fingerprint: id, actor: machine })
        if (result.kind === 'busy' || result.kind === 'failed')
          return send(reply.header('retry-after', 2), problem('busy', request.id))
      }
      return { received: genuine.length }
    })
  })
}
