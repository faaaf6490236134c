import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { Deadline } from '../../parts/deadline.tsx'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { useProblemWords } from '../trade/account-words.ts'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import type { PayoutSaid } from './payout-steps.ts'
import type { PayoutsData } from './read-payouts.ts'

type One = PayoutsData['schedules'][number]

/** How often money goes out by itself, by currency, and when the next time is. */
export function Schedule({ data }: { readonly data: PayoutsData }) {
  const said = useActionData<PayoutSaid>()
  const approved = data.accounts.filter(({ state }) => state === 'approved')
  if (approved.length === 0) return null
  return (
    <section className={`sheet ${trade.stack}`} id="schedule">
      <h2>
        <Trans>By itself</Trans>
      </h2>
      {data.schedules.length === 0 && (
        <p>
          <Trans>
            Money goes out when you take it. It can also go out by itself, every working day or once a week.
          </Trans>
        </p>
      )}
      {data.schedules.map((each) => (
        <Line key={each.currency} data={data} schedule={each} />
      ))}
      {data.mayMove && data.isActive && (
        <details className={style.bare} open={said?.on === 'schedule' && said.problem !== undefined ? true : undefined}>
          <summary>
            <Trans>How often, and where to</Trans>
          </summary>
          <ScheduleForm key={JSON.stringify(data.schedules)} data={data} accounts={approved} />
        </details>
      )}
    </section>
  )
}

function Line({ data, schedule }: { readonly data: PayoutsData; readonly schedule: One }) {
  const words = useProblemWords()
  const { currency, cadence, next_at, held_for } = schedule
  const to = data.accounts.find(({ id }) => id === schedule.bank_account)
  return (
    <div>
      <p>
        {cadence === 'manual' ? (
          <Trans>{currency}: when you take it.</Trans>
        ) : cadence === 'daily' ? (
          <Trans>
            {currency}: every working day, to …{to?.ends_with}.
          </Trans>
        ) : (
          <Trans>
            {currency}: once a week, to …{to?.ends_with}.
          </Trans>
        )}
      </p>
      {next_at !== null && <Deadline at={next_at} zone={data.zone} />}
      {held_for !== null && (
        <p className="small">
          <Trans>Last time nothing went out:</Trans> {words({ code: held_for, status: 409, title: held_for })}
        </p>
      )}
    </div>
  )
}

interface ScheduleFormProps {
  readonly data: PayoutsData
  readonly accounts: PayoutsData['accounts']
}

function ScheduleForm({ data, accounts }: ScheduleFormProps) {
  const { t } = useLingui()
  const said = useActionData<PayoutSaid>()
  return (
    <Form method="post" className={style.form} preventScrollReset>
      <input type="hidden" name="company" value={data.company} />
      <input type="hidden" name="on" value="schedule" />
      <SaidNote said={said} on="schedule" />
      <label className="field">
        <Trans>To</Trans>
        <select name="account">
          {accounts.map(({ id, currency, ends_with, name }) => (
            <option key={id} value={`${id} ${currency}`}>
              {t`${currency} · ${name} · …${ends_with}`}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <Trans>How often</Trans>
        <select name="cadence" defaultValue={data.schedules[0]?.cadence ?? 'weekly'}>
          <option value="manual">{t`when I take it`}</option>
          <option value="daily">{t`every working day`}</option>
          <option value="weekly">{t`once a week`}</option>
        </select>
      </label>
      <Weekday chosen={data.schedules[0]?.weekday ?? 1} />
      <p className="tiny">
        <Trans>
          All that is available goes out, from about USD 10 on. Above about USD 10,000 Surety approves it first.
        </Trans>
      </p>
      <button className="button plain" type="submit" name="step" value="schedule">
        <Trans>Keep it so</Trans>
      </button>
    </Form>
  )
}

function Weekday({ chosen }: { readonly chosen: number }) {
  const { t } = useLingui()
  return (
    <label className="field">
      <Trans>On which day, if once a week</Trans>
      <select name="weekday" defaultValue={String(chosen)}>
        <option value="1">{t`Monday`}</option>
        <option value="2">{t`Tuesday`}</option>
        <option value="3">{t`Wednesday`}</option>
        <option value="4">{t`Thursday`}</option>
        <option value="5">{t`Friday`}</option>
      </select>
    </label>
  )
}
