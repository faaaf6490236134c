import type { CollectTerms } from './collection.rules.ts'
import { type CreditPolicy, wholeDays } from './credit-policy.rules.ts'

/** What collections follow, in whole days. */
export function collectTermsOf({
  collectAnnounced,
  collectShortest,
  collectLeaveOut,
  collectAgain,
}: Pick<CreditPolicy, 'collectAnnounced' | 'collectShortest' | 'collectLeaveOut' | 'collectAgain'>): CollectTerms {
  const [announcedDays, shortestDays] = [wholeDays(collectAnnounced), wholeDays(collectShortest)]
  return { announcedDays, shortestDays, leaveOutDays: wholeDays(collectLeaveOut), again: collectAgain }
}
