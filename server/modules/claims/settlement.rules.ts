import { least } from '../../kernel/money.ts'
import type { Change, Context, Refusal } from '../../kernel/use-case.ts'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
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
import { endOrder, isPaying, sendBack, type WayBack } from '../orders/ending.rules.ts'
import { feesBack } from '../orders/fault.rules.ts'
import type { Market } from '../orders/flow.rules.ts'
import { flow } from '../orders/flow.rules.ts'
import type { GoneLines } from '../orders/gone-lines.rules.ts'
import { restOfGoneLines } from '../orders/gone-lines.rules.ts'
import { owedNews, sumOf, withOwed } from '../orders/owed.rules.ts'
import { reduced } from '../orders/price.rules.ts'
import { openAtBanks } from './at-banks.rules.ts'
import { firstOf, inAll, lessPaid, paidByBanks } from './bank-paid.rules.ts'
import type { BankPaid, Claim, ClaimOutcome, Settlement } from './claim.rules.ts'
import { askedParts } from './claim.rules.ts'
import type { Case } from './claim-facts.rules.ts'
import { feesBorne } from './fee-bearing.rules.ts'
import { goodsAfter } from './gone-goods.rules.ts'
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
  const { books: gone, cleared } = goodsAfter(books, paid.books, claim, settlement, context.at)
  const summed = { ...gone, order: withOwed(withSummary(gone.order, found, outcome, settlement), paid.owed) }
  const end = goneOn(summed, claimId, market, context)
  const { orderId } = books.order
  const cause = claimCause(claimId)
  const movements = [...paid.movements, ...end.movements]
  const fees = feesBorne(found, settlement, movements, paid.amount, context)
  // A buyer who lost pays the fee out of what he gets now, then out of what the order owed him already.
  const back = paid.amount - least(paid.amount, fees.fromBuyer)
  const before = owed.refundable - (fees.fromBuyer - (paid.amount - back))
  const sent = sendBack({ ...end.books, debt: market.buyerDebt }, back, cause, context)
  // What the fees give the buyer pays his debt, too.
  const way = { ...sent.way, debt: positive(sent.way.debt - fees.toBuyer) }
  return {
    amount: back + fees.toBuyer,
    freight: paid.freight,
    owed: paid.owed,
    bankPaid: paid.bankPaid,
    changes: [
      ...bookChanges(books, end.books),
      ...postAll(orderId, movements, cause, context.at, context),
      ...postAll(orderId, end.rest.movements, REST, context.at, context),
      ...fees.changes,
      ...sent.changes,
      ...owedNews(end.books.order, paid.owed, market.policy.owedAgain, context),
      ...cleared,
      ...restSent(end, way, before, market, context),
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
  return { rest, movements, ...(isOrdered(after) ? completed(after, context.at) : { books: after, changes: [] }) }
}

function isOrdered(books: Books): boolean {
  return orderedLines(books).some((line) => line.quantity > 0n)
}

/**
 * What rounding had kept goes back over the way that the claim left. Where nothing is ordered any more the order ends,
 * and sends with it what is left in the hold and what it owed the buyer before.
 */
function restSent(
  { books, rest, changes }: GoneOn,
  way: WayBack,
  before: bigint,
  market: Market,
  context: Context,
): readonly Change[] {
  const { payments, vouchers = books.vouchers, draw } = way
  const left = { ...books, payments, vouchers, ...(draw && { draw }) }
  const owed = { ...market, buyerDebt: way.debt, refundable: before + rest.amount }
  const ending = { how: 'cancelled', reason: 'claim', at: context.at } as const
  const end = isOrdered(books) ? undefined : endOrder(left, ending, owed, context)
  if (end !== undefined && !isRefusal(end)) return end.changes
  return [...sendBack(way, rest.amount, REST, context).changes, ...changes]
}

/** Why what is left of a line of which nothing is ordered any more goes back. */
const REST = 'cancellation:nothing-ordered'

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
