import { Trans, useLingui } from '@lingui/react/macro'
import { dateText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Head } from '../../parts/table-head.tsx'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import type { LimitProps } from './limit-sum.tsx'
import { useBoundWords } from './limit-words.ts'

/** What the limit was, step by step, the newest first. */
export function History({ data: { limit, company } }: LimitProps) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const bound = useBoundWords()
  return (
    <section className={`sheet ${trade.stack}`} id="history">
      <h2>
        <Trans>History</Trans>
      </h2>
      {limit.history.length === 0 ? (
        <p>
          <Trans>It has never been other than nothing.</Trans>
        </p>
      ) : (
        <table className="lists">
          <Head words={[t`Since`, t`By`]} numbers={[t`Base`, t`From volume`, t`Limit`]} />
          <tbody>
            {limit.history.map((step) => (
              <tr key={step.at}>
                <th scope="row">{dateText(step.at, company.zone, locale)}</th>
                <td data-label={t`By`}>{bound(step.binding)}</td>
                <td data-label={t`Base`} className="number">
                  <Money amount={step.base} currency="USD" />
                </td>
                <td data-label={t`From volume`} className="number">
                  <Money amount={step.volume} currency="USD" />
                </td>
                <td data-label={t`Limit`} className="number">
                  <Money amount={step.limit} currency="USD" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
