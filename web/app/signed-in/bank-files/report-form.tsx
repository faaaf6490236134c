import { Plural, Trans } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import company from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import type { BankFileSaid, ReportSaid } from './bank-file-steps.ts'

/** Reads the bank's answer: a file goes in, what it did stands above the form. */
export function ReportForm() {
  const said = useActionData<BankFileSaid>()
  return (
    <section className={`sheet ${trade.stack}`} id="report">
      <h2>
        <Trans>The bank's answer</Trans>
      </h2>
      <p className="muted small">
        <Trans>
          A pain.002 says which transfers the bank takes and which not. What it rejects is available to its supplier
          again at once. Settled is only what the bank's statement has booked.
        </Trans>
      </p>
      {said?.report !== undefined && <Done report={said.report} />}
      <SaidNote said={said} on="report" />
      <Form method="post" encType="multipart/form-data" className={trade.row} preventScrollReset>
        <label className="field">
          <Trans>Status report (pain.002, XML)</Trans>
          <input type="file" name="report" accept=".xml,application/xml,text/xml" required />
        </label>
        <button className="button" type="submit" name="step" value="report">
          <Trans>Read it</Trans>
        </button>
      </Form>
    </section>
  )
}

function Done({
  report: { payment_batch, accepted, rejected, unknown, contradicted },
}: {
  readonly report: ReportSaid
}) {
  return (
    <div className={company.secret} role="status">
      <strong>
        <a href={`/finance/files?batch=${payment_batch}`}>
          <Trans>The answer is read.</Trans>
        </a>
      </strong>
      <p>
        <Plural value={accepted} one="# transfer accepted" other="# transfers accepted" />
        {' · '}
        <Plural value={rejected} one="# rejected" other="# rejected" />
      </p>
      {unknown > 0 && (
        <p>
          <Plural
            value={unknown}
            one="# transfer is not of this file. Ask the bank."
            other="# transfers are not of this file. Ask the bank."
          />
        </p>
      )}
      {contradicted > 0 && (
        <p>
          <Trans>Some of it contradicts what the bank said or booked before. Nothing was moved; ask the bank.</Trans>
        </p>
      )}
    </div>
  )
}
