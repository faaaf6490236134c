import { Trans } from '@lingui/react/macro'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import type { LineAccount } from './read-draws.ts'

interface StatementProps {
  readonly account: LineAccount
  /** The page that this is on. */
  readonly here: string
}

/** The statement of account for days that one chooses, as a document and as a table. */
export function LineStatementPart({ account: { calendar, period }, here }: StatementProps) {
  const { locale } = usePage().language
  const language = ['es', 'zh'].find((each) => locale.startsWith(each)) ?? 'en'
  const file = `/v1/credit-lines/${calendar.line}/statement`
  const days = `from=${period.from}&to=${period.to}`
  return (
    <section className={`sheet ${trade.stack}`} id="statement">
      <h2>
        <Trans>Statement of account</Trans>
      </h2>
      <form method="get" action={`${here}#statement`} className={trade.row}>
        <label className="field">
          <Trans>First day</Trans>
          <input type="date" name="from" defaultValue={period.from} max={calendar.on} required />
        </label>
        <label className="field">
          <Trans>Last day</Trans>
          <input type="date" name="to" defaultValue={period.to} required />
        </label>
        <button className="button plain" type="submit">
          <Trans>Choose</Trans>
        </button>
      </form>
      {period.isReal ? (
        <p>
          <a href={`${file}.pdf?${days}&language=${language}`} download>
            <Trans>Take it as PDF</Trans>
          </a>{' '}
          ·{' '}
          <a href={`${file}.csv?${days}`} download>
            <Trans>Take it as CSV</Trans>
          </a>
        </p>
      ) : (
        <p role="alert">
          <Trans>Choose two real days in order, at most 366 days apart.</Trans>
        </p>
      )}
    </section>
  )
}
