import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import style from './cover-panel.module.css'
import { type Amount, Money } from './money.tsx'
import { Status } from './status.tsx'

export interface CoverPromise {
  readonly name: ReactNode
  /** How it is proven, or until when it runs. */
  readonly note?: ReactNode
  readonly state: 'open' | 'kept' | 'broken'
}

export interface CoverPanelProps {
  readonly upTo: Amount
  /** Why this amount, and until when: in words. */
  readonly because: ReactNode
  readonly promises: readonly CoverPromise[]
  /** What to do next, or where to read on. */
  readonly children?: ReactNode
}

/** Protected up to … until … because …; each promise is open, kept or broken. */
export function CoverPanel({ upTo, because, promises, children }: CoverPanelProps) {
  return (
    <section className={`sheet ${style.cover}`}>
      <h3>
        {BigInt(upTo.amount) > 0n ? (
          <Trans>
            Protected up to <Money {...upTo} />
          </Trans>
        ) : (
          <Trans>Not protected now</Trans>
        )}
      </h3>
      <p className="small muted">{because}</p>
      <ul>
        {promises.map(({ name, note, state }, n) => (
          // The promises of an order stand in the order of its terms.
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name
          <li key={n}>
            <span>
              {name}
              {note !== undefined && <span className="tiny">{note}</span>}
            </span>
            <Status state={state} />
          </li>
        ))}
      </ul>
      {children}
    </section>
  )
}
