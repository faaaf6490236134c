import { useLingui } from '@lingui/react/macro'
import { dateText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Head } from '../../parts/table-head.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import type { ProvidersData, Report } from './read-providers.ts'

/** Each provider and currency: both sides, and what the difference is made of. */
export function ReportTable({ reports }: { readonly reports: readonly Report[] }) {
  const { t } = useLingui()
  const numbers = [t`They say`, t`We say`, t`Difference`, t`Waits`, t`Wrong`, t`Explained`]
  return (
    <table className="lists">
      <Head words={[t`Provider`, t`Read`]} numbers={numbers} />
      <tbody>
        {reports.map((report) => (
          <ReportRow key={`${report.provider} ${report.currency}`} report={report} numbers={numbers} />
        ))}
      </tbody>
    </table>
  )
}

function ReportRow({ report, numbers }: { readonly report: Report; readonly numbers: readonly string[] }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const { provider, account, currency, read_at, reported, booked, difference, waiting, wrong, explained } = report
  const waits = waiting.amount + report.untold
  return (
    <tr>
      <th scope="row">
        <a href={`/finance/ledger?account=${encodeURIComponent(account)}`}>{provider}</a> · {currency}
      </th>
      <td data-label={t`Read`}>{read_at === null ? '–' : dateText(read_at, 'UTC', locale)}</td>
      {[reported, booked, difference, waits, wrong.amount, explained.amount].map((amount, n) => (
        <td key={numbers[n]} data-label={numbers[n]} className="number">
          <Money amount={amount} currency={currency} bare />
          {n === 4 && wrong.count > 0 && (
            <>
              {' '}
              <Tag tone="bad">{t`${wrong.count} lines`}</Tag>
            </>
          )}
        </td>
      ))}
    </tr>
  )
}

/** What is with providers, by how long; it adds up to the balance. */
export function AgeTable({ ages }: Pick<ProvidersData, 'ages'>) {
  const { t } = useLingui()
  const numbers = [t`Balance`, t`1 day`, t`3 days`, t`7 days`, t`older`]
  return (
    <table className="lists">
      <Head words={[t`Account`]} numbers={numbers} />
      <tbody>
        {ages.map(({ account, currency, balance, day, three_days, week, older }) => (
          <tr key={`${account} ${currency}`}>
            <th scope="row">
              <a href={`/finance/ledger?account=${encodeURIComponent(account)}`}>
                <code>{account}</code>
              </a>
            </th>
            {[balance, day, three_days, week, older].map((part, n) => (
              <td key={numbers[n]} data-label={numbers[n]} className="number">
                <Money amount={part} currency={currency} bare={n > 0} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
