import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, readConfig } from '../platform/config.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../platform/embedded-postgres.ts'
import { createLog } from '../platform/log.ts'
import { migrate, readMigrations } from '../platform/migrations.ts'
import { projectFolder } from '../platform/project.ts'
import { StartError } from '../platform/start-error.ts'
import { bulkFlags, type Supervisor, supervise } from '../platform/supervisor.ts'
import { readProviders } from './provider-settings.ts'
import { demoCompanies, demoKey } from './seed.ts'

const log = createLog('supervisor', 'warn')

/** What runs, in the order in which it was started; stopped in the other order. */
class House {
  private database: EmbeddedPostgres | undefined
  private processes: Supervisor | undefined
  private closing: Promise<void> | undefined

  async open(config: Config, project: string): Promise<void> {
    const url = config.databaseUrl ?? (await this.openDatabase(config.dataFolder))
    await migrate(url, readMigrations(join(project, 'server/migrations')))
    if (this.closing !== undefined) return
    const env = {
      DATABASE_URL: url,
      PORT: String(config.port),
      SURETY_SECRET: await sessionSecret(config),
      ...(config.mode === 'live' ? {} : await sandboxSettings(config)),
      ...webSettings(),
    }
    readProviders({ ...process.env, ...env }, config)
    const file = (name: string) => join(project, `dist/${name}-process.mjs`)
    const sandbox = config.mode === 'live' ? [] : ['provider', 'lender']
    const roles = config.role === undefined ? [...sandbox, 'api', 'work', 'web'] : [config.role]
    const flags = (role: string) => (role === 'work' ? { execArgv: bulkFlags } : {})
    const children = roles.map((role) => ({ role, file: file(role), env, ...flags(role) }))
    this.processes = await supervise({ log, children })
  }

  private async openDatabase(folder: string): Promise<string> {
    const database = await startEmbeddedPostgres({ folder })
    this.database = database
    void database.ended.then(() => {
      if (this.closing === undefined) leave(this, 1, 'the database has ended by itself; see postgres.log.')
    })
    return database.url
  }

  close(): Promise<void> {
    this.closing ??= (async () => {
      await this.processes?.stop()
      await this.database?.stop()
    })()
    return this.closing
  }
}

/**
 * What signs the cookies of sessions: given, or made once and kept in the data folder, so that a restart signs nobody
 * out. Throws StartError `setting-invalid` for one that is too short, and `live-needs-secret`.
 */
async function sessionSecret({ mode, dataFolder }: Config): Promise<string> {
  const given = process.env.SURETY_SECRET
  if (given !== undefined && given.length < 32)
    throw new StartError('setting-invalid', 'SURETY_SECRET must have at least 32 characters.')
  if (given !== undefined) return given
  if (mode === 'live') throw new StartError('live-needs-secret', 'SURETY_MODE=live needs SURETY_SECRET.')
  const file = join(dataFolder, 'session-secret')
  await mkdir(dataFolder, { recursive: true })
  const made = randomBytes(32).toString('base64url')
  await writeFile(file, made, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  return readFile(file, 'utf8')
}

/** The socket between the process that answers and the one that renders; its path is short on every system. */
function webSettings(): Record<string, string> {
  const { SURETY_WEB_SOCKET: given } = process.env
  const name = `surety-${randomBytes(8).toString('hex')}`
  return {
    SURETY_WEB_SOCKET: given ?? (platform() === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)),
  }
}

/** Port and secrets of the sandbox's provider: made at each start, known to our own processes only. */
async function sandboxSettings(config: Config): Promise<Record<string, string>> {
  const given = process.env.SANDBOX_URL
  const port = given === undefined ? await freePort() : Number(new URL(given).port)
  return {
    SANDBOX_PORT: String(port),
    SANDBOX_URL: given ?? `http://127.0.0.1:${port}`,
    SANDBOX_KEY: process.env.SANDBOX_KEY ?? randomBytes(24).toString('base64url'),
    SANDBOX_SECRET: process.env.SANDBOX_SECRET ?? `whsec_${randomBytes(24).toString('base64')}`,
    SANDBOX_STATE: join(config.dataFolder, 'sandbox-provider.json'),
    ...(await lenderSettings(config)),
  }
}

/** The same of the sandbox's lender. */
async function lenderSettings(config: Config): Promise<Record<string, string>> {
  const given = process.env.LENDER_URL
  const port = given === undefined ? await freePort() : Number(new URL(given).port)
  return {
    LENDER_PORT: String(port),
    LENDER_URL: given ?? `http://127.0.0.1:${port}`,
    LENDER_KEY: process.env.LENDER_KEY ?? randomBytes(24).toString('base64url'),
    LENDER_SECRET: process.env.LENDER_SECRET ?? `whsec_${randomBytes(24).toString('base64')}`,
    LENDER_STATE: join(config.dataFolder, 'sandbox-lender.json'),
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

async function leave(house: House, code: number, reason?: string): Promise<void> {
  if (reason !== undefined) process.stderr.write(`\nSurety: ${reason}\n`)
  await house.close()
  process.exit(code)
}

/** `surety serve`: database, schema, processes; until Ctrl-C, SIGTERM or the terminal's end. */
export async function main(): Promise<void> {
  const house = new House()
  let asked = false
  let opened: Promise<void> | undefined
  const stop = async () => {
    // npm passes Ctrl-C on as a second signal: asking twice is asking once.
    if (asked) return
    asked = true
    say('\nStopping…')
    await opened?.catch(() => undefined)
    await leave(house, 0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  try {
    const project = projectFolder()
    const config = readConfig(process.env, project)
    opened = house.open(config, project)
    await opened
    if (!asked) welcome(config)
  } catch (error) {
    if (asked) return
    const reason = error instanceof StartError ? error.message : String(error instanceof Error ? error.stack : error)
    await leave(house, 1, reason)
  }
}

function welcome(config: Config): void {
  say(`Surety (${config.mode}) is ready: http://localhost:${config.port}`)
  if (config.mode === 'sandbox') {
    say(`Be anybody with one click: http://localhost:${config.port}/sign-in`)
    say('Or as a program (Authorization: Bearer …):')
    for (const { companyId, name } of demoCompanies) say(`  ${name.padEnd(24)} ${demoKey(companyId)}`)
  }
  say(
    `Data: ${config.databaseUrl === undefined ? config.dataFolder : 'the database of DATABASE_URL'}. Stop with Ctrl-C.`,
  )
}
