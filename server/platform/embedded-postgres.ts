import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { holdDataFolder, processCommand, processMark } from './data-lock.ts'
import { type Cluster, choosePort, DATABASE_NAME, openCluster, prepareDataFolder } from './embedded-postgres-cluster.ts'
import { StartError } from './start-error.ts'

/** A running embedded server. */
export interface EmbeddedPostgres {
  /** Connects to the database `surety`. */
  readonly url: string
  readonly port: number
  /** The process id of the postmaster. */
  readonly pid: number
  /** Resolves when the server has ended, by `stop` or by itself. */
  readonly ended: Promise<void>
  /** Ends sessions, writes everything down, gives the data folder free. Twice is once. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** The data folder (SURETY_DATA). */
  readonly folder: string
  /** False only for tests: a crash of the machine then loses data. Default true. */
  readonly fsync?: boolean
  /** Sessions. Default 100. */
  readonly maxConnections?: number
  /** Remove the whole data folder if this process ends without `stop` (tests, benchmarks). */
  readonly throwaway?: boolean
  /** Memory for pages that are read often; absent: a sixteenth of the machine's. */
  readonly buffersMegabytes?: number
}

const START_SECONDS = 30
const STOP_SECONDS = 20
const POLL_MS = 20
const LARGEST_LOG = 10_000_000

/**
 * Starts the embedded PostgreSQL of a data folder, creating it the first time. A postmaster that a killed parent left
 * there is stopped first. Throws StartError with a named reason; see `embedded-postgres-files.ts` and `data-lock.ts`.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const folder = prepareDataFolder(options.folder)
  const release = holdDataFolder(folder)
  try {
    const cluster = openCluster(folder)
    await stopOrphan(cluster.data)
    const port = await choosePort(folder)
    const server = await startServer(cluster, port, options)
    const guard = startGuard(cluster, pidOf(server), options.throwaway === true)
    await createDatabase(cluster, port)
    return handle(server, guard, `${urlOf(cluster, port)}/${DATABASE_NAME}`, port, release)
  } catch (error) {
    release()
    throw error
  }
}

function urlOf(cluster: Cluster, port: number): string {
  return `postgres://${DATABASE_NAME}:${cluster.password}@127.0.0.1:${port}`
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new StartError('database-not-started', 'PostgreSQL could not be started.')
  return child.pid
}

function handle(
  server: ChildProcess,
  guard: ChildProcess,
  url: string,
  port: number,
  release: () => void,
): EmbeddedPostgres {
  const pid = pidOf(server)
  const ended = (async () => {
    if (server.exitCode === null && server.signalCode === null) await new Promise((done) => server.once('exit', done))
    guard.kill('SIGKILL')
    release()
  })()
  return {
    url,
    port,
    pid,
    ended,
    stop: async () => {
      server.ref()
      if (server.exitCode === null && server.signalCode === null) await stopProcess(pid)
      await ended
    },
  }
}

const LEAST_BUFFERS_MB = 128
const MOST_BUFFERS_MB = 1_024

/** A sixteenth of the machine's memory for pages that are read often. */
function machineBuffers(): number {
  // A container may have less than its machine; 0 says that nobody told.
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
  return Math.min(MOST_BUFFERS_MB, Math.max(LEAST_BUFFERS_MB, Math.floor(memory / 2 ** 20 / 16)))
}

function settings(port: number, options: EmbeddedOptions): string[] {
  const fsync = options.fsync === false ? 'off' : 'on'
  return [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'dynamic_shared_memory_type=mmap',
    `max_connections=${options.maxConnections ?? 100}`,
    `shared_buffers=${options.buffersMegabytes ?? machineBuffers()}MB`,
    // Where the system keeps the pages, handing each over by a process of its own costs more than reading it.
    'io_method=sync',
    'timezone=UTC',
    'log_timezone=UTC',
    `fsync=${fsync}`,
    ...(fsync === 'off' ? ['synchronous_commit=off', 'full_page_writes=off'] : []),
  ].flatMap((setting) => ['-c', setting])
}

function openLog(folder: string): number {
  const file = join(folder, 'postgres.log')
  return openSync(file, existsSync(file) && statSync(file).size > LARGEST_LOG ? 'w' : 'a', 0o600)
}

/** Own session: a Ctrl-C at the terminal must not stop the database before the processes that use it. */
async function startServer(cluster: Cluster, port: number, options: EmbeddedOptions): Promise<ChildProcess> {
  const until = performance.now() + START_SECONDS * 1000
  for (;;) {
    const log = openLog(cluster.folder)
    const before = statSync(join(cluster.folder, 'postgres.log')).size
    const server = spawn(join(cluster.programs, 'bin/postgres'), ['-D', cluster.data, ...settings(port, options)], {
      ...cluster.runner,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      env: { LC_ALL: 'C', PGDATA: '' },
    })
    server.on('error', () => undefined)
    server.unref()
    closeSync(log)
    if (await becomesReady(server, cluster.data, until)) return server
    const said = readFileSync(join(cluster.folder, 'postgres.log'), 'utf8').slice(before)
    // The sessions of a killed postmaster need a moment to see it and go.
    if (said.includes('shared memory block') && performance.now() < until) {
      await pause(200)
      continue
    }
    server.kill('SIGQUIT')
    throw new StartError('database-not-started', `PostgreSQL did not start. Its log ends with:\n${said.slice(-2000)}`)
  }
}

/** The state of the postmaster as pg_ctl reads it: the eighth line of postmaster.pid. */
async function becomesReady(server: ChildProcess, data: string, until: number): Promise<boolean> {
  while (server.pid !== undefined && server.exitCode === null && server.signalCode === null) {
    const lines = postmasterFile(data)
    if (Number(lines[0]) === server.pid && lines[7]?.trim() === 'ready') return true
    if (performance.now() > until) return false
    await pause(POLL_MS)
  }
  return false
}

function postmasterFile(data: string): readonly string[] {
  const file = join(data, 'postmaster.pid')
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

/**
 * Ends the server when this process ends in any way, kill -9 included: the guard reads from a pipe that only we hold.
 * (When guard and server are killed or survive alone, the next start finds out: `stopOrphan`.)
 */
function startGuard(cluster: Cluster, pid: number, throwaway: boolean): ChildProcess {
  const cleaning = throwaway
    ? '; n=0; while kill -0 $1 && [ $n -lt 300 ]; do sleep 0.1; n=$((n+1)); done; rm -rf "$2" "$3"'
    : ''
  const script = `read x; kill -INT $1${cleaning}`
  const guard = spawn('/bin/sh', ['-c', script, 'surety-database-guard', String(pid), cluster.folder, cluster.home], {
    ...(throwaway ? {} : cluster.runner),
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.on('error', () => undefined)
  guard.unref()
  const pipe = guard.stdin
  if (pipe !== null && 'unref' in pipe && typeof pipe.unref === 'function') pipe.unref()
  return guard
}

/** Fast shutdown; if that does not end it, at once (the next start then recovers from the log). */
async function stopProcess(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    const mark = processMark(pid)
    if (mark === undefined) return
    process.kill(pid, signal)
    const until = performance.now() + STOP_SECONDS * 1000
    while (performance.now() < until) {
      if (processMark(pid) !== mark) return
      await pause(POLL_MS)
    }
  }
}

/** A postmaster of a killed parent is stopped; a stale postmaster.pid whose number now is someone else goes away. */
async function stopOrphan(data: string): Promise<void> {
  const pid = Number(postmasterFile(data)[0])
  if (!Number.isInteger(pid) || pid <= 0 || processMark(pid) === undefined) return
  if (processCommand(pid).includes(data)) await stopProcess(pid)
  else rmSync(join(data, 'postmaster.pid'), { force: true })
}

async function createDatabase(cluster: Cluster, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: `${urlOf(cluster, port)}/postgres` })
  await client.connect()
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE_NAME])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE_NAME}`)
  } finally {
    await client.end()
  }
}
