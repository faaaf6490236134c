import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import style from '../company/company.module.css'
import trade from '../trade/trade.module.css'

export interface QueueProps {
  /** Its name in the address. */
  readonly name: string
  readonly title: ReactNode
  /** What stands here and why. */
  readonly hint: ReactNode
  readonly empty: ReactNode
  readonly next: string | null
  readonly children: readonly ReactNode[]
}

/** A queue: what waits, one below the other, and the way to the rest. */
export function Queue({ name, title, hint, empty, next, children }: QueueProps) {
  const [search] = useSearchParams()
  const more = new URLSearchParams(search)
  more.set(name, next ?? '')
  return (
    <section className={`sheet ${trade.stack}`} id={name}>
      <header className={trade.between}>
        <h2>
          {title}{' '}
          <span className="muted small">
            {children.length}
            {next !== null && '+'}
          </span>
        </h2>
      </header>
      <p className="muted small">{hint}</p>
      {children.length === 0 ? <p>{empty}</p> : <ul className={style.list}>{children}</ul>}
      {next !== null && (
        <p>
          <a className="button plain" href={`/finance?${more}#${name}`}>
            <Trans>The next ones</Trans>
          </a>
        </p>
      )}
    </section>
  )
}
