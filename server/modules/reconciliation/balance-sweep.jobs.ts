import { sha256Hex } from '../../kernel/canonical.ts'
import type { Actor, Instant, RootId } from '../../kernel/use-case.ts'
import type { Result } from '../../platform/judge-command.ts'
import { watchUnclaimed } from '../payouts/index.ts'
import { listClaimable, listOrphans } from './balance-sweep.store.ts'
import { openOrphan, sweepBalances } from './balance-sweep.ts'
import type { Importing } from './reconciliation.jobs.ts'

const machine: Actor = { kind: 'reaction', roles: [] }

/** Begins the monthly sweep of the house; it has begun once and for all after the first time. */
export async function beginSweep({ executor }: Pick<Importing, 'executor'>): Promise<void> {
  const id = sha256Hex('balances.sweep|begin')
  const result = await executor.submit(sweepBalances, { id, input: { isDue: false }, fingerprint: id, actor: machine })
  if (result.kind !== 'done') throw new Error('the sweep of balances could not begin')
}

/**
 * One sweep: what its owner could have is watched from now on, and what is owed without a deadline or a case becomes
 * one. A sweep that breaks off is made again; each step of it is done once.
 */
export async function sweep(_root: RootId, { executor, pool }: Importing, at: Instant): Promise<void> {
  for (const { root: ownerRoot, company: companyId, currency } of await listClaimable(pool)) {
    const input = { ownerRoot, companyId, currency }
    const id = idOf(at, `watch|${ownerRoot}|${currency}`)
    done(await executor.submit(watchUnclaimed, { id, fingerprint: id, input, actor: machine }))
  }
  for (const { account, currency, amount } of await listOrphans(pool)) {
    const id = idOf(at, `orphan|${account}|${currency}`)
    const input = { account, currency, amount: Number(amount) }
    done(await executor.submit(openOrphan, { id, fingerprint: id, input, actor: machine }))
  }
}

const idOf = (at: Instant, of: string) => sha256Hex(`sweep|${at}|${of}`)

function done(result: Result): void {
  if (result.kind !== 'done') throw new Error(`the sweep of balances goes on later: ${JSON.stringify(result)}`)
}
