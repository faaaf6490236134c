import { Plural, Trans } from '@lingui/react/macro'
import { usePage } from '../shell/page-data.ts'
import { useNow, useOwnZone } from './clock.tsx'
import style from './deadline.module.css'
import { instantText, placeOf } from './formats.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
/** What has less than this left is urgent. */
const SOON = 2 * DAY

export interface DeadlineProps {
  /** RFC 3339. */
  readonly at: string
  /** The zone in which the term runs, e.g. the order's. */
  readonly zone: string
}

/** A time with its zone and what is left of it; the reader's own time beside it where that is another. */
export function Deadline({ at, zone }: DeadlineProps) {
  const { locale } = usePage().language
  const own = useOwnZone()
  const left = new Date(at).getTime() - useNow().getTime()
  const said = instantText(at, zone, locale)
  const here = own === undefined ? said : instantText(at, own, locale)
  return (
    <time className={style.deadline} dateTime={at}>
      <span>
        <span suppressHydrationWarning>{said}</span> <span className="muted">{placeOf(zone)}</span>
      </span>
      <span className={left < SOON ? style.soon : style.left}>
        <Left milliseconds={left} />
      </span>
      {here !== said && own !== undefined && (
        <span className="tiny">
          <Trans>
            {here} in {placeOf(own)}
          </Trans>
        </span>
      )}
    </time>
  )
}

function Left({ milliseconds }: { readonly milliseconds: number }) {
  if (milliseconds <= 0) return <Trans>over</Trans>
  const days = Math.floor(milliseconds / DAY)
  const hours = Math.floor(milliseconds / HOUR)
  if (days >= 2) return <Plural value={days} one="# day left" other="# days left" />
  if (hours >= 1) return <Plural value={hours} one="# hour left" other="# hours left" />
  return <Trans>less than an hour left</Trans>
}
