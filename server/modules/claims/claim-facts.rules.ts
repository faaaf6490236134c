import type { Actor, Change, Json, Refusal } from '../../kernel/use-case.ts'
import { all, entry, event, isRefusal, one, refuse } from '../../kernel/use-case.ts'
import { inspectionType } from '../inspections/inspection.rules.ts'
import type { Books, FirstRound } from '../orders/books.rules.ts'
import { bookReads, booksOf, marketReads } from '../orders/books.rules.ts'
import type { Owed } from '../orders/ending.rules.ts'
import type { Market } from '../orders/flow.rules.ts'
import { marketOf } from '../orders/flow.rules.ts'
import type { Order } from '../orders/order.rules.ts'
import { operatorId, sideOf } from '../orders/order.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { bankReads } from './at-banks.rules.ts'
import type { Claim } from './claim.rules.ts'
import { claimType } from './claim.rules.ts'
import type { Timing } from './claim-course.rules.ts'
import type { ClaimActor, ClaimStep } from './claim-step.rules.ts'
import { checkClaimStep } from './claim-step.rules.ts'
import { claimNumbers, claimsPolicies } from './claims-policy.rules.ts'
import { decisionType } from './decision.rules.ts'
import { evidenceType } from './evidence-item.rules.ts'
import { goodsReturnType } from './goods-return.rules.ts'
import { offerType } from './offer.rules.ts'

/** The first round of facts of every step of a claim. */
export function claimReads(orderId: string) {
  return {
    ...bookReads(orderId),
    claims: all(claimType, orderId),
    offers: all(offerType, orderId),
    evidence: all(evidenceType, orderId),
    decisions: all(decisionType, orderId),
    returns: all(goodsReturnType, orderId),
    inspections: all(inspectionType, orderId),
    ...bankReads(orderId),
    policies: claimsPolicies(),
  }
}

/** The second round: what bears on the order's money, and both companies. */
export function aroundReads(first: FirstRound) {
  const { order } = first
  return {
    ...marketReads(first),
    buyer: one(companyType, order?.buyerId ?? '', 'company'),
    supplier: one(companyType, order?.supplierId ?? '', 'company'),
  }
}

type First = ReturnType<typeof claimReads>
type Second = ReturnType<typeof aroundReads>
type Value<R> = R extends { readonly strength: unknown } & import('../../kernel/use-case.ts').Ref<infer V> ? V : never
/** Both rounds of facts, as a use case is given them. */
export type ClaimFacts = { readonly [K in keyof First]: Value<First[K]> } & {
  readonly [K in keyof Second]: Value<Second[K]>
}

/** Everything that a step of a claim is decided by. */
export interface Case {
  readonly books: Books
  readonly claim: Claim
  readonly facts: ClaimFacts
  readonly market: Market
  readonly owed: Owed
  readonly timing: Timing
}

/** The order's books and what surrounds them; `undefined` for no order, or none that is agreed. */
export function surroundings(facts: ClaimFacts): Omit<Case, 'claim'> | undefined {
  const books = booksOf(facts)
  if (books === undefined) return undefined
  const timing: Timing = {
    policy: claimNumbers(facts.policies, books.order.agreedAt),
    zone: books.content.zone,
    calendar: operatorCalendar,
    closedDays: { buyer: facts.buyer?.closedDays ?? [], supplier: facts.supplier?.closedDays ?? [] },
  }
  const { payable, refundable } = facts
  return { books, facts, timing, market: marketOf(facts), owed: { payable, refundable } }
}

/** A claim with all around it. Refuses `not-found`. */
export function caseOf(facts: ClaimFacts, claimId: string): Case | Refusal {
  const around = surroundings(facts)
  const claim = facts.claims.find((each) => each.claimId === claimId)
  return around === undefined || claim === undefined ? refuse('not-found') : { ...around, claim }
}

/** Who acts in a claim: a side of the order, or the operator's staff. */
export function claimActor(order: Order, actor: Actor): ClaimActor | undefined {
  return actor.company === operatorId ? 'mediator' : sideOf(order, actor.company)
}

/** A case in which somebody may take a step now. Refuses `not-found`, `wrong-claim-state`, `not-your-turn`. */
export function caseFor(
  facts: ClaimFacts,
  claimId: string,
  step: ClaimStep,
  actor: Actor,
): (Case & { readonly by: ClaimActor }) | Refusal {
  const found = caseOf(facts, claimId)
  if (isRefusal(found)) return found
  const by = claimActor(found.books.order, actor)
  const refused = checkClaimStep(step, found.claim, by)
  if (refused !== undefined || by === undefined) return refused ?? refuse('not-found')
  return { ...found, by }
}

/** One line of the record, and the same as news. */
export function told(claim: Claim, topic: string, body: { readonly [name: string]: Json } = {}): readonly Change[] {
  const { orderId, claimId } = claim
  const said = { claim: claimId, ...body }
  return [entry(orderId, topic, said), event(orderId, topic, { order: orderId, ...said })]
}

/** What is said when the file is closed, so that the decision is due; nothing while it is open. */
export function fileClosedNews(claim: Claim): readonly Change[] {
  const decideBy = claim.clocks['claim.decision']
  return decideBy === undefined ? [] : told(claim, 'claim.file-closed', { decide_by: decideBy })
}
