import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Deadline } from '../../parts/deadline.tsx'
import { Money } from '../../parts/money.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { Form } from '../form/form.tsx'
import { nextInstalment, type Order, type Payment } from '../trade/open-order.ts'
import trade from '../trade/trade.module.css'
import { useMethodName } from './method-names.ts'
import { PayerInstructions, SandboxOutcome } from './payer-instructions.tsx'
import { usePaymentReason } from './payment-reasons.ts'
import { WireInstructions } from './wire-instructions.tsx'

export interface PaymentStateProps {
  readonly order: Order
  readonly payment: Payment
  readonly mayPay: boolean
}

/** The newest payment: where it stands, what that means, what to do. */
export function PaymentState({ order, payment, mayPay }: PaymentStateProps) {
  if (payment.method === 'wire' && isOpenWire(order, payment))
    return <WireInstructions order={order} payment={payment} mayPay={mayPay} />
  if (payment.state === 'pending' && sentByPayer.has(payment.method))
    return <PayerInstructions order={order} payment={payment} mayPay={mayPay} />
  switch (payment.state) {
    case 'created':
    case 'pending':
    case 'review':
      return <Waiting order={order} payment={payment} mayPay={mayPay} />
    case 'failed':
      return <Declined order={order} payment={payment} mayPay={mayPay} />
    case 'succeeded':
    case 'final':
      return <Arrived order={order} payment={payment} mayPay={mayPay} />
    default:
      return <Ended order={order} payment={payment} />
  }
}

/** Methods by which the money comes days later, from the payer's bank or a counter. */
const sentByPayer = new Set(['local-transfer', 'ach', 'cash-transfer', 'boleto'])

/** A wire that waits, or of which only a part has come. */
function isOpenWire(order: Order, payment: Payment): boolean {
  if (payment.state === 'created' || payment.state === 'pending') return true
  const isShort = payment.paid.amount > 0 && payment.paid.amount < payment.total.amount
  return isShort && nextInstalment(order) !== undefined
}

/** What the payer is asked for, in what he pays in. */
function askedOf({ exchange, total }: Payment) {
  return exchange?.asked ?? total
}

function Sheet({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={`sheet ${trade.stack}`} aria-live="polite">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Waiting({ order, payment, mayPay }: PaymentStateProps) {
  const name = useMethodName()(payment.method)
  const page = payment.next_action?.url
  if (page != null && mayPay) return <GoOn order={order} payment={payment} page={page} />
  return (
    <Sheet
      title={
        <Trans>
          {name}, <Money {...askedOf(payment)} />: under way
        </Trans>
      }
    >
      <p>
        {payment.state === 'review' ? (
          <Trans>
            The provider is reviewing this payment; that takes at most 3 hours. Nothing for you to do until then.
          </Trans>
        ) : (
          <Trans>
            The provider has it and has not answered yet. This page follows by itself; you may also leave it.
          </Trans>
        )}
      </p>
      <noscript>
        <a className="button plain" href={`/orders/${order.id}/pay`}>
          <Trans>Look again</Trans>
        </a>
      </noscript>
    </Sheet>
  )
}

/** The payer goes on at the provider: the card and its 3-D Secure step are there, never here. */
function GoOn({ payment, page }: { readonly order: Order; readonly payment: Payment; readonly page: string }) {
  return (
    <Sheet title={<Trans>Go on at the payment provider</Trans>}>
      <p>
        <Trans>
          You leave Surety for the provider's own page, choose the card there, and confirm with your bank if it asks
          (3-D Secure). You pay <Money {...askedOf(payment)} />, then you come back here. The page is open for 30
          minutes.
        </Trans>
      </p>
      <p>
        <a className="button" href={page}>
          <span>
            <Trans>
              Pay <Money {...askedOf(payment)} /> at the provider
            </Trans>
          </span>
        </a>
      </p>
    </Sheet>
  )
}

function Declined({ order, payment, mayPay }: PaymentStateProps) {
  const reason = usePaymentReason()(payment.reason ?? 'declined')
  const due = nextInstalment(order)
  const again = mayPay && due !== undefined && due.open.amount >= payment.amount.amount
  return (
    <ProblemNote title={<Trans>The payment did not go through</Trans>}>
      <p>
        {reason} <Trans>Nothing was charged, and the order stands as before.</Trans>
      </p>
      {again && (
        <Form method="post">
          <input type="hidden" name="step" value="again" />
          <input type="hidden" name="payment" value={payment.id} />
          <button type="submit" className="button" name="method" value={payment.method}>
            <span>
              <Trans>
                Try again: <Money {...askedOf(payment)} />
              </Trans>
            </span>
          </button>{' '}
          <span className="small">
            <Trans>Another card, or the same one. Or choose another method below.</Trans>
          </span>
        </Form>
      )}
    </ProblemNote>
  )
}

function Arrived({ order, payment, mayPay }: PaymentStateProps) {
  const isFinal = payment.state === 'final'
  return (
    <Sheet
      title={
        <Trans>
          <Money {...payment.amount} /> is held for this order
        </Trans>
      }
    >
      <p>
        <Trans>
          It waits in escrow and goes to <bdi>{order.supplier_name}</bdi> as the release plan of the order says.
        </Trans>{' '}
        {!isFinal && payment.final_at !== null && (
          <>
            <Trans>It counts as final from</Trans> <Deadline at={payment.final_at} zone={order.zone} />
          </>
        )}
      </p>
      <p>
        <a className={nextInstalment(order) === undefined ? 'button' : 'button plain'} href={`/orders/${order.id}`}>
          <Trans>To the order</Trans>
        </a>
      </p>
      <SandboxOutcome order={order} payment={payment} mayPay={mayPay} />
    </Sheet>
  )
}

function Ended({ payment }: Omit<PaymentStateProps, 'mayPay'>) {
  const reason = usePaymentReason()
  return (
    <ProblemNote
      tone="warn"
      title={
        payment.state === 'reversed' ? (
          <Trans>The bank took the payment back</Trans>
        ) : (
          <Trans>The time of this payment is over</Trans>
        )
      }
    >
      <p>
        {payment.state === 'reversed' && payment.reason !== null && <>{reason(payment.reason)} </>}
        <Trans>The order falls back to what is paid. Begin a new payment below.</Trans>
      </p>
    </ProblemNote>
  )
}
