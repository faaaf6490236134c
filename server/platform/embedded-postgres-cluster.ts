import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { POSTGRES_MAJOR, programs, type Runner, reaches, runnerOf } from './embedded-postgres-files.ts'
import { StartError, systemCode } from './start-error.ts'

// PostgreSQL builds longer paths from this one and cuts what does not fit its buffers.
const LONGEST_PATH = 100

/** The embedded server's user and database; the password stands in the data folder. */
export const DATABASE_NAME = 'surety'

/** What a start needs to know of a data folder. */
export interface Cluster {
  readonly folder: string
  readonly runner: Runner
  /** The folder with `bin/postgres`. */
  readonly programs: string
  /** The folder of `data`: the data folder itself unless the runner cannot reach that. */
  readonly home: string
  /** PostgreSQL's own data. */
  readonly data: string
  readonly password: string
}

/** Makes the data folder when it is missing and proves that we may write there. Returns its absolute path. */
export function prepareDataFolder(path: string): string {
  const folder = resolve(path)
  if (folder.length > LONGEST_PATH) {
    throw new StartError(
      'data-folder-path-too-long',
      `The path of the data folder ${folder} has more than ${LONGEST_PATH} characters. Set SURETY_DATA to a shorter one.`,
    )
  }
  try {
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true })
      chmodSync(folder, 0o755)
    }
    const probe = join(folder, `.probe-${randomBytes(6).toString('hex')}`)
    writeFileSync(probe, '')
    unlinkSync(probe)
  } catch (error) {
    throw new StartError(
      'data-folder-not-writable',
      `The data folder ${folder} cannot be written (${systemCode(error) ?? String(error)}). Set SURETY_DATA to one that can.`,
    )
  }
  return realpathSync(folder)
}

/**
 * Where the database's files stand: the data folder, or, when the runner cannot reach that (a checkout under root's
 * closed home), a folder under /var/lib that a link in the data folder names.
 */
function homeOf(folder: string, name: string, runner: Runner): string {
  const place = join(folder, name)
  if (existsSync(place)) return dirname(realpathSync(place))
  if (reaches(runner, folder)) return folder
  mkdirSync('/var/lib/surety', { recursive: true, mode: 0o755 })
  const home = mkdtempSync('/var/lib/surety/data-')
  chmodSync(home, 0o755)
  return home
}

function passwordOf(folder: string): string {
  const file = join(folder, 'database-password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

function own(path: string, runner: Runner): void {
  if (runner !== undefined) chownSync(path, runner.uid, runner.gid)
}

// Made beside and renamed: an interrupted start leaves no half database behind.
function initialise(native: string, home: string, data: string, runner: Runner, password: string): void {
  const fresh = `${data}.new`
  const secret = join(home, '.database-password.new')
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  own(fresh, runner)
  writeFileSync(secret, password, { mode: 0o600 })
  own(secret, runner)
  const options = ['--data-checksums', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-instructions']
  const result = spawnSync(
    join(native, 'bin/initdb'),
    [...options, '-D', fresh, '-U', DATABASE_NAME, `--pwfile=${secret}`, '--set', 'dynamic_shared_memory_type=mmap'],
    { ...runner, cwd: '/', encoding: 'utf8', env: { PATH: process.env.PATH, LC_ALL: 'C' } },
  )
  rmSync(secret, { force: true })
  if (result.status !== 0) {
    const reason = result.error?.message ?? `${result.stdout}${result.stderr}`
    throw new StartError('database-not-created', `PostgreSQL could not create its files in ${data}:\n${reason}`)
  }
  renameSync(fresh, data)
}

/** Finds the database of a prepared data folder, or creates it. The caller holds the folder's lock. */
export function openCluster(folder: string): Cluster {
  const name = `postgres-${POSTGRES_MAJOR}`
  const place = join(folder, name)
  const runner = existsSync(place) ? ownerOf(place, folder) : runnerOf(folder)
  const home = homeOf(folder, name, runner)
  const native = programs(home, runner)
  const data = join(home, name)
  const password = passwordOf(folder)
  if (!existsSync(data)) initialise(native, home, data, runner, password)
  if (home !== folder && !existsSync(place)) symlinkSync(data, place)
  return { folder, runner, programs: native, home, data, password }
}

/** Files that were once made belong to whoever made them. */
function ownerOf(place: string, folder: string): Runner {
  const { uid, gid } = statSync(place)
  const us = process.getuid?.()
  if (us === 0) return uid === 0 ? runnerOf(folder) : { uid, gid }
  if (us !== undefined && us !== uid) {
    throw new StartError(
      'data-folder-not-writable',
      `The database in ${place} belongs to another user (${uid}). Start as that user or as root, or set SURETY_DATA.`,
    )
  }
  return undefined
}

function isFree(port: number): Promise<number | undefined> {
  return new Promise((done) => {
    const server = createServer()
    server.once('error', () => done(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : undefined))
    })
  })
}

/** The port of the last start if it is free, else any free one; kept in the data folder for other commands. */
export async function choosePort(folder: string): Promise<number> {
  const file = join(folder, 'database-port')
  const kept = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  const port = (kept > 0 ? await isFree(kept) : undefined) ?? (await isFree(0))
  if (port === undefined) throw new StartError('no-free-port', 'There is no free port on 127.0.0.1 for the database.')
  writeFileSync(file, `${port}\n`)
  return port
}

/** The address of the database that runs in this data folder, for commands beside the server; undefined when none. */
export function embeddedUrl(path: string): string | undefined {
  const folder = resolve(path)
  const [password, port] = ['database-password', 'database-port'].map((name) => {
    const file = join(folder, name)
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
  })
  if (password === undefined || port === undefined) return undefined
  if (!existsSync(join(folder, `postgres-${POSTGRES_MAJOR}`, 'postmaster.pid'))) return undefined
  return `postgres://${DATABASE_NAME}:${password}@127.0.0.1:${port}/${DATABASE_NAME}`
}
