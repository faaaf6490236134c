import { useLingui as useCatalog } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { dateText, instantText, placeOf } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import company from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import type { MoneySaid } from './money-steps.ts'
import { accountWords, formatWords } from './money-words.ts'
import type { StatementsPage } from './read-statements.ts'

/** Statements that come by themselves: which, and those that came. */
export function Exports({ page }: { readonly page: StatementsPage }) {
  const said = useActionData<MoneySaid>()
  return (
    <section className={`sheet ${trade.stack}`} id="exports">
      <h2>
        <Trans>Statements that come by themselves</Trans>
      </h2>
      <p className="muted small">
        <Trans>When a week or month is over, its statement is ready here, and your notices say so.</Trans>
      </p>
      <Running page={page} />
      {page.mayMove && <ScheduleForm page={page} />}
      <SaidNote said={said} on="schedule" />
      <Made page={page} />
    </section>
  )
}

function ScheduleForm({ page }: { readonly page: StatementsPage }) {
  const { _ } = useCatalog()
  const { t } = useLingui()
  return (
    <Form method="post" className={trade.row} preventScrollReset>
      <input type="hidden" name="company" value={page.company} />
      <input type="hidden" name="on" value="schedule" />
      <label className="field">
        <Trans>Every</Trans>
        <select name="every" defaultValue="month">
          <option value="month">{t`month`}</option>
          <option value="week">{t`week, from Monday`}</option>
        </select>
      </label>
      <label className="field">
        <Trans>As</Trans>
        <select name="format">
          {Object.entries(formatWords).map(([format, word]) => (
            <option key={format} value={format}>
              {_(word)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <Trans>Currency</Trans>
        <select name="currency">
          {page.currencies.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <button className="button plain" type="submit" name="step" value="schedule">
        <Trans>Let it come</Trans>
      </button>
    </Form>
  )
}

function Running({ page }: { readonly page: StatementsPage }) {
  const { _ } = useCatalog()
  const { locale } = usePage().language
  if (page.schedules.length === 0) return null
  return (
    <ul className={company.list}>
      {page.schedules.map(({ schedule, every, format, currency, next_at, zone }) => {
        const word = formatWords[format]
        const next = `${instantText(next_at, zone, locale)} ${placeOf(zone)}`
        return (
          <li key={schedule}>
            <div className={trade.between}>
              <strong>
                {word === undefined ? format : _(word)} · {currency} ·{' '}
                {every === 'week' ? <Trans>each week</Trans> : <Trans>each month</Trans>}
              </strong>
              <span className="small muted">
                <Trans>next {next}</Trans>
              </span>
            </div>
            {page.mayMove && (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="company" value={page.company} />
                <input type="hidden" name="on" value="schedule" />
                <input type="hidden" name="schedule" value={schedule} />
                <button className="button plain" type="submit" name="step" value="end-schedule">
                  <Trans>No longer</Trans>
                </button>
              </Form>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Made({ page: { exports, zone } }: { readonly page: StatementsPage }) {
  const { _ } = useCatalog()
  const { locale } = usePage().language
  if (exports.length === 0) return null
  return (
    <ul className={company.list}>
      {exports.map(({ export: id, format, currency, from_at, until_at, file }) => {
        const word = formatWords[format]
        const last = new Date(Date.parse(until_at) - 1).toISOString()
        return (
          <li key={id}>
            <a href={file} download>
              {word === undefined ? format : _(word)} · {currency} · {dateText(from_at, zone, locale)} –{' '}
              {dateText(last, zone, locale)}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

/** What the company calls the accounts of its own books, for the journal. */
export function AccountMapping({ page }: { readonly page: StatementsPage }) {
  const said = useActionData<MoneySaid>()
  const { _ } = useCatalog()
  return (
    <details className="sheet">
      <summary>
        <Trans>Accounts of your own books, for the journal</Trans>
      </summary>
      <Form method="post" className={trade.folded} preventScrollReset>
        <input type="hidden" name="company" value={page.company} />
        <input type="hidden" name="on" value="map" />
        <p className="muted small">
          <Trans>The journal writes each movement as double entry with these numbers or names.</Trans>
        </p>
        <div className={trade.two}>
          {page.mapping.map(({ account, code }) => {
            const word = accountWords[account]
            return (
              <label key={account} className="field">
                {word === undefined ? account : _(word)}
                <input
                  name={`account-${account}`}
                  defaultValue={code}
                  maxLength={40}
                  readOnly={!page.mayMove}
                  autoComplete="off"
                />
              </label>
            )
          })}
        </div>
        <SaidNote said={said} on="map" />
        {said?.on === 'map' && said.isDone === true && (
          <p role="status">
            <Trans>Kept.</Trans>
          </p>
        )}
        {page.mayMove && (
          <div>
            <button className="button" type="submit" name="step" value="map">
              <Trans>Keep them</Trans>
            </button>
          </div>
        )}
      </Form>
    </details>
  )
}
