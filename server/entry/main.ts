import { join } from 'node:path'
import { type Config, readConfig } from '../platform/config.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../platform/embedded-postgres.ts'
import { createLog } from '../platform/log.ts'
import { migrate, readMigrations } from '../platform/migrations.ts'
import { projectFolder } from '../platform/project.ts'
import { StartError } from '../platform/start-error.ts'
import { type Supervisor, supervise } from '../platform/supervisor.ts'

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
    const env = { DATABASE_URL: url }
    const file = join(project, 'dist/api-process.mjs')
    this.processes = await supervise({ log, children: [{ role: 'api', file, env }] })
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
  say(
    `Data: ${config.databaseUrl === undefined ? config.dataFolder : 'the database of DATABASE_URL'}. Stop with Ctrl-C.`,
  )
}
