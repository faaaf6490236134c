import type pg from 'pg'
import type { Actor, Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { holdType } from '../escrow/hold.rules.ts'
import { paymentsOfOrder, paymentType } from '../payments/payment.rules.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { coverageOf } from './coverage.rules.ts'
import { coverageShown } from './coverage-words.rules.ts'
import { instalmentType } from './instalment.rules.ts'
import { lotType } from './lot.rules.ts'
import { orderTables, visibleOrder } from './order-view.store.ts'
import { ordersPolicy } from './orders-policy.rules.ts'
import { termsType } from './terms.rules.ts'

/** What is covered now, in words; `undefined` for a stranger as for no order. */
export async function coverView(pool: pg.Pool, orderId: string, actor: Actor, now: Instant) {
  const reads = recordReads(pool, [...orderTables, ...policyTables])
  const order = await visibleOrder(reads, orderId, actor)
  if (order === undefined) return undefined
  const version = String(order.policyVersion ?? 0).padStart(6, '0')
  const [terms, instalments, lots, holds, payments, policy] = await Promise.all([
    reads.one(termsType, orderId, String(order.agreedVersion ?? order.version)),
    reads.all(instalmentType, orderId),
    reads.all(lotType, orderId),
    reads.all(holdType, orderId),
    reads.all(paymentType, orderId),
    reads.one(policyVersionType, policyRoot(ordersPolicy.name), version),
  ])
  if (terms === undefined) return undefined
  const facts = { order, content: terms.content, instalments, lots, holds, payments: paymentsOfOrder(payments) }
  return { order: orderId, as_of: now, ...coverageShown(coverageOf(facts, valuesOf(ordersPolicy, policy), now)) }
}
