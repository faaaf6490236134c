import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { usePage } from '../shell/page-data.ts'
import { instantText } from './formats.ts'
import { Tag } from './tag.tsx'
import style from './timeline.module.css'

export interface TimelineEntry {
  readonly seq: number
  readonly at: string
  readonly text: ReactNode
  /** 64 hex digits. */
  readonly hash: string
  /** It came while the reader was looking. */
  readonly isNew?: boolean
}

/** What happened, newest first, each entry with its hash. */
export function Timeline({ entries, zone }: { readonly entries: readonly TimelineEntry[]; readonly zone: string }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  return (
    <ol className={style.timeline} reversed>
      {entries.map(({ seq, at, text, hash, isNew = false }) => (
        <li key={seq}>
          <time className="tiny" dateTime={at} suppressHydrationWarning>
            {instantText(at, zone, locale)}
          </time>
          <span>
            {text}{' '}
            {isNew && (
              <Tag tone="seal">
                <Trans>new</Trans>
              </Tag>
            )}
          </span>
          <code title={hash} aria-label={t`Hash of entry ${seq}: ${hash}`} role="img">
            {hash.slice(0, 4)}…{hash.slice(-2)}
          </code>
        </li>
      ))}
    </ol>
  )
}
