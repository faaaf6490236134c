import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import type pg from 'pg'
import { checks } from '../../server/entry/house.ts'
import type { ProviderSettings } from '../../server/entry/providers.ts'
import { type ApiSettings, startApi } from '../../server/entry/start-api.ts'
import { startWork } from '../../server/entry/start-work.ts'
import type { StripeSettings } from '../../server/modules/payments/providers/stripe.ts'
import { createLog } from '../../server/platform/log.ts'
import { readPool } from '../../server/platform/postgres.ts'
import { startSandboxLender } from '../../server/sandbox-lender/service.ts'
import { startSandboxProvider } from '../../server/sandbox-provider/service.ts'
import { type AfterTest, temporaryFolder, testDatabase } from '../database.ts'

export type { AfterTest } from '../database.ts'

/** The whole product in one process: provider, api and outside lane, on a database of its own. */
export interface TestServer {
  readonly url: string
  readonly databaseUrl: string
  /** Where its files lie. */
  readonly dataFolder: string
  /** For looking behind the API. */
  readonly pool: pg.Pool
  /** The provider, for the payer's own pages. */
  readonly provider: { readonly url: string; readonly apiKey: string }
  /** The sandbox's lender. */
  readonly lender: { readonly url: string; readonly apiKey: string }
  /** A second server on the same database. */
  another(): Promise<{ readonly url: string; stop(): Promise<unknown> }>
  /** A second process of what happens beside the API, on the same database. */
  anotherWork(): Promise<void>
  /** Ends this server and goes on with another database, at the same provider. */
  goOn(databaseUrl: string): Promise<{ readonly url: string }>
  /** The invariants of the product that do not hold, by name. */
  broken(): Promise<readonly string[]>
}

export interface TestServerOptions
  extends Partial<
    Pick<ApiSettings, 'appUrl' | 'executor' | 'limits' | 'metrics' | 'replies' | 'shops' | 'webhookHosts' | 'webSocket'>
  > {
  /** Payments go to it first; `hear` is told where its news goes. */
  readonly stripe?: { readonly settings: StripeSettings; hear(url: string): void }
}

/** The providers of the product under test: Stripe first where there is one. */
function settingsOf(
  sandbox: NonNullable<ProviderSettings['sandbox']>,
  stripe: TestServerOptions['stripe'],
): ProviderSettings {
  if (stripe === undefined) return { mode: 'sandbox', order: ['sandbox'], sandbox }
  return { mode: 'sandbox', order: ['stripe', 'sandbox'], sandbox, stripe: stripe.settings }
}

/** A folder for the files of one test. */
function folderOf(t: AfterTest): string {
  const folder = temporaryFolder()
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The invariants that do not hold, each with what breaks it. */
async function brokenIn(pool: pg.Pool): Promise<readonly string[]> {
  const found: string[] = []
  for (const { name, sql } of checks) {
    const { rows } = await pool.query(sql)
    if (rows.length > 0) found.push(`${name}: ${rows.map((row) => row.id).join(' ')}`)
  }
  return found
}

/** The sandbox's other companies: a provider, and a lender whose wires go to it. They are told where news goes. */
async function companiesOf(running: { stop(): Promise<unknown> }[], secret: string) {
  const apiKey = randomBytes(24).toString('base64url')
  const [payments, draws] = [
    { url: '', secret },
    { url: '', secret },
  ]
  const bank = await startSandboxProvider({ port: 0, apiKey, webhooks: payments })
  running.push({ stop: () => bank.close() })
  const lending = await startSandboxLender({ port: 0, apiKey, webhooks: draws, bank: { url: bank.url, apiKey } })
  running.push({ stop: () => lending.close() })
  const lender = { url: lending.url, apiKey, secret }
  const hear = (url: string) => {
    payments.url = `${url}/v1/provider-events/sandbox`
    draws.url = `${url}/v1/lender-events/sandbox`
  }
  return { provider: { url: bank.url, apiKey, secret, lender }, lender, hear }
}

/** Starts the product for one test and stops it afterwards. */
export async function startServer(t: AfterTest, { stripe, ...options }: TestServerOptions = {}): Promise<TestServer> {
  const running: { stop(): Promise<unknown> }[] = []
  // First come, first served: what uses the database stops before the hook that drops it.
  t.after(async () => {
    for (const each of running.reverse()) await each.stop()
  })
  const { url: databaseUrl } = await testDatabase(t)
  const dataFolder = folderOf(t)
  const log = createLog('journey', process.env.SURETY_LOG ?? 'error')
  const secret = `whsec_${randomBytes(24).toString('base64')}`
  // They are there first; where their news goes is known when the api listens.
  const { provider, lender, hear } = await companiesOf(running, secret)
  const providers = settingsOf(provider, stripe)
  const settings = { port: 0, host: '127.0.0.1', providers, log, secret, dataFolder, ...options }
  const another = async (url = databaseUrl) => {
    const api = await startApi({ databaseUrl: url, ...settings })
    let stopped: Promise<unknown> | undefined
    const once = { url: api.url, stop: () => (stopped ??= Promise.resolve(api.stop())) }
    running.push(once)
    return once
  }
  const api = await another()
  hear(api.url)
  stripe?.hear(`${api.url}/v1/provider-events/stripe`)
  const outside = { providers, log, secret, dataFolder, webhookHosts: [], ...options }
  const work = await startWork({ databaseUrl, ...outside, appUrl: api.url })
  running.push(work)
  const pool = readPool(databaseUrl, 2)
  pool.on('error', () => undefined)
  running.push({ stop: () => pool.end() })
  const goOn = async (next: string) => {
    await api.stop()
    await work.stop()
    running.splice(running.indexOf(work), 1)
    const then = await another(next)
    hear(then.url)
    running.push(await startWork({ databaseUrl: next, ...outside, appUrl: then.url }))
    return then
  }
  const anotherWork = async () => {
    running.push(await startWork({ databaseUrl, ...outside, appUrl: api.url }))
  }
  const places = { url: api.url, databaseUrl, dataFolder, pool, provider, lender }
  return { ...places, broken: () => brokenIn(pool), another: () => another(), anotherWork, goOn }
}
