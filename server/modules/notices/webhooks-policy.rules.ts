import { durationNumber, wholeNumber } from '../policy/number.rules.ts'
import { definePolicySection } from '../policy/policy.rules.ts'

/** The numbers of webhooks that the operator may change. */
export interface WebhooksPolicy {
  readonly endpointsMost: number
  readonly secretOverlap: string
  readonly replayMost: number
}

export const webhooksPolicy = definePolicySection<WebhooksPolicy>('webhooks', {
  endpointsMost: wholeNumber(
    10,
    'endpoints of a company',
    'Each event is sent to each of them; ten systems of one company are many.',
    100,
  ),
  secretOverlap: durationNumber(
    'P1D',
    'A receiver takes up a new secret with its next release: a day is enough, and a leaked one is soon worth nothing.',
  ),
  replayMost: wholeNumber(
    500,
    'events of one replay',
    'One command writes so many deliveries without holding others up; a longer gap is replayed in parts.',
    500,
  ),
})

/**
 * How long after the attempt before each attempt of a delivery begins (Standard Webhooks 1.0, example schedule): a
 * restart is bridged in seconds, a weekend without anybody in three days.
 */
export const retryDelays = [
  'PT0S',
  'PT5S',
  'PT5M',
  'PT30M',
  'PT2H',
  'PT5H',
  'PT10H',
  'PT14H',
  'PT20H',
  'PT24H',
] as const

/** A receiver that has not answered by then is tried again: it should take the event first and work later. */
export const ANSWER_MS = 15_000
/**
 * A receiver that gave no answer so often in a row is left alone for a while: what falls due meanwhile counts as tried.
 * Otherwise a thousand events would wait a thousand time-outs for it.
 */
export const SILENCES_IN_A_ROW = 3
export const REST_MS = 30_000
/** So many deliveries of one endpoint are under way at once; after a rest it is asked one at a time. */
export const CALLS_OF_ENDPOINT = 8
export const CALLS_AT_ONCE = 64
/** Bytes of the receiver's answer that are kept for whoever looks for the fault. */
export const ANSWER_KEPT = 1024
/** Ports that endpoints may have, unless the operator allows their host. */
export const endpointPorts = ['443', '80'] as const
