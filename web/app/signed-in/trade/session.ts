import { SuretyProblem } from '@surety/sdk'
import { type RouterContextProvider, redirect } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { problemOf, signInFor } from '../../api/asked.ts'

export type Context = Readonly<RouterContextProvider>

/** What an answer of the API that is no success means for a page: sign in first, no such page, or a rest. */
function pageFault(error: unknown, request: Request): unknown {
  if (!(error instanceof SuretyProblem)) return error
  if (error.status === 401) return redirect(signInFor(request))
  if (error.status === 404 || error.status === 403) return new Response(null, { status: 404 })
  return new Response(null, { status: error.status >= 500 ? 503 : error.status })
}

/** Reads for a page in the visitor's name; whoever is not signed in is sent to sign in and comes back. */
export async function readFor<T>(request: Request, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw pageFault(error, request)
  }
}

/** Who is signed in and for which company he speaks. */
export async function whoIs(context: Context, request: Request) {
  const { data } = await apiOf(context, request).GET('/v1/me')
  const { company = null, companies = [], person = null } = data ?? {}
  const own = companies.find((each) => each.company === company)
  return { person: person?.id ?? '', company: company ?? '', roles: own?.roles ?? [], name: own?.name ?? '' }
}

/** What the API said to a step that a page took. */
export interface Refused {
  readonly code: string
  readonly title: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Takes a step in the visitor's name: `undefined` when it is done, else why it is not. Sign-in comes first. */
export async function take(request: Request, step: () => Promise<unknown>): Promise<Refused | undefined> {
  try {
    await step()
    return undefined
  } catch (error) {
    if (error instanceof SuretyProblem && error.status === 401) throw pageFault(error, request)
    const { code, title, data = {} } = problemOf(error)
    return { code, title, data }
  }
}
