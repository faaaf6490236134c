import { demoPassword } from '../../server/entry/seed-people.ts'
import type { TestServer } from './server.ts'
import { atPage, type Person } from './story.ts'

type Where = Pick<TestServer, 'url'>
type Headings = Readonly<Record<string, string>>

/** What a browser of ours sends beside its cookies. */
export const sameSite = { 'sec-fetch-site': 'same-origin' }

/** The cookies that an answer sets, as a browser sends them back. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0] ?? '')
    .join('; ')
}

/** Asks an address of sign-in as a page of ours does. */
export function askSignIn({ url }: Where, path: string, body: object, more: Headings = {}): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...sameSite, origin: url, ...more }
  return fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}

/** Signs in with a password; answers the cookies. */
export async function signedIn(where: Where, email: string, password: string): Promise<string> {
  const answer = await askSignIn(where, '/v1/auth/sign-in/email', { email, password })
  if (!answer.ok) throw new Error(`${email} cannot sign in: ${answer.status} ${await answer.text()}`)
  return cookiesOf(answer)
}

/** Signs somebody of the sandbox in; answers the cookies. */
export async function demoSignIn(where: Where, person: string): Promise<string> {
  const answer = await askSignIn(where, '/v1/sandbox/sign-in', { person })
  if (!answer.ok) throw new Error(`${person} cannot sign in: ${answer.status} ${await answer.text()}`)
  return cookiesOf(answer)
}

export type SignedIn = Person

/** Somebody of the sandbox at a page of ours. */
export async function signedInAs(where: Where, person: string): Promise<SignedIn> {
  return atPage(where.url, await demoSignIn(where, person))
}

/** A person with a verified address who was not there before; answers the cookies. The password is the sandbox's. */
export async function newcomer(
  server: Pick<TestServer, 'url' | 'pool'>,
  { userId, name, address }: { readonly userId: string; readonly name: string; readonly address: string },
): Promise<string> {
  await server.pool.query(
    `with u as (insert into auth."user" (id, name, email, "emailVerified") values ($1, $2, $3, true) returning id)
     insert into auth.account (id, "accountId", "providerId", "userId", password, "updatedAt")
     select 'account ' || u.id, u.id, 'credential', u.id, a.password, now() from u, auth.account a limit 1`,
    [userId, name, address],
  )
  return signedIn(server, address, demoPassword)
}
