import { earlier } from '../../kernel/instant.ts'
import type { Change, Context, Refusal } from '../../kernel/use-case.ts'
import { clear, entry, event, isRefusal, put, refuse } from '../../kernel/use-case.ts'
import { localDate } from '../../kernel/zone.ts'
import { drawChanges } from '../credit/draw-changes.rules.ts'
import { byWire } from '../credit/draw-movement.rules.ts'
import { debtOn, repayDraw } from '../credit/repayment.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import type { Wire, WireDoubt } from '../reconciliation/wire.rules.ts'
import { wireType } from '../reconciliation/wire.rules.ts'
import type { Books } from './books.rules.ts'
import { openInAll } from './instalment.rules.ts'

/** A wire that repays, as it is afterwards. */
export interface WireRepaid {
  readonly wire: Wire
  readonly changes: readonly Change[]
}

/**
 * Whether a wire that names the order is for the buyer's debt: all instalments are paid, and of the draw that paid them
 * something is owed on the day that the bank says, today at the latest.
 */
export function isForDebt(books: Books | undefined, wire: Wire, at: string): boolean {
  if (books?.draw === undefined || openInAll(books.instalments) > 0n) return false
  return debtOn(books.draw, bankDay(wire, at)) > 0n
}

/** A bank may book ahead: interest never runs into days that have not come. */
function bankDay({ bookedAt }: Wire, at: string): string {
  return localDate(earlier(bookedAt, at), operatorCalendar.zone)
}

/**
 * A wire repays the draw that paid the order, as of the bank's day. Nothing of it stands on the order, whose other side
 * is told nothing of the buyer's debt. Refuses `draw-currency` { currency }, `above-owed` { most }: a wire of more is
 * taken apart first.
 */
export function repaidByWire(books: Books, wire: Wire, matched: Partial<Wire>, context: Context): WireRepaid | Refusal {
  const { draw } = books
  if (draw === undefined) throw new Error('no draw to repay')
  const { wireId, amount, currency, bank, bookedAt } = wire
  if (currency !== draw.currency) return refuse('draw-currency', { currency: draw.currency })
  const money = { day: bankDay(wire, context.at), at: context.at, amount, subject: wireId }
  const repaid = repayDraw(draw, money, byWire(bank))
  if (isRefusal(repaid)) return repaid
  if (repaid.excess > 0n) return refuse('above-owed', { most: Number(repaid.toDebt) })
  const { doubt: _, proposedOrderId: __, proposer: ___, ...rest } = wire
  const { orderId, buyerId } = books.order
  // A bank that takes it back later finds who owes it then.
  const after: Wire = { ...rest, ...matched, state: 'allocated', orderId, debtorId: buyerId }
  const said = { wire: wireId, draw: draw.drawId, amount: Number(amount), currency }
  return {
    wire: after,
    changes: [
      put(wireType, after),
      clear(wireId, 'wire.return', ''),
      ...drawChanges(repaid, { cause: `wire:${wireId}`, happenedAt: bookedAt }, context),
      entry(wireId, 'wire.repaid-draw', said),
      event(wireId, 'wire.repaid-draw', said),
    ],
  }
}

/** A wire for a debt that waits for staff: they alone hear of it. */
export function debtLeft(wire: Wire, orderId: string, doubt: WireDoubt): WireRepaid {
  const { wireId, amount, currency, bank } = wire
  const after: Wire = { ...wire, orderId, doubt }
  const said = { wire: wireId, bank, amount: Number(amount), currency, doubt }
  return {
    wire: after,
    changes: [put(wireType, after), entry(wireId, 'wire.in-review', said), event(wireId, 'wire.parked', said)],
  }
}
