import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { dayText } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import style from './company.module.css'
import type { CompanySaid } from './company-steps.ts'
import type { CompanyData } from './read-company.ts'

/** On which coming days does nobody answer? Short answer terms leave these out. */
export function ClosedDays({ data }: { readonly data: CompanyData }) {
  const { company, mayClose } = data
  const { language, now } = usePage()
  const said = useActionData<CompanySaid>()
  const coming = company.closed_days.filter((day) => day >= now.slice(0, 10))
  return (
    <section className={`sheet ${trade.stack}`} id="closed-days">
      <h2>
        <Trans>Closed days</Trans>
      </h2>
      <p className="muted small">
        <Trans>
          Short terms to answer a claim or an offer leave these days out, and your silence around them decides nothing.
          Name them in time: what runs already does not move.
        </Trans>
      </p>
      {coming.length === 0 ? (
        <p>
          <Trans>None to come.</Trans>
        </p>
      ) : (
        <ul className={style.list}>
          {coming.map((day) => (
            <li key={day}>
              <div className={style.head}>
                <time dateTime={day}>{dayText(day, language.locale)}</time>
                {mayClose && <OpenAgain company={company.company} day={day} shown={dayText(day, language.locale)} />}
              </div>
            </li>
          ))}
        </ul>
      )}
      <SaidNote said={said} on="closed-days" />
      {/* A new list begins a new form: what was typed has been taken. */}
      {mayClose && <Naming key={coming.join()} company={company.company} />}
    </section>
  )
}

function Naming({ company }: { readonly company: string }) {
  const { t } = useLingui()
  const said = useActionData<CompanySaid>()
  return (
    <details className={style.bare} open={said?.on === 'closed-days' && said.problem !== undefined ? true : undefined}>
      <summary>
        <Trans>Name closed days</Trans>
      </summary>
      <Form method="post" className={`${style.form} ${style.folded}`} preventScrollReset>
        <input type="hidden" name="company" value={company} />
        <input type="hidden" name="on" value="closed-days" />
        <input type="hidden" name="step" value="close-days" />
        <TextField name="first_day" type="date" label={t`First day`} required />
        <TextField
          name="last_day"
          type="date"
          label={t`Last day`}
          hint={t`The same as the first where it is one day.`}
        />
        <button className="button" type="submit">
          <Trans>Close these days</Trans>
        </button>
      </Form>
    </details>
  )
}

function OpenAgain({
  company,
  day,
  shown,
}: {
  readonly company: string
  readonly day: string
  readonly shown: string
}) {
  const { t } = useLingui()
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="company" value={company} />
      <input type="hidden" name="on" value="closed-days" />
      <input type="hidden" name="step" value="open-day" />
      <button className="button plain" type="submit" name="day" value={day} aria-label={t`Open on ${shown}`}>
        <Trans>Open again</Trans>
      </button>
    </Form>
  )
}
