import { Trans, useLingui } from '@lingui/react/macro'
import { dayText, percentText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Head } from '../../parts/table-head.tsx'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import { DueDay } from './account-part.tsx'
import { useDayCountWords, useDrawFactWords, usePlanWords } from './draw-words.ts'
import style from './pay-later.module.css'
import type { SeenDraw } from './read-draws.ts'

interface DrawProps {
  readonly draw: SeenDraw
}

/** What a draw owes on a day, with a form for another day. */
export function DrawAccountPart({ draw }: DrawProps) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const { account } = draw
  const { owed } = account
  const rows = [
    [t`Principal`, owed.principal],
    [t`Interest`, owed.interest],
    [t`Late charges`, owed.late],
    [t`Due by then`, account.due],
    ...(account.overdue.amount > 0 ? [[t`Overdue`, account.overdue] as const] : []),
    ...(account.paused.amount > 0 ? [[t`Held back by a claim`, account.paused] as const] : []),
    ...(account.excess.amount > 0 ? [[t`Came beyond the debt, owed to the buyer`, account.excess] as const] : []),
    ...(account.written_off === null ? [] : [[t`Written off`, account.written_off.total] as const]),
    ...(account.recovered === null ? [] : [[t`Recovered of it`, account.recovered] as const]),
  ] as const
  return (
    <section className={`sheet ${trade.stack}`} id="owed">
      <h2>
        <Trans>Owed on {dayText(account.on, locale)}</Trans>
      </h2>
      <dl className={trade.facts}>
        <dt>
          <Trans>All together</Trans>
        </dt>
        <dd>
          <strong>
            <Money {...owed.total} />
          </strong>
        </dd>
        {rows.map(([name, amount]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>
              <Money {...amount} />
            </dd>
          </div>
        ))}
      </dl>
      <OtherDay on={account.on} />
    </section>
  )
}

/** Asks for another day. */
function OtherDay({ on }: { readonly on: string }) {
  return (
    <>
      <form method="get" className={trade.row}>
        <label className="field">
          <Trans>On another day</Trans>
          <input type="date" name="on" defaultValue={on} required />
        </label>
        <button className="button plain" type="submit">
          <Trans>Show</Trans>
        </button>
      </form>
      <p className="small muted">
        <Trans>A day to come shows what will be owed if nothing is paid before.</Trans>
      </p>
    </>
  )
}

/** What is still to be paid on which day. */
export function DrawDuesPart({ draw, isBuyer }: DrawProps & { readonly isBuyer: boolean }) {
  const { t } = useLingui()
  if (draw.dues.length === 0) return null
  return (
    <section className={`sheet ${trade.stack}`} id="dues">
      <h2>
        <Trans>Due dates</Trans>
      </h2>
      <table className="lists">
        <Head words={[t`Due`]} numbers={[t`Principal`, t`Interest`, t`Amount`]} />
        <tbody>
          {draw.dues.map(({ due, principal, interest, amount, is_paused }) => (
            <tr key={`${due} ${is_paused}`}>
              <th scope="row">
                <DueDay due={due} isPaused={is_paused} />
              </th>
              <td data-label={t`Principal`} className="number">
                <Money {...principal} bare />
              </td>
              <td data-label={t`Interest`} className="number">
                <Money {...interest} bare />
              </td>
              <td data-label={t`Amount`} className="number">
                <Money {...amount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isBuyer && draw.dues.some(({ due }) => due !== null) && <InvoiceLink draw={draw} />}
    </section>
  )
}

/** The invoice, as it was when the goods were shipped. */
function InvoiceLink({ draw }: DrawProps) {
  const { locale } = usePage().language
  const language = ['es', 'zh'].find((each) => locale.startsWith(each)) ?? 'en'
  return (
    <p>
      <a href={`/v1/credit-draws/${draw.draw}/invoice.pdf?language=${language}`} download>
        <Trans>Invoice as PDF</Trans>
      </a>
    </p>
  )
}

/** What happened, and what was charged. */
export function DrawHistoryPart({ draw }: DrawProps) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const word = useDrawFactWords()
  return (
    <section className={`sheet ${trade.stack}`} id="facts">
      <h2>
        <Trans>What happened</Trans>
      </h2>
      <ul className={style.list}>
        {draw.facts.map(({ n, kind, day, amount }) => (
          <li key={n}>
            <span>
              {dayText(day, locale)}: {word(kind)}
            </span>
            {amount.amount !== 0 && <Money {...amount} />}
          </li>
        ))}
      </ul>
      {draw.charges.length > 0 && (
        <>
          <h3>
            <Trans>Charges as they were booked</Trans>
          </h3>
          <table className="lists">
            <Head words={[t`Up to`]} numbers={[t`Interest`, t`Late charges`]} />
            <tbody>
              {draw.charges.map(({ from, through, interest, late, at }) => (
                <tr key={`${from} ${through} ${at}`}>
                  <th scope="row">{dayText(through, locale)}</th>
                  <td data-label={t`Interest`} className="number">
                    <Money {...interest} />
                  </td>
                  <td data-label={t`Late charges`} className="number">
                    <Money {...late} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

/** What was agreed. */
export function DrawTermsPart({ draw }: DrawProps) {
  const { locale } = usePage().language
  const [plan, count] = [usePlanWords(), useDayCountWords()]
  const { terms } = draw
  const [interest, late] = [percentText(terms.monthly_bps, locale), percentText(terms.late_bps, locale)]
  return (
    <section className={`sheet ${trade.stack}`} id="terms">
      <h2>
        <Trans>What was agreed</Trans>
      </h2>
      <dl className={trade.facts}>
        <dt>
          <Trans>Drawn</Trans>
        </dt>
        <dd>
          <Money {...draw.amount} />
        </dd>
        <dt>
          <Trans>Repaid</Trans>
        </dt>
        <dd>{plan(draw.plan)}</dd>
        <dt>
          <Trans>Interest</Trans>
        </dt>
        <dd>
          {terms.monthly_bps === 0 ? (
            <Trans>none when paid on time</Trans>
          ) : (
            <Trans>
              {interest} a month, {count(terms.day_count)}
            </Trans>
          )}
        </dd>
        <dt>
          <Trans>When late</Trans>
        </dt>
        <dd>
          <Trans>
            {late} a month on what is late, after {terms.grace_days} days, {count(terms.late_day_count)}
          </Trans>
        </dd>
      </dl>
    </section>
  )
}
