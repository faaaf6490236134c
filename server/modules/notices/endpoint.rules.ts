import { addDuration } from '../../kernel/instant.ts'
import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { webhookTypes } from './public-event.rules.ts'
import { endpointPorts } from './webhooks-policy.rules.ts'

/** Where a company wants its events to be sent. */
export interface Endpoint {
  readonly companyId: RootId
  readonly endpointId: string
  readonly url: string
  readonly description: string
  /** Types of events; none = all. */
  readonly types: readonly string[]
  readonly state: 'active' | 'disabled' | 'deleted'
  /** Its receiver said 410: it wants nothing any more. */
  readonly isGone: boolean
  /** Since when an event was given up; an attempt that succeeds ends it. */
  readonly failingSince?: Instant
  /** Which secret signs: the n-th that was made of the server's own for this endpoint. */
  readonly secretNo: number
  /** Until when the secret before signs too. */
  readonly oldSecretUntil?: Instant
  readonly createdAt: Instant
}

export const endpointType: RecordType<Endpoint> = {
  name: 'notices.endpoints',
  root: (endpoint) => endpoint.companyId,
  id: (endpoint) => endpoint.endpointId,
}

/** Those that are not deleted. */
export function standing(endpoints: readonly Endpoint[]): readonly Endpoint[] {
  return endpoints.filter(({ state }) => state !== 'deleted')
}

/** Whether an endpoint is to be sent events of a type. */
export function wants({ state, types }: Pick<Endpoint, 'state' | 'types'>, type: string): boolean {
  return state === 'active' && (types.length === 0 || types.includes(type))
}

/** The numbers of the secrets that sign at an instant, the newest first: two while one replaces the other. */
export function signingSecrets(
  { secretNo, oldSecretUntil }: Pick<Endpoint, 'secretNo' | 'oldSecretUntil'>,
  at: Instant,
) {
  return oldSecretUntil !== undefined && at < oldSecretUntil && secretNo > 1 ? [secretNo, secretNo - 1] : [secretNo]
}

/** An endpoint with its next secret; the one before signs for a while yet, any older one no more. */
export function withNextSecret(endpoint: Endpoint, at: Instant, overlap: string): Endpoint {
  return { ...endpoint, secretNo: endpoint.secretNo + 1, oldSecretUntil: addDuration(at, overlap) }
}

const URL_MOST = 500

/**
 * An address as it is kept. `allowed` are hosts, or hosts with port, that the operator lets through as they are.
 * Refuses `endpoint-url-invalid` { why }: no https, a user in it, a port of its own, an address instead of a name.
 */
export function readEndpointUrl(given: string, allowed: readonly string[]): string | Refusal {
  const url = given.length <= URL_MOST && URL.canParse(given) ? new URL(given) : undefined
  const no = (why: string) => refuse('endpoint-url-invalid', { why })
  if (url === undefined || !['https:', 'http:'].includes(url.protocol)) return no('address')
  if (url.username !== '' || url.password !== '') return no('user')
  url.hash = ''
  if (isAllowedHost(url, allowed)) return url.href
  if (url.protocol !== 'https:') return no('https')
  if (!isOpenPort(url)) return no('port')
  if (/^\[|^[\d.]+$/.test(url.hostname) || !url.hostname.includes('.')) return no('name')
  return url.href
}

/** Whether the operator lets this host through whatever its address. */
export function isAllowedHost({ hostname, host }: Pick<URL, 'hostname' | 'host'>, allowed: readonly string[]): boolean {
  return allowed.includes(hostname) || allowed.includes(host)
}

/** Whether the port is one that webhooks go to. */
export function isOpenPort({ port, protocol }: Pick<URL, 'port' | 'protocol'>): boolean {
  return endpointPorts.some((each) => each === (port || (protocol === 'https:' ? '443' : '80')))
}

/** The first of the given types that no event has; `undefined` = all are known. */
export function strangeType(types: readonly string[]): string | undefined {
  return types.find((type) => !(type in webhookTypes))
}
