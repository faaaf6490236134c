import { createReadStream } from 'node:fs'
import { type CaseFileVerification, verifyCaseFile } from '@surety/record-format'
import { verifyCaseFileAt } from '../server/entry/verify-file.ts'

/** Verifies one case file, as the command line or as a browser does, and tells how long it took and how much memory. */
const [path = '', as = ''] = process.argv.slice(2)
const ways: Readonly<Record<string, () => Promise<CaseFileVerification>>> = {
  'command-line': () => verifyCaseFileAt(path),
  browser: () => verifyCaseFile(createReadStream(path, { highWaterMark: 1024 * 1024 })),
}
const started = performance.now()
const found = await ways[as]?.()
const milliseconds = performance.now() - started
if (found?.ok !== true) throw new Error(JSON.stringify(found?.findings))
const peakMegabytes = process.resourceUsage().maxRSS / 1024
process.send?.({ milliseconds, peakMegabytes }, () => process.exit(0))
