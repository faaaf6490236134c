import { sandboxProvider } from '../modules/payments/index.ts'
import { type Running, runChild } from '../platform/child-process.ts'
import { sandboxClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { buildHttp } from '../platform/http.ts'
import { createLog } from '../platform/log.ts'
import { projectFolder } from '../platform/project.ts'
import { StartError, systemCode } from '../platform/start-error.ts'
import { authentication, mountProviderDoor, routes } from './api.ts'
import { type Loop, openRuntime, startLoop, turn } from './runtime.ts'
import { clockWalk, mountSwitches, mountTestClock, providerClock } from './sandbox.ts'
import { seedSandbox } from './seed.ts'

const IDLE_PAUSE_MS = 250

/** The process that answers: HTTP, executor, reactions, deadlines, and the clock of the sandbox. */
async function start(): Promise<Running> {
  const config = readConfig(process.env, projectFolder())
  const { DATABASE_URL = '', SANDBOX_URL = '', SANDBOX_KEY = '', SANDBOX_SECRET = '' } = process.env
  const log = createLog('api', process.env.SURETY_LOG ?? 'warn')
  let loop: Loop | undefined
  const batchCommands = Number(process.env.SURETY_BATCH ?? 256)
  const runtime = await openRuntime({
    databaseUrl: DATABASE_URL,
    clock: sandboxClock,
    log,
    settings: { batchCommands },
    onNews: () => loop?.kick(),
  })
  const clock = runtime.clock as ReturnType<typeof sandboxClock>
  const services = { executor: runtime.executor, pool: runtime.pool, now: () => clock.now() }
  await seedSandbox(runtime.executor, services.now)
  const authenticate = authentication(runtime.pool)
  const onFault = (incident: string, error: unknown) => log.error({ incident, error: String(error) }, 'a fault of ours')
  const app = buildHttp({ routes, services, authenticate, onFault })
  const settings = { url: SANDBOX_URL, apiKey: SANDBOX_KEY, webhookSecrets: [SANDBOX_SECRET], now: services.now }
  mountProviderDoor(app, sandboxProvider(settings), services)
  const provider = providerClock({ url: SANDBOX_URL, apiKey: SANDBOX_KEY })
  const nextDeadline = () => runtime.feeds.nextDeadline()
  const onProblem = (error: unknown) => log.error({ error: String(error) }, 'the clock stopped on its way')
  const walk = clockWalk({ clock, pool: runtime.pool, provider, nextDeadline, turn: () => turn(runtime), onProblem })
  mountTestClock(app, clock, walk, authenticate)
  mountSwitches(app, { url: SANDBOX_URL, apiKey: SANDBOX_KEY }, authenticate)
  app.get('/healthz', () => ({ alive: true }))
  app.get('/readyz', async () => {
    await runtime.pool.query('select 1')
    return { ready: true }
  })
  await app.listen({ port: config.port, host: '0.0.0.0' }).catch((error) => {
    throw portFault(error, config.port)
  })
  loop = startLoop(() => turn(runtime), IDLE_PAUSE_MS, log)
  walk.start()
  return {
    async stop() {
      await app.close()
      await walk.ended()
      await loop?.stop()
      await runtime.close()
    },
  }
}

function portFault(error: Error, port: number): Error {
  const code = systemCode(error)
  if (code === 'EADDRINUSE')
    return new StartError('port-taken', `Port ${port} is taken by another program; set PORT to a free one.`)
  if (code === 'EACCES')
    return new StartError('port-not-allowed', `This user may not open port ${port}; set PORT to one above 1023.`)
  return error
}

await runChild(start)
