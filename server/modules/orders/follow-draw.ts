import type { Change, Context, Refusal, RootId } from '../../kernel/use-case.ts'
import { clear, due, isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import { addDays, localDate, startOfDate } from '../../kernel/zone.ts'
import { creditNumbers, creditPolicies, wholeDays } from '../credit/credit-policy.rules.ts'
import type { Draw } from '../credit/draw.rules.ts'
import { drawChanges } from '../credit/draw-changes.rules.ts'
import type { DrawStepped } from '../credit/draw-step.rules.ts'
import { pauseDraw, resumeDraw, shipDraw } from '../credit/draw-step.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { type Books, bookReads, booksOf, marketReads, unshippedLines } from './books.rules.ts'
import { operatorId } from './order.rules.ts'

/** The deadline at which a draw gets its dates although not everything was shipped; on the order's root. */
export const drawDates = 'draw.dates'

export interface FollowDraw {
  readonly orderId: RootId
  /** A claim of the order that is over; `isAgainstBuyer`: interest for the time that it held back is added. */
  readonly ended?: { readonly claimId: string; readonly isAgainstBuyer: boolean }
}

/**
 * The draw that pays an order follows it: with the last lot, or some days after the first, or with an end before any of
 * it was shipped, dates are set and interest runs; what the buyer claims stands still until its claim is over. Told of
 * the same again, nothing changes. Refuses `no-draw` where none pays the order.
 */
export const followDraw = useCase({
  name: 'orders.follow-draw',
  action: 'orders.follow-draw',
  root: (input: FollowDraw) => input.orderId,
  reads: (_, root) => bookReads(root),
  more: (facts) => ({ ...marketReads(facts), creditPolicies: creditPolicies() }),
  sides: () => [{ as: 'staff', company: operatorId }],
  decide(facts, { ended }, context) {
    const books = booksOf(facts)
    const draw = books?.draw
    if (books === undefined || draw?.book === undefined) return refuse('no-draw')
    const latest = creditNumbers(facts.creditPolicies, context.at).datesAtLatest
    const dates = datesOf(books, draw, wholeDays(latest), context)
    const steps = [...dates.steps, ...pausesOf(books), ...(ended === undefined ? [] : [resumes(ended)])]
    const changes: Change[] = [...dates.changes]
    let now = draw
    for (const [name, take] of steps) {
      const stepped = take(now, context)
      if (isRefusal(stepped)) continue
      now = stepped.draw
      changes.push(...drawChanges(stepped, { cause: `${name}:${draw.orderId}`, happenedAt: context.at }, context))
    }
    return { answer: { draw: draw.drawId, facts: now.facts - draw.facts }, changes }
  },
})

/** A step that follows, by the name of what causes it. */
type Follows = readonly [cause: string, take: (draw: Draw, context: Context) => DrawStepped | Refusal]

const dayOf = (at: string) => localDate(at, operatorCalendar.zone)

/**
 * The day on which an order ended without a shipment: what of its price the supplier keeps by agreement is due as if
 * it had been shipped then. What the supplier still has to give back pays the draw when it comes.
 */
function unshippedEnd({ order, lots }: Books): string | undefined {
  const isShipped = lots.some(({ dispatchedAt }) => dispatchedAt !== undefined)
  const { endedAt, owed = [] } = order
  return endedAt === undefined || isShipped || owed.length > 0 ? undefined : dayOf(endedAt)
}

/** Dates from the last lot; while something is not shipped, some days after the first at the latest. */
function datesOf(books: Books, draw: Draw, latest: number, { at }: Context) {
  const nothing = { steps: [] as readonly Follows[], changes: [] as readonly Change[] }
  const { orderId } = draw
  const endedOn = unshippedEnd(books)
  if (draw.book?.from === undefined && endedOn !== undefined) {
    const end: Follows = ['ended', (now) => shipDraw(now, { day: endedOn, at }, workDays)]
    return { steps: [end], changes: [] }
  }
  const gone = books.lots.filter(({ dispatchedAt }) => dispatchedAt !== undefined)
  const days = gone.flatMap(({ dispatchedAt }) => dispatchedAt ?? []).toSorted()
  const [first] = days
  const last = days.at(-1)
  if (draw.book?.from !== undefined || first === undefined || last === undefined) return nothing
  const isWhole = unshippedLines({ ...books, lots: gone }).every(({ quantity }) => quantity <= 0n)
  const limit = addDays(dayOf(first), latest)
  const limitAt = startOfDate(limit, operatorCalendar.zone)
  if (!isWhole && at < limitAt) return { ...nothing, changes: [due(orderId, drawDates, '', limitAt)] }
  const lastDay = dayOf(last)
  const day = isWhole && lastDay < limit ? lastDay : limit
  const ship: Follows = ['shipped', (now) => shipDraw(now, { day, at }, workDays)]
  return { steps: [ship], changes: [clear(orderId, drawDates, '')] }
}

const { weekend, holidays } = operatorCalendar
const workDays = { weekend, holidays }

/** What open claims of the buyer ask for and no pause holds yet. */
function pausesOf({ order }: Books): readonly Follows[] {
  const asked = order.claims?.asked ?? []
  return [...new Set(asked.map(({ claimId }) => claimId))].map((claimId): Follows => {
    const sum = asked.filter((each) => each.claimId === claimId).reduce((all, { amount }) => all + amount, 0n)
    return [
      `claim:${claimId}`,
      (draw, { at }) => {
        const parts = draw.book?.parts.filter(({ pause }) => pause?.claimId === claimId) ?? []
        const amount = sum - parts.reduce((all, { principal }) => all + principal, 0n)
        return pauseDraw(draw, { day: dayOf(at), at, amount, subject: claimId })
      },
    ]
  })
}

function resumes({ claimId, isAgainstBuyer }: NonNullable<FollowDraw['ended']>): Follows {
  return [
    `claim:${claimId}`,
    (draw, { at }) => resumeDraw(draw, { day: dayOf(at), at, subject: claimId, isAgainstBuyer }),
  ]
}
