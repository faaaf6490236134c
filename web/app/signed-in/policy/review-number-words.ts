import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** What the numbers of reviews and stories are called; a part of `numberWords`. */
export const reviewNumberWords: Readonly<Record<string, MessageDescriptor>> = {
  reviewWithin: msg`An ended order can be reviewed for`,
  reviewReminder: msg`The reminder comes before the end of that time by`,
  answerWithin: msg`A review can be answered for`,
  reviewsPerMonth: msg`Reviews of a pair that count in a month`,
  reviewLength: msg`Longest review or answer`,
  objectWithin: msg`The author can object to hiding for`,
  lookWithin: msg`Staff look at a report within`,
  storyOrders: msg`Orders of a story`,
}
