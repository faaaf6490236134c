import type { RootId } from '../../kernel/use-case.ts'
import { all, isRefusal, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { guaranteeType } from '../escrow/award.rules.ts'
import { escrowPolicy } from '../escrow/escrow-policy.rules.ts'
import { bear, fundChanges, fundRoot, guaranteeFundType, noFund, partOf } from '../escrow/guarantee-fund.rules.ts'
import { type OwnMoneyLook, spareNow, takenReads, taking } from '../escrow/own-money.rules.ts'
import { bookChanges, postAll } from '../orders/books.rules.ts'
import { sendBack } from '../orders/ending.rules.ts'
import { rateOf } from '../orders/flow.rules.ts'
import { policyAt, valuesOf } from '../policy/policy.rules.ts'
import { rateRoot, rateType } from '../rates/rate.rules.ts'
import { openAtBanks } from './at-banks.rules.ts'
import { claimChanges, staffSide } from './claim.rules.ts'
import { aroundReads, caseOf, claimReads, told } from './claim-facts.rules.ts'
import { advanced, advanceSaid, checkGuaranteed } from './guarantee.rules.ts'

export interface AdvanceGuarantee extends OwnMoneyLook {
  readonly orderId: RootId
  readonly claimId: string
  /** The fund's turn before that look: what somebody moved since is not in it. */
  readonly turn: bigint
}

/**
 * Finance has the guarantee pay what a person decided and neither hold nor payable could pay: the buyer gets it, and
 * the supplier owes it to the operator; the fund bears it. Refuses `not-found`, `person-needed`, `own-funds-changed`,
 * `fund-short` { short }, and as `checkGuaranteed` and `advanced` do.
 */
export const advanceGuarantee = useCase({
  name: 'claims.advance-guarantee',
  action: 'claims.advance-guarantee',
  root: (input: AdvanceGuarantee) => input.orderId,
  reads: (_, root) => ({
    ...claimReads(root),
    guarantees: all(guaranteeType, root),
    ownFund: written(one(guaranteeFundType, fundRoot, 'fund')),
  }),
  more: (facts) => ({
    ...aroundReads(facts),
    rate: one(rateType, rateRoot(facts.order?.currency ?? ''), 'newest'),
    takenOfOwn: takenReads(facts.order?.currency ?? ''),
  }),
  sides: () => staffSide,
  decide({ guarantees, ownFund = noFund, rate, takenOfOwn, ...facts }, { claimId, turn, ...look }, context) {
    if (context.actor.kind !== 'user') return refuse('person-needed')
    const found = caseOf(facts, claimId)
    if (isRefusal(found)) return found
    const { claim, books, market, owed } = found
    const refused = checkGuaranteed(claim, facts.decisions, openAtBanks(found.facts).length > 0)
    if (refused !== undefined) return refused
    const spare = spareNow(look, takenOfOwn)
    const made = advanced(books, claim, guarantees, { payable: owed.payable, spare })
    if (isRefusal(made)) return made
    // Two who looked at the same own money cannot both have it: the second one looks again.
    if (ownFund.turn !== turn) return refuse('own-funds-changed')
    const { currency } = books.order
    const policy = valuesOf(escrowPolicy, policyAt(facts.escrowPolicies, context.at))
    const part = partOf(ownFund, currency, currency === 'USD' || rate === undefined ? rateOf(books.order) : rate)
    const borne = bear(ownFund, part, made.advanced, policy.guaranteeMultiple)
    if (isRefusal(borne)) return borne
    const { owed: _, ...paidFor } = claim
    const sums = { ...paidFor, advanced: made.guarantee.advanced }
    const after = made.left.length === 0 ? sums : { ...sums, owed: made.left }
    const cause = `guarantee:${claimId}`
    return {
      answer: { claim: claimId, advanced: Number(made.advanced), amount: Number(made.amount) },
      changes: [
        ...claimChanges(claim, after),
        ...bookChanges(books, made.books),
        put(guaranteeType, made.guarantee),
        ...fundChanges(borne.fund),
        taking(currency, takenOfOwn, made.advanced),
        ...postAll(books.order.orderId, [...made.movements, borne.movement], cause, context.at, context),
        ...sendBack({ ...made.books, debt: market.buyerDebt }, made.amount, cause, context).changes,
        ...told(after, 'claim.guarantee-advanced', advanceSaid(made, books.order)),
      ],
    }
  },
})
