import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { Money, useMoneyText } from '../../parts/money.tsx'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { GuaranteeData, GuaranteeSaid, OpenDebt } from './read-guarantee.ts'

/** What companies owe us. It is collected from their releases; a wire pays it, two people give it up. */
export function Debts({ data }: { readonly data: GuaranteeData }) {
  return (
    <section className={`sheet ${trade.stack}`} id="debts">
      <h2>
        <Trans>Debts to us</Trans>
      </h2>
      <p className="muted small">
        <Trans>
          Collected from what is released to the company before anything else. A wire of the company pays it: give the
          wire to it under “What waits”.
        </Trans>
      </p>
      {data.debts.length === 0 ? (
        <p>
          <Trans>Nobody owes us anything.</Trans>
        </p>
      ) : (
        <ul className={style.list}>
          {data.debts.map((debt) => (
            <li key={`${debt.company} ${debt.debt.currency}`}>
              <div className={style.head}>
                <div>
                  <a href={`/companies/${debt.company}`}>
                    <bdi>{debt.name}</bdi>
                  </a>{' '}
                  <code className="small">{debt.company}</code>
                </div>
                <strong>
                  <Money {...debt.debt} />
                </strong>
              </div>
              {debt.write_off !== null && <Asked debt={debt} write={debt.write_off} />}
              {data.mayMove && <Steps debt={debt} self={data.self} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Asked({ write }: { readonly debt: OpenDebt; readonly write: NonNullable<OpenDebt['write_off']> }) {
  return (
    <p className="small">
      <Trans>
        <Money {...write.amount} /> is asked to be given up: <q>{write.reason}</q>
      </Trans>
    </p>
  )
}

function Steps({ debt, self }: { readonly debt: OpenDebt; readonly self: string }) {
  const said = useActionData<GuaranteeSaid>()
  const on = `${debt.company} ${debt.debt.currency}`
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <input type="hidden" name="company" value={debt.company} />
      <input type="hidden" name="currency" value={debt.debt.currency} />
      <input type="hidden" name="on" value={on} />
      <SaidNote said={said} on={on} />
      {debt.write_off === null ? <Ask debt={debt} /> : <Answer debt={debt} mine={debt.write_off.asked_by === self} />}
    </Form>
  )
}

function Ask({ debt }: { readonly debt: OpenDebt }) {
  const { t } = useLingui()
  const amount = useMoneyText()(debt.debt)
  return (
    <details>
      <summary aria-label={t`Give up ${amount} of ${debt.name}`}>
        <Trans>Give it up</Trans>
      </summary>
      <div className={`${style.folded} ${style.form}`}>
        <TextField
          name="amount"
          required
          inputMode="decimal"
          label={t`Amount (${debt.debt.currency})`}
          autoComplete="off"
        />
        <label className="field">
          <Trans>It becomes</Trans>
          <select name="expense" defaultValue="guarantee">
            <option value="guarantee">{t`a cost of the guarantee`}</option>
            <option value="chargeback">{t`a cost of chargebacks`}</option>
          </select>
        </label>
        <TextField name="reason" required maxLength={1000} label={<Trans>Why</Trans>} autoComplete="off" />
        <button className="button plain" type="submit" name="step" value="ask">
          <Trans>Ask a second person</Trans>
        </button>
      </div>
    </details>
  )
}

function Answer({ debt, mine }: { readonly debt: OpenDebt; readonly mine: boolean }) {
  const { t } = useLingui()
  const { name } = debt
  return (
    <div className={trade.row}>
      {!mine && (
        <button className="button" type="submit" name="step" value="agree" aria-label={t`Give up the debt of ${name}`}>
          <Trans>Give it up</Trans>
        </button>
      )}
      <button
        className="button plain"
        type="submit"
        name="step"
        value="refuse"
        aria-label={t`Keep the debt of ${name}`}
      >
        <Trans>Keep it</Trans>
      </button>
    </div>
  )
}
