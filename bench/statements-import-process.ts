import { openRuntime } from '../server/entry/runtime.ts'
import { isRefusal } from '../server/kernel/use-case.ts'
import { fileChunks, importBankFile } from '../server/modules/reconciliation/index.ts'
import { systemClock } from '../server/platform/clock.ts'
import { createLog } from '../server/platform/log.ts'

/** Imports one file into one database and tells how long it took and how much memory it had at most. */
const [url = '', path = ''] = process.argv.slice(2)
const runtime = await openRuntime({ databaseUrl: url, clock: () => systemClock, log: createLog('bench', 'error') })
const started = performance.now()
const said = await importBankFile(fileChunks(path), runtime)
const seconds = (performance.now() - started) / 1000
if (isRefusal(said)) throw new Error(JSON.stringify(said))
const peakMegabytes = process.resourceUsage().maxRSS / 1024
await runtime.close()
process.send?.({ seconds, peakMegabytes }, () => process.exit(0))
