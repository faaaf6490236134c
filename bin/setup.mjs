// Makes a fresh clone ready to run: packages, then the build. Plain JavaScript without packages: it runs before them.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const project = dirname(dirname(fileURLToPath(import.meta.url)))

const OLDEST_NODE = [20, 19]
const SOURCES = ['server', 'sdk', 'record-format']
const WEB_SOURCES = ['web', 'sdk', 'record-format']
const NOT_OURS = new Set(['node_modules', 'build', '.react-router'])
const INSTALLED = join(project, 'node_modules/.surety-lock')
const BUILT = join(project, 'dist/.built')
const WEB_BUILT = join(project, 'dist-web/.built')

/** Ends the process with one sentence for the person at the terminal. */
export function fail(message) {
  process.stderr.write(`\nSurety: ${message}\n`)
  process.exit(1)
}

/** Node's version as an error text, or undefined when it is new enough. */
export function nodeFault(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined
  return `Node ${version} is too old. Surety needs Node ${OLDEST_NODE.join('.')} or later: https://nodejs.org`
}

function sha256(...parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

function readOr(file, otherwise) {
  return existsSync(file) ? readFileSync(file, 'utf8') : otherwise
}

/** Whether npm's own record says that everything we need stands there (someone ran npm ci by hand). */
function installedByHand(lock) {
  const record = readOr(join(project, 'node_modules/.package-lock.json'), undefined)
  if (record === undefined) return false
  const installed = JSON.parse(record).packages
  return Object.entries(JSON.parse(lock).packages).every(
    ([path, wanted]) =>
      !path.startsWith('node_modules/') ||
      wanted.optional ||
      wanted.link ||
      installed[path]?.version === wanted.version,
  )
}

function npm(...options) {
  const flags = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const program = process.env.npm_execpath
  const [command, first] = program?.endsWith('.js') ? [process.execPath, [program]] : ['npm', []]
  return spawnSync(command, [...first, ...options, ...flags], { cwd: project, encoding: 'utf8' })
}

function install() {
  const lock = readFileSync(join(project, 'package-lock.json'), 'utf8')
  const hash = sha256(lock)
  if (readOr(INSTALLED, '') === hash) return
  if (!installedByHand(lock)) {
    process.stdout.write('Installing packages…\n')
    let result = npm('ci')
    // npm ci refuses a lock that lacks optional packages of other platforms; install takes it as it stands.
    if (result.status !== 0 && `${result.stderr}`.includes('EUSAGE')) result = npm('install', '--no-save')
    if (result.error) fail(`npm could not be started (${result.error.message}). Install npm beside Node.`)
    if (result.status !== 0) fail(`the packages could not be installed:\n${result.stderr}`)
  }
  writeFileSync(INSTALLED, hash)
}

function sourceFiles(folder) {
  return readdirSync(join(project, folder), { recursive: true })
    .map((name) => join(folder, name))
    .filter(
      (name) =>
        /\.(ts|tsx|json|css|js|svg|png|po)$/.test(name) &&
        !/\.test\.tsx?$/.test(name) &&
        !name.split(sep).some((part) => NOT_OURS.has(part)),
    )
    .sort()
}

function sourcesHash(folders) {
  const files = folders.flatMap(sourceFiles).map((name) => `${name}\0${readFileSync(join(project, name), 'utf8')}\0`)
  return sha256(
    readFileSync(join(project, 'package-lock.json')),
    readFileSync(fileURLToPath(import.meta.url)),
    ...files,
  )
}

/** What becomes a file in dist: the supervisor, the command line, and each process. */
function entryPoints() {
  return readdirSync(join(project, 'server/entry'))
    .filter((name) => /^(main|cli|[a-z]+-process)\.ts$/.test(name))
    .map((name) => join(project, 'server/entry', name))
}

/** Our own workspaces are part of the bundle; every other package stays outside. */
const workspaces = {
  name: 'workspaces',
  setup(build) {
    build.onResolve({ filter: /^@surety\// }, ({ path }) => ({
      path: join(project, path.slice('@surety/'.length), 'index.ts'),
    }))
  },
}

/** Builds programs into a folder, as the product is built: each a file of its own, packages outside of it. */
export async function buildPrograms(entryPoints, outdir, plugins = []) {
  const esbuild = await import('esbuild')
  await esbuild.build({
    entryPoints,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    plugins: [workspaces, ...plugins],
    logLevel: 'warning',
  })
  await esbuild.stop()
}

async function build() {
  const hash = sourcesHash(SOURCES)
  if (readOr(BUILT, '') === hash) return
  process.stdout.write('Building…\n')
  const fresh = join(project, `dist.new-${process.pid}`)
  try {
    await buildPrograms(entryPoints(), fresh)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    fail(`the build failed: ${error.message}`)
  }
  writeFileSync(join(fresh, '.built'), hash)
  replaceFolder(join(project, 'dist'), fresh)
}

// Renamed as a whole: a server that starts beside us never sees half a build.
function replaceFolder(dist, fresh) {
  const old = `${fresh}-old`
  mkdirSync(dist, { recursive: true })
  renameSync(dist, old)
  renameSync(fresh, dist)
  rmSync(old, { recursive: true, force: true })
}

function buildWeb() {
  const hash = sourcesHash(WEB_SOURCES)
  if (readOr(WEB_BUILT, '') === hash) return
  process.stdout.write('Building the web app…\n')
  const fresh = join(project, `dist-web.new-${process.pid}`)
  const router = createRequire(join(project, 'web/package.json')).resolve('@react-router/dev/package.json')
  const result = spawnSync(process.execPath, [join(dirname(router), 'bin.js'), 'build'], {
    cwd: join(project, 'web'),
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', SURETY_WEB_BUILD: fresh },
  })
  if (result.status !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    fail(`the build of the web app failed:\n${result.stdout}${result.stderr}`)
  }
  writeFileSync(join(fresh, '.built'), hash)
  replaceFolder(join(project, 'dist-web'), fresh)
}

/** Checks Node, installs what is missing and builds what has changed. Ends the process with a clear error otherwise. */
export async function setup() {
  const fault = nodeFault()
  if (fault !== undefined) fail(fault)
  install()
  await build()
  buildWeb()
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await setup()
