import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useActionData } from 'react-router'
import { decimalText, monthText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import { useFormWords } from './credit-words.ts'
import style from './pay-later.module.css'
import type { PayLaterSaid } from './pay-later-steps.ts'
import type { CreditApplication, PayLaterData } from './read-pay-later.ts'

const forms = ['corporation', 'llc', 'partnership', 'sole-proprietor', 'other'] as const

export interface PartProps {
  readonly application: CreditApplication
  readonly isOpen: boolean
}

/** What the business is, and what it asks for. */
export function BusinessPart({
  application,
  isOpen,
  standing,
}: PartProps & { readonly standing: PayLaterData['standing'] }) {
  const { business } = application
  return (
    <section className={`sheet ${trade.stack}`} id="business">
      <h2>
        <Trans>Your business</Trans>
      </h2>
      <p className="small muted">
        <Trans>
          We know already: <bdi>{application.name}</bdi>, {application.country}, its registration checked.
        </Trans>
      </p>
      {isOpen && <BusinessForm application={application} standing={standing} />}
      {!isOpen && business !== null && <Business business={business} />}
    </section>
  )
}

/** A business, to read. */
export function Business({ business }: { readonly business: NonNullable<CreditApplication['business']> }) {
  const { locale } = usePage().language
  const form = useFormWords()
  const facts: readonly (readonly [ReactNode, ReactNode])[] = [
    [<Trans key="f">Form</Trans>, `${form(business.form)}, ${business.region}`],
    [<Trans key="s">Began</Trans>, monthText(business.started_on, locale)],
    [<Trans key="i">Industry</Trans>, <bdi key="v">{business.industry}</bdi>],
    [<Trans key="r">Revenue of the last fiscal year</Trans>, <Money key="v" {...business.revenue} />],
    [<Trans key="a">Limit asked for</Trans>, <Money key="v" {...business.asked} />],
    [<Trans key="p">What for</Trans>, <bdi key="v">{business.purpose}</bdi>],
  ]
  return (
    <dl className={trade.facts}>
      {facts.map(([name, value], n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the facts never change their places
        <div key={n} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What is wrong with a field, beside it. */
function useFieldFaults(said: PayLaterSaid | undefined): (field: string) => string | undefined {
  const { t } = useLingui()
  const wrong = said?.on === 'business' ? (said.problem?.data as { field?: string } | undefined)?.field : undefined
  const words: Readonly<Record<string, string>> = {
    region: t`Choose the state.`,
    startedOn: t`Name the month, not later than this one: 2019-04.`,
    asked: t`Ask for more than nothing, and at most for the largest line.`,
  }
  return (field) => (wrong === field ? (words[field] ?? t`Fill this in.`) : undefined)
}

function BusinessForm({
  application,
  standing,
}: {
  readonly application: CreditApplication
  readonly standing: PayLaterData['standing']
}) {
  const said = useActionData<PayLaterSaid>()
  const fault = useFieldFaults(said)
  const { business } = application
  const kept = said?.on === 'business' && said.problem !== undefined ? said.typed : undefined
  const was = (name: string, saved: string | undefined) => kept?.[name] ?? saved ?? ''
  const dollars = (of: { readonly amount: number } | undefined) => (of === undefined ? '' : decimalText(of.amount, 2))
  const isField = (said?.problem?.data as { field?: string } | undefined)?.field !== undefined
  return (
    <Form method="post" className={`${trade.stack} ${style.form}`} preventScrollReset>
      <input type="hidden" name="application" value={application.application} />
      <input type="hidden" name="on" value="business" />
      {!isField && <SaidNote said={said} on="business" />}
      <Choices form={was('form', business?.form)} region={was('region', business?.region)} regions={standing.regions} />
      <div className={style.pair}>
        <TextField
          {...{ name: 'started_on', required: true, maxLength: 7, pattern: '[0-9]{4}-[0-9]{2}', autoComplete: 'off' }}
          {...{ fault: fault('startedOn'), defaultValue: was('started_on', business?.started_on) }}
          label={<Trans>Month in which it began</Trans>}
          hint="2019-04"
        />
        <TextField
          {...{ name: 'industry', required: true, maxLength: 100, fault: fault('industry') }}
          label={<Trans>Industry</Trans>}
          defaultValue={was('industry', business?.industry)}
        />
      </div>
      <div className={style.pair}>
        <TextField
          {...{ name: 'revenue', required: true, inputMode: 'decimal', maxLength: 20, autoComplete: 'off' }}
          {...{ fault: fault('revenue'), defaultValue: was('revenue', dollars(business?.revenue)) }}
          label={<Trans>Revenue of the last fiscal year, in USD</Trans>}
        />
        <TextField
          {...{ name: 'asked', required: true, inputMode: 'decimal', maxLength: 20, autoComplete: 'off' }}
          {...{ fault: fault('asked'), defaultValue: was('asked', dollars(business?.asked)) }}
          label={<Trans>Limit that you ask for, in USD</Trans>}
          hint={
            <Trans>
              At most <Money {...standing.most} />
            </Trans>
          }
        />
      </div>
      <TextField
        {...{ name: 'purpose', required: true, maxLength: 500, fault: fault('purpose') }}
        label={<Trans>What you will use it for</Trans>}
        defaultValue={was('purpose', business?.purpose)}
      />
      <div>
        <button className="button plain" type="submit" name="step" value="save-business">
          <Trans>Save the business</Trans>
        </button>
      </div>
    </Form>
  )
}

interface ChoicesProps {
  readonly form: string
  readonly region: string
  readonly regions: readonly string[]
}

function Choices({ form, region, regions }: ChoicesProps) {
  const word = useFormWords()
  return (
    <div className={style.pair}>
      <label className="field">
        <Trans>Form of the business</Trans>
        <select name="form" defaultValue={form === '' ? 'llc' : form}>
          {forms.map((each) => (
            <option key={each} value={each}>
              {word(each)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <Trans>State</Trans>
        <select name="region" defaultValue={region} required>
          <option value="">–</option>
          {regions.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
