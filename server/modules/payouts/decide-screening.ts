import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { entry, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { type Payout, payoutType, stepPayout } from './payout.rules.ts'
import { fundsUnblocked, now, postFor } from './payout-booking.rules.ts'
import { payoutNews } from './request-payout.ts'
import { type ScreeningStep, screeningType, stepScreening } from './screening.rules.ts'

export interface DecideScreening {
  readonly companyId: RootId
  readonly payoutId: string
  readonly step: ScreeningStep
  /** Why; needed to propose and to uphold. */
  readonly grounds: string
}

/**
 * Compliance decides about a hit: one person proposes to clear it, a second one clears, and the payout goes on from
 * where it was; or it is upheld, and the money stays blocked. What was cancelled meanwhile is payable again. Refuses
 * `not-found`, `person-needed`, `wrong-state`, `same-person`, `reason-missing`.
 */
export const decideScreening = useCase({
  name: 'payouts.decide-screening',
  action: 'screening.decide',
  root: (input: DecideScreening) => input.companyId,
  reads: ({ companyId, payoutId }) => ({
    payout: one(payoutType, companyId, payoutId),
    screening: one(screeningType, companyId, payoutId),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ payout, screening }, { companyId, payoutId, step, grounds }, context) {
    if (payout === undefined || screening === undefined) return refuse('not-found')
    const { actor, at } = context
    if (actor.kind !== 'user' || actor.person === undefined) return refuse('person-needed')
    const after = stepScreening(screening, step, { person: actor.person, grounds }, at)
    if (isRefusal(after)) return after
    return {
      answer: { payout: payoutId, screening: after.state as string },
      changes: [
        put(screeningType, after),
        entry(companyId, `screening.${after.state}`, { payout: payoutId }),
        ...(after.state === 'cleared' ? goingOn(payout, context) : []),
      ],
    }
  },
})

/** A blocked payout goes on where it was; a cancelled one is none any more, so its money is payable. */
function goingOn(payout: Payout, { at, newId }: Context): readonly Change[] {
  if (payout.state === 'cancelled') return postFor(payout, [fundsUnblocked(payout, false)], now(at), newId)
  const cleared = stepPayout(payout, 'clear', at)
  if (isRefusal(cleared)) return []
  const moved = fundsUnblocked(payout, cleared.state === 'approved')
  return [put(payoutType, cleared), ...postFor(payout, [moved], now(at), newId), ...payoutNews(cleared)]
}
