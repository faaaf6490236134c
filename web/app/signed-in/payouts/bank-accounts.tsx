import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { useNow } from '../../parts/clock.tsx'
import { Deadline } from '../../parts/deadline.tsx'
import { Tag } from '../../parts/tag.tsx'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import { AccountSteps } from './account-steps.tsx'
import { AddBankAccount } from './add-bank-account.tsx'
import type { PayoutSaid } from './payout-steps.ts'
import type { BankAccount, PayoutsData } from './read-payouts.ts'

/** Where money may go: each account with what it still waits for. */
export function BankAccounts({ data }: { readonly data: PayoutsData }) {
  return (
    <section className={`sheet ${trade.stack}`} id="bank-accounts">
      <h2>
        <Trans>Bank accounts</Trans>
      </h2>
      <p className="muted small">
        <Trans>
          A new account is approved by a second person and cools off for two days: whoever steals one sign-in gets no
          money by it.
        </Trans>
      </p>
      {data.accounts.length > 0 && (
        <ul className={style.list}>
          {data.accounts.map((account) => (
            <li key={account.id}>
              <Line data={data} account={account} />
            </li>
          ))}
        </ul>
      )}
      {data.mayMove && data.isActive && <AddBankAccount key={data.accounts.length} data={data} />}
      {!data.mayMove && (
        <p className="muted small">
          <Trans>Finance and administrators of your company name bank accounts.</Trans>
        </p>
      )}
    </section>
  )
}

interface OneAccount {
  readonly data: PayoutsData
  readonly account: BankAccount
}

function Line({ data, account }: OneAccount) {
  const { t } = useLingui()
  const now = useNow().toISOString()
  const { name, currency, country, ends_with, state, usable_from } = account
  const isCool = usable_from <= now
  return (
    <>
      <div className={style.head}>
        <div>
          <strong>
            {currency} · …{ends_with}
          </strong>
          <div className="small muted">
            <bdi>{name}</bdi>, {country}
            {account.town !== null && (
              <>
                {' · '}
                <bdi>{account.town}</bdi>
              </>
            )}
          </div>
        </div>
        {state === 'closed' ? (
          <Tag>{t`closed`}</Tag>
        ) : state !== 'approved' ? (
          <Tag tone="warn">{t`waits for a second person`}</Tag>
        ) : isCool ? (
          <Tag tone="seal">{t`can be used`}</Tag>
        ) : (
          <Tag tone="warn">{t`cools off`}</Tag>
        )}
      </div>
      {!isCool && state !== 'closed' && (
        <p className="small muted">
          <Trans>It can be used from</Trans> <Deadline at={usable_from} zone={data.zone} />
        </p>
      )}
      {state === 'proposed' && <Second data={data} account={account} />}
      {state !== 'closed' && data.mayMove && <AccountSteps data={data} account={account} />}
    </>
  )
}

/** The second person's step; for the first one, who it may be. */
function Second({ data, account: { id, author, ends_with } }: OneAccount) {
  const { t } = useLingui()
  const said = useActionData<PayoutSaid>()
  if (author === data.self)
    return (
      <p className="tiny">
        <Trans>You named it yourself. A colleague in finance, another administrator, or Surety approves it.</Trans>
      </p>
    )
  if (!data.mayMove || !data.isActive) return null
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <input type="hidden" name="company" value={data.company} />
      <input type="hidden" name="bank_account" value={id} />
      <input type="hidden" name="on" value={id} />
      <SaidNote said={said} on={id} />
      <p className="small">
        <Trans>Ask your colleague, by voice and not by mail, whether this account is right. Then approve it.</Trans>
      </p>
      <div>
        <button
          className="button plain"
          type="submit"
          name="step"
          value="approve-account"
          aria-label={t`Approve the account …${ends_with}`}
        >
          <Trans>Approve</Trans>
        </button>
      </div>
    </Form>
  )
}
