import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import style from './stepper.module.css'

export interface Step {
  readonly name: string
  /** When it was done, or until when it should be. */
  readonly note?: ReactNode
  readonly state: 'done' | 'now' | 'later'
}

/** The way of an order and where it stands. */
export function Stepper({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useLingui()
  const said = { done: t`done`, now: t`now`, later: t`later` }
  return (
    <ol className={style.steps}>
      {steps.map(({ name, note, state }) => (
        <li key={name} className={style[state]} aria-current={state === 'now' ? 'step' : undefined}>
          <span>{name}</span>
          <span className="unseen"> ({said[state]})</span>
          {note !== undefined && <span className="tiny">{note}</span>}
        </li>
      ))}
    </ol>
  )
}
