// The files in the order given, which `node --test` sorts anew: run-tests.mjs TAP CONCURRENCY FILE…
import { createWriteStream } from 'node:fs'
import { run } from 'node:test'
import { spec, tap } from 'node:test/reporters'

const [file, concurrency, ...files] = process.argv.slice(2)
const tests = run({ files, concurrency: Number(concurrency) })
tests.on('test:fail', () => {
  process.exitCode = 1
})
tests.compose(tap).pipe(createWriteStream(file))
tests.compose(new spec()).pipe(process.stdout)
