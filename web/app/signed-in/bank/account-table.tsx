import { Trans, useLingui } from '@lingui/react/macro'
import { dayText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import type { BankAccount } from './read-bank.ts'

/** Each account: what the bank says against what the books say. */
export function AccountTable({ accounts }: { readonly accounts: readonly BankAccount[] }) {
  return (
    <table className="lists">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Account</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Bank says</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Before our books</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Books moved</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>In open cases</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Remainder</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} />
        ))}
      </tbody>
    </table>
  )
}

function Pays({ pays }: Pick<BankAccount, 'pays'>) {
  if (pays !== 'approved' && pays !== 'proposed') return null
  return (
    <div className="tiny">
      <a href="/finance/files#accounts">
        {pays === 'approved' ? <Trans>pays by file</Trans> : <Trans>is to pay by file</Trans>}
      </a>
    </div>
  )
}

function AccountRow({ account }: { readonly account: BankAccount }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const { name, number, closing, closing_on, before, booked, unexplained, difference, pays } = account
  return (
    <tr>
      <th scope="row" style={{ overflowWrap: 'anywhere' }}>
        {name}
        <div className="tiny muted">
          <bdi>{number}</bdi>
        </div>
        <Pays pays={pays} />
      </th>
      <td data-label={t`Bank says`} className="number">
        <div>
          {closing === null ? '–' : <Money {...closing} />}
          {closing_on !== null && <div className="tiny muted">{dayText(closing_on, locale)}</div>}
        </div>
      </td>
      <td data-label={t`Before our books`} className="number">
        <div>{before === null ? '–' : <Money {...before} />}</div>
      </td>
      <td data-label={t`Books moved`} className="number">
        <div>
          <Money {...booked} />
        </div>
      </td>
      <td data-label={t`In open cases`} className="number">
        <div>
          <Money {...unexplained} />
        </div>
      </td>
      <td data-label={t`Remainder`} className="number">
        <div>
          {difference === null ? '–' : <Money {...difference} />}
          {difference !== null && (
            <div>
              {difference.amount === 0 ? (
                <Tag tone="seal">{t`reconciled`}</Tag>
              ) : (
                <Tag tone="bad">{t`does not fit`}</Tag>
              )}
            </div>
          )}
        </div>
      </td>
    </tr>
  )
}
