import { createClient } from '@surety/sdk'
import type { RouterContextProvider } from 'react-router'
import { visitorContext } from '../serve/visitor.ts'

/**
 * The API for a loader or an action, in the visitor's name: the cookies go along. Refusals throw `SuretyProblem`.
 * A page does not wait for a busy server: it says so at once.
 */
export function apiOf(context: Readonly<RouterContextProvider>, request: Request) {
  const { apiUrl, origin } = context.get(visitorContext)
  const headers: Record<string, string> = { origin }
  for (const name of ['cookie', 'accept-language', 'user-agent']) {
    const value = request.headers.get(name)
    if (value !== null) headers[name] = value
  }
  return createClient({ baseUrl: apiUrl, headers, retries: 0 })
}
