import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router'
import { Document } from '../../parts/document.tsx'
import { Timeline } from '../../parts/timeline.tsx'
import { CustodyLine, HoldWarning } from '../trade/custody.tsx'
import { useFollowOrder } from '../trade/follow-order.ts'
import { OrderHead } from '../trade/order-head.tsx'
import { RefusedNote } from '../trade/refused-note.tsx'
import trade from '../trade/trade.module.css'
import { Books } from './books.tsx'
import { Contract } from './contract.tsx'
import { Cover } from './cover.tsx'
import { Documents } from './documents.tsx'
import { useEntryWords } from './entry-words.ts'
import { Lots } from './lots.tsx'
import { Messages } from './messages.tsx'
import { MoneyBack } from './money-back.tsx'
import { NextSteps } from './next-steps.tsx'
import style from './order.module.css'
import { takeStep } from './order-steps.ts'
import { OrderWay } from './order-way.tsx'
import { readOrder } from './read-order.ts'
import { Uncovered } from './uncovered.tsx'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readOrder(context, request, params.orderId ?? '')

export async function action({ context, request, params }: ActionFunctionArgs) {
  return (await takeStep(context, request, params.orderId ?? '')) ?? redirect(`/orders/${params.orderId}`)
}

/** Where are we, am I covered, what next? */
export default function OrderView() {
  const page = useLoaderData<typeof loader>()
  const { order, side, custody, coverage, transfers, timeline, versions } = page
  const said = useActionData<typeof action>()
  const entry = useEntryWords()
  const { t } = useLingui()
  useFollowOrder(order.id, false)
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Order ${order.number} · Surety`}</title>
      <OrderHead order={order} side={side} title={order.terms?.content.lines[0]?.name ?? order.number} />
      {said?.refused.code === 'uncovered-differs' ? (
        <Uncovered said={said} order={order} />
      ) : (
        <RefusedNote refused={said?.refused} currency={order.total.currency} />
      )}
      <OrderWay order={order} />
      <div className={style.columns}>
        <div className={trade.stack}>
          <HoldWarning order={order} custody={custody} />
          <NextSteps page={page} />
          <Contract order={order} versions={versions} />
          <Lots order={order} side={side} files={page.files} />
          <Documents order={order} files={page.files} />
          <MoneyBack order={order} side={side} accounts={page.accounts} />
          <Books order={order} transfers={transfers} />
        </div>
        <div className={trade.stack}>
          <Cover coverage={coverage} zone={order.zone} />
          <CustodyLine custody={custody} currency={order.total.currency} />
          <Messages page={page} />
          <section className={`sheet ${style.part}`}>
            <h2>
              <Trans>Record</Trans>
            </h2>
            <Timeline
              entries={timeline.map(({ seq, at, body, hash }) => ({ seq, at, hash, text: entry(body) })).reverse()}
              zone={order.zone}
            />
            <Document name={t`The whole record`} href={`/v1/orders/${order.id}/record`} kind="JSON" />
          </section>
        </div>
      </div>
    </div>
  )
}
