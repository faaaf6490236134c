import type { Order } from '../orders/order.rules.ts'
import type { Claim, ClaimOutcome, Settlement } from './claim.rules.ts'
import { isWaiting } from './claim.rules.ts'
import type { Case } from './claim-facts.rules.ts'

type ClaimSummary = NonNullable<Order['claims']>

/** The order with one more open claim. */
export function withOpened(order: Order): Order {
  const { open = 0, made = 0, ...rest } = order.claims ?? {}
  return { ...order, claims: { ...rest, open: open + 1, made: made + 1 } }
}

/** Of which claim an order keeps how it ends, beside which others. */
export type Ending = Pick<Case, 'claim'> & { readonly facts: Pick<Case['facts'], 'claims'> }

/**
 * The order with one open claim less, and what its end says of whose fault it was: a bank's chargeback is borne by
 * that. A claim that its buyer gave up leaves no fault.
 */
export function withSummary(order: Order, found: Ending, outcome: ClaimOutcome, settlement?: Settlement): Order {
  const said = faultOf(order, found.claim, outcome, settlement)
  return { ...order, claims: { ...waitingOf(said, others(found)), open: said.open - 1 } }
}

/** The order with a claim whose end is known and waits: whose fault it was is known, too. */
export function withWaiting(order: Order, found: Ending, outcome: ClaimOutcome, settlement: Settlement): Order {
  return { ...order, claims: waitingOf(faultOf(order, found.claim, outcome, settlement), others(found) + 1) }
}

/** How many other claims of the order wait. */
function others({ claim, facts }: Ending): number {
  return facts.claims.filter((each) => each.claimId !== claim.claimId && isWaiting(each)).length
}

function waitingOf({ waiting: _, ...rest }: ClaimSummary, waiting: number): ClaimSummary {
  return waiting === 0 ? rest : { ...rest, waiting }
}

function faultOf(order: Order, claim: Claim, outcome: ClaimOutcome, settlement?: Settlement): ClaimSummary {
  const summary = order.claims ?? { open: 1, made: 1 }
  const isAwarded = (settlement?.parts ?? []).some((part) => part.amount > 0n)
  const isJudged = outcome === 'decided' || outcome === 'machine'
  const against = isAwarded ? 'supplier' : isJudged ? 'buyer' : undefined
  const worst = summary.against === 'supplier' ? summary.against : (against ?? summary.against)
  const told = claim.by === 'buyer' ? worst : summary.against
  const { against: _, ...rest } = summary
  return { ...rest, ...(told === undefined ? {} : { against: told }) }
}
