import { later } from '../../kernel/instant.ts'
import type { Facts, Refusal, RootId } from '../../kernel/use-case.ts'
import { all, one, refuse, written } from '../../kernel/use-case.ts'
import { addDays, localDate } from '../../kernel/zone.ts'
import { creditApplicationType } from '../credit/application.rules.ts'
import { creditNumbers, creditPolicies } from '../credit/credit-policy.rules.ts'
import { disclosureFor } from '../credit/disclosure.rules.ts'
import { type Draw, drawStateOn, drawType } from '../credit/draw.rules.ts'
import { knownLenders, lenderNamed } from '../credit/lender.rules.ts'
import { creditLineType, LINE_CURRENCY, lineOf, usedOf } from '../credit/line.rules.ts'
import type { DrawFacts } from '../credit/offer.rules.ts'
import { debtOf } from '../escrow/book.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import type { Books, ShippingFacts } from './books.rules.ts'
import { openInAll } from './instalment.rules.ts'
import type { Order } from './order.rules.ts'
import { relationOf, tiesOf, tiesReads } from './related.rules.ts'
import { shipByOf } from './ship-by.rules.ts'

/** What paying an order later is judged by, beside its books: the buyer's line and draws, and who the two sides are. */
export function drawAskedReads(order: Pick<Order, 'buyerId' | 'supplierId'> | undefined) {
  const { buyerId = '', supplierId = '' } = order ?? {}
  const lineId: RootId = lineOf(buyerId)
  return {
    line: written(one(creditLineType, lineId, 'line')),
    lineUsed: usedOf(lineId),
    lineDraws: written(all(drawType, lineId)),
    creditPolicies: creditPolicies(),
    lenders: knownLenders(),
    buyer: one(companyType, buyerId, 'company'),
    applications: all(creditApplicationType, buyerId),
    // What a bank took back of repayments, among other debts to us.
    lineDebt: debtOf(buyerId, LINE_CURRENCY),
    ...tiesReads(buyerId, supplierId),
  }
}

/** What of an order's books paying later looks at. */
export type PayableOrder = ShippingFacts & Pick<Books, 'draw'>

export type DrawAsked = Facts<ReturnType<typeof drawAskedReads>>

/** Everything that a plan is judged by, at an instant; `ownMoney`: what the operator has to lend, minor units. */
export function drawFactsOf(
  books: PayableOrder,
  asked: DrawAsked,
  ownMoney: bigint,
  at: string,
): Omit<DrawFacts, 'amount'> {
  const { line, lineUsed: used, lineDraws, lenders, buyer, lineDebt } = asked
  const today = localDate(at, operatorCalendar.zone)
  const isUsed = ({ state }: Draw) => state !== 'reserved' && state !== 'back'
  return {
    ...{ line, used, ownMoney, currency: books.order.currency },
    lender: line && lenderNamed(lenders, line.lender),
    ...(buyer === undefined ? {} : { country: buyer.country }),
    orderTotal: books.instalments.reduce(
      (sum, { amount, paid, waivedAt }) => sum + (waivedAt === undefined ? amount : paid),
      0n,
    ),
    drawsBefore: lineDraws.filter(isUsed).length,
    hasOverdue: lineDebt > 0n || lineDraws.some((draw) => drawStateOn(draw, today) === 'overdue'),
    isRelated: relationOf(...tiesOf(asked)) !== undefined,
  }
}

/**
 * When the goods will be shipped, for the cost that is shown (`2026-03-01`): when they were, else by ship-by, else as
 * many days from now as the terms give.
 */
export function shipmentOf({ order, content, instalments, lots }: PayableOrder, at: string): string {
  const dispatched = lots.flatMap(({ dispatchedAt }) => dispatchedAt ?? []).toSorted()
  const today = localDate(at, operatorCalendar.zone)
  const last = dispatched.at(-1)
  if (last !== undefined) return later(today, localDate(last, operatorCalendar.zone))
  const by = shipByOf({ order, content, instalments }, at)
  if (by !== undefined) return later(today, localDate(by, operatorCalendar.zone))
  return content.shipBy.kind === 'date' ? later(today, content.shipBy.date) : addDays(today, content.shipBy.days)
}

/**
 * Why nothing of an order can be paid later, whatever the plan: a draw pays it already (`draw-exists`), nothing is due
 * (`nothing-due`), or a lot stands on paper alone (`carrier-proof-needed`).
 */
export function checkDrawable({ draw, instalments, lots }: PayableOrder): Refusal | undefined {
  if (draw !== undefined && draw.state !== 'back') return refuse('draw-exists', { draw: draw.drawId })
  if (openInAll(instalments) === 0n) return refuse('nothing-due')
  const isPaper = lots.some((lot) => lot.proof === 'paper' && lot.rejectedAt === undefined)
  return isPaper ? refuse('carrier-proof-needed') : undefined
}

/** What the law of the buyer's state asks to be shown for an amount; `undefined`: nothing. */
export function disclosureOf({ line, applications, creditPolicies: policies }: DrawAsked, amount: bigint, at: string) {
  const region = applications.find((each) => each.applicationId === line?.applicationId)?.business?.region
  const state = region === undefined ? undefined : `US-${region}`
  return disclosureFor(creditNumbers(policies, at).disclosures, state, amount)
}
