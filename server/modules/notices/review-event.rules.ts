/** The public events of reviews and stories, and whom they tell; a part of `publicEvents` and `toldBy`. */

const review = { order: 'text', review: 'text' } as const
const post = { ...review, part: 'text' } as const
const scores = { version: 'count', goods: 'count', service: 'count', shipment: 'count', answer_by: 'instant' } as const

export const reviewEvents = {
  'review.due': {
    to: 'buyer',
    means: 'The time to review an order is soon over',
    fields: { order: 'text', until: 'instant' },
  },
  'review.written': { to: 'both', means: 'The buyer reviewed an order', fields: { ...review, ...scores } },
  'review.revised': { to: 'both', means: 'The buyer revised a review', fields: { ...review, ...scores } },
  'review.answered': { to: 'both', means: 'The supplier answered a review', fields: { ...review, version: 'count' } },
  'review.answer-revised': {
    to: 'both',
    means: 'The supplier revised an answer',
    fields: { ...review, version: 'count' },
  },
  'review.hidden': {
    to: 'asker',
    means: 'Staff hid what its author wrote',
    fields: { ...post, reason: 'text', until: 'instant' },
  },
  'review.kept-hidden': { to: 'asker', means: 'Another person looked, and it stays hidden', fields: post },
  'review.shown-again': { to: 'asker', means: 'Another person looked, and it is shown again', fields: post },
  'review.redacted': { to: 'asker', means: 'The words of what was hidden were erased', fields: post },
  'story.consent-asked': {
    to: 'company',
    means: 'A story about an order of the company waits for its word',
    fields: { story: 'text', version: 'count' },
  },
  'story.published': {
    to: 'company',
    means: 'A story about an order of the company is shown',
    fields: { story: 'text' },
  },
} as const

export const reviewsTold = {
  'review.due': { group: 'message', to: 'buyer' },
  'review.written': { group: 'message', to: 'other' },
  'review.revised': { group: 'message', to: 'other' },
  'review.answered': { group: 'message', to: 'other' },
  'review.answer-revised': { group: 'message', to: 'other' },
  'review.reported': { group: 'message', to: 'operator' },
  'review.objected': { group: 'message', to: 'operator' },
  'review.hidden': { group: 'message', to: 'asker', must: true },
  'review.kept-hidden': { group: 'message', to: 'asker', must: true },
  'review.shown-again': { group: 'message', to: 'asker', must: true },
  'review.redacted': { group: 'message', to: 'asker', must: true },
  'story.consent-asked': { group: 'company', to: 'company', must: true },
  'story.published': { group: 'company', to: 'company' },
  'story.consent-answered': { group: 'company', to: 'operator' },
} as const
