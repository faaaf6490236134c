import { type Claim, claimClocks } from '../../server/modules/claims/claim.rules.ts'
import type { Freeze } from '../../server/modules/escrow/freeze.rules.ts'
import type { Instalment } from '../../server/modules/orders/instalment.rules.ts'
import type { Lot } from '../../server/modules/orders/lot.rules.ts'
import type { Order } from '../../server/modules/orders/order.rules.ts'
import type { Chargeback } from '../../server/modules/payments/chargeback.rules.ts'
import type { Payment } from '../../server/modules/payments/payment.rules.ts'
import type { MemoryTables } from '../../server/platform/memory-store.ts'
import type { Touched } from './audit.ts'
import { holds } from './counters.ts'
import { lastTold, rowsIn } from './rows.ts'

/** 11: whatever nobody does, something happens: each order that goes on has a next date, and so has money owed. */
export function auditSilence(touched: Touched): void {
  const { commit, tables, ledger } = touched
  for (const row of commit.due) if (row.name === 'order.expire') auditExpiry(row, touched)
  for (const { after } of commit.roots) {
    const [order] = rowsIn<Order>(tables, 'orders.orders', after.root)
    if (order === undefined) continue
    const { orderId, currency, status } = order
    const goesOn = order.agreedVersion !== undefined && order.ended === undefined
    const said = () => `${orderId} is ${status}: ${lastTold(tables, orderId)}`
    holds(!goesOn || hasNext(order, tables), '11 silence has an end', said)
    const owed = ledger.balance(`liabilities:refundable:${orderId}`, currency)
    const isSent = owed === 0n || tables.deadlines.has(`${orderId}|refund.route|`)
    holds(isSent, '11 what is owed is sent', () => `${orderId} owes ${owed}`)
  }
}

/**
 * An order's first term is weeks: one of a day is a second try. Waited for is a payment under way, and the bank that
 * asks back what the hold has: it decides, and until then its news is asked for.
 */
function auditExpiry({ root, at }: Touched['commit']['due'][number], { commit, tables }: Touched): void {
  const now = commit.roots.find(({ after }) => after.root === root)?.after.at ?? at
  if (Date.parse(at) - Date.parse(now) > 90_000_000) return
  const isPaid = rowsIn<Payment>(tables, 'payments.payments', root).some(
    ({ method, state }) => method !== 'wire' && ['created', 'pending', 'review'].includes(state),
  )
  const waits = isPaid || isAskedBack(root, tables)
  holds(waits, '11 only money that is not decided holds an end up', () => root)
}

/** Whether a chargeback that is open has money of the order frozen, and has a date at which it is asked for. */
function isAskedBack(orderId: string, tables: MemoryTables): boolean {
  const freezes = rowsIn<Freeze>(tables, 'escrow.freezes', orderId)
  return rowsIn<Chargeback>(tables, 'payments.chargebacks', orderId).some(
    ({ id, state }) =>
      (state === 'opened' || state === 'evidence-sent') &&
      freezes.some(({ caseId, amount }) => caseId === id && amount > 0n) &&
      tables.deadlines.has(`${orderId}|chargeback.ask|${id}`),
  )
}

/** The deadlines that move an order on by themselves, the likeliest first. */
function hasNext({ orderId }: Order, tables: MemoryTables): boolean {
  const has = (name: string, subject = '') => tables.deadlines.has(`${orderId}|${name}|${subject}`)
  const hasOf = <R>(type: string, names: readonly string[], subject: (row: R) => string) =>
    rowsIn<R>(tables, type, orderId).some((row) => names.some((name) => has(name, subject(row))))
  return (
    has('order.ship-by') ||
    has('order.expire') ||
    has('order.cancel-late') ||
    hasOf<Lot>('orders.lots', ['lot.receipt', 'lot.window', 'lot.review', 'lot.paper-review'], (lot) => lot.lotId) ||
    hasOf<Instalment>('orders.instalments', ['instalment.due', 'instalment.overdue'], ({ n }) => String(n)) ||
    hasOf<Chargeback>('payments.chargebacks', ['chargeback.ask'], ({ id }) => id) ||
    hasOf<Payment>('payments.payments', ['payment.final'], ({ id }) => id) ||
    hasOf<Claim>('claims.claims', claimClocks, ({ claimId }) => claimId)
  )
}
