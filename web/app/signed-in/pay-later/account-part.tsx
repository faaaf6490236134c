import { Trans, useLingui } from '@lingui/react/macro'
import { dayText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Head } from '../../parts/table-head.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import { toneOf, useDrawStateWords, usePlanWords } from './draw-words.ts'
import { LineStatementPart } from './line-statement-part.tsx'
import type { LineAccount, ListedDraw } from './read-draws.ts'

interface AccountProps {
  readonly account: LineAccount
  /** Where a draw's page lies: `/pay-later/draws/`. */
  readonly at: string
  /** The page that this is on, for older draws. */
  readonly here: string
}

/** What a line owes, when it is due, each draw, and the statement of account. */
export function AccountPart({ account, at, here }: AccountProps) {
  return (
    <>
      <Calendar calendar={account.calendar} at={at} />
      <Draws draws={account.draws} at={at} here={here} />
      <LineStatementPart account={account} here={here} />
    </>
  )
}

function Calendar({ calendar, at }: { readonly calendar: LineAccount['calendar']; readonly at: string }) {
  const { overdue } = calendar
  return (
    <section className={`sheet ${trade.stack}`} id="calendar">
      <h2>
        <Trans>What is owed, and when</Trans>
      </h2>
      <Figures calendar={calendar} />
      {overdue.amount > 0 && (
        <p>
          <Trans>While something is overdue, nothing new can be drawn, and late charges run.</Trans>
        </p>
      )}
      {calendar.dues.length > 0 && <Dues dues={calendar.dues} at={at} />}
    </section>
  )
}

/** Owed, overdue, due next. */
function Figures({ calendar: { owed, overdue, next } }: Pick<LineAccount, 'calendar'>) {
  const { locale } = usePage().language
  return (
    <dl className={trade.facts}>
      <dt>
        <Trans>Owed today</Trans>
      </dt>
      <dd>
        <strong>
          <Money {...owed.total} />
        </strong>
      </dd>
      {overdue.amount > 0 && (
        <>
          <dt>
            <Trans>Overdue</Trans>
          </dt>
          <dd>
            <Tag tone="bad">
              <Money {...overdue} />
            </Tag>
          </dd>
        </>
      )}
      <dt>
        <Trans>Due next</Trans>
      </dt>
      <dd>
        {next === null ? (
          <Trans>Nothing</Trans>
        ) : (
          <Trans>
            <Money {...next.amount} /> on {dayText(next.due, locale)}
          </Trans>
        )}
      </dd>
    </dl>
  )
}

interface DuesProps {
  readonly dues: LineAccount['calendar']['dues']
  readonly at: string
}

/** The day on which something is due, or why there is none yet. */
export function DueDay({ due, isPaused }: { readonly due: string | null; readonly isPaused: boolean }) {
  const { locale } = usePage().language
  if (due !== null) return dayText(due, locale)
  return isPaused ? <Trans>held back</Trans> : <Trans>after shipment</Trans>
}

function Dues({ dues, at }: DuesProps) {
  const { t } = useLingui()
  return (
    <table className="lists">
      <Head words={[t`Due`, t`Draw`]} numbers={[t`Principal`, t`Interest`, t`Amount`]} />
      <tbody>
        {dues.map(({ due, draw, order, principal, interest, amount, is_past, is_paused }) => (
          <tr key={`${draw} ${due} ${is_paused}`}>
            <th scope="row">
              <DueDay due={due} isPaused={is_paused} /> {is_past && <Tag tone="bad">{t`past`}</Tag>}
            </th>
            <td data-label={t`Draw`}>
              <a href={`${at}${draw}`}>
                <Trans>Draw for order …{order.slice(-6)}</Trans>
              </a>
            </td>
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
  )
}

function Draws({ draws, at, here }: Omit<AccountProps, 'account'> & Pick<LineAccount, 'draws'>) {
  const { t } = useLingui()
  return (
    <section className={`sheet ${trade.stack}`} id="draws">
      <h2>
        <Trans>Draws</Trans>
      </h2>
      {draws.data.length === 0 ? (
        <p>
          <Trans>Nothing was drawn yet. An order is paid later at its payment.</Trans>
        </p>
      ) : (
        <table className="lists">
          <Head words={[t`Draw`, t`State`, t`Repaid`]} numbers={[t`Drawn`, t`Owed today`]} />
          <tbody>
            {draws.data.map((draw) => (
              <Row key={draw.draw} draw={draw} at={at} />
            ))}
          </tbody>
        </table>
      )}
      {draws.next_cursor !== null && (
        <p>
          <a href={`${here}?behind=${draws.next_cursor}#draws`}>
            <Trans>Older draws</Trans>
          </a>
        </p>
      )}
    </section>
  )
}

function Row({ draw, at }: { readonly draw: ListedDraw; readonly at: string }) {
  const { t } = useLingui()
  const [state, plan] = [useDrawStateWords(), usePlanWords()]
  return (
    <tr>
      <th scope="row">
        <a href={`${at}${draw.draw}`}>
          <Trans>Draw for order …{draw.order.slice(-6)}</Trans>
        </a>
      </th>
      <td data-label={t`State`}>
        <Tag tone={toneOf(draw.state)}>{state(draw.state)}</Tag>
      </td>
      <td data-label={t`Repaid`}>{plan(draw.plan)}</td>
      <td data-label={t`Drawn`} className="number">
        <Money {...draw.amount} />
      </td>
      <td data-label={t`Owed today`} className="number">
        <Money {...draw.owed} />
      </td>
    </tr>
  )
}
