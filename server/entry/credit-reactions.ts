import { endMonth } from '../modules/credit/accrual.jobs.ts'
import { applicationDecideBy, applicationExpires } from '../modules/credit/application.rules.ts'
import { beginAccrual, monthEnds } from '../modules/credit/begin-accrual.ts'
import { collectionLook } from '../modules/credit/collection.rules.ts'
import { drawLook, drawReminder } from '../modules/credit/draw-reminder.rules.ts'
import { creditJobs } from '../modules/credit/index.ts'
import { drawOfKey } from '../modules/credit/lender.rules.ts'
import { parseSaid } from '../modules/credit/lender-news.rules.ts'
import { lineReview } from '../modules/credit/line-changes.rules.ts'
import { mandateAsk } from '../modules/credit/mandate.rules.ts'
import { type PassApplicationTime, passApplicationTime } from '../modules/credit/pass-application-time.ts'
import { passDrawTime } from '../modules/credit/pass-draw-time.ts'
import { passLineTime } from '../modules/credit/pass-line-time.ts'
import { drawPromise } from '../modules/credit/promise.rules.ts'
import { drawSilence } from '../modules/orders/draw-credit.ts'
import { drawDates, type FollowDraw, followDraw } from '../modules/orders/follow-draw.ts'
import { type SettleDraw, settleDraw } from '../modules/orders/settle-draw.ts'
import { collectDue } from '../modules/payments/collect-due.ts'
import { askMandate } from '../modules/payments/record-mandate.ts'
import { beginPassing, passingDue } from '../modules/payouts/begin-passing.ts'
import { remittanceJobs } from '../modules/payouts/remittances.jobs.ts'
import type { Answering } from '../platform/deadlines.ts'
import type { AnyUseCase } from '../platform/judge-command.ts'
import type { Reaction } from '../platform/relay.ts'
import type { DeadlineRow } from '../platform/store.ts'
import { type Body, type Reactions, reaction } from './reaction.ts'

function answering<C>(useCase: { readonly name: string }, input: C): Answering {
  return { useCase: useCase as unknown as AnyUseCase, input }
}

const ofApplication = (row: DeadlineRow) =>
  answering(passApplicationTime, {
    ...{ companyId: row.root, applicationId: row.subject, deadline: row.name as PassApplicationTime['deadline'] },
  })

const ofDraw = (isReminder: boolean) => (row: DeadlineRow) =>
  answering(passDrawTime, { lineId: row.root, drawId: row.subject, isReminder })

/** What calls outside for lines and lenders, by topic. */
export const lendingJobs = { ...creditJobs, ...remittanceJobs }

/** The job that ends a month: charges of all draws, by topic. */
export const monthly = { 'credit.accruing': endMonth } as const

/** Who answers the deadlines of applications for credit, of lines, draws and months. */
export const creditDeadlines: Readonly<Record<string, (row: DeadlineRow) => Answering>> = {
  [applicationExpires]: ofApplication,
  [applicationDecideBy]: ofApplication,
  [passingDue]: (row) => answering(beginPassing, { lender: row.subject, why: 'due' as const }),
  [monthEnds]: () => answering(beginAccrual, { isDue: true }),
  [drawLook]: ofDraw(false),
  [drawReminder]: ofDraw(true),
  [drawPromise]: ofDraw(false),
  [collectionLook]: (row) => answering(collectDue, { lineId: row.root, drawId: row.subject }),
  [mandateAsk]: (row) => answering(askMandate, { lineId: row.root, mandateId: row.subject }),
  [drawDates]: (row) => answering(followDraw, { orderId: row.root }),
  [drawSilence]: (row) =>
    answering(settleDraw, { orderId: row.root, drawId: row.subject, news: { state: 'silent' as const } }),
  [lineReview]: (row) => answering(passLineTime, { lineId: row.root }),
}

function follows({ order }: Body, ended?: FollowDraw['ended']): readonly Reaction[] {
  return [reaction('follow-draw', followDraw, { orderId: String(order), ...(ended && { ended }) })]
}

/** News of every order, of which few are paid later. */
function ifDrawn(body: Body): readonly Reaction[] {
  return typeof body.draw === 'string' ? follows(body) : []
}

/** Of claims that ended without money, those whose buyer was wrong or gave up: what they held back costs its time. */
const givenUp = ['withdrawn', 'lapsed']
const judged = ['decided', 'machine']

/** What a lender says of a draw of ours. */
function lenderSays({ lender, says }: Body): readonly Reaction[] {
  const { key, state, lends, reasons } = parseSaid(says ?? null)
  const known = drawOfKey(key)
  const news: SettleDraw['news'] = { state, lends, reasons, lender: String(lender) }
  return known === undefined ? [] : [reaction('settle-draw', settleDraw, { ...known, news })]
}

/** An order that has ended gives back what still waits for a lender. */
function endsDraw({ order, draw }: Body): readonly Reaction[] {
  if (typeof draw !== 'string') return []
  const told = { orderId: String(order), drawId: draw, news: { state: 'ended' as const } }
  return [reaction('end-draw', settleDraw, told)]
}

/** What waits for a lender goes back; what the supplier keeps is due. */
function ended(body: Body): readonly Reaction[] {
  return [...endsDraw(body), ...ifDrawn(body)]
}

/** Facts that set or move the dates of a draw: what is collected then is looked at. */
const dated = ['due-set', 'resumed']

/** A draw follows its order: what was shipped sets its dates, what is claimed holds it back. */
export const drawReactions: Reactions = {
  'draw.taken': (body) => follows(body),
  'draw.changed': ({ draw, fact }, { root }) =>
    dated.includes(String(fact)) ? [reaction('collect-due', collectDue, { lineId: root, drawId: String(draw) })] : [],
  'lender.reported': lenderSays,
  'order.cancelled': ended,
  'order.expired': ended,
  'draw.paid-back': (body) => follows(body),
  'lot.dispatched': ifDrawn,
  'claim.filed': (body) => follows(body),
  'claim.executed': (body) => {
    const isAgainstBuyer = body.amount === 0 && judged.includes(String(body.outcome))
    return follows(body, { claimId: String(body.claim), isAgainstBuyer })
  },
  'claim.closed': (body) =>
    follows(body, { claimId: String(body.claim), isAgainstBuyer: givenUp.includes(String(body.outcome)) }),
}
