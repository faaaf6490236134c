import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { sha256Hex } from '../kernel/canonical.ts'
import type { Actor, Instant } from '../kernel/use-case.ts'
import { OWN_BOOK } from '../modules/credit/line.rules.ts'
import { recordLenders } from '../modules/credit/record-lenders.ts'
import { adapters, recordProviders } from '../modules/payments/index.ts'
import { providersRoot } from '../modules/payments/provider.rules.ts'
import type { Provider } from '../modules/payments/providers/provider.ts'
import type { StripeSettings } from '../modules/payments/providers/stripe.ts'
import { beginPassing } from '../modules/payouts/begin-passing.ts'
import type { Executor } from '../platform/executor.ts'
import { StartError } from '../platform/start-error.ts'
import { type Lenders, openLenders } from './lenders.ts'
import type { SandboxProviderAddress } from './sandbox-address.ts'

/** The providers that a house is configured with, the preferred first. */
export interface ProviderSettings {
  readonly mode: 'sandbox' | 'live'
  /** Names in the order of preference. */
  readonly order: readonly string[]
  /** The sandbox's own; never in live mode. */
  readonly sandbox?: SandboxProviderAddress & { readonly secret: string }
  readonly stripe?: StripeSettings
}

/** The configured providers, by name. */
export interface Providers {
  readonly all: readonly Provider[]
  readonly lenders: Lenders
  find(name: string): Provider | undefined
  /** Throws for a name that none has. */
  named(name: string): Provider
}

/** Opens the adapters of providers and lenders; nothing is called yet. */
export async function openProviders(
  settings: ProviderSettings,
  { clock, pool }: { readonly clock: { now(): Instant }; readonly pool: pg.Pool },
): Promise<Providers> {
  const now = () => clock.now()
  const all = await Promise.all(settings.order.map((name) => openProvider(name, settings, now)))
  const find = (name: string) => all.find(({ abilities }) => abilities.name === name)
  return {
    all,
    lenders: openLenders(settings.sandbox?.lender, pool, now),
    find,
    named(name) {
      const found = find(name)
      if (found === undefined) throw new Error(`no provider ${name} is configured`)
      return found
    },
  }
}

async function openProvider(
  name: string,
  { sandbox, stripe }: ProviderSettings,
  now: () => Instant,
): Promise<Provider> {
  if (name === 'stripe' && stripe !== undefined) return adapters.stripe(stripe)
  if (name === 'sandbox' && sandbox !== undefined) {
    const { url, apiKey, secret } = sandbox
    return adapters.sandbox({ url, apiKey, webhookSecrets: [secret], now })
  }
  throw new StartError('setting-invalid', `SURETY_PROVIDERS names "${name}", which nobody has set up.`)
}

const machine: Actor = { kind: 'reaction', roles: [] }

/**
 * Writes down which providers and lenders the house works with. Throws StartError `modes-mixed` for a database of the
 * other mode: money of the sandbox and money of people are never in one.
 */
export async function recordConfigured(
  executor: Executor,
  pool: pg.Pool,
  { mode }: ProviderSettings,
  { all, lenders }: Providers,
): Promise<void> {
  const { rows } = await pool.query('select id from payments.providers where root_id = $1', [providersRoot])
  const wasSandbox = rows.some((row) => row.id === 'sandbox')
  if (rows.length > 0 && wasSandbox !== (mode === 'sandbox'))
    throw new StartError('modes-mixed', `This database is not one of ${mode} mode; give SURETY_MODE=${mode} its own.`)
  const input = { providers: all.map(({ abilities }) => abilities) }
  const id = sha256Hex(`providers|${randomUUID()}`)
  const result = await executor.submit(recordProviders, { id, input, fingerprint: id, actor: machine })
  if (result.kind !== 'done') throw new Error('the providers could not be recorded')
  const lent = { lenders: lenders.all.map(({ terms }) => terms) }
  const again = sha256Hex(`lenders|${randomUUID()}`)
  const known = await executor.submit(recordLenders, { id: again, input: lent, fingerprint: again, actor: machine })
  if (known.kind !== 'done') throw new Error('the lenders could not be recorded')
  const outside = lenders.all.map(({ terms }) => terms.name).filter((name) => name !== OWN_BOOK)
  for (const lender of outside) await beginToPass(executor, lender)
}

/** The clock at which a lender is passed on what was collected begins, once for ever. */
async function beginToPass(executor: Executor, lender: string): Promise<void> {
  const id = sha256Hex(`remittance.pass-on|begin|${lender}`)
  const input = { lender, why: 'begin' as const }
  const result = await executor.submit(beginPassing, { id, input, fingerprint: id, actor: machine })
  if (result.kind !== 'done') throw new Error(`what is collected for ${lender} cannot be passed on`)
}
