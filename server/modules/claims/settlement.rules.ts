import { least } from '../../kernel/money.ts'
import type { Change, Context, Instant, Refusal } from '../../kernel/use-case.ts'
import { clear, isRefusal, refuse } from '../../kernel/use-case.ts'
import { award } from '../escrow/award.rules.ts'
import type { Movement } from '../escrow/book.rules.ts'
import { freezeArrived, freezeAsked, frozenBy, unfreeze } from '../escrow/freeze.rules.ts'
import type { LineAmount } from '../escrow/hold.rules.ts'
import { freeOf, lineOf, positive, sum } from '../escrow/hold.rules.ts'
import { purseAfter } from '../escrow/inspection-fee.rules.ts'
import { withinBudget } from '../escrow/remedy.rules.ts'
import type { Books } from '../orders/books.rules.ts'
import { bookChanges, orderedLines, postAll, protectedOrder, withRemedied } from '../orders/books.rules.ts'
import { frozenForBanks } from '../orders/chargeback.rules.ts'
import { completed } from '../orders/completion.rules.ts'
import { endOrder, isPaying, sendBack } from '../orders/ending.rules.ts'
import { feesBack } from '../orders/fault.rules.ts'
import type { Market } from '../orders/flow.rules.ts'
import { flow } from '../orders/flow.rules.ts'
import type { GoneLines } from '../orders/gone-lines.rules.ts'
import { restOfGoneLines } from '../orders/gone-lines.rules.ts'
import type { Lot } from '../orders/lot.rules.ts'
import { owedNews, sumOf, withOwed } from '../orders/owed.rules.ts'
import { reduced } from '../orders/price.rules.ts'
import { openAtBanks } from './at-banks.rules.ts'
import { firstOf, inAll, lessPaid, paidByBanks } from './bank-paid.rules.ts'
import type { BankPaid, Claim, ClaimOutcome, Settlement } from './claim.rules.ts'
import { askedParts } from './claim.rules.ts'
import type { Case } from './claim-facts.rules.ts'
import { feesBorne } from './fee-bearing.rules.ts'
import { freightDue, freightParts } from './return-freight.rules.ts'
import { withSummary } from './summary.rules.ts'

/** What an order's refunds of a claim are caused by. */
export function claimCause(claimId: string): string {
  return `claim:${claimId}`
}

/** The books with what the claim asks frozen: as far as it is paid and free, now and when money comes in later. */
export function frozenFor(books: Books, claim: Claim): Books {
  const { holds, freezes } = freezeAsked(books, claim.claimId, askedParts(claim))
  return { ...books, holds, freezes }
}

/**
 * Whether hold and payable can pay what both agreed: a settlement takes nothing from the guarantee and owes nothing.
 * Refuses `beyond-hold` { short }: the supplier pays in first.
 */
export function checkPayable(found: Case, parts: readonly LineAmount[]): Refusal | undefined {
  const { claim, owed } = found
  const { books: cheaper, paid } = reduced(found.books, parts)
  const less = lessPaid(paid, inAll(paidByBanks(found, claim)))
  const short = withinBudget(cheaper, less.parts).map(({ lineNo, amount }) => {
    const here = frozenBy(cheaper, claim.claimId, lineNo) + freeOf(lineOf(cheaper.holds, lineNo))
    return positive(amount - here)
  })
  const missing = positive(sum(short) - positive(owed.payable))
  return missing === 0n ? undefined : refuse('beyond-hold', { short: Number(missing) })
}

/** What carrying out a settlement came to. */
export interface Executed {
  readonly changes: readonly Change[]
  /** What goes back to the buyer, with the fee's share, minor units. */
  readonly amount: bigint
  /** What of it is for the way back of goods, also what is owed of it. */
  readonly freight: bigint
  /** What nobody could pay yet. */
  readonly owed: readonly LineAmount[]
  /** What of it banks had given the buyer already. */
  readonly bankPaid: readonly BankPaid[]
}

/**
 * Carries out what was settled: the price falls by what was still to be paid, the rest comes from what the claim froze,
 * the line's free money and the supplier's payable; what is missing is owed. What the claim froze beyond it goes on.
 * What a bank gave the buyer is not given again.
 * Refuses `payment-in-progress` while a payment is under way: the sum is not known then.
 */
export function execute(
  found: Case,
  settlement: Settlement,
  outcome: ClaimOutcome,
  context: Context,
): Executed | Refusal {
  const { books, claim, market, owed } = found
  if (isPaying(books.payments)) return refuse('payment-in-progress')
  const { claimId } = claim
  const due = freightDue(
    settlement,
    found.facts.returns.find((row) => row.claimId === claimId),
  )
  const paid = payOut(found, settlement, due)
  if (isRefusal(paid)) return paid
  const { books: gone, cleared } = takenOff(paid.books, claim, settlement, context.at)
  const summed = { ...gone, order: withOwed(withSummary(gone.order, found, outcome, settlement), paid.owed) }
  const end = goneOn(summed, claimId, market, context)
  const { orderId } = books.order
  const cause = claimCause(claimId)
  const movements = [...paid.movements, ...end.movements]
  const fees = feesBorne(found, settlement, movements, paid.amount, context)
  // A buyer who lost pays the fee out of what he gets now, then out of what the order owed him already.
  const back = paid.amount - least(paid.amount, fees.fromBuyer)
  const before = owed.refundable - (fees.fromBuyer - (paid.amount - back))
  return {
    amount: back + fees.toBuyer,
    freight: paid.freight,
    owed: paid.owed,
    bankPaid: paid.bankPaid,
    changes: [
      ...bookChanges(books, end.books),
      ...postAll(orderId, movements, cause, context.at, context),
      ...postAll(orderId, end.rest.movements, 'cancellation:nothing-ordered', context.at, context),
      ...fees.changes,
      ...owedNews(end.books.order, paid.owed, market.policy.owedAgain, context),
      ...cleared,
      ...sent(end, { before, now: back + end.rest.amount }, cause, market, context),
    ],
  }
}

interface GoneOn {
  readonly books: Books
  readonly movements: readonly Movement[]
  /** What rounding or a case had kept of lines of which nothing is ordered any more. */
  readonly rest: GoneLines
  readonly changes: readonly Change[]
}

/** The order goes on without the claim: what is due flows, and it may be complete by it. */
function goneOn(books: Books, claimId: string, market: Market, context: Context): GoneOn {
  const rest = restOfGoneLines(books)
  const { books: after, movements } = flow(rest.books, { step: 'case-ended', lot: claimId }, market)
  // Where nothing is ordered any more the order has not been completed: it ends.
  const isOrdered = orderedLines(after).some((line) => line.quantity > 0n)
  return { rest, movements, ...(isOrdered ? completed(after, context.at) : { books: after, changes: [] }) }
}

/**
 * What goes back is sent, once: two ways out of one payment in one step would not see each other. Nothing is ordered
 * any more: the order ends, and sends with it what is left in the hold and what it owed the buyer before.
 */
function sent(
  { books, changes }: GoneOn,
  owed: { readonly before: bigint; readonly now: bigint },
  cause: string,
  market: Market,
  context: Context,
): readonly Change[] {
  const isOrdered = orderedLines(books).some((line) => line.quantity > 0n)
  const ending = { how: 'cancelled', reason: 'claim', at: context.at } as const
  const end = isOrdered
    ? undefined
    : endOrder(books, ending, { ...market, refundable: owed.before + owed.now }, context)
  if (end !== undefined && !isRefusal(end)) return end.changes
  return [...sendBack({ ...books, debt: market.buyerDebt }, owed.now, cause, context), ...changes]
}

interface PaidOut {
  readonly books: Books
  readonly movements: readonly Movement[]
  readonly amount: bigint
  readonly freight: bigint
  readonly owed: readonly LineAmount[]
  readonly bankPaid: readonly BankPaid[]
}

/**
 * The price first, then the freight of goods that went back, less what banks gave the buyer: each from the line's hold,
 * then out of the supplier's payable.
 */
function payOut(found: Case, settlement: Settlement, due: bigint): PaidOut | Refusal {
  const { books, claim, owed } = found
  const cheaper = reduced(books, settlement.parts)
  const banked = paidByBanks(found, claim)
  const { parts, used } = lessPaid(cheaper.paid, inAll(banked))
  const price = awarded(cheaper.books, claim, withinBudget(cheaper.books, parts), positive(owed.payable))
  if (isRefusal(price)) return price
  const usedOfWay = least(due, inAll(banked) - used)
  const way = awarded(price.books, claim, freightParts(price.books, claim, due - usedOfWay), price.payable)
  if (isRefusal(way)) return way
  const thawed = thawedOf(found, way.books)
  const movements = [...price.movements, ...way.movements]
  const bankPaid = firstOf(banked, used + usedOfWay)
  const sums = { amount: price.amount + way.amount, freight: way.wanted, owed: [...price.owed, ...way.owed] }
  const money = { ...sums, bankPaid }
  if (settlement.feeBearer !== 'supplier') return { books: thawed, movements, ...money }
  const fees = feesBack(books, price.amount, way.payable)
  return {
    ...{ ...money, books: { ...thawed, payments: fees.payments } },
    movements: [...movements, ...fees.movements],
    amount: money.amount + fees.credit,
  }
}

/** The claim asks no more. What it froze is for other claims that ask for it, then for banks that have money. */
export function thawedOf(found: Case, books: Books): Books {
  const thawed = { ...books, ...freezeArrived(unfreeze(books, found.claim.claimId)) }
  return frozenForBanks(thawed, openAtBanks(found.facts))
}

/** An award of the claim on books, and what it leaves of the supplier's payable. */
function awarded(books: Books, claim: Claim, parts: readonly LineAmount[], payable: bigint) {
  const order = protectedOrder(books.order)
  const given = award(order, books, claim.claimId, parts, { payable, guarantee: 0n })
  if (isRefusal(given)) return given
  const { movements, owed } = given
  const wanted = sumOf(parts)
  const left = purseAfter(order, { payable, refundable: 0n }, movements).payable
  return { books: withRemedied(books, given), movements, owed, wanted, amount: wanted - sumOf(owed), payable: left }
}

/**
 * Goods that never came and were paid back whole leave the order: else it would wait for them for ever. A part of the
 * price given back leaves them to be shipped.
 */
function takenOff(
  books: Books,
  claim: Claim,
  { parts }: Settlement,
  at: Instant,
): { readonly books: Books; readonly cleared: readonly Change[] } {
  const isMissing = claim.reason === 'not-shipped' || claim.reason === 'not-received'
  if (!isMissing || claim.remedy !== 'refund') return { books, cleared: [] }
  const isWhole = (part: LineAmount) =>
    parts.some(({ lineNo, amount }) => lineNo === part.lineNo && amount >= part.amount)
  const whole = new Set(askedParts(claim).flatMap((part) => (isWhole(part) ? [part.lineNo] : [])))
  const lines = claim.lines.filter((line) => whole.has(line.lineNo))
  const cancelledLines = [
    ...(books.order.cancelledLines ?? []),
    ...lines.map(({ lineNo, quantity }) => ({ lineNo, quantity })),
  ]
  const lots = books.lots.map((lot) => withoutGoods(lot, lines, at))
  const empty = lots.filter((lot, i) => lot !== books.lots[i] && lot.rejectedAt !== undefined)
  const { orderId } = books.order
  const names = ['lot.receipt', 'lot.paper-review', 'lot.review', 'lot.window']
  return {
    books: { ...books, lots, order: { ...books.order, cancelledLines } },
    cleared: empty.flatMap(({ lotId }) => names.map((name) => clear(orderId, name, lotId))),
  }
}

/** The lot without what never came; an empty one counts no more. */
function withoutGoods(lot: Lot, missing: Claim['lines'], at: Instant): Lot {
  const off = missing.filter((line) => line.lotId === lot.lotId)
  if (off.length === 0) return lot
  const left = lot.lines.map((each) => {
    const gone = off.filter((line) => line.lineNo === each.lineNo).reduce((sum, line) => sum + line.quantity, 0n)
    return gone === 0n ? each : { ...each, quantity: each.quantity - gone }
  })
  const lines = left.filter((each) => each.quantity > 0n)
  return lines.length > 0 ? { ...lot, lines } : { ...lot, rejectedAt: at }
}
