import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { currencies } from '../terms/currencies.ts'
import { incotermNames } from '../terms/term-words.ts'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import style from './quotations.module.css'
import { QUALITY_LINES, type TypedNeed } from './read-quotations.ts'

export interface TypedProps {
  readonly typed: TypedNeed
}

const decimal = { inputMode: 'decimal', pattern: '[0-9]+([.][0-9]+)?', autoComplete: 'off' } as const

/** Quantity, unit and currency, as both sides say them. */
export function QuantityFields({ typed }: TypedProps) {
  const { t } = useLingui()
  return (
    <div className={style.fields}>
      <TextField
        {...{ ...decimal, name: 'quantity', required: true, defaultValue: typed.quantity, label: t`Quantity` }}
      />
      <TextField
        {...{ name: 'unit', required: true, maxLength: 20, autoComplete: 'off', label: t`Unit` }}
        defaultValue={typed.unit ?? 'C62'}
        hint={<Trans>As in “kg” or “m”, or a code such as C62 for pieces.</Trans>}
      />
      <CodeField name="currency" label={t`Currency`} value={typed.currency ?? 'USD'} codes={currencies} />
    </div>
  )
}

interface CodeFieldProps {
  readonly name: string
  readonly label: string
  readonly value: string | undefined
  readonly codes: readonly string[]
  readonly names?: Readonly<Record<string, string>>
  /** What stands for none, where none may be chosen. */
  readonly none?: string
}

function CodeField({ name, label, value, codes, names, none }: CodeFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value ?? ''}>
        {none !== undefined && <option value="">{none}</option>}
        {codes.map((code) => (
          <option key={code} value={code}>
            {names?.[code] === undefined ? code : `${code} – ${names[code]}`}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Terms of delivery and their place. */
export function DeliveryTermFields({ typed, isRequired = false }: TypedProps & { readonly isRequired?: boolean }) {
  const { t } = useLingui()
  return (
    <div className={style.fields}>
      <CodeField
        {...{ name: 'incoterm', label: t`Incoterm`, value: typed.incoterm ?? (isRequired ? 'FOB' : undefined) }}
        {...{ codes: Object.keys(incotermNames), names: incotermNames }}
        {...(isRequired ? {} : { none: t`any` })}
      />
      <TextField
        {...{ name: 'incoterm_place', maxLength: 200, autoComplete: 'off', required: isRequired, label: t`Place` }}
        defaultValue={typed.incoterm_place}
      />
    </div>
  )
}

/** What is needed: the fields of a request. */
export function NeedFields({ typed }: TypedProps) {
  const { t } = useLingui()
  return (
    <>
      <TextField
        {...{ name: 'name', required: true, maxLength: 500, autoComplete: 'off', label: t`What do you need?` }}
        defaultValue={typed.name}
      />
      <label className="field">
        <span>{t`Description`}</span>
        <textarea name="description" rows={3} maxLength={5000} defaultValue={typed.description} dir="auto" />
      </label>
      <input type="hidden" name="category" value={typed.category ?? ''} />
      <input type="hidden" name="product" value={typed.product ?? ''} />
      <QuantityFields typed={typed} />
      <div className={style.fields}>
        <TextField
          {...{ ...decimal, name: 'target_price', defaultValue: typed.target_price, label: t`Price you have in mind` }}
          hint={<Trans>For one unit. Suppliers read it; leave it open if you like.</Trans>}
        />
        <TextField {...{ name: 'needed_by', type: 'date', defaultValue: typed.needed_by, label: t`Needed by` }} />
      </div>
      <DeliveryTermFields typed={typed} />
      <QualityFields typed={typed} />
    </>
  )
}

function QualityFields({ typed }: TypedProps) {
  const { t } = useLingui()
  const parts = [
    ['attribute', t`What is measured`, 200],
    ['target', t`Target`, 500],
    ['tolerance', t`Tolerance`, 200],
    ['unit', t`Unit of measure`, 50],
  ] as const
  return (
    <fieldset className={trade.stack}>
      <legend>
        <Trans>Quality that can be measured</Trans>
      </legend>
      {Array.from({ length: QUALITY_LINES }, (_, n) => `quality_${n}`).map((line) => (
        <div key={line} className={style.fields}>
          {parts.map(([part, label, maxLength]) => (
            <TextField
              key={part}
              {...{ name: `${line}_${part}`, label, maxLength, autoComplete: 'off' }}
              defaultValue={typed[`${line}_${part}`]}
            />
          ))}
        </div>
      ))}
    </fieldset>
  )
}
