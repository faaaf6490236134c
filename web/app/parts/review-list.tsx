import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { usePage } from '../shell/page-data.ts'
import { dateText } from './formats.ts'
import style from './review-list.module.css'
import { type Reviews, type ShownReview, scoreNames, useReviewNames } from './review-words.ts'
import { Tag } from './tag.tsx'

export interface ReviewListProps {
  readonly reviews: Reviews
  /** What whoever looks may do with a review: answer, report. */
  readonly beside?: (review: ShownReview) => ReactNode
}

/** Reviews of a supplier with its answers, and what those that count come to. Signed in or not. */
export function ReviewList({ reviews: { data, scores }, beside }: ReviewListProps) {
  if (data.length === 0)
    return (
      <p className="muted">
        <Trans>
          No order of this supplier has been reviewed yet. Only who paid for an order that has ended reviews it.
        </Trans>
      </p>
    )
  return (
    <div className={style.reviews}>
      <Means scores={scores} />
      <ul className={style.list}>
        {data.map((review) => (
          <li key={review.review}>
            <One review={review} />
            {beside?.(review)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Hundredths as a mean of one decimal, in the reader's way. */
function useMean(): (hundredths: number) => string {
  const { locale } = usePage().language
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (hundredths) => format.format(hundredths / 100)
}

function Means({ scores }: Pick<Reviews, 'scores'>) {
  const names = useReviewNames()
  const mean = useMean()
  return (
    <dl className={style.means}>
      {scoreNames.map((name) => (
        <div key={name}>
          <dt>{names.scores[name]}</dt>
          <dd>{scores[name] === null ? '–' : <Trans>{mean(scores[name])} of 5</Trans>}</dd>
        </div>
      ))}
      <div>
        <dt>
          <Trans>Reviews that count</Trans>
        </dt>
        <dd>{scores.counted}</dd>
      </div>
    </dl>
  )
}

function One({ review }: { readonly review: ShownReview }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const names = useReviewNames()
  const { buyer_country: country, written_at, revised_at, counts, hidden_for } = review
  const place = country === null ? null : new Intl.DisplayNames(locale, { type: 'region' }).of(country)
  return (
    <article className={style.review}>
      <p className={style.head}>
        <span suppressHydrationWarning>{place === null ? t`A buyer` : t`A buyer in ${place}`}</span>
        <span className="muted">{dateText(written_at, 'UTC', locale)}</span>
        {revised_at !== null && <Tag>{t`revised`}</Tag>}
        {!counts && hidden_for === null && <Tag tone="warn">{t`does not count`}</Tag>}
      </p>
      {hidden_for === null ? (
        <>
          <p className={style.scores}>
            {scoreNames.map((name) => (
              <span key={name}>
                {names.scores[name]}: <Trans>{review[name]} of 5</Trans>
              </span>
            ))}
          </p>
          <p dir="auto" className={style.words}>
            {review.words}
          </p>
        </>
      ) : (
        <Hidden reason={names.reasons[hidden_for]} />
      )}
      {review.answer !== null && <AnswerPart answer={review.answer} />}
    </article>
  )
}

function AnswerPart({ answer }: { readonly answer: NonNullable<ShownReview['answer']> }) {
  const { locale } = usePage().language
  const { reasons } = useReviewNames()
  return (
    <div className={style.answer}>
      <p className="small muted">
        <Trans>The supplier answered on {dateText(answer.written_at, 'UTC', locale)}</Trans>
      </p>
      {answer.hidden_for === null ? (
        <p dir="auto" className={style.words}>
          {answer.words}
        </p>
      ) : (
        <Hidden reason={reasons[answer.hidden_for]} />
      )}
    </div>
  )
}

/** That something was written, and why nobody reads it. */
export function Hidden({ reason }: { readonly reason: string }) {
  return (
    <p className="muted">
      <Trans>Hidden by the platform because {reason}.</Trans>
    </p>
  )
}
