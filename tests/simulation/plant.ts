import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Planted } from './planted-bug.ts'

const project = new URL('../..', import.meta.url).pathname

/** How often the text that a bug replaces stands in its file: once, or the bug is none. */
export function placesOf({ file, find }: Planted): number {
  return readFileSync(join(project, file), 'utf8').split(find).length - 1
}

export interface Caught {
  readonly caught: boolean
  /** The broken invariant as the auditor named it. */
  readonly said: string
}

/** Runs the simulation on a copy of the product that has the bug. Throws when its text is not there exactly once. */
export async function plant(bug: Planted): Promise<Caught> {
  const folder = mkdtempSync(join(tmpdir(), 'surety-planted-'))
  try {
    for (const part of ['server', 'tests/simulation', 'scripts', 'record-format', 'package.json', 'tsconfig.json'])
      cpSync(join(project, part), join(folder, part), { recursive: true })
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'))
    const file = join(folder, bug.file)
    const parts = readFileSync(file, 'utf8').split(bug.find)
    if (parts.length !== 2) throw new Error(`${bug.name}: found ${parts.length - 1} times in ${bug.file}`)
    writeFileSync(file, parts.join(bug.put))
    return await simulateIn(folder, bug)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function simulateIn(folder: string, { orders, seed, by, claims }: Planted): Promise<Caught> {
  const options = ['--import', 'tsx', 'scripts/simulate.ts', '--orders', String(orders), '--seed', seed]
  options.push('--quiet', '--claims', claims)
  const child = spawn(process.execPath, options, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data))
  const code = await new Promise((done) => child.once('exit', done))
  const named = /Violation \[Error\]: ([^\n]{0,160})/.exec(said)?.[1]
  // Caught by accident is not caught: it has to be named for what it is.
  return { caught: code === 1 && named?.startsWith(by) === true, said: named ?? said.slice(-300) }
}
