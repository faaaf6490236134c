import { readFileSync } from 'node:fs'
import { ownChecks } from '../modules/payments/providers/own-checks.ts'
import { sandboxChecks } from '../modules/payments/providers/sandbox-checks.ts'
import type { PayeeChecks } from '../modules/payments/screening.rules.ts'
import type { NameScreen } from '../modules/vetting/index.ts'
import { byHand, folderScreen, linesScreen, sandboxScreen } from '../modules/vetting/providers/name-screens.ts'
import { runChild } from '../platform/child-process.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { createLog } from '../platform/log.ts'
import { projectFolder } from '../platform/project.ts'
import { readProviders } from './provider-settings.ts'
import { startWork } from './start-work.ts'

const linesOf = ({ screeningList }: Config) =>
  screeningList === undefined ? undefined : readFileSync(screeningList, 'utf8').split('\n')

/** The operator's own list, read at the start; in the sandbox without one its invented names. */
function checksOf(config: Config): PayeeChecks {
  const lines = linesOf(config)
  if (config.mode === 'sandbox') return sandboxChecks(lines)
  // With published lists a payee is looked up; without any list two people look at each.
  return ownChecks(lines ?? (config.sanctionsFolder === undefined ? undefined : []))
}

/** Who looks names up: lists of the folder, else the sandbox's own, else people. Throws for a list that breaks off. */
async function screenOf(config: Config): Promise<NameScreen> {
  const lines = linesOf(config)
  if (config.sanctionsFolder !== undefined) return folderScreen(config.sanctionsFolder, lines)
  if (config.mode === 'sandbox') return sandboxScreen(lines)
  return lines === undefined ? byHand : linesScreen(lines)
}

await runChild(async () => {
  const config = readConfig(process.env, projectFolder())
  const { DATABASE_URL = '', SURETY_SECRET = '' } = process.env
  return startWork({
    databaseUrl: DATABASE_URL,
    providers: readProviders(process.env, config),
    appUrl: config.appUrl ?? `http://localhost:${config.port}`,
    checks: checksOf(config),
    screen: await screenOf(config),
    dataFolder: config.dataFolder,
    ...(config.bucket === undefined ? {} : { bucket: config.bucket }),
    secret: SURETY_SECRET,
    webhookHosts: config.webhookHosts,
    ...(config.replies === undefined ? {} : { replies: config.replies }),
    ...(config.mail === undefined ? {} : { mail: config.mail }),
    ...(config.bankFolder === undefined ? {} : { bankFolder: config.bankFolder }),
    log: createLog('work', process.env.SURETY_LOG ?? 'warn'),
  })
})
