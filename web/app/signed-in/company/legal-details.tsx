import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { instantText } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
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
  const { locale } = usePage().language
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
      <dd>
        {legal.tax_number ?? '–'}
        {legal.tax_number_checked_at !== null && (
          <div className="tiny muted">
            <Trans>check digits right, {instantText(legal.tax_number_checked_at, 'UTC', locale)} UTC</Trans>
          </div>
        )}
      </dd>
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
        <Fields start={start} fault={fault} />
        <button className="button" type="submit">
          <Trans>Use it from now on</Trans>
        </button>
      </Form>
    </details>
  )
}

type Typed = Readonly<Record<string, string>>

interface FieldsProps {
  readonly start: Typed
  readonly fault: (field: string) => string | undefined
}

function Fields({ start, fault }: FieldsProps) {
  const { t } = useLingui()
  const fields: readonly (Omit<FieldProps, 'start' | 'fault'> & { readonly wrong: string })[] = [
    { name: 'legal_name', label: t`Name in law`, wrong: 'legalName', most: 200, required: true },
    { name: 'line_1', label: t`Street and number`, wrong: 'addressLines', most: 100, required: true },
    { name: 'line_2', label: t`Further line, if any`, wrong: '', most: 100 },
    { name: 'postcode', label: t`Postal code`, wrong: 'postcode', most: 20 },
    { name: 'city', label: t`Town`, wrong: 'city', most: 100, required: true },
    { name: 'region', label: t`State or province`, wrong: 'region', most: 100 },
    { name: 'tax_number', label: t`VAT, GST or other tax number`, wrong: 'taxNumber', most: 40 },
    { name: 'registration_number', label: t`Number in the trade register`, wrong: 'registrationNumber', most: 50 },
  ]
  return fields.map(({ wrong, ...field }) => <Field key={field.name} {...field} start={start} fault={fault(wrong)} />)
}

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
