import type { Change, Context, Refusal, RootId } from '../../kernel/use-case.ts'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import { localDate } from '../../kernel/zone.ts'
import { drawChanges } from '../credit/draw-changes.rules.ts'
import { fundDraw } from '../credit/draw-step.rules.ts'
import { knownLenders, type LenderRecord, lenderRoot } from '../credit/lender.rules.ts'
import { OWN_BOOK } from '../credit/line.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import type { Wire } from '../reconciliation/wire.rules.ts'
import { isNamedLike } from '../reconciliation/wire.rules.ts'
import { type Books, bookChanges, postAll } from './books.rules.ts'
import { completed } from './completion.rules.ts'
import type { Market } from './flow.rules.ts'
import { settleFinal } from './funding.rules.ts'

/** Whether a wire comes from the lender whose draw pays the order. */
export function isOfLender({ draw }: Pick<Books, 'draw'>, { payerName }: Pick<Wire, 'payerName'>): boolean {
  return draw?.lending !== undefined && isNamedLike(payerName, draw.lending.payer)
}

/** Who lends and has lent: a wire of theirs is known by its payer. */
export function lendersReads() {
  return { lenders: knownLenders() }
}

/** Whether a wire comes from somebody who lends: then it is no payment of a buyer's, whatever order it names. */
export function isOfAnyLender(lenders: readonly LenderRecord[], { payerName }: Pick<Wire, 'payerName'>): boolean {
  return lenders.some(({ name, legalName }) => name !== OWN_BOOK && isNamedLike(payerName, legalName ?? name))
}

/**
 * The lender's wire is its money for the draw: final from here on, so that production starts and what waited for it is
 * released. Refuses `draw-funded` for money that comes once more, `lender-sum` { expected } for another sum than its
 * promise less its price, `wrong-state` where it has not said yes: such a wire stays with finance, and nothing is lent
 * by it.
 */
export function fundedByWire(
  books: Books,
  wire: Wire,
  market: Market,
  context: Context,
): { readonly debtorId: RootId; readonly changes: readonly Change[] } | Refusal {
  const { draw } = books
  const { wireId, amount, currency, bank, bookedAt } = wire
  if (draw?.lending === undefined) return refuse('no-draw')
  const told = { day: localDate(context.at, operatorCalendar.zone), at: context.at, subject: wireId }
  const funded = fundDraw(draw, told, bank)
  if (isRefusal(funded)) return funded
  const expected = draw.amount - draw.lending.discount
  if (amount !== expected || currency !== draw.currency) return refuse('lender-sum', { expected: Number(expected) })
  const settled = settleFinal({ ...books, draw: funded.draw }, `draw-${draw.drawId}`, market, context.at)
  const end = completed(settled.books, context.at)
  const changes = [
    ...drawChanges(funded, { cause: `wire:${wireId}`, happenedAt: bookedAt }, context),
    ...bookChanges(books, end.books),
    ...postAll(draw.orderId, settled.movements, `draw:${draw.drawId}`, context.at, context),
    ...settled.changes,
    ...end.changes,
  ]
  // Should its bank take the wire back, the lender owes it.
  return { debtorId: lenderRoot(draw.lender), changes }
}
