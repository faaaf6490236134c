import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router'
import { Document } from '../../parts/document.tsx'
import { Timeline } from '../../parts/timeline.tsx'
import { useFollowOrder } from '../trade/follow-order.ts'
import { OrderHead } from '../trade/order-head.tsx'
import { RefusedNote } from '../trade/refused-note.tsx'
import trade from '../trade/trade.module.css'
import { Books } from './books.tsx'
import { Contract } from './contract.tsx'
import { Cover } from './cover.tsx'
import { Lots } from './lots.tsx'
import { NextSteps } from './next-steps.tsx'
import style from './order.module.css'
import { takeStep } from './order-steps.ts'
import { OrderWay } from './order-way.tsx'
import { type OrderPage, readOrder } from './read-order.ts'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readOrder(context, request, params.orderId ?? '')

export async function action({ context, request, params }: ActionFunctionArgs) {
  const refused = await takeStep(context, request, params.orderId ?? '')
  return refused === undefined ? redirect(`/orders/${params.orderId}`) : { refused }
}

/** Where are we, am I covered, what next? */
export default function OrderView() {
  const { order, side, coverage, transfers, timeline } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused
  const { t } = useLingui()
  useFollowOrder(order.id, false)
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Order ${order.number} · Surety`}</title>
      <OrderHead order={order} side={side} title={order.terms?.content.lines[0]?.name ?? order.number} />
      <RefusedNote refused={refused} currency={order.total.currency} />
      <OrderWay order={order} />
      <div className={style.columns}>
        <div className={trade.stack}>
          <NextSteps order={order} side={side} />
          <Contract order={order} />
          <Lots order={order} side={side} />
          <Books order={order} transfers={transfers} />
        </div>
        <div className={trade.stack}>
          <Cover coverage={coverage} zone={order.zone} />
          <section className={`sheet ${style.part}`}>
            <h2>
              <Trans>Record</Trans>
            </h2>
            <Timeline entries={timeline.map(entryOf).reverse()} zone={order.zone} />
            <Document name={t`The whole record`} href={`/v1/orders/${order.id}/record`} kind="JSON" />
          </section>
        </div>
      </div>
    </div>
  )
}

/** An entry by its topic: the body was hashed as it stands, the record shows it whole. */
function entryOf({ seq, at, body, hash }: OrderPage['timeline'][number]) {
  const { topic } = JSON.parse(body) as { topic: string }
  return { seq, at, hash, text: topic.replaceAll(/[.-]/g, ' ') }
}
