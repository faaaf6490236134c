import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { type RecordReads, recordReads } from '../../platform/read-records.ts'
import { holdType } from '../escrow/hold.rules.ts'
import { companyNames } from '../parties/index.ts'
import { paymentsOfOrder, paymentType } from '../payments/payment.rules.ts'
import { policyTables } from '../policy/index.ts'
import { type PolicyVersion, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { type CoverFacts, coverageOf } from './coverage.rules.ts'
import { coverageShown } from './coverage-words.rules.ts'
import { instalmentType, openOf } from './instalment.rules.ts'
import { lotType } from './lot.rules.ts'
import { orderType } from './order.rules.ts'
import { listOrders } from './order-list.store.ts'
import { orderTables } from './order-view.store.ts'
import { ordersPolicy } from './orders-policy.rules.ts'
import { termsType } from './terms.rules.ts'

/** So many open orders are looked at, the newest first. */
export const TASKS_MOST = 200

/** What a company has to do next on each of its open orders, and where its money is: the earliest time first. */
export async function listTasks(pool: pg.Pool, company: string, now: Instant) {
  const rows = await listOrders(pool, company, { open: true, sort: 'newest', limit: TASKS_MOST })
  const ids = rows.map((row) => row.root_id)
  const reads = recordReads(pool, [...orderTables, ...policyTables])
  const facts = await factsOf(reads, ids)
  const names = await companyNames(
    pool,
    rows.flatMap((row) => [row.buyer_id, row.supplier_id]),
  )
  const tasks = [...facts.values()].map((each) => task(each, company, names, now))
  const first = ({ steps }: { readonly steps: readonly { readonly by: string | null }[] }) =>
    steps.reduce((least, { by }) => (by !== null && by < least ? by : least), '9')
  return tasks.sort((a, b) => (first(a) < first(b) ? -1 : 1))
}

type TaskFacts = CoverFacts & { readonly policy: PolicyVersion | undefined }

async function factsOf(reads: RecordReads, ids: readonly string[]): Promise<ReadonlyMap<string, TaskFacts>> {
  const orders = await reads.oneOf(orderType, new Map(ids.map((id) => [id, 'order'])))
  const versions = new Map([...orders].map(([id, order]) => [id, String(order.agreedVersion ?? order.version)]))
  const [terms, instalments, lots, holds, payments, policies] = await Promise.all([
    reads.oneOf(termsType, versions),
    reads.allOf(instalmentType, ids),
    reads.allOf(lotType, ids),
    reads.allOf(holdType, ids),
    reads.allOf(paymentType, ids),
    reads.all(policyVersionType, policyRoot(ordersPolicy.name)),
  ])
  const found = new Map<string, TaskFacts>()
  for (const [id, order] of orders) {
    const content = terms.get(id)?.content
    if (content === undefined) continue
    const of = <R>(all: ReadonlyMap<string, readonly R[]>) => all.get(id) ?? []
    const policy = policies.find(({ version }) => version === (order.policyVersion ?? 0))
    const money = { instalments: of(instalments), holds: of(holds), payments: paymentsOfOrder(of(payments)) }
    found.set(id, { order, content, ...money, lots: of(lots), policy })
  }
  return found
}

function task({ policy, ...facts }: TaskFacts, company: string, names: ReadonlyMap<string, string>, now: Instant) {
  const { order, holds, instalments } = facts
  const side = order.buyerId === company ? 'buyer' : 'supplier'
  const other = side === 'buyer' ? order.supplierId : order.buyerId
  const { next } = coverageShown(coverageOf(facts, valuesOf(ordersPolicy, policy), now))
  const money = (amount: bigint) => ({ amount: Number(amount), currency: order.currency })
  const held = holds.reduce((sum, each) => sum + each.paid - each.released - each.refunded - each.chargedBack, 0n)
  const due = instalments.reduce((sum, each) => sum + openOf(each), 0n)
  return {
    order: order.orderId,
    number: order.number,
    status: order.status,
    side,
    other: names.get(other) ?? other,
    goods: facts.content.lines[0]?.name ?? '',
    zone: order.zone,
    total: money(order.total),
    held: money(held),
    due: money(due),
    steps: next[side],
  }
}
