import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Form } from 'react-router'
import { Money } from '../../parts/money.tsx'
import { nextInstalment, type Order, type Side } from '../trade/open-order.ts'
import trade from '../trade/trade.module.css'
import style from './order.module.css'
import { ShipForm } from './ship-form.tsx'

/** What the visitor may do now: exactly what the API names. */
export function NextSteps({ order, side }: { readonly order: Order; readonly side: Side }) {
  const may = (step: string) => order.actions.includes(step)
  const due = nextInstalment(order)
  const mayReceive = may('confirm-receipt') && order.lots.some((lot) => lot.received_at === null)
  return (
    <section className={`sheet ${style.part}`}>
      <h2>
        <Trans>What next</Trans>
      </h2>
      {order.actions.length === 0 && (
        <p className="muted">
          <Trans>Nothing for you to do now. You see here at once when that changes.</Trans>
        </p>
      )}
      {mayReceive && (
        <p>
          <Trans>Goods are on their way to you. Say below when they are there, or that they are not.</Trans>
        </p>
      )}
      {may('start-payment') && due !== undefined && (
        <a className="button" href={`/orders/${order.id}/pay`}>
          <Trans>
            Pay <Money {...due.open} />
          </Trans>
        </a>
      )}
      {may('ship-lot') && <ShipForm order={order} />}
      <StepForm order={order} />
      {side === 'supplier' && may('accept-terms') && (
        <p className="small muted">
          <Trans>With your acceptance the order is a contract. Begin production when the money waits in escrow.</Trans>
        </p>
      )}
    </section>
  )
}

/** The steps that need a word only. */
function StepForm({ order }: { readonly order: Order }) {
  const may = (step: string) => order.actions.includes(step)
  // What was read is what is accepted: terms that change meanwhile are refused by their hash.
  const [hash] = useState(order.terms?.hash ?? '')
  return (
    <Form method="post">
      <input type="hidden" name="hash" value={hash} />
      <div className={trade.row}>
        {may('propose-terms') && <StepButton step="propose">{<Trans>Send the proposal</Trans>}</StepButton>}
        {may('accept-terms') && <StepButton step="accept">{<Trans>Accept these terms</Trans>}</StepButton>}
        {may('mark-goods-ready') && (
          <StepButton step="ready" plain>
            <Trans>The goods are ready</Trans>
          </StepButton>
        )}
      </div>
      {(may('withdraw-order') || may('cancel-order')) && (
        <details>
          <summary>
            <Trans>End the order…</Trans>
          </summary>
          <p className="small muted">
            <Trans>
              The order ends for both sides, and nobody can take it up again. What is held goes back to the buyer.
            </Trans>
          </p>
          <StepButton step="end" plain>
            <Trans>End the order</Trans>
          </StepButton>
        </details>
      )}
    </Form>
  )
}

function StepButton(props: { readonly step: string; readonly plain?: boolean; readonly children: React.ReactNode }) {
  return (
    <button className={props.plain ? 'button plain' : 'button'} type="submit" name="step" value={props.step}>
      {props.children}
    </button>
  )
}
