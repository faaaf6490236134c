import { spawnSync } from 'node:child_process'

/** What must hold before any test runs: name and command. */
const CHECKS = [
  ['types', 'tsc', '-p', '.'],
  ['types of the web app', 'tsc', '-p', 'web'],
  ['style', 'biome', 'check', '.'],
] as const

let failed = 0
for (const [name, program, ...options] of CHECKS) {
  const result = spawnSync(`node_modules/.bin/${program}`, options, { stdio: 'inherit' })
  console.log(`check ${name}: ${result.status === 0 ? 'passed' : 'FAILED'}`)
  if (result.status !== 0) failed += 1
}
process.exitCode = failed === 0 ? 0 : 1
