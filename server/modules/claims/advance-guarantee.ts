import type { RootId } from '../../kernel/use-case.ts'
import { all, isRefusal, put, refuse, useCase } from '../../kernel/use-case.ts'
import { guaranteeType } from '../escrow/award.rules.ts'
import { bookChanges, postAll } from '../orders/books.rules.ts'
import { sendBack } from '../orders/ending.rules.ts'
import { openAtBanks } from './at-banks.rules.ts'
import { claimChanges, staffSide } from './claim.rules.ts'
import { aroundReads, caseOf, claimReads, told } from './claim-facts.rules.ts'
import { advanced, advanceSaid, checkGuaranteed } from './guarantee.rules.ts'

export interface AdvanceGuarantee {
  readonly orderId: RootId
  readonly claimId: string
  /** The operator's own money among client money in the order's currency, minor units: what a look just showed. */
  readonly spare: bigint
}

/**
 * Finance has the guarantee pay what a person decided and neither hold nor payable could pay: the buyer gets it, and
 * the supplier owes it to the operator. Refuses `not-found`, `person-needed`, and as `checkGuaranteed` and
 * `advanced` do.
 */
export const advanceGuarantee = useCase({
  name: 'claims.advance-guarantee',
  action: 'claims.advance-guarantee',
  root: (input: AdvanceGuarantee) => input.orderId,
  reads: (_, root) => ({ ...claimReads(root), guarantees: all(guaranteeType, root) }),
  more: aroundReads,
  sides: () => staffSide,
  decide({ guarantees, ...facts }, { claimId, spare }, context) {
    if (context.actor.kind !== 'user') return refuse('person-needed')
    const found = caseOf(facts, claimId)
    if (isRefusal(found)) return found
    const { claim, books, market, owed } = found
    const refused = checkGuaranteed(claim, facts.decisions, openAtBanks(found.facts).length > 0)
    if (refused !== undefined) return refused
    const made = advanced(books, claim, guarantees, { payable: owed.payable, spare })
    if (isRefusal(made)) return made
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
        ...postAll(books.order.orderId, made.movements, cause, context.at, context),
        ...sendBack({ ...made.books, debt: market.buyerDebt }, made.amount, cause, context),
        ...told(after, 'claim.guarantee-advanced', advanceSaid(made, books.order)),
      ],
    }
  },
})
