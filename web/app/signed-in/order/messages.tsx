import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Side } from '../trade/open-order.ts'
import style from './order.module.css'
import type { OrderPage } from './read-order.ts'

/** Where messages on this order will stand; until there are some, what reaches the other side today. */
export function Messages({ page: { order, side } }: { readonly page: OrderPage }) {
  if (side === 'staff') return null
  const other = <bdi>{otherName(order, side)}</bdi>
  return (
    <section className={`sheet ${style.part}`} aria-labelledby="messages">
      <h2 id="messages">
        <Trans>Messages</Trans>
      </h2>
      <p>
        <Trans>
          Here you will write to {other}. Surety cannot do that yet. What reaches them today, with its time in the
          record:
        </Trans>
      </p>
      <ul className={style.next}>{waysOf(order).map(([step, says]) => says && <li key={step}>{says}</li>)}</ul>
      <p className="small muted">
        <Trans>
          What you agree elsewhere is not covered. <a href="/help">Help</a> says what to do when the other side is
          silent.
        </Trans>
      </p>
    </section>
  )
}

function otherName({ buyer_name, supplier_name }: OrderPage['order'], side: Side): string {
  return side === 'buyer' ? supplier_name : buyer_name
}

/** Only ways that are open now. */
function waysOf({ id, actions }: OrderPage['order']): readonly (readonly [string, ReactNode])[] {
  const may = (step: string) => actions.includes(step)
  const terms = `/orders/${id}/terms`
  return [
    ['terms', (may('counter-terms') || may('write-terms')) && <Words href={terms} />],
    ['amend', may('amend-terms') && <Change href={terms} />],
    ['end', may('offer-cancellation') && <Trans>An offer to end the order, under “What next”.</Trans>],
    [
      'notice',
      <Trans key="notice">Every step you take: they are told at once, in the app, and by mail as they chose.</Trans>,
    ],
  ]
}

function Words({ href }: { readonly href: string }) {
  return (
    <span>
      <Trans>
        Your <a href={href}>terms</a>, and a word in their remarks.
      </Trans>
    </span>
  )
}

function Change({ href }: { readonly href: string }) {
  return (
    <span>
      <Trans>
        A <a href={href}>change of terms</a>, with your reason in the remarks.
      </Trans>
    </span>
  )
}
