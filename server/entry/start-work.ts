import type { Logger } from 'pino'
import { sha256Hex } from '../kernel/canonical.ts'
import type { Actor } from '../kernel/use-case.ts'
import { workOnImports } from '../modules/catalogue/index.ts'
import { collectedDraws } from '../modules/credit/draws.store.ts'
import { type CreditDesk, creditJobs } from '../modules/credit/index.ts'
import { issueWaiting } from '../modules/invoices/index.ts'
import { type MailRound, openSender, remind, sendMails, tellNews, writeFeeds } from '../modules/notices/index.ts'
import type { MailDesk } from '../modules/parties/index.ts'
import type { Outside } from '../modules/payments/index.ts'
import { withLists } from '../modules/payments/providers/list-checks.ts'
import { sandboxChecks } from '../modules/payments/providers/sandbox-checks.ts'
import type { PayeeChecks } from '../modules/payments/screening.rules.ts'
import { remittanceJobs } from '../modules/payouts/remittances.jobs.ts'
import { watchBankFolder } from '../modules/reconciliation/watch-bank-folder.ts'
import { watchReports } from '../modules/reconciliation/watch-reports.ts'
import { catchUpMovements, projectMovements } from '../modules/transaction-center/index.ts'
import { matchLeast, type NameScreen, sandboxScreen } from '../modules/vetting/index.ts'
import type { Running } from '../platform/child-process.ts'
import { type Clock, sandboxClock, systemClock } from '../platform/clock.ts'
import type { RepliesSettings } from '../platform/config.ts'
import { derivedSecrets } from '../platform/derived-secret.ts'
import { eventId } from '../platform/feeds.ts'
import type { S3Settings } from '../platform/files/file-settings.ts'
import { type Files, openFiles } from '../platform/files/files.ts'
import { patience } from '../platform/patience.ts'
import { relayOutside } from '../platform/relay.ts'
import type { People } from '../platform/route.ts'
import { openMailer, type SmtpSettings } from '../platform/smtp-mailer.ts'
import type { OutboxRow } from '../platform/store.ts'
import { creditDesk } from './credit-desk.ts'
import { findPeople, peoplePool } from './people.ts'
import { openProviders, type ProviderSettings, type Providers } from './providers.ts'
import { type Loop, openRuntime, type Runtime, startLoop } from './runtime.ts'
import { indexing } from './search-reactions.ts'
import { nameJobs } from './vetting-reactions.ts'
import { fileJobs, lanes, mailJobs, outsideJobs, reportJobs } from './worker.ts'

const PAUSE_MS = 100
const CALLS_AT_ONCE = 16
/** The bank's folder is looked into this often: a file is read when two looks found it the same. */
const FOLDER_MS = 2_000
/** Whether a provider's books are to be read again is looked at this often. */
const REPORTS_MS = 2_000
/** Deadlines that come near are looked for this often. */
const REMIND_MS = 1_000
const machine: Actor = { kind: 'reaction', roles: [] }

type Clocked = Runtime & { readonly clock: Clock }

interface Teller extends Omit<MailRound, 'onProblem'> {
  readonly log: Logger
}

/** One round of telling people: what is new, what comes near, the mails of both, and the digests. */
function telling({ feeds, pool, clock }: Clocked, { log, ...round }: Teller): () => Promise<number> {
  const told = { feeds, pool, lane: lanes.notices, now: round.now }
  const onProblem = (notice: string, error: unknown) =>
    log.warn({ notice, error: String(error) }, 'a mail failed and is tried again')
  let looked = 0
  return async () => {
    // Not the calls' refresh: a provider that hangs would keep the old time here.
    await clock.refresh()
    const isTime = performance.now() - looked >= REMIND_MS
    if (isTime) looked = performance.now()
    const reminded = isTime ? await remind(told) : 0
    return (await tellNews(told)) + reminded + (await sendMails({ ...round, onProblem }))
  }
}

/** One round of issuing the documents of fees that were booked. */
function issuing({ feeds, executor }: Runtime, log: Logger): () => Promise<number> {
  const onProblem = (result: unknown) => log.warn({ result }, 'documents of fees were not issued and are tried again')
  return () => issueWaiting({ feeds, executor, lane: lanes.invoices, onProblem })
}

export interface WorkSettings {
  readonly databaseUrl: string
  readonly providers: ProviderSettings
  /** Who compares payees with lists and banks; absent: the sandbox's own. */
  readonly checks?: PayeeChecks
  /** Who looks names up in lists of sanctions; absent: the sandbox's own. */
  readonly screen?: NameScreen
  /** Where people reach the app, for links in mails. */
  readonly appUrl: string
  /** Where mails about messages are answered to. */
  readonly replies?: RepliesSettings
  /** How mail goes out; absent: it stays in the sandbox. */
  readonly mail?: SmtpSettings
  /** Where the bank's files are put; absent: nowhere. */
  readonly bankFolder?: string
  /** Where files lie: in a folder, or a bucket. */
  readonly dataFolder: string
  readonly bucket?: S3Settings
  /** Signs the links of mails, makes the secrets of webhooks: the api's own. */
  readonly secret: string
  /** Hosts that webhooks may go to whatever their address; absent: none. */
  readonly webhookHosts?: readonly string[]
  readonly log: Logger
}

/** Starts writing what companies read of the ledger, after what was booked before there was such a thing. */
async function startProjecting({ feeds, pool }: Runtime, log: Logger): Promise<Loop> {
  await catchUpMovements(pool)
  return startLoop(() => projectMovements({ feeds, pool, lane: lanes.movements }), PAUSE_MS, log)
}

/** Reads imports of products, takes their rows, puts them back: in a loop of its own, for one may take a minute. */
function startImporting({ pool, executor, clock }: Clocked, files: Files, log: Logger) {
  const work = { pool, executor, files, now: () => clock.now() }
  return startLoop(() => workOnImports(work), PAUSE_MS, log)
}

/** Feeds and webhooks, each in a loop of its own: neither a receiver nor a mail server that hangs holds them up. */
function startWebhooks({ feeds, pool, executor, clock }: Clocked, o: WorkSettings) {
  const sender = openSender({
    pool,
    executor,
    secretOf: derivedSecrets(o.secret),
    allowed: o.webhookHosts ?? [],
    now: () => clock.now(),
    onProblem: (delivery, error) => o.log.warn({ delivery, error: String(error) }, 'a webhook is sent again'),
  })
  const round = async () => {
    // Not another loop's refresh: one that hangs would let a secret sign after its time.
    await clock.refresh()
    return sender.round()
  }
  const loops = [
    startLoop(() => writeFeeds({ feeds, pool, executor, lane: lanes.feed }), PAUSE_MS, o.log),
    startLoop(round, PAUSE_MS, o.log),
  ]
  return {
    async stop() {
      await Promise.all(loops.map((each) => each.stop()))
      await sender.stop()
    },
  }
}

/** One round of calls outside: providers, mailboxes and files, each event as often as it takes. */
function calling(
  runtime: Clocked,
  providers: Providers,
  desk: MailDesk,
  credit: Pick<CreditDesk, 'readStatements' | 'historyOf'>,
  { checks = sandboxChecks(), screen = sandboxScreen(), log }: Pick<WorkSettings, 'checks' | 'screen' | 'log'>,
) {
  const { clock, executor, beside, feeds, pool } = runtime
  const now = () => clock.now()
  const looked = withLists(checks, screen, () => matchLeast(pool, now()))
  const handle = async (event: OutboxRow) => {
    const outside: Outside = {
      provider: providers.named,
      checks: looked,
      now,
      submit(step, useCase, input) {
        const id = sha256Hex(`outside|${eventId(event)}|${step}`)
        return executor.submit(useCase, { id, input, fingerprint: id, actor: machine })
      },
    }
    await outsideJobs[event.topic]?.(event, outside)
    await mailJobs[event.topic]?.(event, desk)
    await nameJobs[event.topic]?.(event, { pool, screen, now, submit: outside.submit })
    await creditJobs[event.topic]?.(event, { ...credit, lender: providers.lenders.named, pool, submit: outside.submit })
    await remittanceJobs[event.topic]?.(event, {
      ...{ pool, submit: outside.submit, collected: (...asked) => collectedDraws(pool, ...asked) },
      tell: (lender, statement) => providers.lenders.named(lender).tellPaid(statement),
    })
    await fileJobs[event.topic]?.(event.root, { executor, beside, pool }, event.at)
    await reportJobs[event.topic]?.(event.body, outside, { executor, pool })
  }
  const failures = patience()
  const onProblem = (event: OutboxRow, error: unknown) =>
    log.warn({ topic: event.topic, error: String(error) }, 'a call outside failed and is tried again')
  const how = { feeds, lane: lanes.outside, handle, onProblem, patience: failures, concurrency: CALLS_AT_ONCE }
  return async () => {
    await clock.refresh()
    return relayOutside(how)
  }
}

/** Starts what calls the world outside: providers. It writes through an executor of its own. */
export async function startWork(settings: WorkSettings): Promise<Running> {
  const { databaseUrl, appUrl, mail, bankFolder, log } = settings
  const clockOf = settings.providers.mode === 'live' ? () => systemClock : sandboxClock
  const runtime = await openRuntime({ databaseUrl, clock: clockOf, log })
  const now = () => runtime.clock.now()
  const providers = await openProviders(settings.providers, runtime)
  const desk = { pool: runtime.pool, mailer: openMailer(mail, runtime.pool, now), appUrl }
  const pool = peoplePool(databaseUrl)
  const people: People = { find: (userIds) => findPeople(pool, userIds) }
  const files = await openFiles(settings.dataFolder, settings.bucket)
  const credit = creditDesk(runtime.pool, files)
  const loop = startLoop(calling(runtime, providers, desk, credit, settings), PAUSE_MS, log)
  const issued = startLoop(issuing(runtime, log), PAUSE_MS, log)
  // In a loop of its own: a mail server that hangs holds no payout up.
  const secretOf = derivedSecrets(settings.secret)
  const replying = settings.replies && { replyTo: settings.replies.address }
  const told = startLoop(telling(runtime, { ...desk, ...replying, now, people, secretOf, log }), PAUSE_MS, log)
  const projected = await startProjecting(runtime, log)
  const indexed = startLoop(indexing({ ...runtime, lane: lanes.directory }, log), PAUSE_MS, log)
  const watched = bankFolder && startLoop(watchBankFolder(bankFolder, runtime), FOLDER_MS, log)
  const reported = startLoop(watchReports(runtime, now), REPORTS_MS, log)
  const imported = startImporting(runtime, files, log)
  const webhooks = startWebhooks(runtime, settings)
  return {
    async stop() {
      const loops = [loop, issued, told, projected, reported, imported, indexed, webhooks]
      if (watched) loops.push(watched)
      await Promise.all(loops.map((each) => each.stop()))
      await pool.end()
      await runtime.close()
    },
  }
}
