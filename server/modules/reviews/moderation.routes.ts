import { randomBytes } from 'node:crypto'
import { isRefusal } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { type Call, commandRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { companyNames } from '../parties/index.ts'
import { hearObjection } from './hear-objection.ts'
import { moderatePost } from './moderate-post.ts'
import { objectHiding } from './object-hiding.ts'
import type { HidingReason } from './post-case.rules.ts'
import { redactPost } from './redact-post.ts'
import { orderIdOf } from './review.rules.ts'
import { lookWithin, queueView, reviewQueue } from './review-queue.store.ts'
import * as schemas from './reviews.schemas.ts'
import type { Part } from './words.rules.ts'

const ofReview = ({ params: { reviewId = '' } }: Call) => ({ orderId: orderIdOf(reviewId) })

async function queuePage({ actor, query }: Call, { pool, now }: Services) {
  if (actor.company !== 'cmp_operator') return undefined
  const page = readPage(query, 3)
  if (isRefusal(page)) return page
  const [rows, within] = await Promise.all([
    reviewQueue(pool, page.after ?? [], page.limit + 1),
    lookWithin(pool, now()),
  ])
  const names = await companyNames(pool, [...new Set(rows.flatMap((row) => [row.supplier_id, row.buyer_id]))])
  return pageOf(
    rows,
    page.limit,
    (row) => queueView(row, within, names),
    (row) => [new Date(row.since).toISOString(), row.order_id, row.part],
  )
}

/** Routes of what staff do about reviews and answers, and of the author's objection. */
export const moderationRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/review-queue',
    summary: 'Reviews and answers that were reported or objected to, the oldest first (staff)',
    tag: 'reviews',
    query: pageQuery({}),
    reply: schemas.queueReply,
    read: queuePage,
  }),
  commandRoute(moderatePost, {
    path: '/v1/reviews/:reviewId/hiding',
    summary: 'Hide a review or an answer, visibly and for a reason of the list (staff)',
    tag: 'reviews',
    params: schemas.reviewParams,
    body: schemas.reportBody,
    reply: schemas.postReply,
    input: (call) => ({ ...ofReview(call), ...(call.body as { part: Part; reason: HidingReason }) }),
  }),
  commandRoute(moderatePost, {
    path: '/v1/reviews/:reviewId/dismissal',
    summary: 'Let stand what was reported (staff)',
    tag: 'reviews',
    params: schemas.reviewParams,
    body: schemas.partBody,
    reply: schemas.postReply,
    input: (call) => ({ ...ofReview(call), part: (call.body as { part: Part }).part }),
  }),
  commandRoute(objectHiding, {
    path: '/v1/reviews/:reviewId/objection',
    summary: 'Say why what you wrote should be seen, once; another person looks',
    tag: 'reviews',
    params: schemas.reviewParams,
    body: schemas.objectionBody,
    reply: schemas.postReply,
    input: (call) => ({
      ...ofReview(call),
      ...(call.body as { part: Part; words: string }),
      salt: randomBytes(16).toString('hex'),
    }),
  }),
  commandRoute(hearObjection, {
    path: '/v1/reviews/:reviewId/hearing',
    summary: 'Hear an objection: another person than who hid it (staff)',
    tag: 'reviews',
    params: schemas.reviewParams,
    body: schemas.hearingBody,
    reply: schemas.postReply,
    input: (call) => ({
      ...ofReview(call),
      ...(call.body as { part: Part; answer: 'keep' | 'show'; reason: string }),
    }),
  }),
  commandRoute(redactPost, {
    path: '/v1/reviews/:reviewId/redaction',
    summary: 'Erase the words of what is hidden (staff)',
    tag: 'reviews',
    params: schemas.reviewParams,
    body: schemas.partBody,
    reply: schemas.postReply,
    input: (call) => ({ ...ofReview(call), part: (call.body as { part: Part }).part }),
  }),
]
