import { clear, due, event, one, put, type RootId, useCase, type Wanted } from '../../kernel/use-case.ts'
import { addDays } from '../../kernel/zone.ts'
import { staffSide } from '../claims/claim.rules.ts'
import type { PolicyVersion } from '../policy/policy.rules.ts'
import { countedUsd } from './clean-volume.rules.ts'
import { windowDeadline } from './count-result.ts'
import { performanceNumbers, performancePolicies } from './performance-policy.rules.ts'
import { type DayOfResults, dayType, leavesAt, type Profile, performanceRoot, profileType } from './profile.rules.ts'
import { rolled } from './rolling.rules.ts'

export interface RollWindow {
  readonly supplierId: RootId
}

/**
 * Sums a supplier's window anew from its days: when the oldest day leaves it, and when clean volume was taken off. It
 * reads as many days as the window has, however many orders ended on them. Never refuses.
 */
export const rollWindow = useCase({
  name: 'performance.roll-window',
  action: 'performance.roll-window',
  bulk: true,
  root: ({ supplierId }: RollWindow) => performanceRoot(supplierId),
  reads: (_, root) => ({ policies: performancePolicies(), profile: one(profileType, root, 'profile') }),
  more: ({ profile }, _, root): Wanted =>
    Object.fromEntries(daysOf(profile).map((day) => [day, one(dayType, root, day)])),
  sides: () => staffSide,
  decide(facts, { supplierId }, { at }, root) {
    const { policies, profile } = facts as unknown as {
      policies: readonly PolicyVersion[]
      profile: Profile | undefined
    }
    const answer = { supplier: supplierId }
    if (profile === undefined) return { answer, changes: [] }
    const policy = performanceNumbers(policies, at)
    const days = daysOf(profile).flatMap(
      (day) => ((facts as Record<string, unknown>)[day] as DayOfResults | undefined) ?? [],
    )
    const after = rolled(profile, days, policy, at)
    const counts = ({ volume }: Profile) => countedUsd(volume, policy.buyerShareBps)
    const { oldest } = after
    return {
      answer,
      changes: [
        put(profileType, after),
        oldest === undefined
          ? clear(root, windowDeadline, '')
          : due(root, windowDeadline, '', leavesAt(oldest, policy)),
        ...(counts(after) === counts(profile) && after.volume.usd === profile.volume.usd
          ? []
          : [event(root, 'performance.moved', { supplier: supplierId })]),
      ],
    }
  },
})

/** The days that the window had when it was summed last, without a gap. */
function daysOf(profile: Profile | undefined): readonly string[] {
  const { oldest, newest } = profile ?? {}
  if (oldest === undefined || newest === undefined) return []
  const days: string[] = []
  for (let day = oldest; day <= newest; day = addDays(day, 1)) days.push(day)
  return days
}
