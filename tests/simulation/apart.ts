import { spawn } from 'node:child_process'
import type { ClaimShare } from './run.ts'

/** Runs so many orders in a process of its own, so that both cores work; all that must happen has to. */
export function simulateApart(
  orders: number,
  seed: string,
  claims: ClaimShare = 'some',
): Promise<{ readonly code: number | null; readonly said: string }> {
  const program = ['--max-semi-space-size=64', '--max-old-space-size=6000', '--import', 'tsx', 'scripts/simulate.ts']
  const options = [...program, '--orders', String(orders), '--seed', seed, '--claims', claims, '--quiet']
  const child = spawn(process.execPath, options, { cwd: new URL('../..', import.meta.url) })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data))
  return new Promise((done) => child.once('exit', (code) => done({ code, said })))
}
