import { sha256Hex } from '../../kernel/canonical.ts'
import { addDuration } from '../../kernel/instant.ts'
import type { Actor, Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { paymentsTables } from '../payments/index.ts'
import { inService, type ProviderRecord, providersRoot, providerType } from '../payments/provider.rules.ts'
import { askReport } from './ask-report.ts'
import { compareReport } from './compare-report.ts'
import { reconciliationPolicyAt } from './policy-now.store.ts'
import type { Importing } from './reconciliation.jobs.ts'
import { reportRootOf } from './report-line.rules.ts'
import { readReport } from './report-lines.store.ts'

const machine: Actor = { kind: 'reaction', roles: [] }

/**
 * Looks which providers' books were not read for so long that they are to be read again, and asks for it: once after
 * each reading, whoever looks. It is no deadline: a comparison says the same whenever it is made, and a clock that is
 * moved by years need not stop at every day. A retired provider tells nothing more; what it has told is still held
 * against our books as often. Answers how many were asked for.
 */
export function watchReports({ executor, pool }: Importing, now: () => Instant): () => Promise<number> {
  const compared = new Map<string, Instant>()
  return async () => {
    const at = now()
    const all = await recordReads(pool, paymentsTables).all(providerType, providersRoot)
    const { reportEvery } = await reconciliationPolicyAt(pool, at)
    const isDue = (last: Instant | undefined) => last === undefined || addDuration(last, reportEvery) <= at
    let asked = 0
    for (const { provider, readAt } of await readOf(pool, inService(all))) {
      if (!isDue(readAt)) continue
      const id = sha256Hex(`provider-report|ask|${provider}|${readAt ?? 'never'}`)
      const result = await executor.submit(askReport, { id, input: { provider }, fingerprint: id, actor: machine })
      if (result.kind !== 'done') throw new Error(`the books of ${provider} are not read: ${result.kind}`)
      if (!result.replayed) asked += 1
    }
    for (const { provider, readAt } of await readOf(pool, all.filter(isRetired))) {
      // Of one that was never read nothing is known.
      if (readAt === undefined || !isDue(compared.get(provider))) continue
      await compareReport(provider, { executor, pool }, at)
      compared.set(provider, at)
    }
    return asked
  }
}

const isRetired = ({ retiredAt }: ProviderRecord) => retiredAt !== undefined

/** When the books of those that have some were read last. */
function readOf(pool: Importing['pool'], providers: readonly ProviderRecord[]) {
  const called = providers.filter(({ kind }) => kind === 'provider')
  return Promise.all(
    called.map(async ({ name: provider }) => ({
      provider,
      readAt: (await readReport(pool, reportRootOf(provider)))?.readAt,
    })),
  )
}
