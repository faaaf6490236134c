import type { Actor, Refusal } from '../../kernel/use-case.ts'
import { all, refuse } from '../../kernel/use-case.ts'
import type { Order } from '../orders/order.rules.ts'
import type { Member } from '../parties/member.rules.ts'
import { memberType } from '../parties/member.rules.ts'
import type { Claim } from './claim.rules.ts'

/** The people of both parties, also those who left: who mediates is looked for among them at each step. */
export function tieReads(order: Order | undefined) {
  return { buyers: all(memberType, order?.buyerId ?? ''), suppliers: all(memberType, order?.supplierId ?? '') }
}

export interface TieFacts {
  readonly buyers: readonly Member[]
  readonly suppliers: readonly Member[]
}

/**
 * Whether a person may mediate a claim. Refuses `conflict-of-interest`: whoever is or was with a party, and on appeal
 * whoever wrote or approved the decision, also as the second person of the appeal's own.
 */
export function checkMediator({ buyers, suppliers }: TieFacts, claim: Claim, actor: Actor): Refusal | undefined {
  const isTied = [...buyers, ...suppliers].some((member) => member.userId === actor.person)
  if (isTied || actor.person === undefined) return refuse('conflict-of-interest')
  return hasDecidedBefore(claim, actor) ? refuse('conflict-of-interest') : undefined
}

/** Whether this person wrote or approved the decision before it was appealed: somebody else hears the appeal. */
export function hasDecidedBefore(claim: Pick<Claim, 'formerMediator' | 'formerApprover'>, { person }: Actor): boolean {
  return person !== undefined && (claim.formerMediator === person || claim.formerApprover === person)
}

/** Refuses `conflict-of-interest`, and `claim-taken` while somebody else has the claim. */
export function checkOwn(ties: TieFacts, claim: Claim, actor: Actor): Refusal | undefined {
  const tied = checkMediator(ties, claim, actor)
  if (tied !== undefined) return tied
  return claim.mediator !== undefined && claim.mediator !== actor.person ? refuse('claim-taken') : undefined
}

/** The claim as this person's. */
export function takenBy(claim: Claim, { person }: Actor): Claim {
  return person === undefined || claim.mediator === person ? claim : { ...claim, mediator: person }
}
