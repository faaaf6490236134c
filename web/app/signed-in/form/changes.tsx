import { Trans, useLingui } from '@lingui/react/macro'
import { isQuiet, type OrderEntry, readEntry } from '../../api/entries.ts'
import { instantText } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import { useEntryWords } from '../order/entry-words.ts'
import style from './form.module.css'
import { type Seen, useSeen } from './seen.tsx'

/** Entries after one, the newest first, that somebody should know of before he sends what he wrote. */
export function changesSince(seen: Seen | undefined, since: number): readonly OrderEntry[] {
  return (seen?.entries ?? []).filter((entry) => entry.seq > since && !isQuiet(entry))
}

/** Who caused an entry, in words. */
export function useWho(): (entry: OrderEntry) => string {
  const { t } = useLingui()
  const seen = useSeen()
  return (entry) => {
    const { actor } = readEntry(entry)
    if (actor.person !== undefined && actor.person === seen?.person) return t`you, elsewhere`
    if (actor.company !== undefined && actor.company === seen?.order.buyer) return seen.order.buyer_name
    if (actor.company !== undefined && actor.company === seen?.order.supplier) return seen.order.supplier_name
    if (actor.kind === 'clock') return t`by time`
    return actor.kind === 'user' ? t`our staff` : t`by itself`
  }
}

/** What happened to the order meanwhile: when, what, by whom. */
export function Changes({ since }: { readonly since: number }) {
  const seen = useSeen()
  const words = useEntryWords()
  const who = useWho()
  const { locale } = usePage().language
  const news = changesSince(seen, since)
  if (seen === undefined || news.length === 0) return null
  return (
    <>
      <ul className={style.changes}>
        {news.map((entry) => (
          <li key={entry.seq}>
            <span>{words(entry.body)}</span> <bdi className="muted">{who(entry)}</bdi>{' '}
            <time className="tiny" dateTime={entry.at} suppressHydrationWarning>
              {instantText(entry.at, seen.order.zone, locale)}
            </time>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/orders/${seen.order.id}`} target="_blank" rel="noreferrer">
          <Trans>See the order as it is now</Trans>
        </a>
      </p>
    </>
  )
}
