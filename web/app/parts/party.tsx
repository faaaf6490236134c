import { Trans } from '@lingui/react/macro'
import { usePage } from '../shell/page-data.ts'
import { dateText } from './formats.ts'
import { Tag } from './tag.tsx'

export interface PartyProps {
  readonly name: string
  readonly href?: string
  /** ISO 3166. */
  readonly country?: string
  /** How long the badge is valid, RFC 3339. */
  readonly badgeUntil?: string
}

/** A company by its name, with its country and its badge. */
export function Party({ name, href, country, badgeUntil }: PartyProps) {
  const { locale } = usePage().language
  const place = country === undefined ? undefined : new Intl.DisplayNames(locale, { type: 'region' }).of(country)
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: '2px 8px', alignItems: 'baseline', minWidth: 0 }}>
      <bdi style={{ fontWeight: 500, overflowWrap: 'anywhere' }}>
        {href === undefined ? name : <a href={href}>{name}</a>}
      </bdi>
      {place !== undefined && (
        <span className="tiny" suppressHydrationWarning>
          {place}
        </span>
      )}
      {badgeUntil !== undefined && (
        <Tag tone="seal">
          <Trans>badge until {dateText(badgeUntil, 'UTC', locale)}</Trans>
        </Tag>
      )}
    </span>
  )
}
