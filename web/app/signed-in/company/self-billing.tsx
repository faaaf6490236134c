import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { instantText } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import style from './company.module.css'
import type { CompanySaid } from './company-steps.ts'
import type { CompanyData } from './read-company.ts'

/** Whether invoices to our buyers are drawn up for us; who may, says so or ends it. Only for who supplies. */
export function SelfBilling({ data }: { readonly data: CompanyData }) {
  const { company, selfBilling, mayState } = data
  if (!company.kinds.includes('supplier')) return null
  return (
    <section className={`sheet ${trade.stack}`} id="self-billing">
      <header className={trade.between}>
        <h2>
          <Trans>Invoices to your buyers</Trans>
        </h2>
        <a href="/invoices?of=goods">
          <Trans>Those drawn up</Trans>
        </a>
      </header>
      {selfBilling.standing === null ? <Offer /> : <Standing data={data} />}
      {mayState && <Choice data={data} />}
    </section>
  )
}

function Offer() {
  return (
    <p className="muted">
      <Trans>
        You invoice your buyers yourself. If you agree, an invoice is drawn up for you from the order with each lot that
        is shipped (self-billing): you receive it with the buyer, and accept it or object.
      </Trans>
    </p>
  )
}

function Standing({ data: { selfBilling } }: { readonly data: CompanyData }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const agreement = selfBilling.data.find((each) => each.agreement === selfBilling.standing)
  if (agreement === undefined) return null
  return (
    <>
      <p>
        <Trans>They are drawn up for you, for orders agreed since you said so.</Trans>
      </p>
      <dl className={trade.facts}>
        <dt>{t`Agreed`}</dt>
        <dd>{instantText(agreement.agreed_at, 'UTC', locale)} UTC</dd>
        <dt>{t`Agreed by`}</dt>
        <dd>
          <code>{agreement.agreed_by}</code>
        </dd>
        <dt>{t`Hash of the text`}</dt>
        <dd>
          <code>{agreement.text_hash}</code>
        </dd>
      </dl>
    </>
  )
}

function Choice({ data: { company, selfBilling } }: { readonly data: CompanyData }) {
  const said = useActionData<CompanySaid>()
  const { text, text_hash, standing } = selfBilling
  const isOpen = said?.on === 'self-billing' && said.problem !== undefined
  return (
    <details className={style.bare} open={isOpen || undefined}>
      <summary>{standing === null ? <Trans>Let them be drawn up</Trans> : <Trans>End it</Trans>}</summary>
      <Form method="post" className={`${style.form} ${style.folded}`} preventScrollReset>
        <input type="hidden" name="company" value={company.company} />
        <input type="hidden" name="on" value="self-billing" />
        <SaidNote said={said} on="self-billing" />
        {standing === null ? (
          <>
            <input type="hidden" name="step" value="agree-self-billing" />
            <input type="hidden" name="text_hash" value={text_hash} />
            <blockquote lang="en">{text}</blockquote>
            <button className="button" type="submit">
              <Trans>Agree for the company</Trans>
            </button>
          </>
        ) : (
          <>
            <input type="hidden" name="step" value="end-self-billing" />
            <input type="hidden" name="agreement" value={standing} />
            <p>
              <Trans>Lots shipped from now on are yours to invoice. What was drawn up stands.</Trans>
            </p>
            <button className="button" type="submit">
              <Trans>End the agreement</Trans>
            </button>
          </>
        )}
      </Form>
    </details>
  )
}
