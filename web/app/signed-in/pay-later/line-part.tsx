import { Trans } from '@lingui/react/macro'
import { dateText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import { useActionWords, useLineStateWords, useLineStepWords } from './credit-words.ts'
import style from './pay-later.module.css'
import type { Line, PayLaterData } from './read-pay-later.ts'

interface LineProps {
  readonly line: Line
  readonly zone: string
}

/** What can be used, what is, until when it is looked at again. */
export function LinePart({ line, zone }: LineProps) {
  const { locale } = usePage().language
  const word = useLineStateWords()
  return (
    <section className={`sheet ${trade.stack}`} id="line">
      <header className={trade.between}>
        <h2>
          <Trans>Your credit line</Trans>
        </h2>
        <Tag tone={line.state === 'open' ? 'seal' : 'warn'}>{word(line.state)}</Tag>
      </header>
      <LineFigures line={line} />
      {line.state !== 'closed' && (
        <p className="small muted">
          <Trans>It is reviewed by {dateText(line.review_at, zone, locale)} and goes on meanwhile.</Trans>
        </p>
      )}
      {line.state === 'suspended' && (
        <p>
          <Trans>It takes no new draws now. What runs goes on as agreed. You can pay by every other method.</Trans>
        </p>
      )}
      <History line={line} zone={zone} />
    </section>
  )
}

/** Limit, used and available, as one bar and as figures. */
export function LineFigures({ line }: { readonly line: Line }) {
  const share = line.limit.amount === 0 ? 0 : Math.min(100, (line.used.amount * 100) / line.limit.amount)
  return (
    <>
      <div className={style.bar} aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </div>
      <dl className={trade.facts}>
        <dt>
          <Trans>Available</Trans>
        </dt>
        <dd>
          <strong>
            <Money {...line.available} />
          </strong>
        </dd>
        <dt>
          <Trans>Used</Trans>
        </dt>
        <dd>
          <Money {...line.used} />
        </dd>
        <dt>
          <Trans>Limit</Trans>
        </dt>
        <dd>
          <Money {...line.limit} />
        </dd>
      </dl>
    </>
  )
}

function History({ line, zone }: LineProps) {
  const { locale } = usePage().language
  const step = useLineStepWords()
  return (
    <details className={trade.folded}>
      <summary>
        <Trans>History of the line</Trans>
      </summary>
      <ul className={style.list}>
        {line.changes.map((change) => (
          <li key={change.number}>
            <span>
              {dateText(change.at, zone, locale)}: {step(change.step)}
            </span>
            <Money {...change.limit} />
          </li>
        ))}
      </ul>
    </details>
  )
}

interface NoticesProps {
  readonly notices: PayLaterData['standing']['notices']
  readonly zone: string
}

/** Notices of action taken. */
export function Notices({ notices, zone }: NoticesProps) {
  const { locale } = usePage().language
  const word = useActionWords()
  if (notices.length === 0) return null
  return (
    <section className={`sheet ${trade.stack}`} id="notices">
      <h2>
        <Trans>Notices</Trans>
      </h2>
      <ul className={style.list}>
        {notices.map(({ notice, action, at }) => (
          <li key={notice}>
            <a href={`/pay-later/notices/${notice}`}>{word(action)}</a>
            <span className="small muted">{dateText(at, zone, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
