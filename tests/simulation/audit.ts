import type { Json } from '../../server/kernel/use-case.ts'
import type { MemoryTables } from '../../server/platform/memory-store.ts'
import type { Commit } from '../../server/platform/store.ts'
import { auditChargebacks } from './audit-chargebacks.ts'
import { claimsAuditor } from './audit-claims.ts'
import { creditAuditor } from './audit-credit.ts'
import { defaultsAuditor } from './audit-defaults.ts'
import { auditGoods } from './audit-goods.ts'
import { guaranteeAuditor } from './audit-guarantee.ts'
import { type Ledger, ledgerOf } from './audit-ledger.ts'
import { auditLenders } from './audit-lenders.ts'
import { limitsAuditor } from './audit-limits.ts'
import { auditEffects, auditFees, auditHolds, auditReleases } from './audit-money.ts'
import { auditMovements } from './audit-movements.ts'
import { pointsAuditor } from './audit-points.ts'
import { auditPromises } from './audit-promises.ts'
import { auditSilence } from './audit-silence.ts'
import { chainOf } from './audit-timeline.ts'
import { auditVouchers } from './audit-vouchers.ts'
import type { Counters } from './counters.ts'

/** What one commit touched, by the type of its rows. */
export interface Touched {
  readonly commit: Commit
  readonly tables: MemoryTables
  readonly ledger: Ledger
  rows<R>(type: string): readonly R[]
}

/** The auditor: looks at every commit with a model of its own and never asks the product's rules. */
export interface Auditor {
  onCommit(commit: Commit): void
  readonly ledger: Ledger
  /** One hash over everything that was committed, in order. */
  trace(): string
  commits(): number
  /** The status that an order's timeline tells. */
  folded(root: string): string | undefined
}

export function auditorOf(tables: () => MemoryTables, counters: () => Counters): Auditor {
  const ledger = ledgerOf()
  const chain = chainOf()
  const auditClaims = claimsAuditor(counters)
  const auditDefaults = defaultsAuditor()
  const auditGuarantee = guaranteeAuditor()
  const auditPoints = pointsAuditor()
  const auditLimits = limitsAuditor()
  const auditCredit = creditAuditor()
  let commits = 0
  return {
    ledger,
    trace: chain.trace,
    commits: () => commits,
    folded: chain.folded,
    onCommit(commit) {
      commits += 1
      counters().hit('commit')
      counters().hit('commit.commands', commit.commands.length)
      const touched = touchedBy(commit, tables(), ledger)
      ledger.book(touched)
      chain.follow(commit)
      // Lines first: what does not add up breaks all that stands on it.
      auditHolds(touched)
      auditClaims(touched)
      auditDefaults(touched)
      auditGuarantee(touched)
      auditPoints(touched)
      auditLimits(touched)
      auditCredit(touched)
      auditPromises(touched)
      auditLenders(touched)
      auditReleases(touched)
      auditEffects(touched)
      auditFees(touched)
      auditChargebacks(touched)
      auditMovements(touched)
      auditGoods(touched)
      auditSilence(touched)
      auditVouchers(touched)
    },
  }
}

function touchedBy(commit: Commit, tables: MemoryTables, ledger: Ledger): Touched {
  const byType = new Map<string, unknown[]>()
  for (const row of [...commit.appends, ...commit.puts]) {
    const rows = byType.get(row.type)
    if (rows === undefined) byType.set(row.type, [row.record])
    else rows.push(row.record)
  }
  return { commit, tables, ledger, rows: <R>(type: string) => (byType.get(type) ?? []) as R[] }
}

export type Body = { readonly [name: string]: Json }
