import type { RootId } from '../../kernel/use-case.ts'
import { all, useCase } from '../../kernel/use-case.ts'
import { claimChanges, claimType, isWaiting, staffSide } from './claim.rules.ts'

export interface ResumeClaims {
  readonly orderId: RootId
}

/** A chargeback of the order is over: what waited for it is tried now, each by its own clock. Refuses nothing. */
export const resumeClaims = useCase({
  name: 'claims.resume-claims',
  action: 'claims.resume-claims',
  root: (input: ResumeClaims) => input.orderId,
  reads: (_, root) => ({ claims: all(claimType, root) }),
  sides: () => staffSide,
  decide({ claims }, { orderId }, { at }) {
    const waiting = claims.filter(isWaiting)
    return {
      answer: { order: orderId, claims: waiting.length },
      changes: waiting.flatMap((claim) => claimChanges(claim, { ...claim, clocks: { 'claim.execution': at } })),
    }
  },
})
