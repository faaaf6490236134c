import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { collectTermsOf } from './collect-terms.rules.ts'
import { collectionTryType, collectionType, isToCome, leaveOutRefused, leaveOutUntil } from './collection.rules.ts'
import { creditNumbers, creditPolicy } from './credit-policy.rules.ts'
import type { Draw } from './draw.rules.ts'
import { activeMandate, mandateType } from './mandate.rules.ts'
import { mandateTables } from './mandates.store.ts'

/** The collections of a draw, the newest day first: what was told, how it stands, by which payments. */
export async function collectionsOf(pool: pg.Pool, draw: Draw, now: Instant) {
  const reads = recordReads(pool, [...mandateTables, ...policyTables])
  const [all, tries, mandates, versions] = await Promise.all([
    reads.all(collectionType, draw.lineId),
    reads.all(collectionTryType, draw.lineId),
    reads.all(mandateType, draw.lineId),
    reads.all(policyVersionType, policyRoot(creditPolicy.name)),
  ])
  const terms = collectTermsOf(creditNumbers(versions, now))
  const money = (amount: bigint) => ({ amount: Number(amount), currency: draw.currency })
  const own = all.filter(({ drawId }) => drawId === draw.drawId).toSorted((a, b) => (a.due < b.due ? 1 : -1))
  return {
    data: own.map((each) => {
      const tried = tries.filter(({ drawId, due }) => drawId === draw.drawId && due === each.due)
      const last = tried.toSorted((a, b) => b.n - a.n)[0]
      const mandate = isToCome(each) ? activeMandate(mandates) : mandates.find((m) => m.mandateId === last?.mandateId)
      const fee = each.fee + each.feeTax
      return {
        ...{ due: each.due, state: each.state, amount: money(each.amount), fee: money(fee) },
        ...{ total: money(each.amount + fee), collect_on: each.collectOn, announced_at: each.announcedAt },
        ...{ tries: each.tries, reason: each.reason ?? null, payments: tried.map(({ paymentId }) => paymentId) },
        label: mandate?.label ?? null,
        leave_out_until: isToCome(each) ? leaveOutUntil(each, terms) : null,
        may_leave_out: leaveOutRefused(each, terms, now) === undefined,
      }
    }),
    next_cursor: null,
  }
}
