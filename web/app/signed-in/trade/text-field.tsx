import { type InputHTMLAttributes, type ReactNode, useId } from 'react'

export interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly name: string
  readonly label: ReactNode
  /** What helps to fill it in; read out with it. */
  readonly hint?: ReactNode
  /** What is wrong with it; read out with it. */
  readonly fault?: ReactNode
}

/** A field with its label; hint and fault stand below it. Keeps what was typed, with and without script. */
export function TextField({ label, hint, fault, ...input }: TextFieldProps) {
  const id = useId()
  const said = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        {...input}
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
