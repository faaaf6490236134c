// The files in the order given, which `node --test` sorts anew: run-tests.mjs TAP CONCURRENCY FILE…
import { createWriteStream } from 'node:fs'
import { basename, resolve } from 'node:path'
import { run } from 'node:test'
import { spec, tap } from 'node:test/reporters'

const SHOWN = 12
/** A file that hangs fails by its name, and the others go on: none takes half of it. */
const FILE_MS = 30 * 60_000
/** The long ones have a night. */
const LONG_FILE_MS = 8 * 3_600_000

const [file, concurrency, ...files] = process.argv.slice(2)
const isLong = process.env.SURETY_LONG === '1'
const tests = run({ files, concurrency: Number(concurrency), timeout: isLong ? LONG_FILE_MS : FILE_MS })
const asked = new Set(files.map((each) => resolve(each)))
const [began, seconds] = [new Map(), new Map()]
const isFile = ({ name, nesting }) => nesting === 0 && asked.has(resolve(name))
tests.on('test:dequeue', (each) => {
  if (isFile(each)) began.set(each.name, performance.now())
})
tests.on('test:fail', () => {
  process.exitCode = 1
})
tests.on('test:complete', (each) => {
  if (isFile(each)) seconds.set(each.name, (performance.now() - (began.get(each.name) ?? 0)) / 1000)
})
// Told at the end: what takes long is seen to grow.
tests.once('end', () => {
  const slowest = [...seconds].sort(([, a], [, b]) => b - a).slice(0, SHOWN)
  for (const [name, took] of slowest) console.log(`${took.toFixed(0).padStart(5)} s  ${basename(name)}`)
})
tests.compose(tap).pipe(createWriteStream(file))
tests.compose(new spec()).pipe(process.stdout)
