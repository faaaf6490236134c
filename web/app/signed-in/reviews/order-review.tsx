import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Deadline } from '../../parts/deadline.tsx'
import { Hidden } from '../../parts/review-list.tsx'
import { scoreNames, useReviewNames } from '../../parts/review-words.ts'
import { Tag } from '../../parts/tag.tsx'
import { Form } from '../form/form.tsx'
import type { OrderPage } from '../order/read-order.ts'
import { StepButton } from '../order/step-button.tsx'
import { useTyped } from '../order/use-typed.ts'
import trade from '../trade/trade.module.css'
import { PublicNote, ScoreFields, WordsField } from './review-form.tsx'
import style from './reviews.module.css'

type OrderReviewed = OrderPage['reviewed']
type Step = OrderReviewed['actions'][number]
type Post = NonNullable<OrderReviewed['answer']>

/** The review of an ended order and its answer, and what this side may do about either, until when. */
export function OrderReview({ page }: { readonly page: OrderPage }) {
  const { reviewed, order } = page
  const { review, answer, actions } = reviewed
  if (review === null && actions.length === 0) return null
  return (
    <section className={`sheet ${trade.stack}`} id="review">
      <h2>
        <Trans>Review</Trans>
      </h2>
      {review !== null && <Written review={review} />}
      {answer !== null && (
        <Said post={answer}>
          <Trans>The supplier's answer</Trans>
        </Said>
      )}
      {actions.map((step) => (
        <StepForm key={step.action} step={step} reviewed={reviewed} zone={order.zone} />
      ))}
    </section>
  )
}

function Written({ review }: { readonly review: NonNullable<OrderReviewed['review']> }) {
  const { t } = useLingui()
  const names = useReviewNames()
  return (
    <>
      <p className={trade.row}>
        {scoreNames.map((name) => (
          <span key={name}>
            {names.scores[name]}: <Trans>{review[name]} of 5</Trans>
          </span>
        ))}
        {!review.counts && <Tag tone="warn">{t`does not count`}</Tag>}
      </p>
      <Said post={review}>
        <Trans>The buyer's review</Trans>
      </Said>
    </>
  )
}

/** What was written, or that it is hidden and why; its author reads it all the same. */
function Said({ post, children }: { readonly post: Post; readonly children: ReactNode }) {
  const { t } = useLingui()
  const { reasons } = useReviewNames()
  return (
    <div className={style.form}>
      <p className="small muted">
        {children} {post.revised_at !== null && <Tag>{t`revised`}</Tag>}
      </p>
      {post.hidden_for !== null && <Hidden reason={reasons[post.hidden_for]} />}
      {post.words !== null && (
        <p dir="auto" className={style.words}>
          {post.words}
        </p>
      )}
      {post.objection !== null && (
        <p className="small">
          <Trans>
            What was said against hiding it: <q>{post.objection}</q>
          </Trans>
        </p>
      )}
      {post.heard_for !== null && (
        <p className="small">
          <Trans>
            Another person looked: <q>{post.heard_for}</q>
          </Trans>
        </p>
      )}
    </div>
  )
}

interface StepFormProps {
  readonly step: Step
  readonly reviewed: OrderReviewed
  readonly zone: string
}

function useStepWords(): Readonly<Record<Step['action'], readonly [title: string, label: string]>> {
  const { t } = useLingui()
  return {
    'write-review': [t`Write a review`, t`How was it?`],
    'revise-review': [t`Revise the review, once`, t`How was it?`],
    'object-review': [t`Object to hiding`, t`Why it should be seen`],
    'answer-review': [t`Answer the review`, t`Your answer`],
    'revise-answer': [t`Revise the answer, once`, t`Your answer`],
    'object-answer': [t`Object to hiding`, t`Why it should be seen`],
  }
}

/** One step, folded away unless it is the first word of this side. */
function StepForm({ step: { action, until }, reviewed, zone }: StepFormProps) {
  const typed = useTyped(action)
  const [title, label] = useStepWords()[action]
  const { review, answer } = reviewed
  const now: Readonly<Record<string, string | undefined>> =
    action === 'revise-review' && review !== null
      ? { ...Object.fromEntries(scoreNames.map((name) => [name, String(review[name])])), words: review.words ?? '' }
      : { words: action === 'revise-answer' ? (answer?.words ?? '') : undefined }
  const of = (name: string) => typed(name) ?? now[name]
  const isFirst = action === 'write-review' || action === 'answer-review'
  return (
    <details open={isFirst || typed('words') !== undefined || undefined}>
      <summary>{title}</summary>
      <Form method="post" className={style.form} preventScrollReset>
        <input type="hidden" name="review" value={review?.review ?? ''} />
        <p className="small">
          <Trans>
            Until <Deadline at={until} zone={zone} />
          </Trans>
        </p>
        {(action === 'write-review' || action === 'revise-review') && <ScoreFields of={of} />}
        <WordsField label={label} value={of('words')} />
        {!action.startsWith('object') && <PublicNote />}
        <div className={trade.row}>
          <StepButton step={action}>{title}</StepButton>
        </div>
      </Form>
    </details>
  )
}
