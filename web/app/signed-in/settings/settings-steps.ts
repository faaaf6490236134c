import { data, redirect } from 'react-router'
import { cookieLine } from '../../shell/preferences.ts'
import type { Context } from '../trade/session.ts'
import { type AuthAnswer, authCall } from './auth-call.ts'
import { type QrCode, qrCode } from './qr-code.ts'
import { sessionsOf } from './read-settings.ts'

export type Why = 'password' | 'short' | 'same' | 'code' | 'often' | 'name' | 'fresh' | 'failed'

/** What an action of the page said, to the form that asked. */
export interface SettingsSaid {
  readonly on: string
  readonly why?: Why
  readonly done?: true
  readonly setup?: Setup
  /** Shown once. */
  readonly codes?: readonly string[]
}

export interface Setup {
  readonly uri: string
  readonly secret: string
  readonly code: QrCode
  readonly codes: readonly string[]
}

interface Taken {
  readonly text: (name: string) => string
  readonly call: <T>(path: string, body: object) => Promise<AuthAnswer<T>>
  readonly context: Context
  readonly request: Request
}

const whys: Readonly<Record<string, Why>> = {
  INVALID_PASSWORD: 'password',
  PASSWORD_TOO_SHORT: 'short',
  PASSWORD_TOO_LONG: 'short',
  INVALID_CODE: 'code',
  INVALID_BACKUP_CODE: 'code',
  SESSION_NOT_FRESH: 'fresh',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'often',
  ACCOUNT_TEMPORARILY_LOCKED: 'often',
}

/** The answer to a form, with the cookies that sign-in gave. */
function answered(said: SettingsSaid, from: AuthAnswer<unknown>) {
  const headers = new Headers()
  for (const cookie of from.cookies) headers.append('set-cookie', cookie)
  const why: Why = from.status === 429 ? 'often' : (whys[from.code] ?? 'failed')
  return data<SettingsSaid>(from.status === 200 ? said : { on: said.on, why }, { headers })
}

/** Done: the page comes anew, for the session that may have taken the place of the former one. */
function finished(on: string, from: AuthAnswer<unknown>, cookies: readonly string[] = []) {
  if (from.status !== 200) return answered({ on }, from)
  const kept = redirect(`/settings?kept=${on}#${on}`)
  for (const cookie of [...from.cookies, ...cookies]) kept.headers.append('set-cookie', cookie)
  throw kept
}

const refused = (on: string, why: Why) => data<SettingsSaid>({ on, why })

async function profile({ text, call }: Taken) {
  const [name, language] = [text('name').trim(), text('language')]
  if (name === '') return refused('profile', 'name')
  const answer = await call('update-user', { name, language })
  // The page comes anew, in the language that the person chose for himself.
  const choice = cookieLine('language', language)
  return finished('profile', answer, choice === undefined ? [] : [choice])
}

async function password({ text, call }: Taken) {
  const [currentPassword, newPassword] = [text('current'), text('new')]
  if (currentPassword === newPassword) return refused('password', 'same')
  const answer = await call('change-password', { currentPassword, newPassword, revokeOtherSessions: true })
  return finished('password', answer)
}

/** Begins the second factor: it counts once a code of the app was shown to be right. */
async function setUp({ text, call }: Taken) {
  const answer = await call<{ totpURI: string; backupCodes: string[] }>('two-factor/enable', {
    password: text('password'),
  })
  const { totpURI = '', backupCodes = [] } = answer.said ?? {}
  const on = 'factor'
  return answered(answer.status === 200 ? { on, setup: setupOf(totpURI, backupCodes) } : { on }, answer)
}

function setupOf(uri: string, codes: readonly string[]): Setup {
  return { uri, secret: new URL(uri).searchParams.get('secret') ?? '', code: qrCode(uri), codes }
}

const TOTP = /^otpauth:\/\/totp\/[^\s]{1,400}$/

async function confirm({ text, call }: Taken) {
  const answer = await call('two-factor/verify-totp', { code: text('code').replaceAll(' ', '') })
  const on = 'factor'
  if (answer.status === 200) return finished(on, answer)
  const said = answered({ on }, answer).data
  const uri = text('uri')
  // The same picture again: who mistyped a code does not begin anew.
  return data<SettingsSaid>(TOTP.test(uri) ? { ...said, setup: setupOf(uri, text('codes').split(' ')) } : said)
}

async function newCodes({ text, call }: Taken) {
  const body = { password: text('password') }
  const answer = await call<{ backupCodes: string[] }>('two-factor/generate-backup-codes', body)
  return answered({ on: 'codes', codes: answer.said?.backupCodes ?? [] }, answer)
}

async function off({ text, call }: Taken) {
  return finished('off', await call('two-factor/disable', { password: text('password') }))
}

/** Ends one session; the page knows sessions by their id only. */
async function endSession({ text, call, context, request }: Taken) {
  const found = (await sessionsOf(context, request))?.find(({ id }) => id === text('session'))
  if (found === undefined) return refused('sessions', 'fresh')
  return finished('sessions', await call('revoke-session', { token: found.token }))
}

/** Ends every session, this one too. */
async function endAll({ call }: Taken) {
  const ended = await call('revoke-sessions', {})
  if (ended.status !== 200) return answered({ on: 'sessions' }, ended)
  const out = await call('sign-out', {}).catch(() => undefined)
  const answer = redirect('/sign-in')
  for (const cookie of out?.cookies ?? []) answer.headers.append('set-cookie', cookie)
  throw answer
}

const steps = {
  profile,
  password,
  'set-up': setUp,
  confirm,
  'new-codes': newCodes,
  off,
  'end-session': endSession,
  'end-all': endAll,
}

/** Takes a step of the page in the visitor's name. */
export async function takeSettingsStep(context: Context, request: Request) {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const call = <T>(path: string, body: object) => authCall<T>(context, request, path, body)
  const step = text('step')
  const take = step in steps ? steps[step as keyof typeof steps] : undefined
  return take === undefined ? refused(step, 'failed') : take({ text, call, context, request })
}
