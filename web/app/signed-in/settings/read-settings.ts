import { redirect } from 'react-router'
import { signInFor } from '../../api/asked.ts'
import type { Context } from '../trade/session.ts'
import { authCall } from './auth-call.ts'
import { deviceOf } from './device-of.ts'

interface Session {
  readonly id: string
  readonly token: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly ipAddress?: string | null
  readonly userAgent?: string | null
}

interface Found {
  readonly session: Session
  readonly user: {
    readonly name: string
    readonly email: string
    readonly language?: string | null
    readonly twoFactorEnabled?: boolean | null
  }
}

/** Every session of the visitor; `undefined` when he signed in too long ago to be shown them. */
export async function sessionsOf(context: Context, request: Request): Promise<readonly Session[] | undefined> {
  const { status, said } = await authCall<readonly Session[]>(context, request, 'list-sessions')
  return status === 200 ? said : undefined
}

/** Who the visitor is to sign-in, and where he is signed in. No session's token goes to the page. */
export async function readSettings(context: Context, request: Request) {
  const [{ said }, sessions] = await Promise.all([
    authCall<Found | null>(context, request, 'get-session'),
    sessionsOf(context, request),
  ])
  if (said === undefined || said === null) throw redirect(signInFor(request))
  const { name, email, language, twoFactorEnabled } = said.user
  return {
    name,
    address: email,
    language: language ?? 'en',
    hasSecondFactor: twoFactorEnabled === true,
    sessions: sessions
      ?.map((each) => ({
        id: each.id,
        isThis: each.id === said.session.id,
        device: deviceOf(each.userAgent ?? ''),
        network: each.ipAddress ?? '',
        since: each.createdAt,
        seen: each.updatedAt,
      }))
      .sort((a, b) => Number(b.isThis) - Number(a.isThis) || (a.seen < b.seen ? 1 : -1)),
  }
}

export type SettingsData = Awaited<ReturnType<typeof readSettings>>
