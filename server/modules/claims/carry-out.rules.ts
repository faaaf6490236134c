import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context, Refusal } from '../../kernel/use-case.ts'
import { isRefusal, put } from '../../kernel/use-case.ts'
import { freezeArrived, unfreeze } from '../escrow/freeze.rules.ts'
import { bookChanges, postAll } from '../orders/books.rules.ts'
import { completed } from '../orders/completion.rules.ts'
import { flow } from '../orders/flow.rules.ts'
import { sumOf, withOwed } from '../orders/owed.rules.ts'
import type { Claim, ClaimOutcome, Settlement } from './claim.rules.ts'
import { claimChanges, closed } from './claim.rules.ts'
import { settling } from './claim-course.rules.ts'
import type { Case } from './claim-facts.rules.ts'
import { told } from './claim-facts.rules.ts'
import { executeDefault, isDefault } from './default-case.rules.ts'
import { feesBorne } from './fee-bearing.rules.ts'
import type { GoodsReturn } from './goods-return.rules.ts'
import { goodsReturnType } from './goods-return.rules.ts'
import { renewed } from './renewed-goods.rules.ts'
import { checkPayable, claimCause, execute } from './settlement.rules.ts'
import { withSummary } from './summary.rules.ts'

const outcomes: Readonly<Record<Settlement['by'], ClaimOutcome>> = {
  agreement: 'settled',
  silence: 'settled',
  decision: 'decided',
  machine: 'machine',
}

/**
 * What both agreed is carried out as it says. Refuses `beyond-hold` { short } when hold and payable cannot pay it: the
 * supplier pays in first, for a settlement leaves nothing owed.
 */
export function agreed(found: Case, settlement: Settlement, context: Context): readonly Change[] | Refusal {
  // A default case splits what is frozen: there is nothing else to pay it with.
  const { books, claim, owed } = found
  const refused = isDefault(claim) ? undefined : checkPayable(books, claim, settlement.parts, owed.payable)
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
 * The money of a settlement moves, and the claim is closed once what goes back has reached the buyer. A payment under
 * way has to end first: the next day asks.
 */
export function carriedOut(found: Case, before: Claim, context: Context): readonly Change[] {
  const { books, claim, timing } = found
  const settlement = claim.settlement
  if (settlement === undefined) throw new Error(`${claim.claimId} has nothing to carry out`)
  const outcome = outcomes[settlement.by]
  const carry = isDefault(claim) ? executeDefault : execute
  const done = carry(found, settlement, outcome, context)
  const waiting: Claim = { ...claim, state: 'executing', outcome }
  if (isRefusal(done)) {
    const again = addDuration(context.at, timing.policy.executionAgain)
    return claimChanges(before, { ...waiting, clocks: { 'claim.execution': again } })
  }
  const { currency } = books.order
  const { owed } = withOwed({ ...books.order, owed: [] }, done.owed)
  const left = owed === undefined || owed.length === 0 ? {} : { owed }
  const freight = Number(done.freight)
  const said = { outcome, amount: Number(done.amount), freight, owed: Number(sumOf(done.owed)), currency }
  const paid: Claim = done.freight === 0n ? waiting : { ...waiting, freightPaid: done.freight }
  // What he owes us is set against it: then there may be nothing to send.
  const isSent = done.amount > found.market.buyerDebt
  const after = { ...(isSent ? { ...paid, clocks: {} } : closed(paid, outcome, context.at)), ...left }
  return [
    ...claimChanges(before, after),
    ...done.changes,
    ...told(after, 'claim.executed', said),
    ...(isSent ? [] : told(after, 'claim.closed', { outcome })),
  ]
}

/** The claim ends without money for the claimant: what it froze goes on; new goods begin their own window. */
export function letGo(found: Case, outcome: ClaimOutcome, context: Context): readonly Change[] {
  const { books, claim, market, timing } = found
  const { claimId } = claim
  const anew = outcome === 'remedied' ? renewed(books, claim, market, timing.zone, context) : { books, changes: [] }
  const thawed = { ...anew.books, ...freezeArrived(unfreeze(anew.books, claimId)) }
  const free = { ...thawed, order: withSummary(thawed.order, claim, outcome) }
  const flowed = flow(free, { step: 'case-ended', lot: claimId }, market)
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
    ...told(after, 'claim.closed', { outcome }),
    ...end.changes,
  ]
}
