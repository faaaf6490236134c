import { useLingui } from '@lingui/react/macro'
import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import type { Faults } from './read-terms.ts'

export interface FieldProps {
  readonly name: string
  readonly label: ReactNode
  readonly value: string
  readonly faults: Faults
  readonly onValue: (value: string) => void
  /** Options of a list, by value. */
  readonly options?: readonly (readonly [string, string])[]
  readonly rows?: number
  readonly input?: InputHTMLAttributes<HTMLInputElement>
}

function useFaultWords(): (fault: Faults[string]) => string {
  const { t } = useLingui()
  return (fault) =>
    ({
      missing: t`This is needed.`,
      number: t`A number above 0, such as 1,250 or 12.5.`,
      amount: t`An amount that this currency has, such as 1,250.50.`,
      percent: t`A share that is possible here, in percent.`,
      sum: t`Together this has to be the whole.`,
      date: t`A date is needed.`,
      hs: t`Six to twelve digits.`,
    })[fault]
}

/** A field of the form of terms; what is wrong with it stands below it and is read out with it. */
export function Field({ name, label, value, faults, onValue, options, rows, input }: FieldProps) {
  const id = useId()
  const words = useFaultWords()
  const fault = faults[name]
  const common = {
    id,
    name,
    value,
    'aria-invalid': fault !== undefined,
    ...(fault === undefined ? {} : { 'aria-describedby': `${id}-fault` }),
    onChange: (event: { readonly target: { readonly value: string } }) => onValue(event.target.value),
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {options !== undefined ? (
        <select {...common}>
          {options.map(([code, text]) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </select>
      ) : rows !== undefined ? (
        <textarea {...common} rows={rows} />
      ) : (
        <input {...common} {...input} autoComplete="off" />
      )}
      {fault !== undefined && (
        <span className="error" id={`${id}-fault`}>
          {words(fault)}
        </span>
      )}
    </div>
  )
}
