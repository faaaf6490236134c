import type { Freeze } from '../../server/modules/escrow/freeze.rules.ts'
import type { Hold } from '../../server/modules/escrow/hold.rules.ts'
import type { Remedy } from '../../server/modules/escrow/remedy.rules.ts'
import type { Chargeback } from '../../server/modules/payments/chargeback.rules.ts'
import { isOpen } from '../../server/modules/payments/chargeback.rules.ts'
import type { Payment } from '../../server/modules/payments/payment.rules.ts'
import type { Touched } from './audit.ts'
import { holds } from './counters.ts'
import { rowsIn } from './rows.ts'

/** 4 and 5: what a bank asks back stands apart, is frozen, and is given back by nobody else. */
export function auditChargebacks(touched: Touched): void {
  for (const each of touched.rows<Chargeback>('payments.chargebacks')) checkOpen(each, touched)
  for (const order of new Set(touched.rows<Remedy>('escrow.remedies').map(({ orderId }) => orderId)))
    checkRemedies(order, touched)
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
  // What is paid later is free: the bank asks for what it took.
  const isHeld = frozen === now.amount || free === 0n
  holds(
    now.state !== 'opened' || isHeld,
    '5 what a bank asks back is frozen',
    () => `${orderId} ${id} ${frozen} ${free}`,
  )
  holds(isOpen(now) || frozen === 0n, '5 nothing stays frozen for a case that is over', () => `${orderId} ${id}`)
}

/** Our hand and the supplier's loss together give at most what was paid, fees included: the same loss is paid once. */
function checkRemedies(orderId: string, { tables }: Touched): void {
  const given = rowsIn<Remedy>(tables, 'escrow.remedies', orderId).reduce(
    (sum, each) => sum + each.refunded + each.awarded + each.chargedBack,
    0n,
  )
  const paid = rowsIn<Payment>(tables, 'payments.payments', orderId).reduce((sum, each) => sum + each.paid, 0n)
  const back = rowsIn<Remedy>(tables, 'escrow.remedies', orderId).some(({ lost }) => lost > 0n)
  holds(back || given <= paid, '4 the same loss is paid once', () => `${orderId}: ${given} of ${paid}`)
}
