import { addDuration } from '../../kernel/instant.ts'
import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import type { Endpoint } from './endpoint.rules.ts'
import { retryDelays } from './webhooks-policy.rules.ts'

/**
 * One event on its way to one endpoint. *due*: to be sent now; *waiting*: a deadline makes it due; *delivered*: the
 * receiver said 2xx; *failed*: given up; *dropped*: its endpoint was disabled or deleted meanwhile.
 */
export interface Delivery {
  readonly feedId: RootId
  readonly deliveryId: string
  readonly companyId: RootId
  readonly eventId: string
  readonly endpointId: string
  readonly state: 'due' | 'waiting' | 'delivered' | 'failed' | 'dropped'
  /** Attempts that were made. */
  readonly tries: number
  /** Of the event in the feed. */
  readonly position: bigint
  /** Somebody asked for it again. */
  readonly isReplay: boolean
  readonly createdAt: Instant
  readonly nextAt?: Instant
}

export const deliveryType: RecordType<Delivery> = {
  name: 'notices.deliveries',
  root: (delivery) => delivery.feedId,
  id: (delivery) => delivery.deliveryId,
}

/** One attempt of a delivery: what the receiver said, or why it could not be asked. */
export interface Attempt {
  readonly feedId: RootId
  readonly deliveryId: string
  readonly n: number
  readonly at: Instant
  /** HTTP status; absent when there was no answer. */
  readonly status?: number
  /** `timeout`, `address-refused`, `name-unknown`, … when there was no answer. */
  readonly fault?: string
  readonly milliseconds: number
  /** The beginning of the answer. */
  readonly response?: string
}

export const attemptType: RecordType<Attempt> = {
  name: 'notices.attempts',
  root: (attempt) => attempt.feedId,
  id: ({ deliveryId, n }) => `${deliveryId}.${String(n).padStart(2, '0')}`,
}

/** What came of an attempt. */
export type Said = Pick<Attempt, 'status' | 'fault' | 'milliseconds' | 'response'>

/** What an attempt says of its endpoint: it takes events (again), it has failed for good, it wants none any more. */
export type EndpointNews = 'well' | 'failing' | 'gone'

/** 2xx only: a redirect is a failure, for nobody said who stands at its end. */
export function isTaken({ status }: Said): boolean {
  return status !== undefined && status >= 200 && status < 300
}

/**
 * A delivery after an attempt at an instant, and what that says of the endpoint. An endpoint that is failing gets each
 * event once, until one arrives: nobody knocks for days at each of a thousand events.
 */
export function afterAttempt(
  delivery: Delivery,
  said: Said,
  endpoint: Pick<Endpoint, 'state' | 'failingSince'>,
  at: Instant,
): { readonly delivery: Delivery; readonly news?: EndpointNews } {
  const { nextAt: _, ...rest } = delivery
  const tried = { ...rest, tries: delivery.tries + 1 }
  if (isTaken(said))
    return { delivery: { ...tried, state: 'delivered' }, ...(endpoint.failingSince && { news: 'well' as const }) }
  if (said.status === 410) return { delivery: { ...tried, state: 'failed' }, news: 'gone' }
  if (endpoint.state !== 'active') return { delivery: { ...tried, state: 'dropped' } }
  const delay = endpoint.failingSince === undefined ? retryDelays[tried.tries] : undefined
  if (delay !== undefined) return { delivery: { ...tried, state: 'waiting', nextAt: addDuration(at, delay) } }
  return {
    delivery: { ...tried, state: 'failed' },
    ...(endpoint.failingSince === undefined ? { news: 'failing' as const } : {}),
  }
}
