import { createClient } from '@surety/sdk'
import type { RouterContextProvider } from 'react-router'
import { visitorContext } from '../serve/visitor.ts'
import { sendAs } from './send-as.ts'
import { sentContext } from './sent.ts'

/** Who asks, and from where: limits count the visitor, not this process. */
const PASSED_ON = ['cookie', 'accept-language', 'user-agent', 'sec-fetch-site', 'x-forwarded-for', 'x-forwarded-proto']

/**
 * The API for a loader or an action, in the visitor's name: the cookies go along. Refusals throw `SuretyProblem`.
 * A page does not wait for a busy server: it says so at once. Where a form came from is checked before an action runs;
 * towards the API this process is its own origin. A write goes out under the key of the form that asked for it, and
 * only to the order that the form showed (`send-as.ts`).
 */
export function apiOf(context: Readonly<RouterContextProvider>, request: Request) {
  const { apiUrl } = context.get(visitorContext)
  const sent = context.get(sentContext)
  const headers = headersOf(apiUrl, request)
  return createClient({ baseUrl: apiUrl, headers, retries: 0, fetch: (call) => sendAs(sent, call as Request) })
}

/** What goes along with a call in the visitor's name. */
export function headersOf(apiUrl: string, request: Request): Record<string, string> {
  const protocol = request.headers.get('x-forwarded-proto') ?? 'http'
  const headers: Record<string, string> = { origin: `${protocol}://${new URL(apiUrl).host}` }
  for (const name of PASSED_ON) {
    const value = request.headers.get(name)
    if (value !== null) headers[name] = value
  }
  return headers
}
