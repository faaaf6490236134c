import { amountText } from '../../kernel/money.ts'
import type { Claim } from './claim.rules.ts'
import { askedOf } from './claim.rules.ts'
import type { ClaimText } from './claim-text.rules.ts'
import type { Decision } from './decision.rules.ts'
import { awardedBy, decisionOf } from './decision.rules.ts'

/** Of a decision's reasons a bank reads so many characters: its form has room for all claims of an order. */
const REASONS_MOST = 4_000

export interface HeardFacts {
  readonly claims: readonly Claim[]
  readonly decisions: readonly Decision[]
  readonly texts: readonly ClaimText[]
}

/**
 * What a card's bank should know of the claims of an order, in English: what was asked, what was decided or agreed, and
 * why. Nothing of a claim that nobody has decided, of what waits for a second person, or of a text that was erased.
 */
export function heardClaims({ claims, decisions, texts }: HeardFacts): readonly string[] {
  return claims.flatMap((claim) => {
    const standing = decisionOf(decisions, claim.claimId, 'standing')
    const usd = (amount: bigint) => `${claim.currency} ${amountText({ amount, currency: claim.currency })}`
    const asked = `A claim of ${claim.filedAt} (${claim.reason}) asked for ${usd(askedOf(claim))}.`
    const { settlement } = claim
    if (settlement?.by === 'agreement')
      return [`${asked} Both companies settled it: ${usd(awardedBy(settlement))} for the buyer.`]
    if (standing === undefined) return []
    const reasons = texts.find(({ textId, sealed }) => textId === standing.textId && sealed !== true)?.text ?? ''
    const by = standing.machine === undefined ? 'A mediator' : `The rule ${standing.machine}`
    const said = `${by} decided it on ${standing.madeAt}: ${usd(awardedBy(standing))} for the buyer.`
    const cited = `It cites ${standing.clauses.join(', ')}.`
    const why = reasons === '' ? [] : [`Reasons: ${reasons.slice(0, REASONS_MOST)}`]
    return [[asked, said, cited, ...why].join(' ')]
  })
}
