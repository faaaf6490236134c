import type { Change, Context, Refusal, RootId } from '../../kernel/use-case.ts'
import { entry, event, isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import { costBox } from '../credit/cost-box.rules.ts'
import { creditNumbers } from '../credit/credit-policy.rules.ts'
import type { Draw } from '../credit/draw.rules.ts'
import { drawnNow } from '../credit/draw-changes.rules.ts'
import type { NewDraw } from '../credit/draw-step.rules.ts'
import { judgeDraw, offeredBy } from '../credit/offer.rules.ts'
import type { DrawTerms } from '../credit/plan.rules.ts'
import { freezeArrived } from '../escrow/freeze.rules.ts'
import { topUp } from '../escrow/hold.rules.ts'
import { type OwnMoneyLook, spareNow, takenReads, taking } from '../escrow/own-money.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import type { Books } from './books.rules.ts'
import { bookChanges, bookReads, booksOf, marketReads, postAll } from './books.rules.ts'
import { completed } from './completion.rules.ts'
import type { DrawAsked } from './draw-asked.rules.ts'
import { checkDrawable, disclosureOf, drawAskedReads, drawFactsOf, shipmentOf } from './draw-asked.rules.ts'
import { isPaying } from './ending.rules.ts'
import type { Market } from './flow.rules.ts'
import { marketOf } from './flow.rules.ts'
import { settleFinal } from './funding.rules.ts'
import { fillInstalments, openInAll } from './instalment.rules.ts'
import type { Order } from './order.rules.ts'
import { sideOf, sidesOf } from './order.rules.ts'
import { checkStep } from './step.rules.ts'

export interface DrawCredit extends OwnMoneyLook {
  readonly orderId: RootId
  /** The code of a plan of the policy. */
  readonly plan: string
  /** Minor units; absent: as much as the plan pays of what is open. */
  readonly amount?: bigint
  /** What it costs was shown as the law of the buyer's state asks, and its receipt confirmed. */
  readonly disclosureReceived?: boolean
}

/**
 * The buyer pays what is open of an order, or a part of it, from its credit line: it is in the hold at once, and final.
 * Refuses `wrong-state`, `not-your-turn`, what `checkDrawable` refuses, `payment-in-progress`, `amount-above-due`
 * { due }, what `judgeDraw` refuses, `disclosure-unsigned` { law }.
 */
export const drawCredit = useCase({
  name: 'orders.draw-credit',
  action: 'orders.draw-credit',
  root: (input: DrawCredit) => input.orderId,
  reads: (_, root) => bookReads(root),
  more: (facts) => ({
    ...marketReads(facts),
    ...drawAskedReads(facts.order),
    takenOfOwn: takenReads(facts.order?.currency ?? ''),
  }),
  sides: ({ order }) => sidesOf(order),
  decide({ takenOfOwn, ...facts }, input, context) {
    const books = booksOf(facts)
    if (books === undefined) return refuse('wrong-state', { status: facts.order?.status ?? 'draft' })
    const { order } = books
    const refused = checkStep('draw-credit', order, sideOf(order, context.actor.company)) ?? checkDrawable(books)
    if (refused !== undefined) return refused
    if (isPaying(books.payments)) return refuse('payment-in-progress')
    const judged = judgedDraw(books, facts, input, spareNow(input, takenOfOwn), context.at)
    if (isRefusal(judged)) return judged
    const { amount, terms, due, cost } = judged
    const drawn = drawnNow(newDraw(order, facts, judged, context), context)
    const said = { order: order.orderId, draw: drawn.draw.drawId, amount: Number(amount), currency: order.currency }
    return {
      answer: { ...said, plan: terms.code, cost: cost.cost, due: Number(due - amount) },
      changes: [
        taking(order.currency, takenOfOwn, amount),
        ...drawn.changes,
        entry(drawn.draw.lineId, 'draw.accepted', { draw: drawn.draw.drawId, plan: terms.code, ...cost }),
        ...paid(books, drawn.draw, marketOf(facts), context),
      ],
    }
  },
})

/** What a draw would be: how much, under which terms, and what was shown of its cost. Minor units. */
interface Judged {
  readonly amount: bigint
  /** What is open of the order before it. */
  readonly due: bigint
  readonly terms: DrawTerms
  readonly cost: { readonly cost: number; readonly apr_bps: number; readonly law: string | null }
}

function judgedDraw(books: Books, asked: DrawAsked, input: DrawCredit, spare: bigint, at: string): Judged | Refusal {
  const policy = creditNumbers(asked.creditPolicies, at)
  const facts = drawFactsOf(books, asked, spare, at)
  const due = openInAll(books.instalments)
  const amount = input.amount ?? offeredBy(policy, input.plan, facts, due)
  if (amount > due) return refuse('amount-above-due', { due: Number(due) })
  const terms = judgeDraw(policy, input.plan, { ...facts, amount })
  if (isRefusal(terms)) return terms
  const law = disclosureOf(asked, amount, at)
  if (law?.signed === true && input.disclosureReceived !== true) return refuse('disclosure-unsigned', { law: law.law })
  const shipped = shipmentOf(books, at)
  const box = costBox({ terms, amount, currency: books.order.currency, shipped, workDays: operatorCalendar })
  return { amount, due, terms, cost: { cost: Number(box.financeCharge), apr_bps: box.aprBps, law: law?.law ?? null } }
}

function newDraw(
  { orderId, buyerId, currency }: Order,
  { line }: DrawAsked,
  judged: Judged,
  context: Context,
): NewDraw {
  if (line === undefined) throw new Error('a draw was judged without a line')
  const { lineId, lender } = line
  const { amount, terms } = judged
  const drawId = context.newId('drw')
  // No payment brings it: it stands for its own.
  const ids = { lineId, drawId, buyerId, orderId, paymentId: drawId }
  return { ...ids, currency, amount, lender, terms, reservedAt: context.at }
}

/** The order with the money in its hold, and all that follows from its being final. */
function paid(books: Books, draw: Draw, market: Market, context: Context): readonly Change[] {
  const { orderId, currency } = books.order
  const { drawId, amount } = draw
  const topped = topUp(books.holds, amount)
  if (topped.excess !== 0n) throw new Error('the lines take less than the instalments')
  const held = freezeArrived({ ...books, holds: topped.holds })
  const instalments = fillInstalments(books.instalments, amount)
  const filled = { ...books, ...held, instalments, draw, order: { ...books.order, drawId } }
  const settled = settleFinal(filled, `draw-${drawId}`, market, context.at)
  const end = completed(settled.books, context.at)
  const said = { draw: drawId, amount: Number(amount), currency }
  return [
    ...bookChanges(books, end.books),
    ...postAll(orderId, settled.movements, `draw:${drawId}`, context.at, context),
    entry(orderId, 'draw.taken', said),
    event(orderId, 'draw.taken', { order: orderId, ...said }),
    ...settled.changes,
    ...end.changes,
  ]
}
