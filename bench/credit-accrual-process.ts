import { openRuntime } from '../server/entry/runtime.ts'
import { accrueUpTo } from '../server/modules/credit/accrual.jobs.ts'
import { agedDraws } from '../server/modules/credit/aged-draws.store.ts'
import { defaultBuckets } from '../server/modules/credit/ageing.rules.ts'
import { systemClock } from '../server/platform/clock.ts'
import { createLog } from '../server/platform/log.ts'

/** One month's end on one database: charges up to a day and the ages of debts, and how long each took. */
const [url = '', day = ''] = process.argv.slice(2)
const runtime = await openRuntime({ databaseUrl: url, clock: () => systemClock, log: createLog('bench', 'error') })
const started = performance.now()
const charged = await accrueUpTo(day, runtime)
const accrued = performance.now()
const aged = await agedDraws(runtime.pool, day, defaultBuckets)
const ended = performance.now()
const draws = (aged.get('own') ?? []).reduce((sum, bucket) => sum + bucket.draws, 0)
await runtime.close()
const seconds = { accrual: (accrued - started) / 1000, ageing: (ended - accrued) / 1000 }
process.send?.({ charged, draws, ...seconds }, () => process.exit(0))
