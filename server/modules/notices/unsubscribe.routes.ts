import type pg from 'pg'
import { Type } from 'typebox'
import { refuse } from '../../kernel/use-case.ts'
import type { SecretOf } from '../../platform/derived-secret.ts'
import { recordReads } from '../../platform/read-records.ts'
import { flag, oneOf, reply, text } from '../../platform/reply.ts'
import { commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import { readSigned } from '../../platform/signed-text.ts'
import { companyNames } from '../parties/index.ts'
import { noticesTables } from './notices.store.ts'
import { newReader, readerType, readStop, type Stop, stoppable, stopped, stopSecret } from './reader.rules.ts'
import { stopMails } from './stop-mails.ts'

const closed = { additionalProperties: false }
const tokenOf = { token: Type.String({ minLength: 1, maxLength: 500, description: 'from the link of a mail' }) }

/** What a token stops; one that is not ours stops nothing, like one that never was. */
function stopOf({ token }: { readonly token?: unknown }, secretOf: SecretOf): Stop | undefined {
  const said = readSigned(String(token), secretOf(stopSecret))
  return said === undefined ? undefined : readStop(said)
}

/** Whether nothing is left to stop. */
async function isStopped(pool: pg.Pool, { companyId, userId, what }: Stop): Promise<boolean> {
  const found = await recordReads(pool, noticesTables).one(readerType, companyId, userId)
  const before = found ?? newReader(companyId, userId)
  return stopped(before, what).withoutMail.length === before.withoutMail.length
}

/** Stopping mails by the link that stands in them, without signing in: who holds it may. */
export const unsubscribeRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/unsubscribe',
    summary: 'Which mails the link in a mail stops; asking changes nothing',
    tag: 'notices',
    query: Type.Object(tokenOf, closed),
    reply: reply({ company_name: text, what: oneOf(stoppable), is_stopped: flag }),
    auth: 'anonymous',
    async read({ query }, { pool, secretOf }) {
      const stop = stopOf(query, secretOf)
      if (stop === undefined) return undefined
      const names = await companyNames(pool, [stop.companyId])
      const company_name = names.get(stop.companyId)
      if (company_name === undefined) return undefined
      return { company_name, what: stop.what, is_stopped: await isStopped(pool, stop) }
    },
  }),
  commandRoute(stopMails, {
    path: '/v1/unsubscribe',
    summary: 'Stop the mails that the link in a mail names; the rest of the choice stays',
    tag: 'notices',
    body: Type.Object(tokenOf, closed),
    reply: reply({ what: oneOf(stoppable) }),
    auth: 'anonymous',
    idempotency: 'optional',
    status: 200,
    byToken: true,
    input: ({ body }, { secretOf }) => stopOf(body as { token: string }, secretOf) ?? refuse('not-found'),
  }),
]
