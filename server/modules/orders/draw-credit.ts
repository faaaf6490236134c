import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context, Refusal, RootId } from '../../kernel/use-case.ts'
import { due as dueAt, entry, event, isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import { localDate } from '../../kernel/zone.ts'
import { costBox } from '../credit/cost-box.rules.ts'
import { creditNumbers } from '../credit/credit-policy.rules.ts'
import { drawChanges, drawnNow } from '../credit/draw-changes.rules.ts'
import { type NewDraw, reserveDraw } from '../credit/draw-step.rules.ts'
import { lenderKey, lenderNamed, lendingOf } from '../credit/lender.rules.ts'
import { OWN_BOOK } from '../credit/line.rules.ts'
import { judgeDraw, offeredBy } from '../credit/offer.rules.ts'
import type { DrawTerms } from '../credit/plan.rules.ts'
import { type OwnMoneyLook, spareNow, takenReads, taking } from '../escrow/own-money.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import type { Books } from './books.rules.ts'
import { bookChanges, bookReads, booksOf, marketReads } from './books.rules.ts'
import type { DrawAsked } from './draw-asked.rules.ts'
import { checkDrawable, disclosureOf, drawAskedReads, drawFactsOf, shipmentOf } from './draw-asked.rules.ts'
import { paidByDraw } from './draw-paid.rules.ts'
import { isPaying } from './ending.rules.ts'
import { marketOf } from './flow.rules.ts'
import { openInAll } from './instalment.rules.ts'
import type { Order } from './order.rules.ts'
import { sideOf, sidesOf } from './order.rules.ts'
import { checkStep } from './step.rules.ts'

/** The deadline at which a draw goes back whose lender has not answered; on the order's root, by draw. */
export const drawSilence = 'draw.silence'

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
 * The buyer pays what is open of an order, or a part of it, from its credit line. Of the own book it is in the hold at
 * once, and final; a lender is asked first, and the line is reserved until it has answered.
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
    const begun = newDraw(order, facts, judged, context)
    const { lineId, drawId } = begun
    const accepted = entry(lineId, 'draw.accepted', { draw: drawId, plan: terms.code, ...cost })
    const said = { order: order.orderId, draw: drawId, amount: Number(amount), currency: order.currency }
    const answer = { ...said, plan: terms.code, cost: cost.cost }
    if (begun.lending !== undefined) {
      const asked = [accepted, ...askedChanges(books, begun, facts, context)]
      return { answer: { ...answer, state: 'reserved', due: Number(due) }, changes: asked }
    }
    const drawn = drawnNow(begun, context)
    return {
      answer: { ...answer, state: 'drawn', due: Number(due - amount) },
      changes: [
        taking(order.currency, takenOfOwn, amount),
        ...drawn.changes,
        accepted,
        ...paidByDraw(books, drawn.draw, marketOf(facts), context),
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
  { line, lenders }: DrawAsked,
  judged: Judged,
  context: Context,
): NewDraw {
  if (line === undefined) throw new Error('a draw was judged without a line')
  const { lineId, lender } = line
  const { amount, terms } = judged
  const drawId = context.newId('drw')
  // No payment brings it: it stands for its own.
  const ids = { lineId, drawId, buyerId, orderId, paymentId: drawId }
  const outside = lender === OWN_BOOK ? undefined : lenderNamed(lenders, lender)
  const lending = outside && { lending: lendingOf(outside, terms.code, amount) }
  return { ...ids, currency, amount, lender, ...lending, terms, reservedAt: context.at }
}

/** The line is reserved and the lender asked, once this is committed; without an answer in time the draw goes back. */
function askedChanges(books: Books, begun: NewDraw, asked: DrawAsked, context: Context): readonly Change[] {
  const { orderId, wireReference } = books.order
  const { lineId, drawId, amount, currency, lender, terms } = begun
  const reserved = reserveDraw(begun, { day: localDate(context.at, operatorCalendar.zone), at: context.at })
  const { reserveLasts } = creditNumbers(asked.creditPolicies, context.at)
  return [
    ...drawChanges(reserved, { cause: `draw:${drawId}`, happenedAt: context.at }, context),
    ...bookChanges(books, { ...books, order: { ...books.order, drawId } }),
    dueAt(orderId, drawSilence, drawId, addDuration(context.at, reserveLasts)),
    event(orderId, 'draw.asked', {
      ...{ order: orderId, line: lineId, draw: drawId, lender, key: lenderKey(orderId, drawId) },
      ...{ amount: Number(amount), currency, country: asked.buyer?.country ?? '', plan: terms.code },
      reference: wireReference,
    }),
  ]
}
