import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** What each topic of reviews says on a timeline; a part of `entryWords`. */
export const reviewEntryWords: Readonly<Record<string, MessageDescriptor>> = {
  'review.due': msg`The buyer was reminded that the order can be reviewed`,
  'review.written': msg`The buyer reviewed the order`,
  'review.revised': msg`The buyer revised the review`,
  'review.answered': msg`The supplier answered the review`,
  'review.answer-revised': msg`The supplier revised the answer to the review`,
  'review.report-dismissed': msg`Staff looked at what was reported; it stays`,
  'review.hidden': msg`Staff hid a review or its answer`,
  'review.objected': msg`The author objected to hiding`,
  'review.kept-hidden': msg`Another person looked; it stays hidden`,
  'review.shown-again': msg`Another person looked; it is shown again`,
  'review.redacted': msg`Staff erased words that were hidden`,
  'review.judged': msg`Whether the review counts was looked at anew`,
}
