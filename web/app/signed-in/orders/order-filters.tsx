import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useStateWords } from '../../parts/status.tsx'
import { currencies } from '../terms/currencies.ts'
import { TextField } from '../trade/text-field.tsx'
import { dueDays, type Field, flags, statuses, type Typed } from './filter-of.ts'
import { useFlagWords } from './flag-words.ts'
import style from './orders.module.css'

export interface OrderFiltersProps {
  readonly typed: Typed
  readonly faults: readonly Field[]
  readonly partners: readonly { readonly company: string; readonly name: string }[]
}

/** Search and filters as one form, which makes the address: with and without script. */
export function OrderFilters({ typed, faults, partners }: OrderFiltersProps) {
  const { t } = useLingui()
  const { q, ...others } = typed
  const count = Object.keys(others).length
  return (
    <search className={`sheet ${style.filters}`}>
      <form method="get" key={JSON.stringify(typed)}>
        <div className={style.search}>
          <TextField
            name="q"
            type="search"
            label={<Trans>Search</Trans>}
            hint={<Trans>Number, reference, tracking number, company, or what was ordered</Trans>}
            defaultValue={q}
            maxLength={100}
            aria-keyshortcuts="/"
          />
          <button className="button" type="submit">
            <Trans>Show</Trans>
          </button>
        </div>
        <details open={count > 0}>
          <summary>
            {count === 0 ? <Trans>Filters</Trans> : <Plural value={count} one="# filter" other="# filters" />}
          </summary>
          <div className={style.fields}>
            <States typed={typed} />
            <Partners typed={typed} partners={partners} />
            <Amounts typed={typed} faults={faults} />
            {(['begun_from', 'begun_to'] as const).map((name) => (
              <TextField
                key={name}
                name={name}
                type="date"
                label={name === 'begun_from' ? <Trans>Started from</Trans> : <Trans>Started until</Trans>}
                defaultValue={typed[name]}
                fault={faults.includes(name) && t`No day of the calendar`}
              />
            ))}
          </div>
        </details>
      </form>
    </search>
  )
}

/** State, side, what is due and what is the matter. */
function States({ typed }: Pick<OrderFiltersProps, 'typed'>) {
  const { t } = useLingui()
  const state = useStateWords()
  const flag = useFlagWords()
  const days = new Set([...dueDays, ...(/^\d{1,3}$/.test(typed.due ?? '') ? [Number(typed.due)] : [])])
  return (
    <>
      <Choice name="status" label={<Trans>State</Trans>} chosen={typed.status}>
        {statuses.map((each) => (
          <option key={each} value={each}>
            {state(each)}
          </option>
        ))}
      </Choice>
      <Choice name="side" label={<Trans>You are</Trans>} chosen={typed.side}>
        <option value="buyer">{t`buyer`}</option>
        <option value="supplier">{t`supplier`}</option>
      </Choice>
      <Choice name="due" label={<Trans>Due</Trans>} chosen={typed.due}>
        {[...days].map((each) => (
          <option key={each} value={each}>
            {each === 1 ? t`within a day` : t`within ${each} days`}
          </option>
        ))}
      </Choice>
      <Choice name="flag" label={<Trans>Needs attention</Trans>} chosen={typed.flag}>
        {flags.map((each) => (
          <option key={each} value={each}>
            {flag(each)}
          </option>
        ))}
      </Choice>
    </>
  )
}

function Partners({ typed, partners }: Pick<OrderFiltersProps, 'typed' | 'partners'>) {
  return (
    <Choice name="partner" label={<Trans>With</Trans>} chosen={typed.partner}>
      {partners.map(({ company, name }) => (
        <option key={company} value={company}>
          {name}
        </option>
      ))}
    </Choice>
  )
}

/** Amounts need their currency: 500 is little in yen and much in dinars. */
function Amounts({ typed, faults }: Pick<OrderFiltersProps, 'typed' | 'faults'>) {
  const { t } = useLingui()
  const fault = (name: 'from' | 'to') =>
    faults.includes(name) && (typed.currency === undefined ? t`Choose its currency` : t`No amount of this currency`)
  return (
    <>
      <Choice name="currency" label={<Trans>Currency</Trans>} chosen={typed.currency}>
        {currencies.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Choice>
      {(['from', 'to'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={name === 'from' ? <Trans>Total from</Trans> : <Trans>Total up to</Trans>}
          inputMode="decimal"
          defaultValue={typed[name]}
          maxLength={30}
          fault={fault(name)}
        />
      ))}
    </>
  )
}

interface ChoiceProps {
  readonly name: Field
  readonly label: ReactNode
  readonly chosen: string | undefined
  readonly children: ReactNode
}

function Choice({ name, label, chosen = '', children }: ChoiceProps) {
  const { t } = useLingui()
  return (
    <label className="field">
      {label}
      <select name={name} defaultValue={chosen}>
        <option value="">{t`all`}</option>
        {children}
      </select>
    </label>
  )
}
