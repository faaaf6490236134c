import type pg from 'pg'
import type { Actor, Instant, Refusal } from '../../kernel/use-case.ts'
import { type RecordReads, recordReads } from '../../platform/read-records.ts'
import { creditApplicationType } from '../credit/application.rules.ts'
import { type CostBox, disclosed } from '../credit/cost-box.rules.ts'
import { creditNumbers, creditPolicy } from '../credit/credit-policy.rules.ts'
import { drawType } from '../credit/draw.rules.ts'
import { creditTables, levelsOfLine } from '../credit/index.ts'
import { lendersRoot, lenderType } from '../credit/lender.rules.ts'
import { creditLineType, lineOf } from '../credit/line.rules.ts'
import { drawOffers } from '../credit/offer.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { partiesTables } from '../parties/index.ts'
import { legalDetailsType } from '../parties/legal-details.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { ownSide } from '../reconciliation/index.ts'
import type { DrawAsked, PayableOrder } from './draw-asked.rules.ts'
import { checkDrawable, disclosureOf, drawFactsOf, shipmentOf } from './draw-asked.rules.ts'
import { instalmentType, openInAll } from './instalment.rules.ts'
import { lotType } from './lot.rules.ts'
import { type Order, operatorId, sideOf } from './order.rules.ts'
import { orderTables, visibleOrder } from './order-view.store.ts'
import { readTies } from './related.store.ts'
import { checkStep } from './step.rules.ts'
import { termsType } from './terms.rules.ts'

const tables = [...orderTables, ...creditTables, ...partiesTables, ...policyTables]

/**
 * Every plan that may pay what is open of an order, with all that it costs and when it falls due, or why it cannot be
 * had; for its buyer alone, `undefined` for everybody else.
 */
export async function drawOffersFor(pool: pg.Pool, orderId: string, actor: Actor, now: Instant) {
  const reads = recordReads(pool, tables)
  const order = await visibleOrder(reads, orderId, actor)
  if (order === undefined || sideOf(order, actor.company) !== 'buyer') return undefined
  const [books, asked, spare, operator] = await Promise.all([
    payableOrder(reads, order),
    drawAsked(pool, reads, order),
    ownSide.look(pool, order.currency),
    reads.one(legalDetailsType, operatorId, 'legal'),
  ])
  if (books === undefined) return { why_not: 'wrong-state', lender: null, plans: [] }
  const refused = checkStep('draw-credit', order, 'buyer') ?? checkDrawable(books)
  if (refused !== undefined) return { why_not: refused.refused, lender: null, plans: [] }
  const policy = creditNumbers(asked.creditPolicies, now)
  const facts = { ...drawFactsOf(books, asked, spare.spare, now), amount: openInAll(books.instalments) }
  const shipment = { shipped: shipmentOf(books, now), workDays: operatorCalendar }
  const offers = drawOffers(policy, facts, shipment)
  const financer = facts.lender?.legalName ?? operator?.legalName ?? 'the operator'
  const plans = offers.map(({ plan, deposit, box, refused: why }) => ({
    ...{ plan, deposit: money(order, deposit), why_not: why === undefined ? null : whyNot(why) },
    box: box === undefined ? null : boxView(order, box, asked, now, financer),
  }))
  return { why_not: null, lender: facts.lender?.legalName ?? null, plans }
}

const money = ({ currency }: Pick<Order, 'currency'>, amount: bigint) => ({ amount: Number(amount), currency })

/** The code and the figures that a page fills in. */
function whyNot({ refused, data }: Refusal) {
  const { available, most, least } = (data ?? {}) as { readonly [name: string]: number | undefined }
  return { refused, limit: available ?? most ?? least ?? null }
}

function boxView(order: Order, box: CostBox, asked: DrawAsked, now: Instant, financer: string) {
  const law = disclosureOf(asked, box.amount, now)
  return {
    ...{ amount: money(order, box.amount), cost: money(order, box.financeCharge), total: money(order, box.totalPaid) },
    ...{ apr_bps: box.aprBps, rate_bps: box.rateBps, assumes: box.assumes },
    ...{ late_bps: box.lateBps, grace_days: box.graceDays },
    payments: box.payments.map(({ due, amount }) => ({ due, amount: money(order, amount) })),
    disclosure:
      law === undefined
        ? null
        : { law: law.law, rows: [...disclosed(box, law, financer)], closing: law.closing, signed: law.signed },
  }
}

async function payableOrder(reads: RecordReads, order: Order): Promise<PayableOrder | undefined> {
  const { orderId, buyerId, agreedVersion, drawId } = order
  const [terms, instalments, lots, draw] = await Promise.all([
    reads.one(termsType, orderId, String(agreedVersion ?? 0)),
    reads.all(instalmentType, orderId),
    reads.all(lotType, orderId),
    drawId === undefined ? undefined : reads.one(drawType, lineOf(buyerId), drawId),
  ])
  return terms && { order, content: terms.content, instalments, lots, ...(draw && { draw }) }
}

async function drawAsked(pool: pg.Pool, reads: RecordReads, { buyerId, supplierId }: Order): Promise<DrawAsked> {
  const lineId = lineOf(buyerId)
  const [line, { used: lineUsed, owed: lineDebt }, lineDraws, creditPolicies, applications, ties, lenders, buyer] =
    await Promise.all([
      reads.one(creditLineType, lineId, 'line'),
      levelsOfLine(pool, { lineId, companyId: buyerId }),
      reads.all(drawType, lineId),
      reads.all(policyVersionType, policyRoot(creditPolicy.name)),
      reads.all(creditApplicationType, buyerId),
      readTies(pool, buyerId, supplierId),
      reads.all(lenderType, lendersRoot),
      reads.one(companyType, buyerId, 'company'),
    ])
  return { line, lineUsed, lineDraws, lineDebt, creditPolicies, applications, lenders, buyer, ...ties }
}
