import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { projectFolder } from '../../server/platform/project.ts'

/** A file of the project, its path from the project's folder with `/`, and what it imports: paths, or package names. */
export interface Source {
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
}

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.surety', 'dist-web', 'build', '.react-router'])
const IMPORT = /(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)'([^']+)'/gm

function pathsIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    if (SKIPPED.has(each.name)) return []
    const path = join(folder, each.name)
    return each.isDirectory() ? pathsIn(path) : [path]
  })
}

/** A source as if it stood at `path`: what a test plants to see its rule fail. */
export function sourceAt(path: string, text: string): Source {
  const imports = [...text.matchAll(IMPORT)].map(([, name = '']) =>
    name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), name)) : name,
  )
  return { path, text, imports }
}

const project = projectFolder()

/** Every text file of the project besides what is installed, built or a document for tests. */
export const everyFile: readonly Source[] = pathsIn(project)
  .map((path) => relative(project, path).split('\\').join('/'))
  .filter((path) => /(\.(tsx?|mjs|md|sql|json|yml|svg)|^\.ci\/run)$/.test(path) && !path.startsWith('tests/data/'))
  .map((path) => sourceAt(path, readFileSync(join(project, path), 'utf8')))

/** The code: TypeScript, with tests. */
export const sources = everyFile.filter(({ path }) => /\.tsx?$/.test(path))

export const isTest = (path: string) => /\.(test|testing)\.tsx?$/.test(path) || path.startsWith('tests/')

/** The module that a path is in; `undefined` for what is in none. */
export function moduleOf(path: string): string | undefined {
  return /^server\/modules\/([^/]+)\//.exec(path)?.[1]
}

/** A data file of this folder. */
export function dataOf<T>(name: string): T {
  return JSON.parse(readFileSync(join(dirname(new URL(import.meta.url).pathname), name), 'utf8')) as T
}
