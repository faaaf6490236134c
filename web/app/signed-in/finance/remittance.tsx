import { Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { dayText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Head } from '../../parts/table-head.tsx'
import { usePage } from '../../shell/page-data.ts'
import { useDrawFactWords } from '../pay-later/draw-words.ts'
import trade from '../trade/trade.module.css'
import { FinanceNav } from './finance-nav.tsx'
import { readRemittance } from './read-lenders.ts'
import { Standing } from './remittances.tsx'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readRemittance(context, request, params.lender ?? '', params.remittanceId ?? '')

/** Of which draws, and of which money, does it consist? */
export default function RemittancePage() {
  const found = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const { locale } = usePage().language
  const fact = useDrawFactWords()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Passed on to a lender · Surety`}</title>
      <h1>
        <Trans>Passed on to a lender</Trans>
      </h1>
      <FinanceNav />
      <section className={`sheet ${trade.stack}`}>
        <p>
          <a href="/finance/lenders">
            <Trans>Lenders</Trans>
          </a>{' '}
          · <Money {...found.amount} /> · <Standing remittance={found} />
        </p>
        <table className="lists">
          <Head words={[t`Draw`, t`Money that came`]} numbers={[t`Passed on`]} />
          <tbody>
            {found.parts.map((part) => (
              <tr key={part.draw}>
                <th scope="row">
                  <a href={`/credit-draws/${part.draw}`}>{part.draw.slice(-8)}</a>
                </th>
                <td data-label={t`Money that came`}>
                  <ul>
                    {part.money.map((money) => (
                      <li key={`${money.day} ${money.kind} ${money.amount.amount}`}>
                        {dayText(money.day, locale)}: {fact(money.kind)} <Money {...money.amount} />
                      </li>
                    ))}
                  </ul>
                </td>
                <td data-label={t`Passed on`} className="number">
                  <Money {...part.amount} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
