// The tests as the product is built: a process that reads sources through a loader works six seconds before it begins.
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildPrograms, project } from './setup.mjs'

const CACHE = join(project, 'node_modules/.cache')

/** Tests find their data beside themselves; what they test finds its own as it does when it is built. */
const places = {
  name: 'places',
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      const name = relative(project, path).replaceAll(sep, '/')
      if (name.includes('node_modules/') || (name.startsWith('server/') && !name.endsWith('.test.ts'))) return undefined
      const contents = readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' }
    })
  },
}

/** The file that an entry of a package's `exports` gives to who imports it. */
const importable = (entry) => (typeof entry === 'string' ? entry : importable(entry.import ?? entry.default))

/** Packages of a workspace's own folder are not found from where the tests are built: they are named whole. */
const ownPackages = {
  name: 'own-packages',
  setup(build) {
    build.onResolve({ filter: /^@?[a-z]/ }, ({ path, importer }) => {
      const own = join(project, relative(project, importer).split(sep)[0] ?? '')
      const name = path
        .split('/')
        .slice(0, path.startsWith('@') ? 2 : 1)
        .join('/')
      if (own === project || !existsSync(join(own, 'node_modules', name))) return undefined
      const folder = join(own, 'node_modules', name)
      const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      const entry = exports?.[`.${path.slice(name.length)}`]
      if (entry === undefined) return undefined
      const found = join(folder, importable(entry))
      return { path: pathToFileURL(found).href, external: true }
    })
  },
}

/** Builds test files into a folder of their own. Answers the folder, and what each of them has become. */
export async function buildTests(files) {
  mkdirSync(CACHE, { recursive: true })
  const folder = mkdtempSync(join(CACHE, 'tests-'))
  const entries = files.map((file, n) => ({ in: join(project, file), out: String(n) }))
  await buildPrograms(entries, folder, [places, ownPackages])
  return { folder, built: new Map(files.map((file, n) => [file, join(folder, `${n}.mjs`)])) }
}
