import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router'
import { Claims } from '../claims/order-claims.tsx'
import { Inspections } from '../inspections/inspections-part.tsx'
import { isWriting } from '../messages/message-steps.ts'
import { Messages } from '../messages/messages.tsx'
import { OrderReview } from '../reviews/order-review.tsx'
import { CustodyLine, HoldWarning } from '../trade/custody.tsx'
import { useFollowOrder } from '../trade/follow-order.ts'
import { OrderHead } from '../trade/order-head.tsx'
import { RefusedNote } from '../trade/refused-note.tsx'
import trade from '../trade/trade.module.css'
import { Books } from './books.tsx'
import { Contract } from './contract.tsx'
import { Cover } from './cover.tsx'
import { Documents } from './documents.tsx'
import { LaterNote } from './later-note.tsx'
import { Lots } from './lots.tsx'
import { MoneyBack } from './money-back.tsx'
import { NextSteps } from './next-steps.tsx'
import style from './order.module.css'
import { takeStep } from './order-steps.ts'
import { OrderWay } from './order-way.tsx'
import { Printed } from './printed.tsx'
import { readOrder } from './read-order.ts'
import { Record } from './record.tsx'
import { SupplierBadge } from './supplier-badge.tsx'
import { Uncovered } from './uncovered.tsx'
import { VoucherNote } from './voucher-note.tsx'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readOrder(context, request, params.orderId ?? '')

export async function action({ context, request, params }: ActionFunctionArgs) {
  const said = await takeStep(context, request, params.orderId ?? '')
  return 'next' in said ? redirect(said.next) : said
}

/** A provider answers within moments, and the page goes on with what it says. */
const isUnderWay = (state: string) => state === 'created' || state === 'review'

/** Where are we, am I covered, what next? */
export default function OrderView() {
  const page = useLoaderData<typeof loader>()
  const { order, side, custody, coverage, transfers, timeline, versions, documents } = page
  const said = useActionData<typeof action>()
  const { t } = useLingui()
  const isPayingFee = order.payments.some(({ inspection, state }) => inspection !== null && isUnderWay(state))
  useFollowOrder(order.id, isPayingFee)
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Order ${order.number} · Surety`}</title>
      <OrderHead order={order} side={side} title={order.terms?.content.lines[0]?.name ?? order.number}>
        <SupplierBadge order={order} />
      </OrderHead>
      {said?.refused.code === 'uncovered-differs' ? (
        <Uncovered said={said} order={order} />
      ) : (
        <RefusedNote
          refused={isWriting(said?.typed.step) ? undefined : said?.refused}
          currency={order.total.currency}
        />
      )}
      <OrderWay order={order} />
      <div className={style.columns}>
        <div className={trade.stack}>
          <HoldWarning order={order} custody={custody} />
          <NextSteps page={page} />
          <OrderReview page={page} />
          <Claims page={page} />
          <Messages page={page} />
          <Inspections page={page} />
          <Lots order={order} side={side} files={page.files} />
          <Contract order={order} versions={versions} />
          <Documents order={order} files={page.files} />
          <VoucherNote order={order} side={side} />
          <LaterNote order={order} side={side} />
          <MoneyBack order={order} side={side} accounts={page.accounts} />
          <Books order={order} transfers={transfers} hidden={page.hidden} />
        </div>
        <div className={trade.stack}>
          <Cover coverage={coverage} zone={order.zone}>
            {page.isClaimable && <ClaimLink order={order.id} />}
          </Cover>
          <CustodyLine custody={custody} currency={order.total.currency} />
          <Printed documents={documents} />
          <Record order={order} timeline={timeline} />
        </div>
      </div>
    </div>
  )
}

/** The way to a claim, where one is possible. */
function ClaimLink({ order }: { readonly order: string }) {
  return (
    <p>
      <a href={`/orders/${order}/claim/new`}>
        <Trans>Something is not as agreed? Claim it</Trans>
      </a>
    </p>
  )
}
