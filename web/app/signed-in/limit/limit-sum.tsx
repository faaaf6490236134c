import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { dateText, dayText, percentText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import style from './limit.module.css'
import type { Limit, LimitPage } from './read-limit.ts'

export interface LimitProps {
  readonly data: LimitPage
}

const Usd = ({ of }: { readonly of: number }) => <Money amount={of} currency="USD" />

/** The limit number by number: what it is the sum of, what bounds it, what of it is in use. */
export function LimitSum({ data: { limit, company } }: LimitProps) {
  return (
    <section className={`sheet ${trade.stack}`} id="limit">
      <header className={trade.between}>
        <h2>
          <Trans>Assurance limit</Trans>
        </h2>
        <span className={trade.figure}>
          <Usd of={limit.limit} />
        </span>
      </header>
      <p className="muted small">
        <Trans>
          Up to this much of all orders together may be released while buyers can still claim. What is released when no
          claim is possible any more needs no limit. What was released within it stays covered if it falls.
        </Trans>
      </p>
      {!limit.has_badge && (
        <p>
          <Trans>A required check is missing or has ended: without the badge there is no limit.</Trans>
        </p>
      )}
      <dl className={style.sum}>
        <Base base={limit.base} isAudited={limit.is_audited} />
        <Part name={<Trans>Security paid in</Trans>} amount={limit.security}>
          <Trans>None is taken at present.</Trans>
        </Part>
        <Volume limit={limit} zone={company.zone} />
        <Part name={<Trans>Together</Trans>} amount={limit.sum} />
      </dl>
      <Bounds limit={limit} zone={company.zone} />
      <dl className={style.sum}>
        <Part name={<Trans>In use</Trans>} amount={limit.exposed}>
          <Trans>Reserved by orders that were agreed, or released and still claimable.</Trans>
        </Part>
        <Part name={<Trans>Left</Trans>} amount={limit.room}>
          {limit.owes && <Trans>What you owe us is taken off.</Trans>}
        </Part>
      </dl>
    </section>
  )
}

interface PartProps {
  readonly name: ReactNode
  readonly amount: number
  readonly children?: ReactNode
}

/** One number, and under it where it comes from. */
function Part({ name, amount, children }: PartProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="number">
        <Usd of={amount} />
      </dd>
      {children && <dd className={`small muted ${style.why}`}>{children}</dd>}
    </div>
  )
}

function Base({ base, isAudited }: { readonly base: Limit['base']; readonly isAudited: boolean }) {
  const { locale } = usePage().language
  const { audited, unproven_share_bps, clean_orders, orders_needed, unrelated_buyers, buyers_needed } = base
  return (
    <Part name={<Trans>Base</Trans>} amount={base.amount}>
      {!isAudited ? (
        <Trans>
          Nothing for who is registered only. A visit on site that is passed gives <Usd of={audited} />.
        </Trans>
      ) : base.is_proven ? (
        <Trans>
          Visited on site, and {clean_orders} clean orders of {unrelated_buyers} unrelated buyers are completed.
        </Trans>
      ) : (
        <Trans>
          {percentText(unproven_share_bps, locale)} of <Usd of={audited} />, until {orders_needed} clean orders of{' '}
          {buyers_needed} unrelated buyers are completed. There are {clean_orders} of {unrelated_buyers}.
        </Trans>
      )}
    </Part>
  )
}

function Volume({ limit, zone }: { readonly limit: Limit; readonly zone: string }) {
  const { locale } = usePage().language
  const { amount, share_bps, counted, clean, buyer_share_bps, since, over, less_from } = limit.volume
  return (
    <Part name={<Trans>From clean volume</Trans>} amount={amount}>
      <Trans>
        {percentText(share_bps, locale)} of <Usd of={counted} />, which count of <Usd of={clean} /> in clean orders
        since {dayText(since, locale)}. Of one buyer at most {percentText(buyer_share_bps, locale)} of all of it counts.
      </Trans>{' '}
      {over.map((part) => (
        <span key={`${part.companies} ${part.volume}`}>
          {part.companies > 1 ? (
            <Trans>
              {part.companies} buyers that belong together have <Usd of={part.volume} /> of it:{' '}
              <Usd of={part.counted} /> count.
            </Trans>
          ) : (
            <Trans>
              One buyer has <Usd of={part.volume} /> of it: <Usd of={part.counted} /> count.
            </Trans>
          )}{' '}
        </span>
      ))}
      {less_from !== null && <Trans>On {dateText(less_from, zone, locale)} the oldest day stops counting.</Trans>}
    </Part>
  )
}

/** What the sum is held back by, said of each bound; the one that binds stands out. */
function Bounds({ limit: { bounds }, zone }: { readonly limit: Limit; readonly zone: string }) {
  const { locale } = usePage().language
  const { growth, person, most, binding } = bounds
  const as = (name: typeof binding) => (binding === name ? style.binding : '')
  return (
    <div className={style.bounds}>
      <h3>
        <Trans>But at most</Trans>
      </h3>
      <ul>
        <li className={as('growth')}>
          <Trans>
            <Usd of={growth.most} />, as it grows at most {growth.times} times within its time. It is measured by{' '}
            <Usd of={growth.grown_from} />, the highest limit before.
          </Trans>{' '}
          {growth.grows_at !== null && <Trans>It may grow on from {dateText(growth.grows_at, zone, locale)}.</Trans>}
        </li>
        <li className={as('person')}>
          {person.lifted_to > person.above ? (
            <Trans>
              <Usd of={person.most} />, to which two people of ours have lifted it.
            </Trans>
          ) : (
            <Trans>
              <Usd of={person.most} />, unless two people of ours have looked and lift it.
            </Trans>
          )}
        </li>
        <li className={as('most')}>
          <Trans>
            <Usd of={most} />, for whoever it may be.
          </Trans>
        </li>
      </ul>
    </div>
  )
}
