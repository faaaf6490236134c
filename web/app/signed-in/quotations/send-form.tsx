import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { QuotationSaid } from './quotation-steps.ts'
import style from './quotations.module.css'
import type { RequestPage } from './read-quotations.ts'

/** Whom to ask: suppliers with the badge whose products fit, found by words. */
export function SendForm({ page }: { readonly page: RequestPage }) {
  const { t } = useLingui()
  const said = useActionData<QuotationSaid>()
  const { candidates, named, words } = page
  return (
    <section className={`sheet ${trade.stack}`} id="send">
      <h2>
        <Trans>Whom do you ask?</Trans>
      </h2>
      <form method="get" action="#send" className={trade.row}>
        {named !== null && <input type="hidden" name="supplier" value={named} />}
        <TextField {...{ name: 'q', type: 'search', defaultValue: words, label: t`Suppliers whose products fit` }} />
        <button className="button plain" type="submit">
          <Trans>Search</Trans>
        </button>
      </form>
      <Form method="post" className={style.form} preventScrollReset>
        <SaidNote said={said} on="send" />
        <input type="hidden" name="on" value="send" />
        {candidates.length === 0 ? (
          <p>
            <Trans>No supplier with the badge was found. Search with other words.</Trans>
          </p>
        ) : (
          <fieldset className={style.suppliers}>
            <legend>
              <Trans>Suppliers with the badge</Trans>
            </legend>
            {candidates.map(({ company, name }) => (
              <label key={company} className={trade.check}>
                <input type="checkbox" name="suppliers" value={company} defaultChecked={company === named} />
                <bdi>{name}</bdi>
              </label>
            ))}
          </fieldset>
        )}
        <p className="small muted">
          <Trans>Each reads what you need and your company's name; none learns whom else you asked.</Trans>
        </p>
        <div className={trade.row}>
          <button className="button" type="submit" name="step" value="send" disabled={candidates.length === 0}>
            <Trans>Send the request</Trans>
          </button>
        </div>
      </Form>
    </section>
  )
}
