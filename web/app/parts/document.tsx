import { Trans } from '@lingui/react/macro'
import style from './document.module.css'

export interface DocumentProps {
  readonly name: string
  readonly href: string
  /** `PDF, 214 kB`. */
  readonly kind: string
  /** 64 hex digits: the content's sha-256. */
  readonly hash?: string
}

/** A file of the record: its name, its kind, and the hash that it must have. */
export function Document({ name, href, kind, hash }: DocumentProps) {
  return (
    <span className={style.document}>
      <svg viewBox="0 0 20 24" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
        <path d="M3 1h9l6 6v16H3zM12 1v6h6M7 13h7M7 17h7" />
      </svg>
      <span>
        <a href={href} download>
          {name}
        </a>
        <span className="tiny">
          {kind}
          {hash !== undefined && (
            <>
              {' · '}
              <Trans>sha-256</Trans> <code>{hash.slice(0, 8)}…</code>
            </>
          )}
        </span>
      </span>
    </span>
  )
}
