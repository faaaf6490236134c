import { Trans, useLingui } from '@lingui/react/macro'
import { Form } from 'react-router'
import { Deadline } from '../../parts/deadline.tsx'
import { instantText } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import type { Lot, Order, Side } from '../trade/open-order.ts'
import trade from '../trade/trade.module.css'
import style from './order.module.css'

/** What was shipped, where it is, and the buyer's word on it. */
export function Lots({ order, side }: { readonly order: Order; readonly side: Side }) {
  if (order.lots.length === 0) return null
  return (
    <section className={`sheet ${style.part}`}>
      <h2>
        <Trans>Shipment</Trans>
      </h2>
      {order.lots.map((lot) => (
        <LotPart key={lot.id} lot={lot} order={order} side={side} />
      ))}
    </section>
  )
}

function LotPart({ lot, order, side }: { readonly lot: Lot; readonly order: Order; readonly side: Side }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const mayReceive = side === 'buyer' && order.actions.includes('confirm-receipt') && lot.received_at === null
  const pieces = lot.lines.map(({ line, quantity }) => t`line ${line}: ${quantity}`).join(', ')
  return (
    <article className={trade.stack}>
      <p>
        <bdi>{lot.carrier}</bdi> {lot.tracking_number} <span className="muted">({pieces})</span>
      </p>
      {lot.received_at !== null && (
        <p className="small muted">
          <Trans>Received {instantText(lot.received_at, order.zone, locale)}.</Trans>{' '}
          {lot.window_until !== null && lot.window_over_at === null && (
            <>
              <Trans>Claims are possible until</Trans> <Deadline at={lot.window_until} zone={order.zone} />
            </>
          )}
        </p>
      )}
      {mayReceive && (
        <Form method="post">
          <input type="hidden" name="lot" value={lot.id} />
          <p className="small muted">
            <Trans>After your receipt the money is released by the plan. A claim stays possible for 30 days.</Trans>
          </p>
          <div className={trade.row}>
            <button className="button" type="submit" name="step" value="receive">
              <Trans>Confirm receipt</Trans>
            </button>
            <button className="button plain" type="submit" name="step" value="absent">
              <Trans>It is not here</Trans>
            </button>
          </div>
        </Form>
      )}
    </article>
  )
}
