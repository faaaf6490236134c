import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'

/** Says for whom the session is. */
export const demoPersonHeader = 'x-surety-demo-person'

/**
 * A session without a password, for our own door of the sandbox: its people may have changed theirs. The library's
 * `serverOnly` keeps the endpoint from being reached over HTTP.
 */
export const demoSession = {
  id: 'demo-session',
  endpoints: {
    beDemoPerson: createAuthEndpoint.serverOnly({ method: 'POST', requireHeaders: true }, async (ctx) => {
      const { internalAdapter } = ctx.context
      const user = await internalAdapter.findUserById(ctx.headers?.get(demoPersonHeader) ?? '')
      if (user === null) throw new APIError('UNAUTHORIZED')
      await setSessionCookie(ctx, { session: await internalAdapter.createSession(user.id), user })
      return ctx.json({ user: { id: user.id } })
    }),
  },
}
