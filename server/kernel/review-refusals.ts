/** The part of the list in `refusals.ts` that is about reviews and stories. */
export const reviewRefusals = {
  'answered-already': { status: 409, text: 'The review has its answer: there is one, and it can be revised once.' },
  'consent-missing': { status: 409, text: 'Companies have not agreed to the story as it is; they are named.' },
  'order-never-paid': { status: 409, text: 'Nothing was ever paid for this order, so there is nothing to review.' },
  'order-not-ended': { status: 409, text: 'The order has not ended: only then it is reviewed.' },
  'own-post': { status: 409, text: 'Your company wrote this itself; it can be revised once.' },
  'reported-already': { status: 409, text: 'Your company has reported this already; staff look at it.' },
  'review-score-invalid': { status: 422, text: 'A score is a whole number from 1 to 5; which one is not is named.' },
  'review-time-over': { status: 409, text: 'The time to write or revise this is over; until when it was is named.' },
  'review-words-missing': { status: 422, text: 'Say it in words, too: scores alone help nobody.' },
  'review-words-too-long': { status: 422, text: 'A review or an answer is too long; the most is named.' },
  'reviewed-already': { status: 409, text: 'The order has its review: there is one, and it can be revised once.' },
  'revised-already': { status: 409, text: 'This was revised already; once is all.' },
  'story-changed': { status: 409, text: 'The story is another one than you have read; read it first.' },
  'story-invalid': { status: 422, text: 'The story cannot be like this; the field is named.' },
  'story-order-not-completed': { status: 409, text: 'A story is about completed orders; which one is not is named.' },
  'story-orders-invalid': { status: 422, text: 'A story names one or more orders, each once; the most is named.' },
} as const
