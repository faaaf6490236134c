import { runChild } from '../platform/child-process.ts'
import { readConfig } from '../platform/config.ts'
import { createLog } from '../platform/log.ts'
import { projectFolder } from '../platform/project.ts'
import { readProviders } from './provider-settings.ts'
import { startApi } from './start-api.ts'

await runChild(() => {
  const config = readConfig(process.env, projectFolder())
  const { DATABASE_URL = '', SURETY_SECRET = '', SURETY_WEB_SOCKET } = process.env
  return startApi({
    databaseUrl: DATABASE_URL,
    port: config.port,
    dataFolder: config.dataFolder,
    providers: readProviders(process.env, config),
    secret: SURETY_SECRET,
    shops: true,
    appUrl: config.appUrl ?? `http://localhost:${config.port}`,
    log: createLog('api', process.env.SURETY_LOG ?? 'warn'),
    webhookHosts: config.webhookHosts,
    ...(config.recordKey === undefined ? {} : { recordKey: config.recordKey }),
    ...(config.bucket === undefined ? {} : { bucket: config.bucket }),
    ...(config.metrics === undefined ? {} : { metrics: config.metrics }),
    ...(config.trustedProxies === undefined ? {} : { trustedProxies: config.trustedProxies }),
    ...(config.replies === undefined ? {} : { replies: config.replies }),
    ...(config.mail === undefined ? {} : { mail: config.mail }),
    ...(config.limits === undefined ? {} : { limits: config.limits }),
    executor: { batchCommands: Number(process.env.SURETY_BATCH ?? 256) },
    ...(SURETY_WEB_SOCKET === undefined ? {} : { webSocket: SURETY_WEB_SOCKET }),
  })
})
