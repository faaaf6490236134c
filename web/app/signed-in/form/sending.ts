import { isRouteErrorResponse } from 'react-router'

/** Why what was sent did not come through, or a page could not be read anew. */
export type Fault = 'offline' | 'no-answer' | 'too-many-requests' | 'not-signed-in' | 'too-large' | 'our-fault'

/** How a sending ended: taken, refused by the API (the page says why), or not come through. */
export type Ended = 'done' | 'refused' | Fault

/** What a route's loader or action ended with, as the router's middleware sees it. */
export interface RouteResult {
  readonly type: string
  readonly result: unknown
}

const isSignIn = (value: unknown) =>
  value instanceof Response && (value.headers.get('location') ?? '').startsWith('/sign-in?back=')

/** Why a route gave nothing; `undefined` when it gave what it should, or leads elsewhere. */
export function faultOf({ type, result: given }: RouteResult, isOnline: boolean): Fault | undefined {
  // An action's error comes wrapped with its status.
  const result = isWrapped(given) && !isRouteErrorResponse(given) ? given.data : given
  if (isSignIn(result)) return 'not-signed-in'
  if (type !== 'error' || result instanceof Response) return undefined
  if (!isOnline) return 'offline'
  if (!isRouteErrorResponse(result)) return result instanceof TypeError ? 'no-answer' : 'our-fault'
  if (result.status === 429) return 'too-many-requests'
  if (result.status === 413) return 'too-large'
  return result.status >= 502 && result.status <= 504 ? 'no-answer' : 'our-fault'
}

/** Names of what an action says when it has not done what it was asked. */
const REFUSALS = ['refused', 'problem', 'why', 'faults', 'wrong']

/** How an action that came through ended: led on or answered is done, unless it names why not. */
export function endedOf({ type, result }: RouteResult): Ended {
  if (type === 'error') return result instanceof Response ? 'done' : 'our-fault'
  const said = isWrapped(result) ? result.data : result
  if (typeof said !== 'object' || said === null) return 'done'
  const found = REFUSALS.some((name) => (said as Record<string, unknown>)[name] !== undefined)
  return found ? 'refused' : 'done'
}

function isWrapped(value: unknown): value is { readonly data: unknown } {
  return typeof value === 'object' && value !== null && 'data' in value && 'init' in value
}
