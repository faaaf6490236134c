import type { Order } from '../orders/order.rules.ts'
import type { Claim, ClaimOutcome, Settlement } from './claim.rules.ts'
import { isWaiting } from './claim.rules.ts'
import type { Case } from './claim-facts.rules.ts'

type ClaimSummary = NonNullable<Order['claims']>

/** The order with one more open claim, and what it asks. */
export function withOpened(order: Order, { claimId, by, lines }: Pick<Claim, 'claimId' | 'by' | 'lines'>): Order {
  const { open = 0, made = 0, asked = [], ...rest } = order.claims ?? {}
  const mine = lines.flatMap(({ lineNo, lotId, amount }) =>
    by === 'supplier' || lotId === undefined ? [] : [{ claimId, lineNo, lotId, amount }],
  )
  return { ...order, claims: { ...rest, ...askedBy([...asked, ...mine]), open: open + 1, made: made + 1 } }
}

function askedBy(asked: NonNullable<ClaimSummary['asked']>): Pick<ClaimSummary, 'asked'> {
  return asked.length === 0 ? {} : { asked }
}

/** Of which claim an order keeps how it ends, beside which others. */
export type Ending = Pick<Case, 'claim'> & { readonly facts: Pick<Case['facts'], 'claims'> }

/**
 * The order with one open claim less, and what its end says of whose fault it was: a bank's chargeback is borne by
 * that. A claim that its buyer gave up leaves no fault.
 */
export function withSummary(order: Order, found: Ending, outcome: ClaimOutcome, settlement?: Settlement): Order {
  const { asked = [], ...said } = faultOf(order, found.claim, outcome, settlement)
  const left = askedBy(asked.filter(({ claimId }) => claimId !== found.claim.claimId))
  return { ...order, claims: { ...waitingOf(said, others(found)), ...left, open: said.open - 1 } }
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
