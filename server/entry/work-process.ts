import { runChild } from '../platform/child-process.ts'
import { readConfig } from '../platform/config.ts'
import { createLog } from '../platform/log.ts'
import { projectFolder } from '../platform/project.ts'
import { readProviders } from './provider-settings.ts'
import { startWork } from './start-work.ts'

await runChild(() => {
  const config = readConfig(process.env, projectFolder())
  const { DATABASE_URL = '' } = process.env
  return startWork({
    databaseUrl: DATABASE_URL,
    providers: readProviders(process.env, config),
    appUrl: config.appUrl ?? `http://localhost:${config.port}`,
    ...(config.mail === undefined ? {} : { mail: config.mail }),
    log: createLog('work', process.env.SURETY_LOG ?? 'warn'),
  })
})
