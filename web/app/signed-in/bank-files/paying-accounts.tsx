import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { Money } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { BankFileSaid } from './bank-file-steps.ts'
import { NamePayingAccount } from './name-paying-account.tsx'
import type { BankFilesData, PayingAccount } from './read-bank-files.ts'

/** The operator's accounts that pay by file, each with what waits for its next one. */
export function PayingAccounts({ data }: { readonly data: BankFilesData }) {
  return (
    <section className={`sheet ${trade.stack}`} id="accounts">
      <h2>
        <Trans>Accounts that pay</Trans>
      </h2>
      {data.accounts.length === 0 ? (
        <p>
          <Trans>
            None yet: payouts go by payment provider. Once two people have named an account, payouts in its currency
            wait here for a file.
          </Trans>
        </p>
      ) : (
        <ul className={style.list}>
          {data.accounts.map((account) => (
            <li key={account.name}>
              <Line data={data} account={account} />
            </li>
          ))}
        </ul>
      )}
      {data.mayMove && <NamePayingAccount key={data.accounts.length} />}
    </section>
  )
}

interface OneAccount {
  readonly data: BankFilesData
  readonly account: PayingAccount
}

function Line({ data, account }: OneAccount) {
  const { t } = useLingui()
  const { name, currency, ends_with, bic, holder, scheme, state, orders_waiting, waiting } = account
  return (
    <>
      <div className={style.head}>
        <div>
          <strong>
            {name} · {currency} · …{ends_with}
          </strong>
          <div className="small muted">
            <bdi>{holder}</bdi> · {bic} ·{' '}
            {scheme === 'sepa' ? <Trans>SEPA transfers</Trans> : <Trans>transfers across borders</Trans>}
          </div>
        </div>
        {state === 'approved' ? (
          <Tag tone="seal">{t`pays`}</Tag>
        ) : state === 'closed' ? (
          <Tag>{t`closed`}</Tag>
        ) : (
          <Tag tone="warn">{t`waits for a second person`}</Tag>
        )}
      </div>
      {state !== 'proposed' && (
        <p className="small">
          {orders_waiting === 0 ? (
            <Trans>Nothing waits for its next file.</Trans>
          ) : (
            <>
              <Plural value={orders_waiting} one="# payout waits" other="# payouts wait" />
              {': '}
              <Money {...waiting} />
            </>
          )}
        </p>
      )}
      {data.mayMove && <Steps data={data} account={account} />}
    </>
  )
}

function Steps({ data, account }: OneAccount) {
  const { name, state, author, orders_waiting } = account
  const { t } = useLingui()
  const said = useActionData<BankFileSaid>()
  if (state === 'closed') return null
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <input type="hidden" name="id" value={name} />
      <input type="hidden" name="on" value={name} />
      <SaidNote said={said} on={name} />
      {state === 'proposed' && author === data.self && (
        <p className="tiny">
          <Trans>You named it. A colleague compares it with the bank's papers and approves it.</Trans>
        </p>
      )}
      {state === 'approved' && orders_waiting > 0 && (
        <TextField
          name="execution_date"
          type="date"
          label={<Trans>To be paid on</Trans>}
          hint={<Trans>Empty: the next day on which the bank pays.</Trans>}
        />
      )}
      <div className={trade.row}>
        <NextStep data={data} account={account} />
        <button
          className="button plain"
          type="submit"
          name="step"
          value="close-paying"
          aria-label={t`Close the account ${name}`}
        >
          <Trans>Close</Trans>
        </button>
      </div>
    </Form>
  )
}

/** The main step: build a file of what waits, or approve as a second person. */
function NextStep({ data, account: { name, state, author, orders_waiting } }: OneAccount) {
  const { t } = useLingui()
  if (state === 'approved' && orders_waiting > 0)
    return (
      <button className="button" type="submit" name="step" value="build" aria-label={t`Build a file from ${name}`}>
        <Trans>Build a file</Trans>
      </button>
    )
  if (state !== 'proposed' || author === data.self) return null
  const label = t`Approve the account ${name}`
  return (
    <button className="button" type="submit" name="step" value="approve-paying" aria-label={label}>
      <Trans>Approve</Trans>
    </button>
  )
}
