import { type Outside, type OutsideHandler, paymentsJobs, settleRefund } from '../payments/index.ts'
import { queueRefund } from './queue-refund.ts'
import { readRefundPayee } from './read-refund-payee.ts'
import { recordRefundScreening } from './record-refund-screening.ts'
import type { RefundWay } from './refund-way.rules.ts'

interface Payee {
  readonly names: readonly string[]
  readonly way: RefundWay
}

/** How a refund goes out once its payee was screened; without an answer of the screening it is asked again later. */
async function screenedWay(outside: Outside, orderId: string, refundId: string): Promise<RefundWay | undefined> {
  const payee = await outside.submit('payee', readRefundPayee, { orderId, refundId })
  if (payee.kind !== 'done') return undefined
  const { names, way } = payee.answer as unknown as Payee
  const answer = await outside.checks.screen(names)
  if (answer === 'unknown') throw new Error('the screening gave no answer')
  const kept = await outside.submit('screened', recordRefundScreening, { orderId, refundId, answer })
  return kept.kind === 'done' && (kept.answer as { may_go_out: boolean }).may_go_out ? way : undefined
}

/**
 * On `refund.requested`: its payee is screened like a payout's; then its provider sends it, or it waits for a file of
 * the operator's bank. Where nobody knows the account that a wire came from, it has failed: another way is looked for.
 */
const screenAndSend: OutsideHandler = async (event, outside) => {
  const { order: orderId, refund: refundId } = event.body as { order: string; refund: string }
  const way = await screenedWay(outside, orderId, refundId)
  if (way === 'provider') await paymentsJobs['refund.requested']?.(event, outside)
  if (way === 'bank') await outside.submit('queued', queueRefund, { orderId, refundId })
  const failed = { outcome: 'no', reason: 'payer-unknown', happenedAt: outside.now() } as const
  if (way === 'nowhere') await outside.submit('nowhere', settleRefund, { orderId, refundId, ...failed })
}

/** The handlers of refunds, in place of those that send unscreened. */
export const refundsJobs: Readonly<Record<string, OutsideHandler>> = {
  'refund.requested': screenAndSend,
  'refund.cleared': screenAndSend,
  'refund.look-again': screenAndSend,
}
