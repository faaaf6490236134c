import { performanceDeadlines, performanceReactions } from './performance-reactions.ts'
import { pointsReactions } from './points-reactions.ts'
import { together } from './reaction.ts'
import { reviewsDeadlines, reviewsReactions } from './reviews-reactions.ts'
import { vettingDeadlines, vettingReactions } from './vetting-reactions.ts'

/** What follows for how companies stand: their points, their checks, their figures and limits, what is said of them. */
export const standingReactions = together(pointsReactions, vettingReactions, performanceReactions, reviewsReactions)

/** Who answers the deadlines of how companies stand. */
export const standingDeadlines = { ...vettingDeadlines, ...performanceDeadlines, ...reviewsDeadlines }
