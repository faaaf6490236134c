import { Trans } from '@lingui/react/macro'
import { Money } from '../../parts/money.tsx'
import type { Order, Side } from '../trade/open-order.ts'
import style from './order.module.css'

/** What Pay Later has paid of the order, for its buyer, and the way to what is owed for it. */
export function LaterNote({ order, side }: { readonly order: Order; readonly side: Side }) {
  const { draw } = order
  if (draw === null || draw.state === 'back' || side !== 'buyer') return null
  return (
    <section className={`sheet ${style.part}`} aria-labelledby="paid-later">
      <h2 id="paid-later">
        <Trans>Pay Later</Trans>
      </h2>
      <p>
        <Trans>
          <Money {...draw.amount} /> of this order is paid from your credit line.{' '}
          <a href={`/pay-later/draws/${draw.draw}`}>What you owe for it, and when</a>
        </Trans>
      </p>
    </section>
  )
}
