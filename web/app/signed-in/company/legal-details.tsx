import { Trans, useLingui } from '@lingui/react/macro'
import { Form, useActionData } from 'react-router'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import style from './company.module.css'
import type { CompanySaid } from './company-steps.ts'
import type { CompanyData } from './read-company.ts'

type Legal = CompanyData['company']['legal']

/** How the company stands on invoices and contracts, and the form that states it. */
export function LegalDetails({ data: { company, mayState } }: { readonly data: CompanyData }) {
  const { legal } = company
  return (
    <section className={`sheet ${trade.stack}`} id="invoices">
      <header className={trade.between}>
        <h2>
          <Trans>On invoices and contracts</Trans>
        </h2>
        <a href="/invoices">
          <Trans>Your invoices</Trans>
        </a>
      </header>
      {legal === null ? (
        <p className="muted">
          <Trans>
            Nothing is stated yet: documents carry the name and country alone. With address and tax number your
            bookkeeping can use them, and tax is charged as the law wants.
          </Trans>
        </p>
      ) : (
        <Stated legal={legal} />
      )}
      {mayState && <StateForm company={company} />}
    </section>
  )
}

function Stated({ legal }: { readonly legal: NonNullable<Legal> }) {
  const town = [legal.postcode, legal.city].filter(Boolean).join(' ')
  return (
    <dl className={trade.facts}>
      <dt>
        <Trans>Name in law</Trans>
      </dt>
      <dd>
        <bdi>{legal.legal_name}</bdi>
      </dd>
      <dt>
        <Trans>Address</Trans>
      </dt>
      <dd>
        <bdi>{[...legal.address_lines, town, legal.region].filter(Boolean).join(', ')}</bdi>
      </dd>
      <dt>
        <Trans>Tax number</Trans>
      </dt>
      <dd>{legal.tax_number ?? '–'}</dd>
      <dt>
        <Trans>Trade register</Trans>
      </dt>
      <dd>{legal.registration_number ?? '–'}</dd>
    </dl>
  )
}

/** What is wrong with a field, beside it. */
function useFieldFault(said: CompanySaid | undefined): (field: string) => string | undefined {
  const { t } = useLingui()
  const wrong = said?.on === 'legal' ? (said.problem?.data as { field?: string } | undefined)?.field : undefined
  const words: Readonly<Record<string, string>> = {
    taxNumber: t`This is not a tax number of your country. Check each digit.`,
    addressLines: t`Name the street, in one to three lines.`,
  }
  return (field) => (wrong === field ? (words[field] ?? t`This cannot stand on an invoice like this.`) : undefined)
}

function StateForm({ company: { company, name, legal } }: { readonly company: CompanyData['company'] }) {
  const said = useActionData<CompanySaid>()
  const fault = useFieldFault(said)
  const isOpen = said?.on === 'legal' && said.problem !== undefined
  const typed = isOpen ? said.details : undefined
  const start = typed ?? startOf(legal, name)
  return (
    <details className={style.bare} open={isOpen || undefined}>
      <summary>{legal === null ? <Trans>State it</Trans> : <Trans>State it anew</Trans>}</summary>
      <Form method="post" className={`${style.form} ${style.folded}`} preventScrollReset>
        <input type="hidden" name="company" value={company} />
        <input type="hidden" name="step" value="state-details" />
        <input type="hidden" name="on" value="legal" />
        {said?.problem?.code !== 'company-invalid' && <SaidNote said={said} on="legal" />}
        <Field
          name="legal_name"
          label={<Trans>Name in law</Trans>}
          start={start}
          fault={fault('legalName')}
          most={200}
          required
        />
        <Field
          name="line_1"
          label={<Trans>Street and number</Trans>}
          start={start}
          fault={fault('addressLines')}
          most={100}
          required
        />
        <Field name="line_2" label={<Trans>Further line, if any</Trans>} start={start} most={100} />
        <Field name="postcode" label={<Trans>Postal code</Trans>} start={start} fault={fault('postcode')} most={20} />
        <Field name="city" label={<Trans>Town</Trans>} start={start} fault={fault('city')} most={100} required />
        <Field
          name="region"
          label={<Trans>State or province</Trans>}
          start={start}
          fault={fault('region')}
          most={100}
        />
        <Field
          name="tax_number"
          label={<Trans>VAT, GST or other tax number</Trans>}
          start={start}
          fault={fault('taxNumber')}
          most={40}
        />
        <Field
          name="registration_number"
          label={<Trans>Number in the trade register</Trans>}
          start={start}
          fault={fault('registrationNumber')}
          most={50}
        />
        <button className="button" type="submit">
          <Trans>Use it from now on</Trans>
        </button>
      </Form>
    </details>
  )
}

type Typed = Readonly<Record<string, string>>

function startOf(legal: Legal, name: string): Typed {
  const [line_1 = '', line_2 = ''] = legal?.address_lines ?? []
  return {
    legal_name: legal?.legal_name ?? name,
    line_1,
    line_2,
    postcode: legal?.postcode ?? '',
    city: legal?.city ?? '',
    region: legal?.region ?? '',
    tax_number: legal?.tax_number ?? '',
    registration_number: legal?.registration_number ?? '',
  }
}

interface FieldProps {
  readonly name: string
  readonly label: React.ReactNode
  readonly start: Typed
  readonly fault?: string | undefined
  readonly most: number
  readonly required?: true
}

function Field({ name, label, start, fault, most, required }: FieldProps) {
  return (
    <TextField
      name={name}
      label={label}
      maxLength={most}
      autoComplete="off"
      defaultValue={start[name]}
      {...(required === undefined ? {} : { required })}
      {...(fault === undefined ? {} : { fault })}
    />
  )
}
