import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { dateText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { AccountPart } from '../pay-later/account-part.tsx'
import { CollectingPart } from '../pay-later/collecting-part.tsx'
import { useLineStateWords, useLineStepWords } from '../pay-later/credit-words.ts'
import { LineFigures } from '../pay-later/line-part.tsx'
import style from '../pay-later/pay-later.module.css'
import { useReasonWords } from '../pay-later/reason-words.ts'
import trade from '../trade/trade.module.css'
import { takeCreditStep } from './credit-steps.ts'
import { LineForms } from './line-forms.tsx'
import { readCreditLine, type StaffLine } from './read-credit.ts'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readCreditLine(context, request, params.lineId ?? '')
export const action = ({ context, request }: ActionFunctionArgs) => takeCreditStep(context, request)

/** How does this line stand, and should it change? */
export default function CreditLinePage() {
  const data = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const { locale } = usePage().language
  const word = useLineStateWords()
  const { line } = data
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`${line.name} · Surety`}</title>
      <header className={trade.head}>
        <h1>
          <bdi>{line.name}</bdi>
        </h1>
        <p>
          <Tag tone={line.state === 'open' ? 'seal' : 'plain'}>{word(line.state)}</Tag>{' '}
          {line.is_review_due && <Tag tone="warn">{t`to be reviewed`}</Tag>}{' '}
          <a href="/credit-applications">
            <Trans>Credit</Trans>
          </a>{' '}
          ·{' '}
          <a href={`/credit-applications/${line.application}`}>
            <Trans>Its application</Trans>
          </a>
        </p>
      </header>
      <div className={trade.two}>
        <div className={trade.stack}>
          <section className={`sheet ${trade.stack}`} id="line">
            <h2>
              <Trans>The line</Trans>
            </h2>
            <LineFigures line={line} />
            <p className="small muted">
              <Trans>Review on {dateText(line.review_at, 'UTC', locale)}</Trans>
            </p>
          </section>
          <AccountPart account={data.account} at="/credit-draws/" here={`/credit-lines/${line.line}`} />
          <Changes line={line} />
        </div>
        <div className={trade.stack}>
          <LineForms data={data} />
          <CollectingPart collecting={data.collecting} isStaff />
        </div>
      </div>
    </div>
  )
}

function Changes({ line }: Pick<StaffLine, 'line'>) {
  const { locale } = usePage().language
  const [step, reason] = [useLineStepWords(), useReasonWords()]
  return (
    <section className={`sheet ${trade.stack}`} id="changes">
      <h2>
        <Trans>History of the line</Trans>
      </h2>
      <ul className={style.list}>
        {line.changes.map((change) => (
          <li key={change.number}>
            <span>
              <strong>{step(change.step)}</strong>, {dateText(change.at, 'UTC', locale)}
              <br />
              <span className="small">
                {change.reasons.map(reason).join(', ')}
                {change.note !== null && (
                  <>
                    : <q>{change.note}</q>
                  </>
                )}{' '}
                {change.confirmed_by !== null && <Trans>By two persons.</Trans>}
              </span>
            </span>
            <Money {...change.limit} />
          </li>
        ))}
      </ul>
    </section>
  )
}
