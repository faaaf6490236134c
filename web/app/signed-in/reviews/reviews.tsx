import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { Deadline } from '../../parts/deadline.tsx'
import { ReviewList } from '../../parts/review-list.tsx'
import { type ShownReview, useReviewNames } from '../../parts/review-words.ts'
import { Tag } from '../../parts/tag.tsx'
import { Form } from '../form/form.tsx'
import { type Said, SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import { takeModerationStep } from './moderation-steps.ts'
import { type Queued, readReviews } from './read-reviews.ts'
import { ReasonField } from './review-form.tsx'
import style from './reviews.module.css'

export const loader = ({ context, request }: LoaderFunctionArgs) => readReviews(context, request)
export const action = ({ context, request }: ActionFunctionArgs) => takeModerationStep(context, request)

/** Staff: what should not stand there? A supplier: what is said of us, and what waits for our answer? */
export default function ReviewsPage() {
  const data = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Reviews · Surety`}</title>
      <h1>
        <Trans>Reviews</Trans>
      </h1>
      {data.is === 'supplier' ? (
        <section className={`sheet ${trade.stack}`}>
          <ReviewList reviews={data.reviews} beside={(review) => <OwnReview review={review} />} />
        </section>
      ) : (
        <section className={`sheet ${trade.stack}`} id="waiting">
          <h2>
            <Trans>Reported or objected to, the oldest first</Trans>
          </h2>
          {data.queue.length === 0 ? (
            <p>
              <Trans>Nothing waits.</Trans>
            </p>
          ) : (
            <ul className={style.list}>
              {data.queue.map((each) => (
                <Waiting key={`${each.review} ${each.part}`} each={each} self={data.self} mayHide={data.mayHide} />
              ))}
            </ul>
          )}
        </section>
      )}
    </div>
  )
}

/** The way to the answer, and a report of what should not stand there. */
function OwnReview({ review }: { readonly review: ShownReview }) {
  const said = useActionData<Said>()
  const on = `report ${review.review}`
  return (
    <div className={trade.row}>
      <a href={`/orders/${review.order ?? ''}#review`}>
        {review.answer_until === null ? <Trans>The order</Trans> : <Trans>Answer it on the order's page</Trans>}
      </a>
      {review.hidden_for === null && (
        <details open={said?.on === on || undefined}>
          <summary>
            <Trans>Report it</Trans>
          </summary>
          <Form method="post" className={style.form} preventScrollReset>
            <Named review={review.review} part="review" on={on} />
            <SaidNote said={said} on={on} />
            {said?.on === on && said.problem === undefined && (
              <p role="status">
                <Trans>Staff look at it.</Trans>
              </p>
            )}
            <ReasonField />
            <button className="button plain" type="submit" name="step" value="report">
              <Trans>Report</Trans>
            </button>
          </Form>
        </details>
      )}
    </div>
  )
}

function Named({ review, part, on }: { readonly review: string; readonly part: string; readonly on: string }) {
  return (
    <>
      <input type="hidden" name="review" value={review} />
      <input type="hidden" name="part" value={part} />
      <input type="hidden" name="on" value={on} />
    </>
  )
}

interface WaitingProps {
  readonly each: Queued
  readonly self: string
  readonly mayHide: boolean
}

function Waiting({ each, self, mayHide }: WaitingProps) {
  const { t } = useLingui()
  const said = useActionData<Said>()
  const { reasons } = useReviewNames()
  const on = `${each.review} ${each.part}`
  return (
    <li>
      <p className={trade.row}>
        <a href={`/orders/${each.order}#review`}>
          <bdi>{each.supplier_name}</bdi> – <bdi>{each.buyer_name}</bdi>
        </a>
        <Tag>{each.part === 'review' ? t`review` : t`answer`}</Tag>
        <Tag tone="warn">{each.state === 'reported' ? t`reported` : t`objection`}</Tag>
        <Deadline at={each.by} zone="UTC" />
      </p>
      <p dir="auto" className={style.words}>
        {each.words}
      </p>
      {each.state === 'reported' ? (
        <p className="small">
          <Plural value={each.reports} one="# report" other="# reports" />:{' '}
          {each.reasons.map((r) => reasons[r]).join(' · ')}
        </p>
      ) : (
        <p className="small">
          <Trans>
            Hidden because {each.hidden_for === null ? '' : reasons[each.hidden_for]}. Its author says:{' '}
            <q>{each.objection}</q>
          </Trans>
        </p>
      )}
      {mayHide && (
        <Form method="post" className={style.form} preventScrollReset>
          <Named review={each.review} part={each.part} on={on} />
          <SaidNote said={said} on={on} />
          {each.state === 'reported' ? <Judge /> : <Hear isOwn={each.hidden_by === self} />}
        </Form>
      )}
    </li>
  )
}

function Judge() {
  return (
    <>
      <ReasonField />
      <div className={trade.row}>
        <button className="button" type="submit" name="step" value="hide">
          <Trans>Hide it</Trans>
        </button>
        <button className="button plain" type="submit" name="step" value="dismiss">
          <Trans>It may stand</Trans>
        </button>
      </div>
    </>
  )
}

function Hear({ isOwn }: { readonly isOwn: boolean }) {
  if (isOwn)
    return (
      <p className="small">
        <Trans>You hid it. A colleague hears the objection.</Trans>
      </p>
    )
  return (
    <>
      <TextField
        {...{ name: 'reason', required: true, maxLength: 1000, autoComplete: 'off' }}
        label={<Trans>Why</Trans>}
        hint={<Trans>The author reads it.</Trans>}
      />
      <div className={trade.row}>
        <button className="button" type="submit" name="step" value="show">
          <Trans>Show it again</Trans>
        </button>
        <button className="button plain" type="submit" name="step" value="keep">
          <Trans>It stays hidden</Trans>
        </button>
      </div>
    </>
  )
}
