import type pg from 'pg'
import { Webhook } from 'standardwebhooks'
import { sha256Hex } from '../../kernel/canonical.ts'
import type { Actor, Instant } from '../../kernel/use-case.ts'
import type { SecretOf } from '../../platform/derived-secret.ts'
import type { Executor } from '../../platform/executor.ts'
import { eventId, type Feeds } from '../../platform/feeds.ts'
import { callOutside, type Resolver } from '../../platform/outside-call.ts'
import { orderHeads } from '../orders/index.ts'
import type { Said } from './delivery.rules.ts'
import { isAllowedHost, isOpenPort, signingSecrets } from './endpoint.rules.ts'
import { noteAttempt } from './note-attempt.ts'
import type { Cause } from './notice.rules.ts'
import { type FeedNews, newsOf } from './public-event.rules.ts'
import { type DueDelivery, dueDeliveries, letGo, takeDeliveries } from './webhooks.store.ts'
import {
  ANSWER_KEPT,
  ANSWER_MS,
  CALLS_AT_ONCE,
  CALLS_OF_ENDPOINT,
  REST_MS,
  SILENCES_IN_A_ROW,
} from './webhooks-policy.rules.ts'
import { writeFeed } from './write-feed.ts'

const machine: Actor = { kind: 'reaction', roles: [] }
const EVENTS_AT_ONCE = 500
/** Events that one command writes into a feed. */
const NEWS_AT_ONCE = 50

/** What writing the feed needs. */
export interface FeedWriting {
  readonly feeds: Feeds
  readonly pool: pg.Pool
  readonly executor: Executor
  readonly lane: number
}

/**
 * Writes new public events into the feeds of the companies that may know them; one that is read twice is written once.
 * Answers how many events were seen; those that could not be written are seen again.
 */
export async function writeFeeds({ feeds, pool, executor, lane }: FeedWriting): Promise<number> {
  const events = await feeds.openEvents(lane, EVENTS_AT_ONCE)
  if (events.length === 0) return 0
  const heads = await orderHeads(pool, [...new Set(events.map(({ root }) => root))])
  const told = events.map((event) => {
    const cause: Cause = { ...event, id: eventId(event), body: event.body as Cause['body'] }
    return { event, news: newsOf(cause, heads.get(event.root)) }
  })
  const byCompany = new Map<string, FeedNews[]>()
  for (const each of told.flatMap(({ news }) => news))
    byCompany.set(each.company, [...(byCompany.get(each.company) ?? []), each])
  const unwritten = new Set<string>()
  await Promise.all(
    [...byCompany].map(async ([company, news]) => {
      if (!(await writeNews(executor, company, news))) unwritten.add(company)
    }),
  )
  // What could not be written for one company keeps nobody else from his.
  const done = told.filter(({ news }) => !news.some(({ company }) => unwritten.has(company)))
  await feeds.markSeen(
    lane,
    done.map(({ event }) => event),
  )
  if (unwritten.size > 0) throw new Error(`feeds are written again: ${[...unwritten].join(' ')}`)
  return events.length
}

/** One part after the other, so that places follow the order of the events. */
async function writeNews(executor: Executor, companyId: string, news: readonly FeedNews[]): Promise<boolean> {
  for (let start = 0; start < news.length; start += NEWS_AT_ONCE) {
    const part = news.slice(start, start + NEWS_AT_ONCE)
    const id = sha256Hex(`feed|${companyId}|${part.map((each) => each.eventId).join('|')}`)
    const input = { companyId, news: part }
    const { kind } = await executor.submit(writeFeed, { id, input, fingerprint: id, actor: machine })
    if (kind !== 'done') return false
  }
  return true
}

/** What sending needs. */
export interface Sending {
  readonly pool: pg.Pool
  readonly executor: Executor
  readonly secretOf: SecretOf
  /** Hosts that the operator lets through whatever their address. */
  readonly allowed: readonly string[]
  now(): Instant
  readonly onProblem?: (delivery: string, error: unknown) => void
  /** Absent: the system's. */
  readonly resolve?: Resolver
}

/** Sends deliveries while others are under way: who hangs holds up only himself. */
export interface Sender {
  /** Starts what is due and free; answers how much that was. */
  round(): Promise<number>
  /** Lets go of what is under way: it is sent again by whoever comes next. */
  stop(): Promise<void>
}

/** Longer than an attempt can take; a process that died holds its deliveries for so long. */
const HELD_SECONDS = 30

/** The name of an endpoint's n-th secret. */
export function secretName(endpointId: string, n: number): string {
  return `webhook|${endpointId}|${n}`
}

/** A secret as receivers are given it. */
export function shownSecret(secretOf: SecretOf, endpointId: string, n: number): string {
  return `whsec_${secretOf(secretName(endpointId, n)).toString('base64')}`
}

/** Opens the sender of one process. */
export function openSender(sending: Sending): Sender {
  const underWay = new Map<string, { readonly endpoint: string; readonly ended: Promise<void> }>()
  const circuits = circuitsOf()
  const stopped = new AbortController()
  const mayStart = (started: readonly DueDelivery[], { endpointId }: DueDelivery) => {
    const of = (each: string) => (each === endpointId ? 1 : 0)
    const busy = [...underWay.values()].reduce((n, { endpoint }) => n + of(endpoint), 0)
    const more = started.reduce((n, each) => n + of(each.endpointId), 0)
    return busy + more < circuits.callsOf(endpointId) && underWay.size + started.length < CALLS_AT_ONCE
  }
  const send = async (due: DueDelivery) => {
    try {
      const ask = () => (circuits.rests(due.endpointId) ? resting : attempt(due, sending, stopped.signal))
      const said = due.state === 'active' ? await ask() : undefined
      if (stopped.signal.aborted) return
      if (said !== undefined && said !== resting) circuits.heard(due.endpointId, said.status !== undefined)
      await note(due, said, sending.executor)
    } catch (error) {
      sending.onProblem?.(due.deliveryId, error)
    } finally {
      await letGo(sending.pool, due.deliveryId).catch(() => undefined)
      underWay.delete(due.deliveryId)
    }
  }
  return {
    async round() {
      const open = await dueDeliveries(sending.pool, CALLS_OF_ENDPOINT)
      const chosen: DueDelivery[] = []
      for (const due of open) if (!underWay.has(due.deliveryId) && mayStart(chosen, due)) chosen.push(due)
      const ids = chosen.map(({ deliveryId }) => deliveryId)
      const taken = await takeDeliveries(sending.pool, ids, HELD_SECONDS)
      const started = chosen.filter(({ deliveryId }) => taken.has(deliveryId))
      for (const due of started) underWay.set(due.deliveryId, { endpoint: due.endpointId, ended: send(due) })
      return started.length
    },
    async stop() {
      stopped.abort()
      await Promise.all([...underWay.values()].map(({ ended }) => ended))
    },
  }
}

const resting: Said = { fault: 'resting', milliseconds: 0 }

/** Which endpoints of this process are left alone: those that gave no answer again and again. */
function circuitsOf() {
  const silences = new Map<string, { readonly count: number; readonly until: number }>()
  const isSilent = (endpoint: string) => (silences.get(endpoint)?.count ?? 0) >= SILENCES_IN_A_ROW
  const rests = (endpoint: string) => isSilent(endpoint) && performance.now() < (silences.get(endpoint)?.until ?? 0)
  return {
    rests,
    callsOf: (endpoint: string) => (isSilent(endpoint) && !rests(endpoint) ? 1 : CALLS_OF_ENDPOINT),
    heard(endpoint: string, isAnswer: boolean) {
      if (isAnswer) silences.delete(endpoint)
      else {
        const count = (silences.get(endpoint)?.count ?? 0) + 1
        silences.set(endpoint, { count, until: performance.now() + REST_MS })
      }
    },
  }
}

/** One attempt: signed by every secret that is valid, at the world's time, by which receivers judge its age. */
async function attempt(due: DueDelivery, sending: Sending, signal: AbortSignal): Promise<Said> {
  const { eventId: id, endpointId, type, at, data, oldSecretUntil, secretNo } = due
  const url = new URL(due.url)
  const isTrusted = isAllowedHost(url, sending.allowed)
  // The list of the operator may have changed since the address was taken.
  if (!isTrusted && !(isOpenPort(url) && url.protocol === 'https:'))
    return { fault: 'address-refused', milliseconds: 0 }
  const body = JSON.stringify({ type, timestamp: at, data })
  const sent = new Date()
  const secrets = signingSecrets({ secretNo, ...(oldSecretUntil === null ? {} : { oldSecretUntil }) }, sending.now())
  const sign = (n: number) => new Webhook(shownSecret(sending.secretOf, endpointId, n)).sign(id, sent, body)
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Surety-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(sent.getTime() / 1000)),
    'webhook-signature': secrets.map(sign).join(' '),
  }
  const resolve = sending.resolve === undefined ? {} : { resolve: sending.resolve }
  return callOutside({
    url: due.url,
    headers,
    body,
    timeoutMs: ANSWER_MS,
    keep: ANSWER_KEPT,
    isTrusted,
    signal,
    ...resolve,
  })
}

/** The same attempt is noted once, whichever server made it. */
async function note(due: DueDelivery, said: Said | undefined, executor: Executor): Promise<void> {
  const { feedId, companyId, endpointId, deliveryId, tries } = due
  const id = sha256Hex(`attempt|${deliveryId}|${tries}`)
  const input = { feedId, companyId, endpointId, deliveryId, tries, ...(said === undefined ? {} : { said }) }
  const { kind } = await executor.submit(noteAttempt, { id, input, fingerprint: id, actor: machine })
  if (kind !== 'done') throw new Error(`the attempt of ${deliveryId} was not noted: ${kind}`)
}
