import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { FinanceNav } from '../finance/finance-nav.tsx'
import { Form } from '../form/form.tsx'
import { type Said, SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import { LineFilters, LineTable } from './line-table.tsx'
import { readBooksNow } from './provider-steps.ts'
import { readProviders } from './read-providers.ts'
import { AgeTable, ReportTable } from './report-table.tsx'

export const loader = ({ context, request }: LoaderFunctionArgs) => readProviders(context, request)
export const action = ({ context, request }: ActionFunctionArgs) => readBooksNow(context, request)

/** What does not fit between providers' books and ours? */
export default function Providers() {
  const page = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const { reports, ages, lines, mayMove, query } = page
  const next = lines.next_cursor
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Providers · Surety`}</title>
      <h1>
        <Trans>Providers’ books</Trans>
      </h1>
      <FinanceNav />
      <section className={`sheet ${trade.stack}`} id="totals">
        <h2>
          <Trans>What they say, and what our books say</Trans>
        </h2>
        {reports.length === 0 ? <p>{t`No provider’s books were read yet.`}</p> : <ReportTable reports={reports} />}
        {mayMove && <ReadNow names={[...new Set(reports.map(({ provider }) => provider))]} />}
      </section>
      <section className={`sheet ${trade.stack}`} id="ages">
        <h2>
          <Trans>How long it has been there</Trans>
        </h2>
        {ages.length === 0 ? <p>{t`Providers hold nothing of ours.`}</p> : <AgeTable ages={ages} />}
      </section>
      <section className={`sheet ${trade.stack}`} id="lines">
        <h2>
          <Trans>Line by line</Trans>
        </h2>
        <LineFilters page={page} />
        {lines.data.length === 0 ? <p>{t`No line is so.`}</p> : <LineTable lines={lines.data} />}
        <div className={trade.row}>
          {next !== null && (
            <a className="button plain" href={`/finance/providers?${query}&cursor=${encodeURIComponent(next)}#lines`}>
              <Trans>The next ones</Trans>
            </a>
          )}
          <a className="button plain" href={`/v1/provider-line-file?${query}`} download>
            <Trans>All of these as CSV</Trans>
          </a>
          <a className="button plain" href="/finance/bank#cases">
            <Trans>Open cases</Trans>
          </a>
        </div>
      </section>
    </div>
  )
}

function ReadNow({ names }: { readonly names: readonly string[] }) {
  const said = useActionData<Said>()
  return (
    <>
      {names.map((name) => (
        <Form key={name} method="post" className={trade.row} preventScrollReset>
          <input type="hidden" name="provider" value={name} />
          <SaidNote said={said} on={name} />
          <button className="button plain" type="submit">
            <Trans>Read the books of {name} now</Trans>
          </button>
        </Form>
      ))}
    </>
  )
}
