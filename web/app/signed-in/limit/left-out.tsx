import { Trans, useLingui } from '@lingui/react/macro'
import { dayText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Head } from '../../parts/table-head.tsx'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import type { LimitProps } from './limit-sum.tsx'
import { useReasonWords, useRelatedWords } from './limit-words.ts'

/** Orders that do not count for the limit, each with why. */
export function LeftOut({ data: { limit } }: LimitProps) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const [reason, related] = [useReasonWords(), useRelatedWords()]
  return (
    <section className={`sheet ${trade.stack}`} id="left-out">
      <h2>
        <Trans>Orders that do not count</Trans>
      </h2>
      {limit.left_out.length === 0 ? (
        <p>
          <Trans>There are none: every order that has ended counts.</Trans>
        </p>
      ) : (
        <table className="lists">
          <Head words={[t`Order`, t`Ended on`, t`Why`]} numbers={[t`Volume`]} />
          <tbody>
            {limit.left_out.map((each) => (
              <tr key={each.order}>
                <th scope="row">
                  <a href={`/orders/${each.order}`}>{each.number}</a>
                </th>
                <td data-label={t`Ended on`}>{dayText(each.ended_on, locale)}</td>
                <td data-label={t`Why`}>
                  {reason(each.reason)}
                  {each.related.length > 0 && `: ${each.related.map(related).join(', ')}`}
                </td>
                <td data-label={t`Volume`} className="number">
                  <Money amount={each.volume} currency="USD" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
