import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context, Instant, Refusal } from '../../kernel/use-case.ts'
import { isRefusal, put } from '../../kernel/use-case.ts'
import { claimableAnew } from '../escrow/release.rules.ts'
import { bookChanges, postAll } from '../orders/books.rules.ts'
import { completed } from '../orders/completion.rules.ts'
import { flow, releaseFacts } from '../orders/flow.rules.ts'
import { sumOf, withOwed } from '../orders/owed.rules.ts'
import { openAtBanks } from './at-banks.rules.ts'
import { inAll, waitsForBanks } from './bank-paid.rules.ts'
import type { Claim, ClaimOutcome, Settlement } from './claim.rules.ts'
import { claimChanges, closed, isWaiting } from './claim.rules.ts'
import { settling } from './claim-course.rules.ts'
import type { Case } from './claim-facts.rules.ts'
import { told } from './claim-facts.rules.ts'
import { executeDefault, isDefault } from './default-case.rules.ts'
import { feesBorne } from './fee-bearing.rules.ts'
import type { GoodsReturn } from './goods-return.rules.ts'
import { goodsReturnType } from './goods-return.rules.ts'
import { renewed } from './renewed-goods.rules.ts'
import { checkPayable, claimCause, execute, thawedOf } from './settlement.rules.ts'
import { withSummary, withWaiting } from './summary.rules.ts'

const outcomes: Readonly<Record<Settlement['by'], ClaimOutcome>> = {
  agreement: 'settled',
  decision: 'decided',
  machine: 'machine',
}

/**
 * What both agreed is carried out as it says. Refuses `beyond-hold` { short } when hold and payable cannot pay it: the
 * supplier pays in first, for a settlement leaves nothing owed.
 */
export function agreed(found: Case, settlement: Settlement, context: Context): readonly Change[] | Refusal {
  // A default case splits what is frozen: there is nothing else to pay it with.
  const refused = isDefault(found.claim) ? undefined : checkPayable(found, settlement.parts)
  return refused ?? begun(found, settlement, context)
}

/** What was agreed or decided begins: the money moves at once, or after goods have come back or come anew. */
export function begun(found: Case, settlement: Settlement, context: Context): readonly Change[] {
  const { timing } = found
  const claim = settling(found.claim, settlement, timing, context.at)
  if (claim.state === 'executing') return carriedOut({ ...found, claim }, found.claim, context)
  const { orderId, claimId } = claim
  const said = { state: claim.state, by: settlement.by, remedy_by: settlement.remedyBy ?? null }
  const returning: GoodsReturn = { orderId, claimId, state: 'address-asked', askedAt: context.at, freight: 0n }
  return [
    ...claimChanges(found.claim, claim),
    ...(claim.state === 'returning' ? [put(goodsReturnType, returning)] : []),
    ...told(claim, 'claim.settled', said),
  ]
}

/**
 * The money of a settlement moves, and the claim is closed once what goes back has reached the buyer. A bank that has
 * money of the order decides first; a payment under way has to end first, too: the next day asks.
 */
export function carriedOut(found: Case, before: Claim, context: Context): readonly Change[] {
  const { books, claim, timing } = found
  const settlement = claim.settlement
  if (settlement === undefined) throw new Error(`${claim.claimId} has nothing to carry out`)
  const outcome = outcomes[settlement.by]
  const until = waitsForBanks(found, context.at)
  if (until !== undefined) return waited(found, before, settlement, until)
  const carry = isDefault(claim) ? executeDefault : execute
  const done = carry(found, settlement, outcome, context)
  const waiting: Claim = { ...claim, state: 'executing', outcome }
  if (isRefusal(done)) return waited(found, before, settlement, addDuration(context.at, timing.policy.executionAgain))
  const { currency } = books.order
  const { owed } = withOwed({ ...books.order, owed: [] }, done.owed)
  const left = owed === undefined || owed.length === 0 ? {} : { owed }
  const freight = Number(done.freight)
  const banked = Number(inAll(done.bankPaid))
  const said = { outcome, amount: Number(done.amount), freight, owed: Number(sumOf(done.owed)), currency }
  const paid: Claim = {
    ...waiting,
    ...(done.freight === 0n ? {} : { freightPaid: done.freight }),
    ...(banked === 0 ? {} : { bankPaid: done.bankPaid }),
  }
  // What he owes us is set against it: then there may be nothing to send.
  const isSent = done.amount > found.market.buyerDebt
  const after = { ...(isSent ? { ...paid, clocks: {} } : closed(paid, outcome, context.at)), ...left }
  return [
    ...claimChanges(before, after),
    ...done.changes,
    ...told(after, 'claim.executed', { ...said, bank_paid: banked }),
    ...(isSent ? [] : told(after, 'claim.closed', { outcome })),
  ]
}

/**
 * It cannot be carried out yet. Whose fault it was is known all the same: a chargeback that is lost meanwhile is borne
 * by that.
 */
function waited(found: Case, before: Claim, settlement: Settlement, until: Instant): readonly Change[] {
  const { books, claim } = found
  const outcome = outcomes[settlement.by]
  const after: Claim = { ...claim, state: 'executing', outcome, clocks: { 'claim.execution': until } }
  const [chargeback] = openAtBanks(found.facts)
  const isNews = chargeback !== undefined && !isWaiting(before)
  return [
    ...claimChanges(before, after),
    ...bookChanges(books, { ...books, order: withWaiting(books.order, found, outcome, settlement) }),
    ...(isNews ? told(after, 'claim.execution-waits', { chargeback: chargeback.id, until }) : []),
  ]
}

/** The claim ends without money for the claimant: what it froze goes on; new goods begin their own window. */
export function letGo(found: Case, outcome: ClaimOutcome, context: Context): readonly Change[] {
  const { books, claim, market, timing } = found
  const { claimId, currency } = claim
  const anew = outcome === 'remedied' ? renewed(books, claim, market, timing.zone, context) : { books, changes: [] }
  const thawed = thawedOf(found, anew.books)
  const free = { ...thawed, order: withSummary(thawed.order, found, outcome) }
  const again =
    outcome === 'remedied' ? claimableAnew(releaseFacts(free, market)) : { holds: free.holds, uncovered: 0n }
  const flowed = flow({ ...free, holds: again.holds }, { step: 'case-ended', lot: claimId }, market)
  // What was decided about the inspection stands, also where the goods then were not sent back.
  const decided = outcome === 'released' ? claim.settlement : undefined
  const fees = feesBorne(found, decided, flowed.movements, 0n, context)
  const end = completed(flowed.books, context.at)
  const after = closed(claim, outcome, context.at)
  return [
    ...claimChanges(claim, after),
    ...bookChanges(books, end.books),
    ...anew.changes,
    ...postAll(books.order.orderId, flowed.movements, claimCause(claimId), context.at, context),
    ...fees.changes,
    ...(again.uncovered > 0n ? told(after, 'claim.cover-left', { amount: Number(again.uncovered), currency }) : []),
    ...told(after, 'claim.closed', { outcome }),
    ...end.changes,
  ]
}
