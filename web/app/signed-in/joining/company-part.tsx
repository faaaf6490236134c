import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import style from './joining.module.css'
import type { JoiningSaid } from './joining-steps.ts'
import type { ApplicationData } from './read-joining.ts'

type Stated = NonNullable<ApplicationData['application']['stated']>

/** What is wrong with a field, beside it. */
function useFieldFaults(said: JoiningSaid | undefined): (field: string) => string | undefined {
  const { t } = useLingui()
  const wrong = said?.on === 'company' ? (said.problem?.data as { field?: string } | undefined)?.field : undefined
  const words: Readonly<Record<string, string>> = {
    registrationNumber: t`This is not a number of your country's register. Check each digit.`,
    lei: t`This is not an LEI: twenty letters and digits, of which the last two do not fit the rest.`,
    vatNumber: t`This is not a VAT number of your country. Check each digit.`,
    addressLines: t`Name the street, in one or two lines.`,
  }
  return (field) => (wrong === field ? (words[field] ?? t`Fill this in.`) : undefined)
}

/** What the company is: its name in law, its register, its address, its numbers. */
export function CompanyPart({ data, isOpen }: { readonly data: ApplicationData; readonly isOpen: boolean }) {
  const { application } = data
  return (
    <section className={`sheet ${trade.stack}`} id="company">
      <h2>
        <Trans>Your company</Trans>
      </h2>
      {isOpen && <CompanyForm data={data} />}
      {!isOpen && application.stated === null && <Nothing />}
      {!isOpen && application.stated !== null && <Stated stated={application.stated} />}
    </section>
  )
}

/** A part in which nothing was written. */
export function Nothing() {
  return (
    <p className="small muted">
      <Trans>Nothing yet.</Trans>
    </p>
  )
}

/** What was stated, to read. */
export function Stated({ stated }: { readonly stated: Stated }) {
  const town = [stated.postcode, stated.city].filter(Boolean).join(' ')
  return (
    <dl className={trade.facts}>
      <dt>
        <Trans>Name in law</Trans>
      </dt>
      <dd>
        <bdi>{stated.legal_name}</bdi> ({stated.legal_form})
      </dd>
      <dt>
        <Trans>Trade register</Trans>
      </dt>
      <dd>{stated.registration_number}</dd>
      <dt>
        <Trans>Address</Trans>
      </dt>
      <dd>
        <bdi>{[...stated.address_lines, town, stated.region].filter(Boolean).join(', ')}</bdi>
      </dd>
      <dt>LEI</dt>
      <dd>{stated.lei ?? '–'}</dd>
      <dt>
        <Trans>VAT number</Trans>
      </dt>
      <dd>{stated.vat_number ?? '–'}</dd>
    </dl>
  )
}

function CompanyForm({ data: { company, application } }: { readonly data: ApplicationData }) {
  const said = useActionData<JoiningSaid>()
  const fault = useFieldFaults(said)
  const { stated } = application
  const kept = said?.on === 'company' && said.problem !== undefined ? said.typed : undefined
  const was = (name: string, saved: string | null | undefined) => kept?.[name] ?? saved ?? ''
  const isField = (said?.problem?.data as { field?: string } | undefined)?.field !== undefined
  return (
    <Form method="post" className={`${trade.stack} ${style.form}`} preventScrollReset>
      <input type="hidden" name="company" value={company.company} />
      <input type="hidden" name="on" value="company" />
      {!isField && <SaidNote said={said} on="company" />}
      <Names was={was} stated={stated} fault={fault} />
      <Town was={was} stated={stated} fault={fault} />
      <div className={style.pair}>
        <TextField
          {...{ name: 'lei', maxLength: 30, fault: fault('lei') }}
          label={<Trans>LEI, if there is one</Trans>}
          defaultValue={was('lei', stated?.lei)}
        />
        <TextField
          {...{ name: 'vat_number', maxLength: 40, fault: fault('vatNumber') }}
          label={<Trans>VAT number, if there is one</Trans>}
          defaultValue={was('vat_number', stated?.vat_number)}
        />
      </div>
      <div>
        <button className="button plain" type="submit" name="step" value="save-company">
          <Trans>Save the company</Trans>
        </button>
      </div>
    </Form>
  )
}

interface PartProps {
  readonly was: (name: string, saved: string | null | undefined) => string
  readonly stated: Stated | null
  readonly fault: (field: string) => string | undefined
}

function Town({ was, stated, fault }: PartProps) {
  return (
    <div className={style.pair}>
      <TextField
        {...{ name: 'postcode', maxLength: 20 }}
        label={<Trans>Postcode</Trans>}
        defaultValue={was('postcode', stated?.postcode)}
      />
      <TextField
        {...{ name: 'city', required: true, maxLength: 100, fault: fault('city') }}
        label={<Trans>Town</Trans>}
        defaultValue={was('city', stated?.city)}
      />
    </div>
  )
}

function Names({ was, stated, fault }: PartProps) {
  return (
    <>
      <TextField
        {...{ name: 'legal_name', required: true, maxLength: 200, fault: fault('legalName') }}
        label={<Trans>Name in law</Trans>}
        defaultValue={was('legal_name', stated?.legal_name)}
      />
      <div className={style.pair}>
        <TextField
          {...{ name: 'legal_form', required: true, maxLength: 100, fault: fault('legalForm') }}
          label={<Trans>Legal form</Trans>}
          hint={<Trans>Ltd, GmbH, S.A., 有限公司</Trans>}
          defaultValue={was('legal_form', stated?.legal_form)}
        />
        <TextField
          {...{ name: 'registration_number', required: true, maxLength: 60, fault: fault('registrationNumber') }}
          label={<Trans>Number in the trade register</Trans>}
          hint={<Trans>In China the unified social credit code, in the United States the EIN</Trans>}
          defaultValue={was('registration_number', stated?.registration_number)}
        />
      </div>
      <TextField
        {...{ name: 'line_1', required: true, maxLength: 100, fault: fault('addressLines') }}
        label={<Trans>Street and number</Trans>}
        defaultValue={was('line_1', stated?.address_lines[0])}
      />
      <TextField
        {...{ name: 'line_2', maxLength: 100 }}
        label={<Trans>More of the address</Trans>}
        defaultValue={was('line_2', stated?.address_lines[1])}
      />
    </>
  )
}
