import type { Json, UseCase, Wanted } from '../../server/kernel/use-case.ts'
import { addEvidence } from '../../server/modules/claims/add-evidence.ts'
import { askedParts, type Claim, claimType } from '../../server/modules/claims/claim.rules.ts'
import { type Decision, decisionType } from '../../server/modules/claims/decision.rules.ts'
import { type EvidenceItem, evidenceType } from '../../server/modules/claims/evidence-item.rules.ts'
import { type GoodsReturn, goodsReturnType } from '../../server/modules/claims/goods-return.rules.ts'
import { type Offer, offerType } from '../../server/modules/claims/offer.rules.ts'
import type { LineAmount } from '../../server/modules/escrow/hold.rules.ts'
import type { Result } from '../../server/platform/judge-command.ts'
import { holds } from './counters.ts'
import type { Deal, Who } from './deal.ts'
import type { Random } from './random.ts'
import { rowsIn } from './rows.ts'
import { DAY } from './scheduler.ts'

/** How each side is in a claim; who is silent lets the clocks speak. */
export interface Characters {
  readonly supplier: 'silent' | 'accepts' | 'contests' | 'offers'
  readonly buyer: 'firm' | 'yielding' | 'gives-up'
  readonly mediator: 'prompt' | 'slow'
}

/** One claim as its people see it. */
export interface Talk {
  readonly deal: Deal
  readonly r: Random
  readonly at: { readonly orderId: string; readonly claimId: string }
  readonly characters: Characters
  claim(): Claim
  evidence(): readonly EvidenceItem[]
  decisions(): readonly Decision[]
  offer(): Offer | undefined
  goods(): GoodsReturn | undefined
  /** Gives a command about this claim; who says it must be allowed to, or is refused. */
  say<C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
    who: Who,
    useCase: UseCase<C & Talk['at'], A, W1, W2>,
    input: Omit<C, keyof Talk['at']>,
  ): Promise<Result>
}

export function talkOf(deal: Deal, r: Random, claimId: string): Talk {
  const { orderId, world } = deal
  const mine = <R extends { readonly claimId: string }>(type: { readonly name: string }) =>
    rowsIn<R>(world.tables, type.name, orderId).filter((row) => row.claimId === claimId)
  return {
    deal,
    r,
    at: { orderId, claimId },
    characters: {
      supplier: r.pick(['silent', 'silent', 'accepts', 'contests', 'contests', 'offers', 'offers'] as const),
      buyer: r.pick(['firm', 'firm', 'yielding', 'gives-up'] as const),
      mediator: r.pick(['prompt', 'prompt', 'slow'] as const),
    },
    claim: () => mine<Claim>(claimType)[0] as Claim,
    evidence: () => mine<EvidenceItem>(evidenceType),
    decisions: () => mine<Decision>(decisionType),
    offer: () => mine<Offer>(offerType).find(({ state }) => state === 'open'),
    goods: () => mine<GoodsReturn>(goodsReturnType)[0],
    say: (who, useCase, input) => deal.say(who, useCase, { ...input, orderId, claimId } as never),
  }
}

/** Something that must be refused, whoever tries it and whenever. */
export async function nobody(what: string, { at }: Talk, said: Promise<Result>): Promise<void> {
  const { kind } = await said
  holds(kind !== 'done', `nobody ${what}`, () => `${at.orderId} ${at.claimId}`)
}

/** A share of what is asked, by line: never more than it. */
export function partOf({ claim, r }: Talk): readonly LineAmount[] {
  const share = BigInt(r.pick([0, 10, 35, 50, 80, 100, 100]))
  return askedParts(claim()).map(({ lineNo, amount }) => ({ lineNo, amount: (amount * share) / 100n }))
}

/** So many days from now. */
export function inDays({ deal }: Talk, days: number): string {
  return new Date(deal.world.scheduler.now() + days * DAY).toISOString()
}

/** Somebody shows something. */
export function show(talk: Talk, who: Who, text = 'See for yourself.'): Promise<Result> {
  return talk.say(who, addEvidence, { kind: 'words', reference: '', text })
}

/** The order's file of every proof; attached again it changes nothing. */
export const proofOfReturn = { sha256: 'b'.repeat(64), bytes: 1_000n, type: 'application/pdf', name: 'return.pdf' }
