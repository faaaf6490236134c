import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { dayText, percentText } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import style from './limit.module.css'
import type { LimitProps } from './limit-sum.tsx'
import { useBandWords, useIndicatorWords } from './limit-words.ts'
import type { Figures } from './read-limit.ts'

/** What everybody sees of a supplier: stars and figures, each with the count that it is of. */
export function FiguresPart({ data: { figures } }: LimitProps) {
  const { locale } = usePage().language
  return (
    <section className={`sheet ${trade.stack}`} id="performance">
      <h2>
        <Trans>Performance</Trans>
      </h2>
      <p className="muted small">
        <Trans>
          From orders that ended since {dayText(figures.since, locale)}. Everybody reads this. What a supplier trades
          with his own people counts nowhere.
        </Trans>
      </p>
      <Stars figures={figures} />
      <Indicators figures={figures} />
      <More figures={figures} />
    </section>
  )
}

function Stars({ figures }: { readonly figures: Figures }) {
  const words = useIndicatorWords()
  const { stars, decides, stars_from_orders, orders } = figures
  if (stars === null || decides === null)
    return (
      <p>
        <Trans>
          Too few orders for stars: {orders} of {stars_from_orders}.
        </Trans>
      </p>
    )
  const [name] = words(decides)
  return (
    <p>
      <strong className={trade.figure}>
        <Plural value={stars} one="# star of 5" other="# stars of 5" />
      </strong>{' '}
      <Trans>The lowest of the four decides: {name}.</Trans>
    </p>
  )
}

function Indicators({ figures }: { readonly figures: Figures }) {
  const { locale } = usePage().language
  const words = useIndicatorWords()
  return (
    <dl className={style.sum}>
      {figures.indicators.map(({ name, good, of, bps }) => {
        const [title, what] = words(name)
        return (
          <div key={name}>
            <dt>{title}</dt>
            <dd className="number">{bps === null ? '–' : percentText(bps, locale)}</dd>
            <dd className={`small muted ${style.why}`}>
              <Trans>
                {good} of {of} {what}
              </Trans>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function More({ figures }: { readonly figures: Figures }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const band = useBandWords()
  const { completed, response, claims, decided_against, reorders, volume_band } = figures
  const share = (bps: number | null) => (bps === null ? t`nothing yet` : percentText(bps, locale))
  return (
    <dl className={trade.facts}>
      <dt>
        <Trans>Orders completed</Trans>
      </dt>
      <dd>{completed}</dd>
      <dt>
        <Trans>Half of all first answers within</Trans>
      </dt>
      <dd>
        <Within minutes={response.minutes} />
      </dd>
      <dt>
        <Trans>Orders with a claim</Trans>
      </dt>
      <dd>{share(claims.bps)}</dd>
      <dt>
        <Trans>Decided against the supplier</Trans>
      </dt>
      <dd>{share(decided_against.bps)}</dd>
      <dt>
        <Trans>Buyers that came back</Trans>
      </dt>
      <dd>
        {share(reorders.bps)} <span className="small muted">({`${reorders.returning}/${reorders.buyers}`})</span>
      </dd>
      <dt>
        <Trans>Clean volume</Trans>
      </dt>
      <dd>{band(volume_band)}</dd>
    </dl>
  )
}

const HOUR = 60
const DAY = 24 * HOUR

function Within({ minutes }: { readonly minutes: number | null }) {
  if (minutes === null) return <Trans>nothing yet</Trans>
  if (minutes < HOUR) return <Plural value={minutes} one="# minute" other="# minutes" />
  if (minutes <= DAY) return <Plural value={minutes / HOUR} one="# hour" other="# hours" />
  return <Plural value={minutes / DAY} one="# day" other="# days" />
}
