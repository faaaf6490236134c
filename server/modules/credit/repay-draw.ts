import type { RootId } from '../../kernel/use-case.ts'
import { isRefusal, one, own, owner, refuse, useCase, written } from '../../kernel/use-case.ts'
import { localDate } from '../../kernel/zone.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { dateOf, dayNumber } from './day-count.rules.ts'
import { drawType } from './draw.rules.ts'
import { drawChanges } from './draw-changes.rules.ts'
import type { RepaidBy } from './draw-movement.rules.ts'
import { repayDraw } from './repayment.rules.ts'

export interface RepayDraw {
  readonly lineId: RootId
  readonly drawId: string
  /** Minor units, without the processing fee. */
  readonly amount: number
  /** The bank's or provider's own day, `2026-03-01`: interest runs up to it. */
  readonly day: string
  /** The wire or payment that brought it; it repays a draw once. */
  readonly paymentId: string
  readonly by: {
    readonly from: RepaidBy['from']
    readonly fee: number
    readonly tax: number
    readonly jurisdiction: string
  }
}

/** What a payment repaid is a name, so that it repays no draw twice, whoever tells of it again. */
const repaymentSpace = 'credit-repayment'
const repaymentName = (drawId: string, paymentId: string) => `${drawId} ${paymentId}`

/**
 * Money of a wire or payment repays a draw: late charges, then interest, then the oldest principal; what is more is
 * owed to the order's buyer. A day in the future counts as today. Refuses `not-found`, `repayment-booked`,
 * `amount-invalid`, `wrong-state`.
 */
export const repayDrawByMoney = useCase({
  name: 'credit.repay-draw',
  action: 'credit.repay-draw',
  root: (input: RepayDraw) => input.lineId,
  reads: ({ lineId, drawId, paymentId }) => ({
    draw: written(one(drawType, lineId, drawId)),
    booked: owner(repaymentSpace, repaymentName(drawId, paymentId)),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ draw, booked }, { drawId, amount, day, paymentId, by }, context) {
    if (draw === undefined) return refuse('not-found')
    if (booked !== undefined) return refuse('repayment-booked')
    if (!Number.isInteger(amount) || amount <= 0) return refuse('amount-invalid')
    const today = localDate(context.at, operatorCalendar.zone)
    const counts = day > today ? today : dateOf(dayNumber(day))
    const money = { day: counts, at: context.at, amount: BigInt(amount), subject: paymentId }
    const repaid = repayDraw(draw, money, { ...by, fee: BigInt(by.fee), tax: BigInt(by.tax) })
    if (isRefusal(repaid)) return repaid
    const answer: { draw: string; paid: number; excess: number; state: string } = {
      ...{ draw: drawId, paid: Number(repaid.toDebt), excess: Number(repaid.excess), state: repaid.draw.state },
    }
    const cause = { cause: `payment:${paymentId}`, happenedAt: context.at }
    const name = own(repaymentSpace, repaymentName(drawId, paymentId), draw.lineId)
    return { answer, changes: [name, ...drawChanges(repaid, cause, context)] }
  },
})
