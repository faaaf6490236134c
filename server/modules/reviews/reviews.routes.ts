import { randomBytes } from 'node:crypto'
import { isRefusal } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { type Call, commandRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { seenOrder } from '../messages/index.ts'
import { answerReview, reviseAnswer } from './answer-review.ts'
import { orderReview } from './order-review.store.ts'
import type { HidingReason } from './post-case.rules.ts'
import { reportPost } from './report-post.ts'
import { orderIdOf, type Scores } from './review.rules.ts'
import { isSupplier, listReviews, reviewsView, supplierScores } from './review-list.store.ts'
import * as schemas from './reviews.schemas.ts'
import { reviseReview } from './revise-review.ts'
import type { Part } from './words.rules.ts'
import { writeReview } from './write-review.ts'

/** Nobody who knows a hash can try words; a command that is sent again answers what the first came to. */
const newSalt = () => randomBytes(16).toString('hex')
const said = (call: Call) => ({ words: (call.body as { words: string }).words, salt: newSalt() })
const ofReview = ({ params: { reviewId = '' } }: Call) => ({ orderId: orderIdOf(reviewId) })

const writing = ({ params: { orderId = '' }, body }: Call) => {
  const { words, goods, service, shipment } = body as Scores & { readonly words: string }
  return { orderId, goods, service, shipment, words, salt: newSalt() }
}

async function supplierReviews({ params: { companyId = '' }, query, actor }: Call, { pool, now }: Services) {
  const page = readPage(query, 2)
  if (isRefusal(page)) return page
  if (!(await isSupplier(pool, companyId))) return undefined
  const asked = { supplierId: companyId, after: page.after, limit: page.limit + 1 }
  const [rows, scores] = await Promise.all([listReviews(pool, asked), supplierScores(pool, companyId)])
  const views = await reviewsView(pool, rows, actor, now())
  const { data, next_cursor } = pageOf(
    views.map((view, n) => ({ view, order: rows[n]?.order_id ?? '' })),
    page.limit,
    ({ view }) => view,
    ({ view, order }) => [view.written_at, order],
  )
  return { data, next_cursor, scores }
}

/** Routes of reviews: everybody reads them; the buyer writes, the supplier answers, any company reports. */
export const reviewsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/suppliers/:companyId/reviews',
    summary: 'Reviews of a supplier with its answers, the newest first, and what those that count come to',
    tag: 'reviews',
    auth: 'anonymous',
    params: schemas.supplierParams,
    query: pageQuery({}),
    reply: schemas.reviewsReply,
    read: supplierReviews,
  }),
  queryRoute({
    path: '/v1/orders/:orderId/review',
    summary: 'The review of your order with its answer, and what you may do until when',
    tag: 'reviews',
    params: schemas.orderParams,
    reply: schemas.orderReviewReply,
    async read({ params: { orderId = '' }, actor }, { pool, now }) {
      const seen = await seenOrder(pool, orderId, actor.company)
      return seen && orderReview(pool, seen, now())
    },
  }),
  commandRoute(writeReview, {
    path: '/v1/orders/:orderId/review',
    summary: 'Review an order that was paid and has ended, once',
    tag: 'reviews',
    params: schemas.orderParams,
    body: schemas.reviewBody,
    reply: schemas.writtenReply,
    input: writing,
  }),
  commandRoute(reviseReview, {
    method: 'PUT',
    status: 200,
    path: '/v1/orders/:orderId/review',
    summary: 'Revise your review, once',
    tag: 'reviews',
    params: schemas.orderParams,
    body: schemas.reviewBody,
    reply: schemas.writtenReply,
    input: writing,
  }),
  commandRoute(answerReview, {
    path: '/v1/reviews/:reviewId/answer',
    summary: 'Answer a review of your company, once; everybody reads it',
    tag: 'reviews',
    params: schemas.reviewParams,
    body: schemas.answerBody,
    reply: schemas.answeredReply,
    input: (call) => ({ ...ofReview(call), ...said(call) }),
  }),
  commandRoute(reviseAnswer, {
    method: 'PUT',
    status: 200,
    path: '/v1/reviews/:reviewId/answer',
    summary: 'Revise your answer, once',
    tag: 'reviews',
    params: schemas.reviewParams,
    body: schemas.answerBody,
    reply: schemas.answeredReply,
    input: (call) => ({ ...ofReview(call), ...said(call) }),
  }),
  commandRoute(reportPost, {
    path: '/v1/reviews/:reviewId/report',
    summary: 'Say that a review or an answer should not stand there; staff look',
    tag: 'reviews',
    params: schemas.reviewParams,
    body: schemas.reportBody,
    reply: schemas.postReply,
    input: (call) => ({
      ...ofReview(call),
      ...(call.body as { part: Part; reason: HidingReason }),
      companyId: call.actor.company ?? '',
    }),
  }),
]
