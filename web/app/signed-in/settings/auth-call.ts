import { redirect } from 'react-router'
import { headersOf } from '../../api/api-of.ts'
import { signInFor } from '../../api/asked.ts'
import { visitorContext } from '../../serve/visitor.ts'
import type { Context } from '../trade/session.ts'

export interface AuthAnswer<T> {
  readonly status: number
  readonly said: T | undefined
  /** The library's own name of a refusal. */
  readonly code: string
  /** To go on to the browser: a changed factor or password begins a new session. */
  readonly cookies: readonly string[]
}

/** Asks sign-in about the visitor himself; a body makes it a change. Who is not signed in is sent to sign in. */
export async function authCall<T>(
  context: Context,
  request: Request,
  path: string,
  body?: object,
): Promise<AuthAnswer<T>> {
  const { apiUrl } = context.get(visitorContext)
  const headers = {
    ...headersOf(apiUrl, request),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  }
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const answer = await fetch(`${apiUrl}/v1/auth/${path}`, { headers, ...sent }).catch(() => undefined)
  if (answer === undefined) return { status: 503, said: undefined, code: 'no-answer', cookies: [] }
  const said = (await answer.json().catch(() => undefined)) as (T & { code?: string }) | undefined
  const code = typeof said?.code === 'string' ? said.code : ''
  if (answer.status === 401 && code !== 'INVALID_CODE') throw redirect(signInFor(request))
  return { status: answer.status, said: said ?? undefined, code, cookies: answer.headers.getSetCookie() }
}
