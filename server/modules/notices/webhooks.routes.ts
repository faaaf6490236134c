import type pg from 'pg'
import { Type } from 'typebox'
import { parseInstant } from '../../kernel/instant.ts'
import { isRefusal, type Json, refuse } from '../../kernel/use-case.ts'
import type { SecretOf } from '../../platform/derived-secret.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { recordReads } from '../../platform/read-records.ts'
import { count, flag, instant, listOf, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { addEndpoint } from './add-endpoint.ts'
import { changeEndpoint } from './change-endpoint.ts'
import { type Endpoint, endpointType, readEndpointUrl, standing } from './endpoint.rules.ts'
import { feedRoot } from './feed.rules.ts'
import { replayEvents } from './replay-events.ts'
import { rotateSecret } from './rotate-secret.ts'
import { testEndpoint } from './test-endpoint.ts'
import { shownSecret } from './webhooks.jobs.ts'
import { deliveryReply, endpointReply, eventType } from './webhooks.schemas.ts'
import { type DeliveryLine, eventsSince, listDeliveries, webhooksTables } from './webhooks.store.ts'
import { webhooksPolicy } from './webhooks-policy.rules.ts'

const closed = { additionalProperties: false }
const id = Type.String({ maxLength: 64 })
const companyParams = Type.Object({ companyId: id })
const endpointParams = Type.Object({ companyId: id, endpointId: id })
const nothingBody = Type.Optional(Type.Object({}, closed))
const url = Type.String({ minLength: 1, maxLength: 500 })
const description = Type.String({ maxLength: 200 })
const types = Type.Array(eventType, { maxItems: 200, description: 'none: all' })
const path = '/v1/companies/:companyId/webhook-endpoints'
const tag = 'webhooks'

const own = ({ params: { companyId = '', endpointId = '' } }: Call) => ({ companyId, endpointId })

function shown(endpoint: Endpoint) {
  const { endpointId, failingSince, oldSecretUntil, state, isGone } = endpoint
  const now = state === 'active' ? (failingSince === undefined ? 'active' : 'failing') : isGone ? 'gone' : 'disabled'
  return {
    endpoint: endpointId,
    url: endpoint.url,
    description: endpoint.description,
    types: endpoint.types,
    state: now,
    failing_since: failingSince ?? null,
    old_secret_until: oldSecretUntil ?? null,
    created_at: endpoint.createdAt,
  }
}

function shownDelivery({ deliveryId, eventId, orderId, position, isReplay, createdAt, nextAt, ...rest }: DeliveryLine) {
  return {
    delivery: deliveryId,
    event: eventId,
    type: rest.type,
    order: orderId,
    position: Number(position),
    state: rest.state,
    is_replay: isReplay,
    created_at: createdAt,
    next_at: nextAt,
    attempts: rest.attempts,
  }
}

/** The endpoint, where it stands in the caller's own company. */
async function find(call: Call, pool: pg.Pool): Promise<Endpoint | undefined> {
  const { companyId, endpointId } = own(call)
  if (call.actor.company !== companyId) return undefined
  const found = await recordReads(pool, webhooksTables).one(endpointType, companyId, endpointId)
  return found?.state === 'deleted' ? undefined : found
}

/** What makes the secret of a call's answer: it is shown once, and stands in no receipt. */
const makers = new WeakMap<Call, SecretOf>()

function secretFor(call: Call, endpointId: unknown, n: number, replayed: boolean): string | null {
  const secretOf = makers.get(call)
  return replayed || secretOf === undefined ? null : shownSecret(secretOf, String(endpointId), n)
}

interface Typed {
  readonly url?: string
  readonly description?: string
  readonly types?: readonly string[]
}

function typed(call: Call, { webhookHosts }: Services) {
  const { url: given, ...rest } = call.body as Typed
  if (given === undefined) return rest
  const read = readEndpointUrl(given, webhookHosts)
  return typeof read === 'string' ? { url: read, ...rest } : read
}

const receipt = (given: Json) => given as { readonly [name: string]: Json }

const keeping: readonly Route[] = [
  commandRoute(addEndpoint, {
    path,
    summary: 'Have your events sent to an address; the secret is shown once',
    tag,
    params: companyParams,
    body: Type.Object({ url, description: Type.Optional(description), types: Type.Optional(types) }, closed),
    reply: reply({ endpoint: text, secret: orNull(text) }),
    input(call, services) {
      makers.set(call, services.secretOf)
      const said = typed(call, services)
      if (isRefusal(said)) return said
      const { url: address = '', description: words = '', types: chosen = [] } = said as Typed
      return { companyId: own(call).companyId, url: address, description: words, types: chosen }
    },
    answer: async (given, call, replayed) => {
      const { endpoint } = receipt(given)
      return { endpoint, secret: secretFor(call, endpoint, 1, replayed) }
    },
  }),
  commandRoute(changeEndpoint, {
    path: `${path}/:endpointId/settings`,
    summary: 'Change the address, the description or the types of an endpoint',
    tag,
    params: endpointParams,
    body: Type.Object(
      { url: Type.Optional(url), description: Type.Optional(description), types: Type.Optional(types) },
      closed,
    ),
    reply: reply({ endpoint: text, state: text }),
    input(call, services) {
      const said = typed(call, services)
      return isRefusal(said) ? said : { ...own(call), ...(said as Typed) }
    },
  }),
  ...(
    [
      ['disablement', 'disabled'],
      ['enablement', 'active'],
      ['removal', 'deleted'],
    ] as const
  ).map(([noun, state]) =>
    commandRoute(changeEndpoint, {
      path: `${path}/:endpointId/${noun}`,
      summary: {
        disabled: 'Send nothing to an endpoint for now',
        active: 'Send to an endpoint again, from now on',
        deleted: 'Remove an endpoint for ever',
      }[state],
      tag,
      params: endpointParams,
      body: nothingBody,
      reply: reply({ endpoint: text, state: text }),
      input: (call) => ({ ...own(call), state }),
    }),
  ),
  commandRoute(rotateSecret, {
    path: `${path}/:endpointId/rotation`,
    summary: 'Give an endpoint another secret, shown once; for a day both sign',
    tag,
    params: endpointParams,
    body: nothingBody,
    reply: reply({ endpoint: text, secret: orNull(text), old_valid_until: instant }),
    input(call, { secretOf }) {
      makers.set(call, secretOf)
      return own(call)
    },
    answer: async (given, call, replayed) => {
      const { endpoint, secret_no, old_valid_until } = receipt(given)
      return { endpoint, secret: secretFor(call, endpoint, Number(secret_no), replayed), old_valid_until }
    },
  }),
]

const replayBody = Type.Object(
  {
    event: Type.Optional(id),
    since: Type.Optional(instant),
    after: Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })),
  },
  { ...closed, description: 'one event, or all since an instant; `after` goes on behind the position of a part' },
)

/** Which events are meant: found without a lock, since what stands in the feed never changes. */
async function replayed(call: Call, { pool }: Services) {
  const { event, since, after = 0 } = call.body as { event?: string; since?: string; after?: number }
  const from = since === undefined ? undefined : parseInstant(since)
  if ((event === undefined) === (from === undefined)) return refuse('replay-unclear')
  if (from === undefined) return { ...own(call), eventIds: [event ?? ''] }
  const endpoint = await find(call, pool)
  const asked = { since: from, types: endpoint?.types ?? [], after: String(after) }
  const most = webhooksPolicy.defaults.replayMost + 1
  const feed = feedRoot(own(call).companyId)
  const eventIds = endpoint === undefined ? [] : await eventsSince(pool, feed, { ...asked, limit: most })
  return { ...own(call), eventIds }
}

const sending: readonly Route[] = [
  commandRoute(testEndpoint, {
    path: `${path}/:endpointId/tests`,
    summary: 'Send an endpoint an event that means nothing',
    tag,
    params: endpointParams,
    body: nothingBody,
    reply: reply({ event: text, delivery: text }),
    input: own,
  }),
  commandRoute(replayEvents, {
    path: `${path}/:endpointId/replays`,
    summary: 'Send events again: one, or all since an instant',
    tag,
    params: endpointParams,
    body: replayBody,
    reply: reply({ replayed: count, is_all: flag, position: orNull(count) }),
    input: replayed,
  }),
]

const reading: readonly Route[] = [
  queryRoute({
    path,
    summary: 'Where the events of your company are sent',
    tag,
    params: companyParams,
    reply: listOf(endpointReply),
    async read(call, { pool }) {
      const { companyId } = own(call)
      if (call.actor.company !== companyId) return undefined
      const endpoints = standing(await recordReads(pool, webhooksTables).all(endpointType, companyId))
      return { data: endpoints.map(shown), next_cursor: null }
    },
  }),
  queryRoute({
    path: `${path}/:endpointId`,
    summary: 'One endpoint',
    tag,
    params: endpointParams,
    reply: endpointReply,
    async read(call, { pool }) {
      const found = await find(call, pool)
      return found && shown(found)
    },
  }),
  queryRoute({
    path: `${path}/:endpointId/deliveries`,
    summary: 'What was sent to an endpoint, the newest first, with each attempt and its answer',
    tag,
    params: endpointParams,
    query: pageQuery({ state: Type.Optional(oneOf(['due', 'waiting', 'delivered', 'failed', 'dropped'])) }),
    reply: listOf(deliveryReply),
    async read(call, { pool }) {
      const page = readPage(call.query)
      if (isRefusal(page)) return page
      const found = await find(call, pool)
      if (found === undefined) return undefined
      const { state } = call.query as { state?: string }
      const before = page.after?.[0]
      const asked = { limit: page.limit + 1, ...(before && { before }), ...(state && { state }) }
      const rows = await listDeliveries(pool, feedRoot(found.companyId), found.endpointId, asked)
      return pageOf(rows, page.limit, shownDelivery, ({ deliveryId }) => [deliveryId])
    },
  }),
]

/** Routes of webhooks: where events are sent, how that went, and sending again. */
export const webhooksRoutes: readonly Route[] = [...reading, ...keeping, ...sending]
