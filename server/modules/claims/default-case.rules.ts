import { allocate } from '../../kernel/allocation.ts'
import { least } from '../../kernel/money.ts'
import type { Context, Refusal } from '../../kernel/use-case.ts'
import { entry, event, isRefusal, refuse } from '../../kernel/use-case.ts'
import { refundDue } from '../escrow/award.rules.ts'
import { freeze, unfreeze } from '../escrow/freeze.rules.ts'
import type { LineAmount } from '../escrow/hold.rules.ts'
import { freeOf, lineOf, positive } from '../escrow/hold.rules.ts'
import { releaseEarly } from '../escrow/release.rules.ts'
import { amountOn, withinBudget } from '../escrow/remedy.rules.ts'
import type { Books } from '../orders/books.rules.ts'
import { bookChanges, postAll, protectedOrder, withRemedied } from '../orders/books.rules.ts'
import { isUnderWay, openLines } from '../orders/cancellation.rules.ts'
import { completed } from '../orders/completion.rules.ts'
import { endOrder, isPaying, sendBack } from '../orders/ending.rules.ts'
import { feesBack } from '../orders/fault.rules.ts'
import type { Market } from '../orders/flow.rules.ts'
import { afterRelease, flow, marketAfter, releaseFacts } from '../orders/flow.rules.ts'
import { restOfGoneLines } from '../orders/gone-lines.rules.ts'
import { openOf } from '../orders/instalment.rules.ts'
import { sumOf } from '../orders/owed.rules.ts'
import { waived } from '../orders/price.rules.ts'
import { firstOf, inAll, lessPaid, paidByBanks } from './bank-paid.rules.ts'
import type { Claim, ClaimLine, ClaimOutcome, Settlement } from './claim.rules.ts'
import { askedParts } from './claim.rules.ts'
import type { Case } from './claim-facts.rules.ts'
import { feesBorne } from './fee-bearing.rules.ts'
import type { Executed } from './settlement.rules.ts'
import { claimCause } from './settlement.rules.ts'
import { withSummary } from './summary.rules.ts'

/** Whether a claim is a default case: the supplier's, about a balance that the buyer never paid. */
export function isDefault({ reason }: Pick<Claim, 'reason'>): boolean {
  return reason === 'unpaid'
}

/** What a default case is about: all of the deposit that is still free, by line; it is frozen whole. */
export function depositLines(books: Books): readonly ClaimLine[] {
  const open = openLines(books)
  const quantity = (lineNo: number) => open.find((line) => line.lineNo === lineNo)?.quantity ?? 0n
  return books.holds
    .map((hold) => ({ lineNo: hold.lineNo, quantity: quantity(hold.lineNo), amount: freeOf(hold) }))
    .filter((line) => line.amount > 0n)
}

/** The books with the deposit frozen for the case. */
export function depositFrozen(books: Books, claim: Claim): Books {
  const { holds, freezes } = freeze(books, claim.claimId, askedParts(claim))
  return { ...books, holds, freezes }
}

/** What goes back of the deposit if the supplier gets all that he asks to keep (`keeps`, minor units), by line. */
export function givenBackAsAsked(claim: Claim): readonly LineAmount[] {
  const parts = askedParts(claim)
  const shares = allocate(
    claim.keeps ?? 0n,
    parts.map((part) => part.amount),
  )
  return parts.map(({ lineNo, amount }, i) => ({ lineNo, amount: amount - (shares[i] ?? 0n) }))
}

/**
 * The deposit is split as it was settled: the buyer gets `parts`, the supplier the rest of it. What was never shipped
 * leaves the order, what was never paid is no longer asked for, and an order of which nothing is under way ends.
 * Refuses `payment-in-progress`, `early-release-barred` while some of it is not final, and as `endOrder`.
 */
export function executeDefault(
  found: Case,
  settlement: Settlement,
  outcome: ClaimOutcome,
  context: Context,
): Executed | Refusal {
  const { books, claim, market, owed } = found
  if (isPaying(books.payments)) return refuse('payment-in-progress')
  const thawed = { ...books, ...unfreeze(books, claim.claimId) }
  const summed = { ...thawed, order: withSummary(thawed.order, found, outcome, settlement) }
  const banked = paidByBanks(found, claim)
  const due = lessPaid(settlement.parts, inAll(banked))
  const back = withinBudget(summed, asFarAsFree(summed, due.parts))
  const kept = keptBy(summed, claim, settlement, back, market)
  if (isRefusal(kept)) return kept
  const given = back.length === 0 ? undefined : refundDue(protectedOrder(books.order), kept.books, back)
  if (given !== undefined && isRefusal(given)) return given
  const after = given === undefined ? kept.books : withRemedied(kept.books, given)
  const fees = settlement.feeBearer === 'supplier' ? feesBack(books, sumOf(back), owed.payable) : undefined
  const paid = fees === undefined ? after : { ...after, payments: fees.payments }
  const moved = [...kept.movements, ...(given?.movements ?? []), ...(fees?.movements ?? [])]
  const amount = sumOf(back) + (fees?.credit ?? 0n)
  const unpaid = paid.instalments.filter((each) => openOf(each) > 0n)
  const without = waived(paid, unpaid, context.at)
  const borne = feesBorne(found, settlement, moved, amount, context)
  // A buyer who lost pays an inspection's fee out of what he gets now, then out of what the order owed him already.
  const left = amount - least(amount, borne.fromBuyer)
  const refundable = owed.refundable - (borne.fromBuyer - (amount - left))
  const rest = marketAfter(market, books, kept.books, kept.movements)
  const ending = { market: rest, refundable, amount: left, waived: without.waived, cause: claimCause(claim.claimId) }
  const end = endedBy(without.books, ending, context)
  if (isRefusal(end)) return end
  const { orderId } = books.order
  return {
    amount: left + borne.toBuyer,
    freight: 0n,
    owed: [],
    bankPaid: firstOf(banked, due.used),
    changes: [
      ...bookChanges(books, end.books),
      ...postAll(orderId, [...moved, ...end.movements], claimCause(claim.claimId), context.at, context),
      ...borne.changes,
      ...end.changes,
    ],
  }
}

/** Parts as far as their line is free of what others get first: a bank may have taken of the deposit. */
function asFarAsFree(
  { holds }: Books,
  parts: readonly LineAmount[],
  first: readonly LineAmount[] = [],
): readonly LineAmount[] {
  const free = (lineNo: number) => positive(freeOf(lineOf(holds, lineNo)) - amountOn(first, lineNo))
  return parts
    .map(({ lineNo, amount }) => ({ lineNo, amount: least(amount, free(lineNo)) }))
    .filter((part) => part.amount > 0n)
}

/** The supplier's part of the deposit is released to him, whatever the plan says. */
function keptBy(books: Books, claim: Claim, { parts }: Settlement, given: readonly LineAmount[], market: Market) {
  const back = (lineNo: number) => sumOf(parts.filter((part) => part.lineNo === lineNo))
  const kept = askedParts(claim)
    .map(({ lineNo, amount }) => ({ lineNo, amount: amount - back(lineNo) }))
    .filter((part) => part.amount > 0n)
  const left = asFarAsFree(books, kept, given)
  if (left.length === 0) return { books, movements: [] }
  const out = releaseEarly(releaseFacts(books, market), { lot: claim.claimId, parts: left, barred: 0n })
  return isRefusal(out) ? out : afterRelease(books, out)
}

/** What an end is made with; `amount` is the buyer's part of the deposit, minor units. */
interface Ending {
  readonly market: Market
  /** What the order owed the buyer already. */
  readonly refundable: bigint
  readonly amount: bigint
  /** What is no longer asked for. */
  readonly waived: bigint
  readonly cause: string
}

type Ended = Pick<Executed, 'changes'> & { readonly books: Books } & ReturnType<typeof flow>

/** What is left of the order: nothing, or what is under way without what was never shipped or paid. */
function endedBy(
  books: Books,
  { market, refundable, amount, waived, cause }: Ending,
  context: Context,
): Ended | Refusal {
  const { order } = books
  if (!isUnderWay(books)) {
    const ending = { how: 'cancelled', reason: 'in-default', at: context.at } as const
    // What was settled for the buyer is refundable by now: the end sends it with the rest.
    const end = endOrder(books, ending, { ...market, refundable: refundable + amount }, context)
    return isRefusal(end) ? end : { books, movements: [], changes: end.changes }
  }
  const open = openLines(books)
  const cancelledLines = [...(order.cancelledLines ?? []), ...open]
  const less = { ...books, order: open.length === 0 ? order : { ...order, cancelledLines } }
  // What was paid since for goods that leave the order goes back with the deposit's part.
  const rest = restOfGoneLines(less)
  const flowed = flow(rest.books, { step: 'case-ended', lot: `default-${cancelledLines.length}` }, market)
  const end = completed(flowed.books, context.at)
  const said = { waived: Number(waived), currency: order.currency }
  const news = [
    entry(order.orderId, 'balance.waived', said),
    event(order.orderId, 'balance.waived', { order: order.orderId, ...said }),
  ]
  const moved = postAll(order.orderId, rest.movements, 'cancellation:nothing-ordered', context.at, context)
  const back = sendBack({ ...books, debt: market.buyerDebt }, amount + rest.amount, cause, context).changes
  const changes = [...moved, ...back, ...(waived > 0n ? news : []), ...end.changes]
  return { books: end.books, movements: flowed.movements, changes }
}
