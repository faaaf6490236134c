import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router'
import { Deadline } from '../../parts/deadline.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Money } from '../../parts/money.tsx'
import { CustodyLine, HoldWarning } from '../trade/custody.tsx'
import { useFollowOrder } from '../trade/follow-order.ts'
import { type Instalment, nextInstalment, type Payment } from '../trade/open-order.ts'
import { OrderHead } from '../trade/order-head.tsx'
import { RefusedNote } from '../trade/refused-note.tsx'
import trade from '../trade/trade.module.css'
import { PayAbroad } from './pay-abroad.tsx'
import { PaidLater, PayLaterOffers } from './pay-later-offers.tsx'
import { readPay, takePay } from './pay-steps.ts'
import { PaidByVoucher, PayVoucher } from './pay-voucher.tsx'
import { PaymentState } from './payment-state.tsx'
import { Quotes } from './quotes.tsx'
import { RoomNote } from './room-note.tsx'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readPay(context, request, params.orderId ?? '')

export async function action({ context, request, params }: ActionFunctionArgs) {
  const id = params.orderId ?? ''
  const { refused, next = '' } = await takePay(context, request, id)
  return refused === undefined ? redirect(`/orders/${id}/pay${next}`) : { refused }
}

/** Whether the page changes by itself soon: a payment was begun and has not ended. */
function isWaiting(payment: Payment | undefined): boolean {
  return payment !== undefined && ['created', 'review', 'pending'].includes(payment.state)
}

/** What will it cost, how long will it take? */
export default function Pay() {
  const { order, side, custody, quotes, part, abroad, unquoted, vouchers, room, later } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused ?? unquoted
  const { t } = useLingui()
  const newest = order.payments.filter(({ inspection }) => inspection === null).at(-1)
  useFollowOrder(order.id, isWaiting(newest) && newest?.method !== 'wire')
  const due = nextInstalment(order)
  const { currency } = order.total
  const mayPay = side === 'buyer' && order.actions.includes('start-payment')
  // A payment that has arrived is of the instalment before: what is due now comes first.
  const hasArrived = newest?.state === 'succeeded' || newest?.state === 'final'
  const isPast = mayPay && due !== undefined && hasArrived
  const isOpen = newest?.state === 'created' || newest?.state === 'review'
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Pay order ${order.number} · Surety`}</title>
      <OrderHead order={order} side={side} title={<Title due={due} hasArrived={hasArrived} />}>
        {due !== undefined && <DueLine order={order} />}
        <PaidByVoucher order={order} />
        <PaidLater order={order} />
      </OrderHead>
      <RefusedNote refused={refused} currency={currency} />
      {newest !== undefined && !isPast && <PaymentState order={order} payment={newest} mayPay={mayPay} />}
      {mayPay && due !== undefined && !isOpen && (
        <>
          <PayVoucher vouchers={vouchers} due={due} order={order} />
          <Quotes quotes={quotes} due={due} part={part} abroad={abroad} />
          <PayLaterOffers offers={later} order={order} />
          <PayAbroad abroad={abroad} own={currency} quotes={quotes} />
          <RoomNote room={room} order={order} />
        </>
      )}
      {newest !== undefined && isPast && <PaymentState order={order} payment={newest} mayPay={mayPay} />}
      <HoldWarning order={order} custody={custody} />
      <CustodyLine custody={custody} currency={currency} />
      {due === undefined && newest === undefined && <NothingToPay orderId={order.id} />}
      {side !== 'buyer' && due !== undefined && (
        <p className="muted">
          <Trans>
            Only <bdi>{order.buyer_name}</bdi> can pay this order. You see here how each payment goes on.
          </Trans>
        </p>
      )}
    </div>
  )
}

interface TitleProps {
  readonly due: Instalment | undefined
  readonly hasArrived: boolean
}

function Title({ due, hasArrived }: TitleProps) {
  if (due === undefined) return hasArrived ? <Trans>Paid</Trans> : <Trans>Nothing is due</Trans>
  return (
    <Trans>
      Pay <Money {...due.open} />
    </Trans>
  )
}

function DueLine({ order }: Pick<Awaited<ReturnType<typeof loader>>, 'order'>) {
  const due = nextInstalment(order)
  const last = order.instalments.length
  return (
    <p className="muted">
      {last > 1 && (
        <Trans>
          Instalment {due?.n} of {last}.
        </Trans>
      )}{' '}
      {due?.due_by == null ? (
        <Trans>It falls due later; you may pay it now.</Trans>
      ) : (
        <>
          <Trans>Due by</Trans> <Deadline at={due.due_by} zone={order.zone} />
        </>
      )}
    </p>
  )
}

function NothingToPay({ orderId }: { readonly orderId: string }) {
  return (
    <EmptyState
      title={<Trans>There is nothing to pay on this order</Trans>}
      action={
        <a className="button plain" href={`/orders/${orderId}`}>
          <Trans>To the order</Trans>
        </a>
      }
    >
      <Trans>Once both sides have accepted the same terms, the methods stand here with fee, total and time.</Trans>
    </EmptyState>
  )
}
