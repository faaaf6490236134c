import type { Change, Context } from '../../kernel/use-case.ts'
import { entry, event, isRefusal } from '../../kernel/use-case.ts'
import { localDate } from '../../kernel/zone.ts'
import type { Draw } from '../credit/draw.rules.ts'
import { drawChanges } from '../credit/draw-changes.rules.ts'
import { refundDraw } from '../credit/repayment.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import type { Order } from './order.rules.ts'

interface DrawBack {
  /** What of the refund paid the buyer's debt, minor units. */
  readonly amount: bigint
  /** The draw as it is after it; nothing where none paid the order. */
  readonly left: { readonly draw?: Draw }
  readonly changes: readonly Change[]
}

/**
 * What of `owed` (minor units, refundable by now) pays what the buyer owes of the draw that paid the order: first what
 * the claim of `cause` held back, then as money does. What is more goes back over the other ways.
 */
export function drawBack(
  { orderId, currency }: Pick<Order, 'orderId' | 'currency'>,
  draw: Draw | undefined,
  owed: bigint,
  cause: string,
  context: Context,
): DrawBack {
  if (draw === undefined) return { amount: 0n, left: {}, changes: [] }
  const day = localDate(context.at, operatorCalendar.zone)
  // The claim's own id where a claim gives back; else the cause as it is called.
  const subject = cause.startsWith('claim:') ? cause.slice('claim:'.length) : cause
  const refunded = refundDraw(draw, { day, at: context.at, amount: owed, subject })
  if (isRefusal(refunded) || refunded.toDebt === 0n) return { amount: 0n, left: { draw }, changes: [] }
  const said = { draw: draw.drawId, amount: Number(refunded.toDebt), currency, cause }
  return {
    amount: refunded.toDebt,
    left: { draw: refunded.draw },
    changes: [
      ...drawChanges(refunded, { cause, happenedAt: context.at }, context),
      entry(orderId, 'draw.paid-back', said),
      event(orderId, 'draw.paid-back', { order: orderId, ...said }),
    ],
  }
}
