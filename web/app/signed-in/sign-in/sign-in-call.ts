import { redirect } from 'react-router'
import { headersOf } from '../../api/api-of.ts'
import { visitorContext } from '../../serve/visitor.ts'
import type { Context } from '../trade/session.ts'

export interface SignInAnswer {
  readonly status: number
  /** The library's own name of a refusal. */
  readonly code?: string
  /** A second factor is asked for. */
  readonly second: boolean
  readonly cookies: readonly string[]
}

/** Asks sign-in in the visitor's name; its cookies are to go on to the browser. */
export async function signInCall(
  context: Context,
  request: Request,
  path: string,
  body: object,
): Promise<SignInAnswer> {
  const { apiUrl } = context.get(visitorContext)
  const headers = { ...headersOf(apiUrl, request), 'content-type': 'application/json' }
  const answer = await fetch(`${apiUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }).catch(
    () => undefined,
  )
  if (answer === undefined) return { status: 503, second: false, cookies: [] }
  const said = (await answer.json().catch(() => null)) as { code?: string; twoFactorRedirect?: boolean } | null
  return {
    status: answer.status,
    second: said?.twoFactorRedirect === true,
    cookies: answer.headers.getSetCookie(),
    ...(typeof said?.code === 'string' ? { code: said.code } : {}),
  }
}

/** Where to go after signing in: a page of this site, never another one. */
export function backFrom(request: Request): string {
  const back = new URL(request.url).searchParams.get('back') ?? new URL(request.url).searchParams.get('next')
  return back !== null && /^\/(?![/\\])/.test(back) ? back : '/home'
}

/** On to a page, with the cookies that sign-in gave. */
export function onWith(path: string, cookies: readonly string[]): Response {
  const answer = redirect(path)
  for (const cookie of cookies) answer.headers.append('set-cookie', cookie)
  return answer
}
