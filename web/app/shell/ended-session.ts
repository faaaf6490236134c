import { data, type RouterContextProvider } from 'react-router'
import { apiOf } from '../api/api-of.ts'
import { problemOf } from '../api/asked.ts'
import { readForm } from '../api/read-form.ts'
import { isKept } from '../signed-in/form/typed-fields.ts'

/** A form that came when its sender was signed in no more: it can be sent once more as it was. */
export interface EndedForm {
  /** Where it goes. */
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** It brings files, which have to be chosen again. */
  readonly hasFiles: boolean
}

/** Pages that need no session. */
const OPEN = /^\/(sign-|sandbox|unsubscribe|design)/

/**
 * Keeps what a browser without script sent after its session had ended: instead of the way to sign in, which would lose
 * it, the sender gets a page from which the same form goes out again. With script the page itself keeps it. Nothing of
 * a form with passwords or account numbers is written into a page.
 */
export async function keepForEnded(request: Request, context: Readonly<RouterContextProvider>): Promise<void> {
  const { pathname, search } = new URL(request.url)
  if (request.method !== 'POST' || request.headers.get('sec-fetch-mode') !== 'navigate' || OPEN.test(pathname)) return
  if (!(await isEnded(request, context))) return
  const hasFiles = request.headers.get('content-type')?.startsWith('multipart/') === true
  const { form } = await readForm(request.clone(), ({ body }) => body.cancel())
  const fields = [...form.entries()].map(([name, value]) => [name, String(value)] as const)
  const isSecret = fields.some(([name, value]) => !isKept({ name, value, type: 'text' }))
  if (isSecret) return
  throw data({ action: pathname + search, fields, hasFiles } satisfies EndedForm, { status: 401 })
}

async function isEnded(request: Request, context: Readonly<RouterContextProvider>): Promise<boolean> {
  try {
    await apiOf(context, request).GET('/v1/me')
    return false
  } catch (error) {
    return problemOf(error).status === 401
  }
}
