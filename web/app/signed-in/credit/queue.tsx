import { Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { dateText, instantText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { useCreditStateWords, useLineStateWords } from '../pay-later/credit-words.ts'
import style from '../pay-later/pay-later.module.css'
import trade from '../trade/trade.module.css'
import { type CreditQueue, readCreditQueue } from './read-credit.ts'

export const loader = ({ context, request }: LoaderFunctionArgs) => readCreditQueue(context, request)

/** Who waits for a decision on credit, and which lines somebody has to look at? */
export default function CreditQueuePage() {
  const data = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Credit · Surety`}</title>
      <header className={trade.head}>
        <h1>
          <Trans>Credit</Trans>
        </h1>
        <p>
          <a href="/policy/scorecard">
            <Trans>The scorecard</Trans>
          </a>{' '}
          ·{' '}
          <a href="/credit-portfolio">
            <Trans>What is lent, and what is past due</Trans>
          </a>
        </p>
      </header>
      <section className={`sheet ${trade.stack}`} id="applications">
        <h2>
          <Trans>Applications that wait, the oldest first</Trans>
        </h2>
        {data.applications.length === 0 ? (
          <p>
            <Trans>Nobody waits.</Trans>
          </p>
        ) : (
          <ul className={style.list}>
            {data.applications.map((each) => (
              <Waiting key={each.application} each={each} self={data.self} />
            ))}
          </ul>
        )}
      </section>
      <Lines lines={data.lines} />
    </div>
  )
}

function Waiting({ each, self }: { readonly each: CreditQueue['applications'][number]; readonly self: string }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const word = useCreditStateWords()
  const { taken_by: by } = each
  return (
    <li>
      <span>
        <a href={`/credit-applications/${each.application}`}>
          <bdi>{each.name}</bdi>
        </a>{' '}
        <Tag>{word(each.state)}</Tag> {by !== null && <Tag>{by === self ? t`yours` : t`with a colleague`}</Tag>}{' '}
        {each.is_overdue && <Tag tone="bad">{t`overdue`}</Tag>}
      </span>
      <span className="small muted">
        {each.asked !== null && (
          <>
            <Money {...each.asked} />
            {', '}
          </>
        )}
        <Trans>since {instantText(each.since, 'UTC', locale)} UTC</Trans>
      </span>
    </li>
  )
}

function Lines({ lines }: { readonly lines: CreditQueue['lines'] }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const word = useLineStateWords()
  return (
    <section className={`sheet ${trade.stack}`} id="lines">
      <h2>
        <Trans>Lines, by the day of their review</Trans>
      </h2>
      {lines.length === 0 ? (
        <p>
          <Trans>There is no line yet.</Trans>
        </p>
      ) : (
        <ul className={style.list}>
          {lines.map((each) => (
            <li key={each.line}>
              <span>
                <a href={`/credit-lines/${each.line}`}>
                  <bdi>{each.name}</bdi>
                </a>{' '}
                <Tag tone={each.state === 'open' ? 'seal' : 'plain'}>{word(each.state)}</Tag>{' '}
                {each.waits && <Tag tone="warn">{t`waits for a second person`}</Tag>}{' '}
                {each.is_review_due && <Tag tone="warn">{t`to be reviewed`}</Tag>}
              </span>
              <span className="small muted">
                <Trans>
                  <Money {...each.used} /> of <Money {...each.limit} />, review{' '}
                  {dateText(each.review_at, 'UTC', locale)}
                </Trans>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
