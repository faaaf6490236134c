import { runChild } from '../platform/child-process.ts'
import { readConfig } from '../platform/config.ts'
import { createLog } from '../platform/log.ts'
import { projectFolder } from '../platform/project.ts'
import { startWork } from './start-work.ts'

await runChild(() => {
  const config = readConfig(process.env, projectFolder())
  const { DATABASE_URL = '', SANDBOX_URL = '', SANDBOX_KEY = '', SANDBOX_SECRET = '' } = process.env
  return startWork({
    databaseUrl: DATABASE_URL,
    provider: { url: SANDBOX_URL, apiKey: SANDBOX_KEY, secret: SANDBOX_SECRET },
    appUrl: config.appUrl ?? `http://localhost:${config.port}`,
    ...(config.mail === undefined ? {} : { mail: config.mail }),
    ...(config.bankFolder === undefined ? {} : { bankFolder: config.bankFolder }),
    log: createLog('work', process.env.SURETY_LOG ?? 'warn'),
  })
})
