import { bug, type Planted } from './planted-bug.ts'

const performance = 'modules/performance'

/** Bugs of figures and of the assurance limit. */
export const ofLimits: readonly Planted[] = [
  bug(
    'L a window is the sum of its results',
    'what was counted is not taken off when a bank speaks later',
    `${performance}/counting.rules.ts`,
    'const by = cleanUsd(result) - (before?.cleanUsd ?? 0n)',
    'const by = before === undefined ? cleanUsd(result) : 0n',
  ),
  bug(
    'L buyers that share something are one',
    'two buyers of one house are two',
    `${performance}/counting.rules.ts`,
    'mergedGroups(profile.performanceId, groups, result, from)',
    'mergedGroups(profile.performanceId, groups.filter(({ buyers }) => buyers.includes(result.buyerId)), result, from)',
  ),
  bug(
    'L a limit at most doubles in ninety days',
    'a limit grows from what it was yesterday',
    `${performance}/limit-sum.rules.ts`,
    'past.filter(({ day }) => day >= from && day < to)',
    'past.filter(({ day }) => day >= from && to !== from)',
  ),
  bug(
    'L a result is what was kept',
    'what came back after the end is still counted',
    `entry/performance-reactions.ts`,
    "'payment.reversed': (body) => noted(body),",
    '',
    300,
    'one',
  ),
  bug(
    'L a limit is no more than its sum',
    'of one buyer all that he bought counts',
    `${performance}/limit-sum.rules.ts`,
    'const counted = countedUsd(facts.volume, policy.buyerShareBps)',
    'const counted = facts.volume.usd',
  ),
]
