import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { readS3, type S3Settings } from './files/file-settings.ts'
import type { MetricsAddress } from './metrics.ts'
import { type RateLimits, rateLimits, rateNumbers } from './rate-limit.ts'
import { webhookKey } from './signed-bytes.ts'
import type { SmtpSettings } from './smtp-mailer.ts'
import { StartError } from './start-error.ts'

/** The settings of a server, from the environment. */
export interface Config {
  /** TCP port of the one address. Default 3000. */
  readonly port: number
  /** The data folder, absolute. Default `.surety` in the project folder. */
  readonly dataFolder: string
  /** The bucket that files lie in; absent: they lie in the data folder. */
  readonly bucket?: S3Settings
  /** Absent: the embedded server of the data folder. */
  readonly databaseUrl?: string
  readonly mode: 'sandbox' | 'live'
  /** Where people reach the app, from SURETY_URL, without a slash at its end; absent: wherever they come from. */
  readonly appUrl?: string
  /** How much one caller may ask; absent: no limits. */
  readonly limits?: RateLimits
  /** Proxies whose X-Forwarded-For is believed: addresses and ranges by comma; absent: this machine's. */
  readonly trustedProxies?: string
  /** Where the api process shows its metrics; absent: nowhere. */
  readonly metrics?: MetricsAddress
  /** How mail goes out; absent in the sandbox, from which none does. */
  readonly mail?: SmtpSettings
  /** Where mails are answered to, and the secret of the mail server that brings answers; absent: in the app only. */
  readonly replies?: RepliesSettings
  /** The folder into which the bank's files are put; absent: none is watched. */
  readonly bankFolder?: string
  /** A folder with published lists of sanctions, from SURETY_SANCTIONS_FOLDER; absolute. */
  readonly sanctionsFolder?: string
  /** A file of names that no money may reach, one a line, from SURETY_SCREENING_LIST; absolute. */
  readonly screeningList?: string
  /** Hosts, or hosts with port, that webhooks may go to whatever their address; from WEBHOOK_ALLOW_HOSTS. */
  readonly webhookHosts: readonly string[]
  /** What signs case files and tree heads, from RECORD_KEY; absent: a key that the data folder keeps. */
  readonly recordKey?: string
  /** The one role of this process; absent: the supervisor with all of them. */
  readonly role?: Role
}

/** Answers by mail: their address, and the secret with which a mail server signs what it brings. */
export interface RepliesSettings {
  readonly address: string
  /** Absent: none brings any, as in the sandbox. */
  readonly secret?: string
}

export const ROLES = ['api', 'web', 'work'] as const
export type Role = (typeof ROLES)[number]

type Environment = Readonly<Record<string, string | undefined>>

function read(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim()
  return value === '' ? undefined : value
}

function invalid(name: string, value: string, expected: string): StartError {
  return new StartError('setting-invalid', `${name} is "${value}"; it must be ${expected}.`)
}

function readPort(env: Environment, name = 'PORT', otherwise = '3000'): number {
  const text = read(env, name) ?? otherwise
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) throw invalid(name, text, 'a number from 1 to 65535')
  return port
}

function readLimits(env: Environment): RateLimits | undefined {
  const text = read(env, 'RATE_LIMIT') ?? String(rateNumbers.perCaller.default)
  if (!/^\d{1,7}$/.test(text)) throw invalid('RATE_LIMIT', text, 'requests in ten seconds, or 0 for no limit')
  return Number(text) === 0 ? undefined : rateLimits(Number(text))
}

function readProxies(env: Environment): string | undefined {
  const text = read(env, 'TRUSTED_PROXIES')
  const isRange = (each: string) => {
    const [address = '', bits = '0', ...more] = each.split('/')
    const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
    return /^\d{1,3}$/.test(bits) && Number(bits) <= most && more.length === 0
  }
  if (text !== undefined && !text.split(',').every((each) => isRange(each.trim())))
    throw invalid('TRUSTED_PROXIES', text, 'addresses or ranges (10.0.0.0/8), with commas between them')
  return text
}

/** Metrics are not for the world: loopback, unless METRICS_HOST says otherwise. */
function readMetrics(env: Environment): MetricsAddress | undefined {
  if (read(env, 'METRICS_PORT') === undefined) return undefined
  return { port: readPort(env, 'METRICS_PORT'), host: read(env, 'METRICS_HOST') ?? '127.0.0.1' }
}

function readOneOf<T extends string>(env: Environment, name: string, allowed: readonly T[]): T | undefined {
  const text = read(env, name)
  if (text === undefined) return undefined
  const found = allowed.find((one) => one === text)
  if (found === undefined) throw invalid(name, text, `one of ${allowed.join(', ')}`)
  return found
}

/** Names or addresses, each with a port or without: `receiver.test`, `127.0.0.1:9000`. */
function readWebhookHosts(env: Environment): readonly string[] {
  const text = read(env, 'WEBHOOK_ALLOW_HOSTS')
  if (text === undefined) return []
  const hosts = text.split(',').map((host) => host.trim().toLowerCase())
  if (!hosts.every((host) => /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/.test(host)))
    throw invalid('WEBHOOK_ALLOW_HOSTS', text, 'hosts (receiver.test, 127.0.0.1:9000), with commas between them')
  return hosts
}

function readDatabaseUrl(env: Environment): string | undefined {
  const text = read(env, 'DATABASE_URL')
  if (text === undefined) return undefined
  // The value is not shown: it holds a password.
  const fault = new StartError(
    'setting-invalid',
    'DATABASE_URL must look like postgres://user:password@host:5432/name.',
  )
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw fault
  }
  if (!['postgres:', 'postgresql:'].includes(url.protocol) || url.pathname.length < 2) throw fault
  return text
}

function readAppUrl(env: Environment): string | undefined {
  const text = read(env, 'SURETY_URL')
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/')
    throw invalid('SURETY_URL', text, 'an address like https://trade.example')
  return url.origin
}

/** The sandbox sends no mail, whatever is set; in live mode people could not sign up without one. */
function readMail(env: Environment, mode: Config['mode']): SmtpSettings | undefined {
  if (mode === 'sandbox') return undefined
  const url = read(env, 'SMTP_URL')
  if (url === undefined) throw new StartError('live-needs-mail', 'SURETY_MODE=live needs SMTP_URL and MAIL_FROM.')
  // The value is not shown: it holds a password.
  if (!URL.canParse(url) || !/^smtps?:\/\/[^/]+\/?$/.test(url))
    throw new StartError('setting-invalid', 'SMTP_URL must look like smtps://user:password@mail.example.')
  const from = read(env, 'MAIL_FROM') ?? ''
  if (!/^([^<>@"\n]{0,100}<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(from))
    throw invalid('MAIL_FROM', from, 'an address like Surety <no-reply@trade.example>')
  return { url, from }
}

/** In the sandbox answers go to an address that nobody has; its mailbox shows how one would look. */
const SANDBOX_REPLIES = 'reply@sandbox.example'

function readReplies(env: Environment, mode: Config['mode']): RepliesSettings | undefined {
  const address = read(env, 'MAIL_REPLY_TO') ?? (mode === 'sandbox' ? SANDBOX_REPLIES : undefined)
  const secret = read(env, 'MAIL_IN_SECRET')
  if (address === undefined && secret === undefined) return undefined
  // Six signs at most: a code follows, and a name before the @ has 64 (RFC 5321).
  if (address === undefined || !/^[a-z0-9.]{1,6}@[a-z0-9.-]+$/.test(address))
    throw invalid(
      'MAIL_REPLY_TO',
      address ?? '',
      'an address with at most six signs before its @, reply@in.trade.example',
    )
  if (secret === undefined && mode === 'live')
    throw new StartError('setting-invalid', 'MAIL_REPLY_TO needs MAIL_IN_SECRET.')
  if (secret !== undefined && webhookKey(secret) === undefined)
    throw new StartError('setting-invalid', 'MAIL_IN_SECRET must be whsec_ and at least 24 bytes in base64.')
  return { address, ...(secret === undefined ? {} : { secret }) }
}

/**
 * Reads the settings; `project` is the folder that relative paths and the default data folder belong to.
 * Throws StartError `setting-invalid`, `live-needs-database` or `live-needs-mail` when live mode comes
 * without DATABASE_URL or SMTP_URL.
 */
export function readConfig(env: Environment, project: string): Config {
  const mode = readOneOf(env, 'SURETY_MODE', ['sandbox', 'live'] as const) ?? 'sandbox'
  const databaseUrl = readDatabaseUrl(env)
  const limits = readLimits(env)
  const appUrl = readAppUrl(env)
  const metrics = readMetrics(env)
  const trustedProxies = readProxies(env)
  const bankFolder = read(env, 'SURETY_BANK_FOLDER')
  const role = readOneOf(env, 'SURETY_ROLE', ROLES)
  const recordKey = read(env, 'RECORD_KEY')
  if (mode === 'live' && databaseUrl === undefined) {
    throw new StartError(
      'live-needs-database',
      'SURETY_MODE=live needs DATABASE_URL: the embedded database is for the sandbox only.',
    )
  }
  const mail = readMail(env, mode)
  const replies = readReplies(env, mode)
  const bucket = readS3((name) => read(env, name))
  const screeningList = read(env, 'SURETY_SCREENING_LIST')
  const sanctionsFolder = read(env, 'SURETY_SANCTIONS_FOLDER')
  return {
    port: readPort(env),
    dataFolder: resolve(project, read(env, 'SURETY_DATA') ?? '.surety'),
    mode,
    webhookHosts: readWebhookHosts(env),
    ...(bucket === undefined ? {} : { bucket }),
    ...(appUrl === undefined ? {} : { appUrl }),
    ...(limits === undefined ? {} : { limits }),
    ...(replies === undefined ? {} : { replies }),
    ...(metrics === undefined ? {} : { metrics }),
    ...(mail === undefined ? {} : { mail }),
    ...(sanctionsFolder === undefined ? {} : { sanctionsFolder: resolve(project, sanctionsFolder) }),
    ...(screeningList === undefined ? {} : { screeningList: resolve(project, screeningList) }),
    ...(trustedProxies === undefined ? {} : { trustedProxies }),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(bankFolder === undefined ? {} : { bankFolder: resolve(project, bankFolder) }),
    ...(recordKey === undefined ? {} : { recordKey }),
    ...(role === undefined ? {} : { role }),
  }
}
