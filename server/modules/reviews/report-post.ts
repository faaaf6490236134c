import type { RootId } from '../../kernel/use-case.ts'
import { all, append, event, put, refuse, useCase } from '../../kernel/use-case.ts'
import { checkPostStep, type HidingReason, type PostCase, postCaseType, postReportType } from './post-case.rules.ts'
import { postOf, postReads } from './posts.rules.ts'
import type { Part } from './words.rules.ts'

export interface ReportPost {
  readonly orderId: RootId
  readonly part: Part
  readonly reason: HidingReason
  /** Of the company that reports; any one may. */
  readonly companyId: RootId
}

/**
 * A company says that a review or an answer should not stand there, once for each version; staff look. It stays shown
 * meanwhile. Refuses `not-found`, `own-post`, `wrong-state` { state }, `reported-already`.
 */
export const reportPost = useCase({
  name: 'reviews.report-post',
  action: 'reviews.report-post',
  root: (input: ReportPost) => input.orderId,
  reads: ({ part }, root) => ({ ...postReads(root, part), reports: all(postReportType, root) }),
  sides: ({ order }, { companyId }) => (order === undefined ? [] : [{ as: 'member', company: companyId }]),
  decide({ reports, ...facts }, { orderId, part, reason, companyId }, { at, actor, newId }) {
    const post = postOf(facts, part)
    if (post === undefined) return refuse('not-found')
    if (post.author === companyId) return refuse('own-post')
    const refused = checkPostStep('report', post.state)
    if (refused !== undefined) return refused
    const { version, found, review } = post
    const ofVersion = reports.filter((each) => each.part === part && each.version === version)
    if (ofVersion.some(({ company }) => company === companyId)) return refuse('reported-already')
    const report = { orderId, reportId: newId('rpt'), part, version, reason, at, person: actor.person ?? '' }
    const waiting: PostCase = {
      ...{ orderId, part, state: 'reported', version, reports: ofVersion.length + 1 },
      waitsSince: post.state === 'reported' ? (found?.waitsSince ?? at) : at,
    }
    const said = { review: review.reviewId, part, reason }
    return {
      answer: { review: review.reviewId, part, state: 'reported' },
      changes: [
        append(postReportType, { ...report, company: companyId }),
        put(postCaseType, waiting),
        // No line on the timeline, which is both sides': an entry names who wrote it, and that is a matter of staff.
        event(orderId, 'review.reported', { order: orderId, ...said }),
      ],
    }
  },
})
