import { readFileSync } from 'node:fs'
import { ownChecks } from '../modules/payments/providers/own-checks.ts'
import { sandboxChecks } from '../modules/payments/providers/sandbox-checks.ts'
import type { PayeeChecks } from '../modules/payments/screening.rules.ts'
import { runChild } from '../platform/child-process.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { createLog } from '../platform/log.ts'
import { projectFolder } from '../platform/project.ts'
import { readProviders } from './provider-settings.ts'
import { startWork } from './start-work.ts'

/** The operator's own list, read at the start; in the sandbox without one its invented names. */
function checksOf({ screeningList, mode }: Config): PayeeChecks {
  const lines = screeningList === undefined ? undefined : readFileSync(screeningList, 'utf8').split('\n')
  return mode === 'sandbox' ? sandboxChecks(lines) : ownChecks(lines)
}

await runChild(() => {
  const config = readConfig(process.env, projectFolder())
  const { DATABASE_URL = '', SURETY_SECRET = '' } = process.env
  return startWork({
    databaseUrl: DATABASE_URL,
    providers: readProviders(process.env, config),
    appUrl: config.appUrl ?? `http://localhost:${config.port}`,
    checks: checksOf(config),
    secret: SURETY_SECRET,
    webhookHosts: config.webhookHosts,
    ...(config.replies === undefined ? {} : { replies: config.replies }),
    ...(config.mail === undefined ? {} : { mail: config.mail }),
    ...(config.bankFolder === undefined ? {} : { bankFolder: config.bankFolder }),
    log: createLog('work', process.env.SURETY_LOG ?? 'warn'),
  })
})
