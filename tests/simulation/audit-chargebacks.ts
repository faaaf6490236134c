import type { Freeze } from '../../server/modules/escrow/freeze.rules.ts'
import type { Hold } from '../../server/modules/escrow/hold.rules.ts'
import type { Remedy } from '../../server/modules/escrow/remedy.rules.ts'
import type { Chargeback } from '../../server/modules/payments/chargeback.rules.ts'
import { isOpen } from '../../server/modules/payments/chargeback.rules.ts'
import type { Payment } from '../../server/modules/payments/payment.rules.ts'
import type { Refund } from '../../server/modules/payments/refund.rules.ts'
import type { VoucherUse } from '../../server/modules/payments/voucher.rules.ts'
import type { Touched } from './audit.ts'
import { holds } from './counters.ts'
import { paidLater } from './credit-books.ts'
import { rowsIn } from './rows.ts'

/** 4 and 5: what a bank asks back stands apart, is frozen, and is given back by nobody else. */
export function auditChargebacks(touched: Touched): void {
  for (const each of touched.rows<Chargeback>('payments.chargebacks')) checkOpen(each, touched)
  for (const each of touched.rows<Refund>('payments.refunds')) checkLeaving(each, touched)
  for (const order of new Set(touched.rows<Remedy>('escrow.remedies').map(({ orderId }) => orderId)))
    checkRemedies(order, touched)
  const asked = [...touched.rows<Chargeback>('payments.chargebacks'), ...touched.rows<Refund>('payments.refunds')]
  const paidBy = new Set(asked.map(({ orderId, paymentId = '' }) => `${orderId}|${paymentId}`))
  for (const each of paidBy) checkTaken(each, touched)
}

function checkOpen({ orderId, id }: Chargeback, { tables, ledger }: Touched): void {
  const now = rowsIn<Chargeback>(tables, 'payments.chargebacks', orderId).find((each) => each.id === id)
  if (now === undefined) return
  const stands = ledger.balance(`assets:chargeback:${id}`, now.currency)
  const expected = isOpen(now) ? now.amount : 0n
  holds(stands === expected, '4 a bank has what it took while it is open', () => `${orderId} ${id} ${stands}`)
  const frozen = rowsIn<Freeze>(tables, 'escrow.freezes', orderId)
    .filter(({ caseId }) => caseId === id)
    .reduce((sum, each) => sum + each.amount, 0n)
  const free = rowsIn<Hold>(tables, 'escrow.holds', orderId).reduce(
    (sum, h) => sum + h.paid - h.released - h.refunded - h.chargedBack - h.frozen,
    0n,
  )
  // What is paid later is free: the bank asks for what it took, and so it does when it tells of the same case again.
  const isHeld = frozen === now.amount || free === 0n || now.factAt !== now.openedAt
  holds(
    now.state !== 'opened' || isHeld,
    '5 what a bank asks back is frozen',
    () => `${orderId} ${id} ${frozen} ${free}`,
  )
  holds(isOpen(now) || frozen === 0n, '5 nothing stays frozen for a case that is over', () => `${orderId} ${id}`)
}

/** 4: nothing sets out over a payment while its bank asks for the money; what was under way before stands. */
function checkLeaving({ orderId, id, paymentId, state }: Refund, touched: Touched): void {
  if (state !== 'sent' || paymentId === undefined) return
  const now = touched.rows<Chargeback>('payments.chargebacks').map((each) => each.id)
  const asks = rowsIn<Chargeback>(touched.tables, 'payments.chargebacks', orderId).some(
    (each) => each.paymentId === paymentId && isOpen(each) && !now.includes(each.id),
  )
  holds(!asks, '4 no refund sets out while a bank asks for the money', () => `${orderId} ${id}`)
}

/**
 * 4: what a bank took for good counts against its payment, as far as that had not gone back before; and nothing is sent
 * over a payment beyond what it brought less what was sent and taken.
 */
function checkTaken(which: string, touched: Touched): void {
  const [orderId = '', paymentId = ''] = which.split('|')
  const { tables } = touched
  const payment = tables.records.get('payments.payments')?.get(orderId)?.get(paymentId) as Payment | undefined
  if (payment === undefined) return
  const over = <R extends { readonly paymentId?: string }>(type: string) =>
    rowsIn<R>(tables, type, orderId).filter((each) => each.paymentId === paymentId)
  const sum = (rows: readonly { readonly amount: bigint }[]) => rows.reduce((all, { amount }) => all + amount, 0n)
  const taken = sum(over<Chargeback>('payments.chargebacks').filter(({ state }) => state === 'lost'))
  const refunds = over<Refund>('payments.refunds')
  const { paid, chargedBack = 0n } = payment
  const said = () => `${orderId} ${paymentId}: ${chargedBack} of ${taken}, ${sum(refunds)} refunded of ${paid}`
  holds(chargedBack === taken, '4 a payment knows what its bank took', said)
  const sending = touched
    .rows<Refund>('payments.refunds')
    .filter((each) => each.paymentId === paymentId && each.state === 'requested')
  // What he had twice is his debt, wherever he pays it: then the refund that comes back may go out again.
  const lent = touched.ledger.lent(orderId, payment.buyerId)
  const owed = lent > 0n ? lent : 0n
  const isOver = sending.some(({ capture }) => {
    const arrived = payment.captures.find(({ reference }) => reference === capture)?.arrived.home ?? paid
    const of = (each: { readonly capture?: string }) => capture === undefined || each.capture === capture
    const given = sum(refunds.filter((each) => !unpaid.has(each.state) && of(each)))
    const lost = sum(over<Chargeback>('payments.chargebacks').filter((each) => each.state === 'lost' && of(each)))
    return given + lost > arrived + owed
  })
  holds(!isOver, '4 what its bank took goes over no payment again', said)
}

const unpaid = new Set(['failed', 'returned', 'cancelled'])

/** Our hand and the supplier's loss together give at most what was paid, fees included: the same loss is paid once. */
function checkRemedies(orderId: string, { tables }: Touched): void {
  const given = rowsIn<Remedy>(tables, 'escrow.remedies', orderId).reduce(
    (sum, each) => sum + each.refunded + each.awarded + each.chargedBack,
    0n,
  )
  const paid = rowsIn<Payment>(tables, 'payments.payments', orderId).reduce((sum, each) => sum + each.paid, 0n)
  const byVoucher = rowsIn<VoucherUse>(tables, 'payments.voucher_uses', orderId)
  const brought = byVoucher.reduce((sum, { amount }) => sum + amount, paid) + paidLater(tables, orderId).drawn
  const back = rowsIn<Remedy>(tables, 'escrow.remedies', orderId).some(({ lost }) => lost > 0n)
  holds(back || given <= brought, '4 the same loss is paid once', () => `${orderId}: ${given} of ${brought}`)
}
