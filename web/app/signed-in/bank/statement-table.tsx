import { Trans, useLingui } from '@lingui/react/macro'
import { dayText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { useSumsWords } from './bank-words.ts'
import type { BankStatement } from './read-bank.ts'

/** Statements, newest first. */
export function StatementTable({ statements }: { readonly statements: readonly BankStatement[] }) {
  return (
    <table className="lists">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Statement</Trans>
          </th>
          <th scope="col">
            <Trans>Account</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Entries</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Came in</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Went out</Trans>
          </th>
          <th scope="col">
            <Trans>State</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {statements.map((statement) => (
          <StatementRow key={statement.id} statement={statement} />
        ))}
      </tbody>
    </table>
  )
}

function StatementRow({ statement }: { readonly statement: BankStatement }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const { id, account, format, sequence, reference, created_on, entries, credits, debits, currency, open_cases } =
    statement
  return (
    <tr>
      <th scope="row">
        <a href={`/finance/bank/${id}`}>
          {sequence === null ? reference : t`No. ${sequence}`} · {dayText(created_on, locale)}
        </a>
        <div className="tiny muted">{format}</div>
      </th>
      <td data-label={t`Account`} style={{ overflowWrap: 'anywhere' }}>
        <div>{account}</div>
      </td>
      <td data-label={t`Entries`} className="number">
        <div>{entries}</div>
      </td>
      <td data-label={t`Came in`} className="number">
        <div>
          <Money amount={credits} currency={currency} />
        </div>
      </td>
      <td data-label={t`Went out`} className="number">
        <div>
          <Money amount={debits} currency={currency} />
        </div>
      </td>
      <td data-label={t`State`}>
        <div>
          <StatementState statement={statement} /> {open_cases > 0 && <Tag tone="warn">{t`${open_cases} open`}</Tag>}
        </div>
      </td>
    </tr>
  )
}

/** Whether a statement is read and adds up. */
export function StatementState({ statement }: { readonly statement: Pick<BankStatement, 'state' | 'sums'> }) {
  const { t } = useLingui()
  const words = useSumsWords()
  if (statement.state === 'reading') return <Tag tone="warn">{t`being read`}</Tag>
  const tone = { balanced: 'seal', differs: 'bad', unchecked: 'plain' } as const
  return <Tag tone={tone[statement.sums]}>{words(statement.sums)}</Tag>
}
