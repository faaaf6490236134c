import { does, type Row, reads } from './matrix-row.ts'

const scores = { goods: 5, service: 4, shipment: 3, words: 'As described.' }
const review = '/v1/reviews/:reviewId'
const story = {
  texts: [{ language: 'en', title: 'A story', words: 'It went well.' }],
  orders: ['ord_x'],
}

/** A picture of two by two that is text, too. */
export const webp = `RIFF\u0016\0\0\0WEBPVP8X\n${'\0'.repeat(7)}\u0001\0\0\u0001\0\0`

/** What is done about reviews, answers and stories. */
export const reviews: Readonly<Record<string, Row>> = {
  'GET /v1/suppliers/:companyId/reviews': reads('suppliers by all'),
  'GET /v1/orders/:orderId/review': reads('sides and staff'),
  'POST /v1/orders/:orderId/review': does('reviews.write-review', scores),
  'PUT /v1/orders/:orderId/review': does('reviews.write-review', scores),
  [`POST ${review}/answer`]: does('reviews.answer-review', { words: 'Thank you.' }),
  [`PUT ${review}/answer`]: does('reviews.answer-review', { words: 'Thank you.' }),
  [`POST ${review}/report`]: does('reviews.report-post', { part: 'review', reason: 'offensive' }, { ofOwn: true }),
  'GET /v1/review-queue': reads('staff'),
  [`POST ${review}/hiding`]: does('reviews.moderate-post', { part: 'review', reason: 'offensive' }),
  [`POST ${review}/dismissal`]: does('reviews.moderate-post', { part: 'review' }),
  [`POST ${review}/objection`]: does('reviews.object-hiding', { part: 'review', words: 'It is true.' }),
  [`POST ${review}/hearing`]: does('reviews.moderate-post', { part: 'review', answer: 'show', reason: 'why' }),
  [`POST ${review}/redaction`]: does('reviews.redact-post', { part: 'review' }),
  'GET /v1/stories': reads('all'),
  'GET /v1/stories/:storyId/picture': reads('holders'),
  'GET /v1/story-desk': reads('staff'),
  'POST /v1/stories': does('reviews.edit-stories', story),
  'PUT /v1/stories/:storyId': does('reviews.edit-stories', story),
  'POST /v1/stories/:storyId/picture': does('reviews.edit-stories', webp, {
    ...{ type: 'image/webp', query: () => '?name=a.webp' },
  }),
  'POST /v1/stories/:storyId/publication': does('reviews.edit-stories'),
  'POST /v1/stories/:storyId/taking-off': does('reviews.edit-stories'),
  'GET /v1/companies/:companyId/stories': reads('members'),
  'POST /v1/stories/:storyId/consent': does('reviews.answer-consent', { answer: 'given', version: 1 }, { ofOwn: true }),
}
