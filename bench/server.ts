import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoKey } from '../server/entry/seed.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../server/platform/embedded-postgres.ts'
import { migrate, readMigrations } from '../server/platform/migrations.ts'
import { projectFolder } from '../server/platform/project.ts'
import { childEnvironment, childFlags } from '../server/platform/supervisor.ts'
import type { Players } from './order-life.ts'

/** A database with fsync on, in a folder that is gone with this process, even when it is killed. */
export async function benchDatabase(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'surety-bench-'))
  // Where the database's user cannot come, its files would stand elsewhere and outlive the folder.
  await chmod(folder, 0o755)
  const database: EmbeddedPostgres = await startEmbeddedPostgres({ folder, throwaway: true })
  await migrate(database.url, readMigrations(join(projectFolder(), 'server/migrations')))
  return {
    url: database.url,
    async stop() {
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The process that renders pages, behind an api process. */
export interface BenchSite extends BenchServer {
  readonly url: string
  /** What the process of the pages has used of the processor so far, milliseconds: the same on a busy machine. */
  cpu(): number
}

/** Both processes as they are built: the api passes on to the pages over a socket. */
export async function benchSite(databaseUrl: string): Promise<BenchSite> {
  const socket = join(tmpdir(), `surety-bench-${randomBytes(6).toString('hex')}.sock`)
  const server = await benchServer(databaseUrl, 256, { SURETY_WEB_SOCKET: socket })
  const url = `http://127.0.0.1:${server.players.port}`
  const env = { ...process.env, PORT: String(server.players.port), SURETY_WEB_SOCKET: socket }
  const web = fork(join(projectFolder(), 'dist/web-process.mjs'), { env, stdio: 'inherit' })
  await ready(web)
  const stop = async () => {
    await ended(web)
    await server.stop()
  }
  return { ...server, url, stop, cpu: () => cpuOf(web.pid ?? 0) }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

export interface BenchServer {
  readonly players: Players
  /** Resident memory of the api process, MB. */
  memory(): number
  stop(): Promise<void>
}

/** The built api process alone, with the given batch size; the provider is played by the clients. */
export async function benchServer(
  databaseUrl: string,
  batchCommands: number,
  more: Readonly<Record<string, string>> = {},
): Promise<BenchServer> {
  const port = await freePort()
  const webhookSecret = `whsec_${randomBytes(24).toString('base64')}`
  const env = {
    ...childEnvironment,
    ...process.env,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    SURETY_BATCH: String(batchCommands),
    SANDBOX_URL: 'http://127.0.0.1:9',
    SANDBOX_KEY: 'bench',
    SANDBOX_SECRET: webhookSecret,
    SURETY_SECRET: randomBytes(32).toString('base64url'),
    RATE_LIMIT: '0',
    ...more,
  }
  const child = fork(join(projectFolder(), 'dist/api-process.mjs'), {
    env,
    stdio: 'inherit',
    execArgv: [...childFlags],
  })
  await ready(child)
  const players = {
    port,
    buyer: 'cmp_buyer_us',
    supplier: 'cmp_supplier_cn',
    buyerKey: demoKey('cmp_buyer_us'),
    supplierKey: demoKey('cmp_supplier_cn'),
    webhookSecret,
  }
  return {
    players,
    memory: () => memoryOf(child.pid ?? 0),
    stop: () => ended(child),
  }
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', (said) =>
      (said as { report: string }).report === 'ready' ? resolve() : reject(new Error(JSON.stringify(said))),
    )
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
}

/** Ticks of a hundredth of a second, in user and system mode (proc(5), fields 14 and 15). */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10
}

function memoryOf(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Math.round(Number(found?.[1] ?? 0) / 1024)
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
