import type { Change, Context, Instant, Json, Refusal, RootId } from '../../kernel/use-case.ts'
import { append, isRefusal, put, refuse, useCase } from '../../kernel/use-case.ts'
import type { LineAmount } from '../escrow/hold.rules.ts'
import type { OrderSide } from '../orders/order.rules.ts'
import { otherSide } from '../orders/order.rules.ts'
import { checkRemedyDate } from './asked.rules.ts'
import { claimChanges, claimSides } from './claim.rules.ts'
import { answerBy, offered } from './claim-course.rules.ts'
import type { Case } from './claim-facts.rules.ts'
import { aroundReads, caseFor, claimReads, told } from './claim-facts.rules.ts'
import { checkText, written } from './claim-text.rules.ts'
import { checkParts, decisionOf, isWithin } from './decision.rules.ts'
import { isDefault } from './default-case.rules.ts'
import type { Offer } from './offer.rules.ts'
import { offerType, openOffer } from './offer.rules.ts'

export interface OfferSettlement {
  readonly orderId: RootId
  readonly claimId: string
  /** What the buyer gets of each line, minor units. */
  readonly parts: readonly LineAmount[]
  readonly goodsReturn: boolean
  readonly freightMost: bigint
  readonly remedyBy?: Instant
  readonly feeBearer: OrderSide
  readonly text?: string
}

/**
 * A side offers to settle; the other one has its time to answer, and an offer of his own takes this one's place.
 * Refuses `not-found`, `wrong-claim-state`, `not-your-turn`, `line-not-claimed`, `above-claim`, `nothing-named`,
 * `remedy-date-invalid`, `above-decision`, `counterfeits-stay`, `remedy-not-for-reason`, `text-too-long`.
 */
export const offerSettlement = useCase({
  name: 'claims.offer-settlement',
  action: 'claims.offer-settlement',
  root: (input: OfferSettlement) => input.orderId,
  reads: (_, root) => claimReads(root),
  more: aroundReads,
  sides: ({ order }) => claimSides(order),
  decide(facts, input, context) {
    const found = caseFor(facts, input.claimId, 'offer', context.actor)
    if (isRefusal(found)) return found
    const before = openOffer(facts.offers, input.claimId)
    if (found.by === 'mediator' || before?.by === found.by) return refuse('not-your-turn', { state: found.claim.state })
    const refused = checkOffer(found, input, context.at)
    if (refused !== undefined) return refused
    const countered = before === undefined ? [] : [put(offerType, { ...before, state: 'countered' as const })]
    const made = offerOf(found, input, found.by, context)
    const after = offered(found.claim, found.by, made.offer.answerBy)
    return {
      answer: { offer: made.offer.offerId, answer_by: made.offer.answerBy },
      changes: [
        ...countered,
        ...made.changes,
        ...claimChanges(found.claim, after),
        ...told(after, 'claim.offered', made.said),
      ],
    }
  },
})

function checkOffer(found: Case, input: OfferSettlement, at: Instant): Refusal | undefined {
  const { claim, facts, timing } = found
  const { parts, remedyBy, goodsReturn, freightMost, text } = input
  const wrong = checkParts(claim, parts) ?? checkRemedyDate(remedyBy, false, timing.policy, at)
  if (wrong !== undefined) return wrong
  if (isDefault(claim) && (goodsReturn || remedyBy !== undefined))
    return refuse('remedy-not-for-reason', { remedies: ['damages'] })
  if (claim.reason === 'counterfeit' && goodsReturn) return refuse('counterfeits-stay')
  if (freightMost < 0n || (goodsReturn && remedyBy !== undefined)) return refuse('nothing-named')
  const standing = decisionOf(facts.decisions, claim.claimId, 'standing')
  if (standing !== undefined && !isWithin(parts, standing)) return refuse('above-decision')
  return text === undefined ? undefined : checkText(text, timing.policy.textMost)
}

function offerOf(
  { claim, timing, books }: Case,
  input: OfferSettlement,
  by: OrderSide,
  context: Context,
): { readonly offer: Offer; readonly changes: readonly Change[]; readonly said: { readonly [name: string]: Json } } {
  const { orderId, claimId } = claim
  const { parts, goodsReturn, freightMost, feeBearer, remedyBy, text } = input
  const words = text === undefined ? undefined : written({ kind: 'offer', orderId, claimId, by, text }, context)
  const offer: Offer = {
    ...{ orderId, claimId, by, parts, goodsReturn, freightMost, feeBearer, madeAt: context.at, state: 'open' },
    offerId: context.newId('off'),
    answerBy: answerBy(timing, otherSide(by), timing.policy.offerAnswer, context.at),
    ...(remedyBy === undefined ? {} : { remedyBy }),
    ...(words === undefined ? {} : { textId: words.row.textId }),
  }
  const said = {
    ...{ offer: offer.offerId, by, currency: books.order.currency, answer_by: offer.answerBy },
    amount: Number(parts.reduce((sum, part) => sum + part.amount, 0n)),
    parts: parts.map((part) => ({ line: part.lineNo, amount: Number(part.amount) })),
    ...{ goods_return: goodsReturn, remedy_by: remedyBy ?? null, fee_bearer: feeBearer },
    text: words?.row.hash ?? null,
  }
  return { offer, changes: [...(words?.changes ?? []), append(offerType, offer)], said }
}
