import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { collectTermsOf } from '../credit/collect-terms.rules.ts'
import { creditNumbers, creditPolicy } from '../credit/credit-policy.rules.ts'
import { creditTables } from '../credit/index.ts'
import { creditLineType, LINE_CURRENCY } from '../credit/line.rules.ts'
import { mandateMethods, mandateText, mandateTexts, mandateType } from '../credit/mandate.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { partiesTables } from '../parties/index.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { paymentsTables } from './payments.store.ts'
import { inService, mandateProviderFor, providersRoot, providerType } from './provider.rules.ts'

const tables = [...creditTables, ...paymentsTables, ...partiesTables, ...policyTables]

/**
 * The mandates of a line, the newest first, with what is agreed to and by which methods it can be; `company`: whose
 * line it has to be, absent: staff read it. The payer's page is his alone, staff's words are theirs.
 */
export async function mandatesOf(pool: pg.Pool, lineId: string, company: string | undefined, now: Instant) {
  const reads = recordReads(pool, tables)
  const line = await reads.one(creditLineType, lineId, 'line')
  if (line === undefined || (company !== undefined && line.companyId !== company)) return undefined
  const [mandates, providers, buyer, versions] = await Promise.all([
    reads.all(mandateType, lineId),
    reads.all(providerType, providersRoot),
    reads.one(companyType, line.companyId, 'company'),
    reads.all(policyVersionType, policyRoot(creditPolicy.name)),
  ])
  const need = { currency: LINE_CURRENCY, country: buyer?.country ?? '' }
  const isPossible = (method: (typeof mandateMethods)[number]) =>
    typeof mandateProviderFor(inService(providers), { ...need, method }) === 'object'
  const { announcedDays, shortestDays, leaveOutDays } = collectTermsOf(creditNumbers(versions, now))
  const isStaff = company === undefined
  return {
    line: lineId,
    consent: { version: mandateText, text: mandateTexts[mandateText] },
    methods: mandateMethods.map((method) => ({ method, possible: isPossible(method) })),
    days: { announced: announcedDays, shortest: shortestDays, leave_out: leaveOutDays },
    mandates: mandates
      .toSorted((a, b) => (`${a.askedAt} ${a.mandateId}` < `${b.askedAt} ${b.mandateId}` ? 1 : -1))
      .map((each) => ({
        ...{ mandate: each.mandateId, state: each.state, method: each.method, provider: each.provider },
        ...{ label: each.label ?? null, consent: each.consent, person: each.person, asked_at: each.askedAt },
        ...{ active_at: each.activeAt ?? null, ended_at: each.endedAt ?? null, reason: each.reason ?? null },
        ...{ page: isStaff ? null : (each.page ?? null), note: isStaff ? (each.note ?? null) : null },
      })),
  }
}
