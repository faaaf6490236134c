import { runChild } from '../platform/child-process.ts'
import { createLog } from '../platform/log.ts'
import { startWork } from './start-work.ts'

await runChild(() => {
  const { DATABASE_URL = '', SANDBOX_URL = '', SANDBOX_KEY = '', SANDBOX_SECRET = '' } = process.env
  return startWork({
    databaseUrl: DATABASE_URL,
    provider: { url: SANDBOX_URL, apiKey: SANDBOX_KEY, secret: SANDBOX_SECRET },
    log: createLog('work', process.env.SURETY_LOG ?? 'warn'),
  })
})
