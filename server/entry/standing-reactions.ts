import { creditDeadlines, drawReactions } from './credit-reactions.ts'
import { performanceDeadlines, performanceReactions } from './performance-reactions.ts'
import { pointsReactions } from './points-reactions.ts'
import { quotationsDeadlines } from './quotations-reactions.ts'
import { together } from './reaction.ts'
import { reviewsDeadlines, reviewsReactions } from './reviews-reactions.ts'
import { searchDeadlines } from './search-reactions.ts'
import { vettingDeadlines, vettingReactions } from './vetting-reactions.ts'

/** What follows for how companies stand: their points, their checks, their figures and limits, what is said of them. */
export const standingReactions = together(
  ...[pointsReactions, vettingReactions, performanceReactions, reviewsReactions, drawReactions],
)

/** Who answers the deadlines of how companies stand, and of what they ask one another. */
export const standingDeadlines = {
  ...vettingDeadlines,
  ...performanceDeadlines,
  ...reviewsDeadlines,
  ...quotationsDeadlines,
  ...searchDeadlines,
  ...creditDeadlines,
}
