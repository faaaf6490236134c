import type { Instant } from '../../kernel/use-case.ts'
import { volumeOf } from './clean-volume.rules.ts'
import { resolved } from './counting.rules.ts'
import { noFigures, withFigures } from './figures.rules.ts'
import type { PerformancePolicy } from './performance-policy.rules.ts'
import { type DayOfResults, type Profile, shown, windowFrom } from './profile.rules.ts'

/** The profile summed anew from the days that the window still has at an instant. */
export function rolled(
  profile: Profile,
  days: readonly DayOfResults[],
  policy: PerformancePolicy,
  at: Instant,
): Profile {
  const from = windowFrom(at, policy)
  const left = days.filter(({ day }) => day >= from)
  const parts = left.flatMap((day) => day.parts)
  const named = new Set(parts.map(({ groupId }) => groupId))
  const { oldest: _, newest: __, ...kept } = profile
  const [oldest, newest] = [left[0]?.day, left.at(-1)?.day]
  return shown(
    {
      ...kept,
      from,
      ...(oldest === undefined ? {} : { oldest }),
      ...(newest === undefined ? {} : { newest }),
      figures: left.reduce((sum, day) => withFigures(sum, day.figures), noFigures),
      volume: volumeOf(resolved(parts, profile), policy.buyerShareBps),
      aliases: profile.aliases.filter(({ groupId }) => named.has(groupId)),
    },
    policy,
    at,
  )
}
