import { type ReactNode, useId } from 'react'

export interface WordsFieldProps {
  readonly name: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly fault?: ReactNode
  readonly value?: string | undefined
  readonly rows?: number
  readonly required?: boolean
}

/** The most that a text of a claim may have; the API says so, too. */
const MOST = 10_000

/** A field for words; hint and fault stand below it and are read out with it. */
export function WordsField({ name, label, hint, fault, value, rows = 4, required = false }: WordsFieldProps) {
  const id = useId()
  const said = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        name={name}
        rows={rows}
        maxLength={MOST}
        required={required}
        defaultValue={value}
        {...(fault ? { 'aria-invalid': true } : {})}
        {...(said === '' ? {} : { 'aria-describedby': said })}
      />
      {hint && (
        <span className="tiny" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {fault && (
        <span className="error" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </div>
  )
}
