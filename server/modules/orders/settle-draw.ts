import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { all, clear, entry, event, isRefusal, one, refuse, useCase } from '../../kernel/use-case.ts'
import { localDate } from '../../kernel/zone.ts'
import { creditApplicationType } from '../credit/application.rules.ts'
import type { Draw } from '../credit/draw.rules.ts'
import { drawChanges } from '../credit/draw-changes.rules.ts'
import { confirmDraw, giveBackDraw, recallDraw } from '../credit/draw-step.rules.ts'
import { knownLenders, type LenderSays, lenderKey } from '../credit/lender.rules.ts'
import { creditLineType, lineOf } from '../credit/line.rules.ts'
import { linesPolicies } from '../credit/lines-policy.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { type Books, bookChanges, bookReads, booksOf, marketReads } from './books.rules.ts'
import { checkDrawable } from './draw-asked.rules.ts'
import { drawSilence } from './draw-credit.ts'
import { type NoticeFacts, noticeOf } from './draw-notice.rules.ts'
import { paidByDraw } from './draw-paid.rules.ts'
import { recalledBooks } from './draw-recalled.rules.ts'
import type { Market } from './flow.rules.ts'
import { marketOf } from './flow.rules.ts'
import { dueAgain, openInAll } from './instalment.rules.ts'
import { operatorId } from './order.rules.ts'

/** What is told of a draw that a lender was asked for: by the lender, by its silence, by the order's end. */
export interface SettleDraw {
  readonly orderId: RootId
  readonly drawId: string
  readonly news:
    | (Pick<LenderSays, 'state' | 'lends' | 'reasons'> & { readonly lender: string })
    | { readonly state: 'silent' | 'ended' }
}

type News = SettleDraw['news']

/**
 * A lender's word on a draw. Confirmed: the hold has the money. Declined, reduced, silent, or not needed any more: the
 * draw goes back, and the lender learns that its yes is not wanted. Recalled: before its money is booked the draw goes
 * back and the instalment is open again; afterwards nothing moves. Told of the same again, nothing changes. A fact:
 * refused only as `not-found`.
 */
export const settleDraw = useCase({
  name: 'orders.settle-draw',
  action: 'orders.settle-draw',
  root: (input: SettleDraw) => input.orderId,
  reads: (_, root) => bookReads(root),
  more: (facts) => {
    const { buyerId = '' } = facts.order ?? {}
    return {
      ...marketReads(facts),
      lenders: knownLenders(),
      linesPolicies: linesPolicies(),
      line: one(creditLineType, lineOf(buyerId), 'line'),
      applications: all(creditApplicationType, buyerId),
    }
  },
  sides: () => [{ as: 'staff', company: operatorId }],
  decide(facts, { drawId, news }, context) {
    const books = booksOf(facts)
    if (books === undefined) return refuse('not-found')
    const draw = books.draw?.drawId === drawId ? books.draw : undefined
    const changes = draw === undefined ? unwanted(books, drawId, news) : told(books, draw, news, facts, context)
    return { answer: { draw: drawId, told: news.state as string, changed: changes.length > 0 }, changes }
  },
})

/** The draw went back before: a yes comes too late, and is given up again. */
function unwanted({ order }: Books, drawId: string, news: News): readonly Change[] {
  return news.state === 'confirmed' || news.state === 'reduced' ? [dropped(order.orderId, drawId, news.lender)] : []
}

function dropped(orderId: RootId, draw: string, lender: string): Change {
  return event(orderId, 'draw.dropped', { order: orderId, draw, lender, key: lenderKey(orderId, draw) })
}

type Facts = NoticeFacts & Parameters<typeof marketOf>[0]

function told(books: Books, draw: Draw, news: News, facts: Facts, context: Context): readonly Change[] {
  const isWaiting = draw.state === 'reserved'
  switch (news.state) {
    case 'asked':
      return []
    case 'confirmed':
      if (!isWaiting) return []
      return news.lends === draw.amount && isWanted(books, draw)
        ? confirmed(books, draw, marketOf(facts), context)
        : back(books, draw, { why: 'not-needed', isDropped: true }, context)
    case 'declined':
    case 'reduced':
      if (!isWaiting) return recalled(books, draw, context)
      return [
        ...noticeOf(draw, news, facts, context),
        ...back(books, draw, { why: news.state, isDropped: news.state === 'reduced' }, context),
      ]
    case 'recalled':
    case 'cancelled':
      return isWaiting
        ? back(books, draw, { why: 'recalled', isDropped: false }, context)
        : recalled(books, draw, context)
    case 'silent':
    case 'ended':
      return isWaiting ? back(books, draw, { why: news.state, isDropped: true }, context) : []
  }
}

/** Whether the order still takes what was asked for: it may have ended, or been paid otherwise meanwhile. */
function isWanted(books: Books, { amount }: Draw): boolean {
  const { draw: _, ...withoutDraw } = books
  const isOpen = books.order.ended === undefined && openInAll(books.instalments) >= amount
  return isOpen && checkDrawable(withoutDraw) === undefined
}

const dayOf = ({ at }: Context) => localDate(at, operatorCalendar.zone)

function confirmed(books: Books, draw: Draw, market: Market, context: Context): readonly Change[] {
  const { orderId, drawId } = draw
  const step = confirmDraw(draw, { day: dayOf(context), at: context.at })
  if (isRefusal(step)) throw new Error(`a draw that waits was refused: ${step.refused}`)
  return [
    ...drawChanges(step, { cause: `draw:${drawId}`, happenedAt: context.at }, context),
    ...paidByDraw(books, step.draw, market, context),
    clear(orderId, drawSilence, drawId),
  ]
}

interface Why {
  readonly why: string
  /** The lender may think that it lends: it learns that it does not. */
  readonly isDropped: boolean
}

/** What was reserved is free again, and another method or lender may pay. */
function back(books: Books, draw: Draw, { why, isDropped }: Why, context: Context): readonly Change[] {
  const { orderId, drawId, lineId, lender } = draw
  const step = giveBackDraw(draw, { day: dayOf(context), at: context.at, subject: why })
  if (isRefusal(step)) throw new Error(`a draw that waits was refused: ${step.refused}`)
  const { drawId: _, ...order } = books.order
  return [
    ...drawChanges(step, { cause: `draw:${drawId}`, happenedAt: context.at }, context),
    ...bookChanges(books, { ...books, order }),
    entry(lineId, 'draw.not-lent', { draw: drawId, why, lender }),
    clear(orderId, drawSilence, drawId),
    ...(isDropped ? [dropped(orderId, drawId, lender)] : []),
  ]
}

/** The lender takes its yes back. Once its money is booked, goods are shipped or something is repaid, nothing moves. */
function recalled(books: Books, draw: Draw, context: Context): readonly Change[] {
  const { orderId, drawId, lineId, lender, amount, currency } = draw
  const step = recallDraw(draw, { day: dayOf(context), at: context.at, subject: 'recalled' })
  const after = isRefusal(step) ? step : recalledBooks(books, draw)
  if (isRefusal(after)) return [entry(lineId, 'draw.recall-refused', { draw: drawId, why: after.refused, lender })]
  if (isRefusal(step)) return []
  const said = { draw: drawId, amount: Number(amount), currency }
  return [
    ...drawChanges(step, { cause: `recall:${drawId}`, happenedAt: context.at }, context),
    ...bookChanges(books, after),
    ...dueAgain(books.instalments, after.instalments, context.at),
    entry(lineId, 'draw.not-lent', { draw: drawId, why: 'recalled', lender }),
    entry(orderId, 'draw.recalled', said),
    event(orderId, 'draw.recalled', { order: orderId, ...said }),
  ]
}
