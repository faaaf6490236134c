import { addDuration } from '../../kernel/instant.ts'
import type { Instant } from '../../kernel/use-case.ts'
import type { OrderSide } from '../orders/order.rules.ts'
import { otherSide } from '../orders/order.rules.ts'
import type { Claim, ClaimClock, Clocks, TranslationWish } from './claim.rules.ts'

/** A language as browsers name it (BCP 47), without extensions. */
export const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/

/** The clocks by which a side has to say something now; with them the day on which a mediator takes the claim. */
function ownClocks(claim: Claim, side: OrderSide): readonly ClaimClock[] {
  switch (claim.state) {
    case 'answering':
      return side === otherSide(claim.by) ? ['claim.answer', 'claim.silence', 'claim.escalation'] : []
    case 'negotiating':
      return claim.turn === side ? ['claim.offer', 'claim.escalation'] : []
    case 'evidence':
      return claim.saidAll?.includes(side) === true ? [] : ['claim.evidence']
    case 'proposed':
      return claim.agreedBy.includes(side) ? [] : ['claim.proposal']
    case 'decided':
      return claim.agreedBy.includes(side) ? [] : ['claim.appeal']
    default:
      return []
  }
}

/**
 * The claim with a side's clocks standing still, at most for the term given; `undefined` where none of its clocks runs.
 * Each moves by the whole term at once, so that nobody has to start it again.
 */
export function translationAsked(claim: Claim, side: OrderSide, most: string, at: Instant): Claim | undefined {
  const running = ownClocks(claim, side).filter((name) => (claim.clocks[name] ?? at) > at)
  if (running.length === 0) return undefined
  const clocks = Object.fromEntries(
    running.map((name) => [name, addDuration(claim.clocks[name] ?? at, most)]),
  ) as Clocks
  const wish: TranslationWish = { by: side, askedAt: at, until: addDuration(at, most), clocks }
  return withClocks({ ...claim, translations: [...(claim.translations ?? []), wish] }, clocks)
}

/** The wish of a side that nobody has served yet. */
export function openWish({ translations = [] }: Claim, side: OrderSide): TranslationWish | undefined {
  return translations.find((each) => each.by === side && each.servedAt === undefined)
}

/** The claim after a side's translation has come: what was left of its clocks when it asked is left of them now. */
export function translationServed(claim: Claim, wish: TranslationWish, at: Instant): Claim {
  const early = Date.parse(wish.until) - Date.parse(at)
  const back = (Object.entries(wish.clocks) as [ClaimClock, Instant][])
    .filter(([name, moved]) => early > 0 && claim.clocks[name] === moved)
    .map(([name, moved]) => [name, new Date(Date.parse(moved) - early).toISOString()] as const)
  const translations = (claim.translations ?? []).map((each) => (each === wish ? { ...each, servedAt: at } : each))
  return withClocks({ ...claim, translations }, Object.fromEntries(back))
}

/** The round of evidence ends for both when its clock says so. */
function withClocks(claim: Claim, moved: Clocks): Claim {
  const { 'claim.evidence': until } = moved
  const clocks = { ...claim.clocks, ...moved }
  return until === undefined ? { ...claim, clocks } : { ...claim, clocks, evidenceUntil: until }
}
