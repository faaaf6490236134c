import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { buildPrograms } from '../bin/setup.mjs'
import { projectFolder } from '../server/platform/project.ts'

/**
 * A program of the benchmarks, built as the product is, in a folder of its own inside the project, where its packages
 * are found. Answers its file; the caller removes the folder.
 */
export async function builtProgram(source: string): Promise<string> {
  const folder = await mkdtemp(join(projectFolder(), 'node_modules/.surety-bench-'))
  await buildPrograms([join(projectFolder(), source)], folder)
  return join(folder, source.split('/').at(-1)?.replace(/\.ts$/, '.mjs') ?? '')
}
