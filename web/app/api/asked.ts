import { type ProblemDetails, SuretyProblem } from '@surety/sdk'
import { data, redirect } from 'react-router'

/** What a page is told of a refusal; `http-…` and `no-answer` where the API itself did not speak. */
export interface PageProblem {
  readonly code: string
  readonly status: number
  readonly title: string
  readonly detail?: string
  /** By field, where fields are wrong. */
  readonly errors?: readonly { readonly field: string; readonly message: string }[]
  /** With `retry_after`, seconds, where the API said when to try again. */
  readonly data?: Readonly<Record<string, unknown>>
}

/** The answer to an action: done, or refused by name with everything that was said. */
export type Told<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly problem: PageProblem }

/** What an error says to a page; an error of our own is thrown on. */
export function problemOf(error: unknown): PageProblem {
  if (error instanceof SuretyProblem) {
    const { code, status, title, detail, errors, data: said } = error.problem as ProblemDetails & Partial<PageProblem>
    const data = error.retryAfter === undefined ? said : { ...said, retry_after: error.retryAfter }
    return {
      code,
      status,
      title,
      ...(detail === undefined ? {} : { detail }),
      ...(errors === undefined ? {} : { errors }),
      ...(data === undefined ? {} : { data }),
    }
  }
  // A fetch that reached nobody is a TypeError; everything else is a fault of ours.
  if (error instanceof TypeError) return { code: 'no-answer', status: 503, title: 'The API does not answer' }
  throw error
}

/** The address of the sign-in page that leads back to where the visitor wanted to go. */
export function signInFor(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return `/sign-in?back=${encodeURIComponent(pathname.replace(/(\/_root)?\.data$/, '') + search)}`
}

/**
 * For a loader: the data of a call. Who is not signed in is sent to sign in and back; any other refusal becomes the
 * problem page, by name.
 */
export async function asked<T>(request: Request, call: Promise<{ readonly data?: T }>): Promise<T> {
  try {
    const { data: found } = await call
    return found as T
  } catch (error) {
    const problem = problemOf(error)
    if (problem.status === 401) throw redirect(signInFor(request))
    throw data(problem, { status: problem.status })
  }
}

/** For an action: what the API said, also when it refused, so that the form can show it and keep what was typed. */
export async function told<T>(request: Request, call: Promise<{ readonly data?: T }>): Promise<Told<T>> {
  try {
    const { data: found } = await call
    return { ok: true, data: found as T }
  } catch (error) {
    const problem = problemOf(error)
    if (problem.status === 401) throw redirect(signInFor(request))
    return { ok: false, problem }
  }
}
