import { sha256Hex } from '../../kernel/canonical.ts'
import { addDuration } from '../../kernel/instant.ts'
import type { Actor, Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { paymentsTables } from '../payments/index.ts'
import { inService, providersRoot, providerType } from '../payments/provider.rules.ts'
import { askReport } from './ask-report.ts'
import { reconciliationPolicyAt } from './policy-now.store.ts'
import type { Importing } from './reconciliation.jobs.ts'
import { reportRootOf } from './report-line.rules.ts'
import { readReport } from './report-lines.store.ts'

const machine: Actor = { kind: 'reaction', roles: [] }

/**
 * Looks which providers' books were not read for so long that they are to be read again, and asks for it: once after
 * each reading, whoever looks. It is no deadline: a comparison says the same whenever it is made, and a clock that is
 * moved by years need not stop at every day. Answers how many were asked for.
 */
export function watchReports({ executor, pool }: Importing, now: () => Instant): () => Promise<number> {
  return async () => {
    const at = now()
    const providers = inService(await recordReads(pool, paymentsTables).all(providerType, providersRoot))
    const { reportEvery } = await reconciliationPolicyAt(pool, at)
    let asked = 0
    for (const { name: provider, kind } of providers) {
      const readAt = kind === 'provider' ? (await readReport(pool, reportRootOf(provider)))?.readAt : at
      if (readAt !== undefined && addDuration(readAt, reportEvery) > at) continue
      const id = sha256Hex(`provider-report|ask|${provider}|${readAt ?? 'never'}`)
      const result = await executor.submit(askReport, { id, input: { provider }, fingerprint: id, actor: machine })
      if (result.kind !== 'done') throw new Error(`the books of ${provider} are not read: ${result.kind}`)
      if (!result.replayed) asked += 1
    }
    return asked
  }
}
