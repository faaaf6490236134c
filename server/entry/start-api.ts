import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import type { Instant } from '../kernel/use-case.ts'
import { beginMonths } from '../modules/credit/accrual.jobs.ts'
import { warmSearch } from '../modules/directory/index.ts'
import { countDueMails, nextTelling, remind } from '../modules/notices/index.ts'
import { countDue } from '../modules/notices/webhooks.store.ts'
import { beginSweep } from '../modules/reconciliation/balance-sweep.jobs.ts'
import { watchSafeguarding } from '../modules/reconciliation/watch-safeguarding.ts'
import type { Running } from '../platform/child-process.ts'
import { type Clock, type SandboxClock, sandboxClock, systemClock } from '../platform/clock.ts'
import type { RepliesSettings } from '../platform/config.ts'
import { nextDeadline } from '../platform/deadlines.ts'
import { derivedSecrets } from '../platform/derived-secret.ts'
import type { Executor, ExecutorSettings } from '../platform/executor.ts'
import type { S3Settings } from '../platform/files/file-settings.ts'
import { type Files, openFiles } from '../platform/files/files.ts'
import { type Answered, buildHttp } from '../platform/http.ts'
import { send } from '../platform/http-faults.ts'
import { signInGate } from '../platform/http-gate.ts'
import { type LoopWatch, type Standstill, watchLoop } from '../platform/loop-watch.ts'
import { createMetrics, type Metrics, type MetricsAddress, serveMetrics } from '../platform/metrics.ts'
import type { NoteSigner } from '../platform/note-signer.ts'
import { problem } from '../platform/problem.ts'
import type { RateLimits } from '../platform/rate-limit.ts'
import { openMailer, type SmtpSettings } from '../platform/smtp-mailer.ts'
import { StartError, systemCode } from '../platform/start-error.ts'
import { type Worst, worstOf } from '../platform/worst-of.ts'
import { authentication, mountProviderDoor, routes } from './api.ts'
import { mountDocs } from './api-docs.ts'
import { mountMailDoor } from './mail-door.ts'
import { openSignIn, type SignIn } from './people.ts'
import { openProviders, type ProviderSettings, type Providers, recordConfigured } from './providers.ts'
import { keepRecord, type RecordKeeping } from './record-keeping.ts'
import { type ResetParts, type SandboxReset, sandboxReset } from './reset-sandbox.ts'
import { type Loop, openRuntime, type Runtime, startLoop, turn } from './runtime.ts'
import { type ClockWalk, clockWalk, companyClocks, type SandboxParts, sandboxRoutes } from './sandbox.ts'
import type { SandboxProviderAddress } from './sandbox-address.ts'
import { seedPeople } from './seed-people.ts'
import { fillSandbox } from './seed-shops.ts'
import { mountDemoSignIn, mountSignIn, sessions } from './sign-in.ts'
import { mountWeb } from './web-pipe.ts'
import { lanes } from './worker.ts'

const IDLE_PAUSE_MS = 250
/** Answers that take longer are worth a line; nothing else of a request that went well is. */
const SLOW_MS = 1000

export interface ApiSettings {
  readonly databaseUrl: string
  /** 0 = any free port. */
  readonly port: number
  readonly host?: string
  readonly providers: ProviderSettings
  readonly log: Logger
  /** Files come in here, and lie here where there is no bucket. */
  readonly dataFolder: string
  readonly bucket?: S3Settings
  /** Whether the sandbox begins with suppliers whose products can be found; tests bring their own. */
  readonly shops?: boolean
  readonly executor?: Partial<ExecutorSettings>
  /** Signs the cookies of sessions and the links of mails, makes the secrets of webhooks; at least 32 characters. */
  readonly secret: string
  /** What signs case files and tree heads; absent: made at the first start and kept in the data folder. */
  readonly recordKey?: string
  /** Where people reach the app; absent: wherever they come from. */
  readonly appUrl?: string
  /** Where mails are answered to, and who brings answers. */
  readonly replies?: RepliesSettings
  /** How mail goes out; absent: it stays in the sandbox. */
  readonly mail?: SmtpSettings
  /** Hosts that webhooks may go to whatever their address; absent: none. */
  readonly webhookHosts?: readonly string[]
  /** Absent: no limits. */
  readonly limits?: RateLimits
  /** Proxies whose X-Forwarded-For is believed; absent: this machine's. */
  readonly trustedProxies?: string
  /** Where metrics are shown; absent: nowhere. */
  readonly metrics?: MetricsAddress
  /** The local socket of the process that renders pages; absent: no pages. */
  readonly webSocket?: string
}

/** An API that answers; `url` as this machine reaches it. */
export interface RunningApi extends Running {
  readonly url: string
}

/** Starts what answers: HTTP, executor, reactions, deadlines, and the clock of the sandbox. Throws StartError. */
export async function startApi(settings: ApiSettings): Promise<RunningApi> {
  const { log } = settings
  let loop: Loop | undefined
  let executor: Executor | undefined
  const metrics = settings.metrics && createMetrics(() => executor?.waiting() ?? 0)
  const loopWatch = watchLoop(worstInLog<Standstill>((found) => log.info(found, 'the event loop stood still')))
  const runtime = await openRuntime({
    databaseUrl: settings.databaseUrl,
    clock: settings.providers.mode === 'live' ? () => systemClock : sandboxClock,
    log,
    ...(settings.executor === undefined ? {} : { settings: settings.executor }),
    onNews: () => loop?.kick(),
    onBatch(report) {
      loopWatch.began('batch')
      metrics?.batched(report)
    },
    ...(metrics === undefined ? {} : { measures: metrics }),
  })
  executor = runtime.executor
  const providers = await openProviders(settings.providers, runtime)
  const signIn = await openPeople(settings, runtime)
  const record = await keepRecord(settings, runtime.pool, () => runtime.clock.now())
  const files = await openFiles(settings.dataFolder, settings.bucket)
  const house = { ...runtime, ...record, files }
  const begin = loopsOf(house, metrics, log)
  const goOn = () => {
    loop = begin()
  }
  const halt = () => Promise.resolve(loop?.stop()).then(() => goOn)
  const sown = () => sow(runtime, settings, providers).then(record.begin)
  await sown()
  const parts = await openSandbox(settings, house, { signIn, halt, sown, files })
  const app = openDoor({ settings, runtime: house, providers, signIn, loopWatch, metrics }, parts)
  await listen(app, settings)
  const shown = metrics && settings.metrics && (await serveMetrics(metrics, settings.metrics))
  goOn()
  parts?.walk.start()
  return {
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    async stop() {
      loopWatch.stop()
      await shown?.close()
      await app.close()
      await parts?.walk.stop()
      await loop?.stop()
      await signIn.close()
      await runtime.close()
    },
  }
}

/** Writes down who holds the money, and begins to look after all that is owed. */
async function sow(runtime: Runtime, settings: ApiSettings, providers: Providers): Promise<void> {
  await recordConfigured(runtime.executor, runtime.pool, settings.providers, providers)
  await Promise.all([beginSweep(runtime), beginMonths(runtime)])
}

/** What follows by itself, who watches that client money is all there, and tree heads: begun and stopped together. */
function loopsOf(runtime: Headed, metrics: Metrics | undefined, log: Logger): () => Loop {
  const watched = watchSafeguarding({ ...runtime, seen: safeguardingGauge(metrics) })
  return () => {
    // Whoever searches meanwhile waits for the same cards, and what fails here fails again for him.
    void warmSearch(runtime.pool).catch(() => undefined)
    const works = [() => turn(runtime), watched, () => runtime.heads.round()]
    const loops = works.map((work) => startLoop(work, IDLE_PAUSE_MS, log))
    const stop = async () => {
      await Promise.all(loops.map((loop) => loop.stop()))
    }
    return { kick: () => loops[0]?.kick(), stop }
  }
}

/** What finance's alarm is set on: client money kept less what is owed. */
function safeguardingGauge(metrics: Metrics | undefined) {
  const help = 'Client money kept less what is owed, minor units; below 0 it is short'
  return metrics?.gauge('surety_safeguarding_over', help, 'currency') ?? (() => undefined)
}

function earliest(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  return [one, other].filter((at): at is Instant => at !== undefined).sort()[0]
}

type OpenSandbox = SandboxParts & { readonly resetting: SandboxReset }
type Clocked = Runtime & { readonly clock: Clock }
type Headed = Clocked & Pick<RecordKeeping, 'heads'>

/** What the sandbox has besides the product, filled with its companies; nothing in live mode. */
async function openSandbox(
  settings: ApiSettings,
  runtime: Headed,
  house: Pick<ResetParts, 'signIn' | 'halt' | 'sown' | 'files'>,
): Promise<OpenSandbox | undefined> {
  const { sandbox: provider } = settings.providers
  if (settings.providers.mode === 'live' || provider === undefined) return undefined
  const clock = runtime.clock as SandboxClock
  const { databaseUrl } = settings
  const { executor, pool } = runtime
  const filled = () => fillSandbox(executor, () => clock.now(), settings.shops)
  await filled()
  const resetting = sandboxReset(() => ({ ...house, databaseUrl, provider, clock, filled, pool }))
  const replying = settings.replies && { replyTo: settings.replies.address }
  const walk = openWalk(settings, runtime, clock, provider)
  return { clock, provider, walk, reset: resetting.run, resetting, ...replying }
}

/** The walk of the sandbox clock through this house and its provider. */
function openWalk(
  settings: ApiSettings,
  runtime: Headed,
  clock: SandboxClock,
  provider: SandboxProviderAddress,
): ClockWalk {
  const { feeds, pool, heads } = runtime
  const told = { feeds, pool, lane: lanes.notices, now: () => clock.now() }
  return clockWalk({
    clock,
    pool: runtime.pool,
    provider: companyClocks(provider),
    nextDeadline: async () =>
      earliest(earliest(await nextDeadline(runtime.deadlines), await nextTelling(told)), await heads.next()),
    sending: async () => (await countDueMails(pool, clock.now())) + (await countDue(pool)),
    waiting: () => runtime.relay.patience?.waiting() ?? 0,
    // What comes near is told before the clock goes on to what is due.
    turn: async () => (await heads.round()) + (await remind(told)) + (await turn(runtime)),
    onProblem: (error) => settings.log.error({ error: String(error) }, 'the clock stopped on its way'),
  })
}

/** Sign-in of people, in the sandbox with those who live there. */
async function openPeople(settings: ApiSettings, { pool, clock }: Clocked) {
  const signIn = openSignIn({
    databaseUrl: settings.databaseUrl,
    secret: settings.secret,
    mailer: openMailer(settings.mail, pool, () => clock.now()),
    limited: settings.limits !== undefined,
    ...(settings.appUrl === undefined ? {} : { appUrl: settings.appUrl }),
  })
  if (settings.providers.mode === 'sandbox') await seedPeople(signIn)
  return signIn
}

function worstInLog<T extends { readonly milliseconds: number }>(tell: (found: Worst<T>) => void) {
  return worstOf<T>(({ milliseconds }) => milliseconds, tell)
}

interface Door {
  readonly settings: ApiSettings
  readonly runtime: Clocked & { readonly files: Files; readonly signer: NoteSigner }
  readonly providers: Providers
  readonly signIn: SignIn
  readonly loopWatch: LoopWatch
  readonly metrics: Metrics | undefined
}

/** Everything that is answered over HTTP. */
function openDoor({ settings, runtime, providers, signIn, loopWatch, metrics }: Door, sandbox?: OpenSandbox) {
  const { log, limits } = settings
  const { executor, pool, files, signer } = runtime
  const { webhookHosts = [], secret: own } = settings
  const secretOf = derivedSecrets(own)
  const now = () => runtime.clock.now()
  const services = { executor, pool, files, signer, people: signIn, secretOf, webhookHosts, now }
  const noteSlow = worstInLog<Answered>((found) => log.warn(found, 'slow answers'))
  const app = buildHttp({
    routes: sandbox === undefined ? routes : [...routes, ...sandboxRoutes(() => sandbox)],
    services,
    authenticate: authentication(services, sessions(signIn, pool), () => sandbox?.resetting.count() ?? 0),
    onFault: (incident, error) => log.error({ incident, error: String(error) }, 'a fault of ours'),
    onAnswer(answer) {
      metrics?.answered(answer)
      if (answer.milliseconds > SLOW_MS) noteSlow(answer)
    },
    onAsk: loopWatch.began,
    ...(limits === undefined ? {} : { limits }),
    ...(settings.trustedProxies === undefined ? {} : { trustedProxies: settings.trustedProxies }),
  })
  // While the sandbox begins anew, nobody is told of half a world.
  app.addHook('onRequest', async (request, reply) =>
    sandbox?.resetting.isRunning() ? send(reply.header('retry-after', 1), problem('busy', request.id)) : undefined,
  )
  mountProviderDoor(app, providers, services)
  const replies = settings.replies && { ...services, replyTo: settings.replies.address }
  if (replies !== undefined) mountMailDoor(app, settings.replies?.secret, replies)
  const door = { signIn, gate: signInGate(limits), ...(settings.appUrl && { appUrl: settings.appUrl }) }
  mountSignIn(app, door)
  if (sandbox !== undefined) mountDemoSignIn(app, door)
  mountDocs(app)
  app.get('/healthz', () => ({ alive: true }))
  app.get('/readyz', async () => {
    await pool.query('select 1')
    return { ready: true }
  })
  if (settings.webSocket !== undefined) mountWeb(app, settings.webSocket)
  return app
}

async function listen(app: ReturnType<typeof openDoor>, { port, host = '0.0.0.0' }: ApiSettings): Promise<void> {
  await app.listen({ port, host }).catch((error) => Promise.reject(portFault(error, port)))
}

function portFault(error: Error, port: number): Error {
  const code = systemCode(error)
  if (code === 'EADDRINUSE')
    return new StartError('port-taken', `Port ${port} is taken by another program; set PORT to a free one.`)
  if (code === 'EACCES')
    return new StartError('port-not-allowed', `This user may not open port ${port}; set PORT to one above 1023.`)
  return error
}
