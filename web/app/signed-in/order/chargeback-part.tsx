import { Trans, useLingui } from '@lingui/react/macro'
import { Deadline } from '../../parts/deadline.tsx'
import { Money } from '../../parts/money.tsx'
import { Status } from '../../parts/status.tsx'
import { Form } from '../form/form.tsx'
import type { Order, Side } from '../trade/open-order.ts'
import trade from '../trade/trade.module.css'
import { StepButton } from './step-button.tsx'

type Chargeback = Order['chargebacks'][number]

export interface ChargebackPartProps {
  readonly chargeback: Chargeback
  readonly order: Order
  readonly side: Side
}

/** What a card's bank asks back: what it means, until when evidence counts, and what the supplier says. */
export function ChargebackPart({ chargeback, order, side }: ChargebackPartProps) {
  const { id, amount, state, reason, evidence_by, evidence_sent_at, statement } = chargeback
  const why = useReasons()[reason] ?? ''
  const isOpen = state === 'inquiry' || state === 'opened'
  return (
    <article className={trade.stack} id={id}>
      <p className={trade.between}>
        <strong>
          <Trans>Chargeback</Trans> <Money {...amount} />
        </strong>
        <Status state={state} />
      </p>
      <p>
        <Meaning chargeback={chargeback} />
      </p>
      {why !== '' && <p className="small muted">{why}</p>}
      {isOpen && evidence_sent_at === null && evidence_by !== null && (
        <>
          <p className="small">
            <Trans>The bank takes evidence until</Trans> <Deadline at={evidence_by} zone={order.zone} />
          </p>
          <p className="small">
            <Trans>The record of this order goes out by itself two days before.</Trans>
          </p>
        </>
      )}
      {side === 'supplier' && isOpen && evidence_sent_at === null && <Statement id={id} statement={statement} />}
    </article>
  )
}

function useReasons(): Readonly<Record<string, string>> {
  const { t } = useLingui()
  return {
    fraud: t`The cardholder denies the payment.`,
    'not-received': t`The cardholder says that the goods did not come.`,
    'not-as-described': t`The cardholder says that the goods are not as agreed.`,
    'credit-not-processed': t`The cardholder says that a refund did not come.`,
    duplicate: t`The cardholder says that it was paid twice.`,
  }
}

function Meaning({ chargeback: { state, bearer } }: { readonly chargeback: Chargeback }) {
  switch (state) {
    case 'inquiry':
      return <Trans>The card’s bank asks about this payment. No money has moved; a refund now would end it.</Trans>
    case 'opened':
      return <Trans>The card’s bank took the money back. As much of the hold is frozen until it decides.</Trans>
    case 'evidence-sent':
      return <Trans>The bank has the evidence. It decides within weeks; until then as much stays frozen.</Trans>
    case 'won':
      return <Trans>The bank gave the money back. Nothing of it is frozen any more.</Trans>
    default:
      return bearer === 'operator' ? (
        <Trans>The bank left the money with the buyer. Delivery is proven, so the buyer owes it.</Trans>
      ) : (
        <Trans>The bank left the money with the buyer. Without proof of delivery the supplier bears it.</Trans>
      )
  }
}

function Statement({ id, statement }: { readonly id: string; readonly statement: string | null }) {
  return (
    <Form method="post" className={trade.stack}>
      <input type="hidden" name="chargeback" value={id} />
      <label className="field">
        <Trans>What the bank should know besides the record</Trans>
        <textarea name="statement" rows={4} maxLength={5000} required defaultValue={statement ?? ''} />
      </label>
      <p>
        <StepButton step="statement" plain>
          <Trans>Keep this for the bank</Trans>
        </StepButton>
      </p>
    </Form>
  )
}
