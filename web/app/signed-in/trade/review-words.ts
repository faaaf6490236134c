import { useLingui } from '@lingui/react/macro'

type Words = Readonly<Record<string, () => string>>
type Said = Readonly<Record<string, unknown>>

/** Why a step about a review or a story was not taken, and what to do. */
export function useReviewWords(): (data: Said) => Words {
  const { t } = useLingui()
  return ({ most }) => ({
    'answered-already': () => t`The review has its answer already. You can revise it once.`,
    'consent-missing': () => t`Not every company has agreed to the story as it is now.`,
    'order-never-paid': () => t`Nothing was ever paid for this order, so there is nothing to review.`,
    'order-not-ended': () => t`The order still runs. You can review it when it has ended.`,
    'own-post': () => t`Your company wrote this itself.`,
    'reported-already': () => t`Your company has reported this already. Staff look at it.`,
    'review-score-invalid': () => t`Choose one to five for each of the three.`,
    'review-time-over': () => t`The time for this is over.`,
    'review-words-missing': () => t`Say it in words, too.`,
    'review-words-too-long': () => t`At most ${String(most)} characters. Make it shorter.`,
    'reviewed-already': () => t`The order has its review already. You can revise it once.`,
    'revised-already': () => t`This was revised already; once is all.`,
    'story-changed': () => t`The story was changed since you opened this page. Read it again.`,
    'story-invalid': () => t`Every language needs a title and a text, and English has to be there.`,
    'story-order-not-completed': () => t`A story is about completed orders. Look at their numbers again.`,
    'story-orders-invalid': () => t`Name one to ${String(most)} orders, each once.`,
  })
}
