import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { dateText } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import { useActionWords } from './credit-words.ts'
import style from './pay-later.module.css'
import { type PayLaterSaid, takePayLaterStep } from './pay-later-steps.ts'
import { readNotice } from './read-pay-later.ts'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readNotice(context, request, params.noticeId ?? '')
export const action = ({ context, request }: ActionFunctionArgs) => takePayLaterStep(context, request)

/** What was decided, why, and what are our rights? In the words of the law. */
export default function NoticePage() {
  const { notice, mayAsk } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const { locale } = usePage().language
  const word = useActionWords()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Notice · Surety`}</title>
      <header className={trade.head}>
        <h1>{word(notice.action)}</h1>
        <p>
          {dateText(notice.at, 'UTC', locale)} ·{' '}
          <a href={`/v1/credit-notices/${notice.notice}.pdf`} download>
            <Trans>Take it as PDF</Trans>
          </a>{' '}
          ·{' '}
          <a href="/pay-later">
            <Trans>Pay Later</Trans>
          </a>
        </p>
      </header>
      <Words notice={notice} />
      {notice.right_to_ask !== null && mayAsk && <AskForm notice={notice} />}
      <p>
        <Trans>
          Every other way to pay stays open to you: <a href="/fees">methods, fees and times</a>.
        </Trans>
      </p>
    </div>
  )
}

type Notice = Pick<Awaited<ReturnType<typeof readNotice>>, 'notice'>

function Words({ notice }: Notice) {
  return (
    <section className={`sheet ${trade.stack}`} lang="en">
      <p className="small">{notice.creditor.join(', ')}</p>
      <p className={style.law}>{notice.opening}</p>
      {notice.reasons_head !== null && <p>{notice.reasons_head}</p>}
      {notice.reasons.length > 0 && (
        <ul>
          {notice.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {notice.right_to_ask !== null && <p className={style.law}>{notice.right_to_ask}</p>}
      {notice.law.map((paragraph) => (
        <p key={paragraph} className={`small muted ${style.law}`}>
          {paragraph}
        </p>
      ))}
    </section>
  )
}

function AskForm({ notice }: Notice) {
  const said = useActionData<PayLaterSaid>()
  const { locale } = usePage().language
  return (
    <Form method="post" className={`sheet ${trade.stack}`}>
      <input type="hidden" name="on" value="reasons" />
      <input type="hidden" name="notice" value={notice.notice} />
      <SaidNote said={said} on="reasons" />
      <p>
        <Trans>
          You may ask for the reasons until {dateText(notice.ask_by ?? notice.at, 'UTC', locale)}. They then stand here.
        </Trans>
      </p>
      <div>
        <button className="button" type="submit" name="step" value="ask-reasons">
          <Trans>Ask for the reasons</Trans>
        </button>
      </div>
    </Form>
  )
}
