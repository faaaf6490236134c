import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Deadline } from '../../parts/deadline.tsx'
import { Money } from '../../parts/money.tsx'
import { Form } from '../form/form.tsx'
import { useNextWords } from '../trade/next-words.ts'
import { nextInstalment, type Order } from '../trade/open-order.ts'
import trade from '../trade/trade.module.css'
import { Offers } from './offers.tsx'
import style from './order.module.css'
import { Folded, OtherSteps } from './other-steps.tsx'
import type { OrderPage } from './read-order.ts'
import { ShipForm } from './ship-form.tsx'
import { StepButton } from './step-button.tsx'
import { useDatesSaid } from './use-dates-said.ts'
import { useTyped } from './use-typed.ts'

/** What is next for the visitor, until when, and what he may do now: exactly what the API names. */
export function NextSteps({ page }: { readonly page: OrderPage }) {
  const { order, coverage } = page
  const may = (step: string) => order.actions.includes(step)
  const due = nextInstalment(order)
  const typed = useTyped('ship')
  const isEarly = coverage.next.supplier.some(({ code }) => code === 'say-goods-ready' || code === 'wait-for-payment')
  return (
    <section className={`sheet ${style.part}`}>
      <h2>
        <Trans>What next</Trans>
      </h2>
      <Said page={page} />
      <Offers page={page} />
      {may('start-payment') && due !== undefined && (
        <p>
          <a className={due.due_by === null ? 'button plain' : 'button'} href={`/orders/${order.id}/pay`}>
            <span>
              <Trans>
                Pay <Money {...due.open} />
              </Trans>
            </span>
          </a>
        </p>
      )}
      {waits(page) && (
        <p>
          <a className="button" href="#shipment">
            <Trans>See the shipment</Trans>
          </a>
        </p>
      )}
      {may('ship-lot') && !isEarly && <ShipForm order={order} />}
      {/* Whose turn it is has changed: what is accepted from now on is what is read now. */}
      <MainSteps key={String(may('accept-terms'))} order={order} isReadyNext={isEarly} />
      <OtherSteps order={order}>
        {may('ship-lot') && isEarly && (
          <Folded title={<Trans>Ship before it is paid…</Trans>} isOpen={typed('step') !== undefined}>
            <p className="small muted">
              <Trans>What leaves before the balance is paid leaves at your own risk.</Trans>
            </p>
            <ShipForm order={order} />
          </Folded>
        )}
      </OtherSteps>
    </section>
  )
}

/** Whether a shipment waits for the buyer's word: it stands below. */
function waits({ order, side }: OrderPage): boolean {
  return (
    side === 'buyer' && order.actions.includes('confirm-receipt') && order.lots.some((lot) => lot.received_at === null)
  )
}

/** What the API says is next for this side, each with its time. */
function Said({ page: { order, side, coverage, entries } }: { readonly page: OrderPage }) {
  const words = useNextWords()
  const dates = useDatesSaid(order, side, entries)
  const steps = side === 'staff' ? [] : coverage.next[side]
  return (
    <ul className={style.next}>
      {steps.map((step) => (
        <li key={step.code + JSON.stringify(step.data)}>
          <span>{words(step)}</span>
          {step.by !== null && <Deadline at={step.by} zone={order.zone} />}
        </li>
      ))}
      {dates.map(({ text, by }) => (
        <li key={text}>
          <span>{text}</span>
          {by !== null && <Deadline at={by} zone={order.zone} />}
        </li>
      ))}
      {side === 'staff' && (
        <li className="muted">
          <Trans>You read this order for the operator. Its steps are the parties' own.</Trans>
        </li>
      )}
    </ul>
  )
}

/** The steps that an order waits for and that need a word only. */
function MainSteps({ order, isReadyNext }: { readonly order: Order; readonly isReadyNext: boolean }) {
  const may = (step: string) => order.actions.includes(step)
  // What was read is what is accepted: terms that change meanwhile are refused by their hash.
  const [hash] = useState(order.terms?.hash ?? '')
  const terms = `/orders/${order.id}/terms`
  return (
    <Form method="post" className={trade.row}>
      <input type="hidden" name="hash" value={hash} />
      {may('propose-terms') && <StepButton step="propose">{<Trans>Send the proposal</Trans>}</StepButton>}
      {may('accept-terms') && <StepButton step="accept">{<Trans>Accept these terms</Trans>}</StepButton>}
      {may('write-terms') && (
        <a className="button plain" href={terms}>
          <Trans>Change the draft</Trans>
        </a>
      )}
      {may('counter-terms') && (
        <a className="button plain" href={terms}>
          <Trans>Answer with other terms</Trans>
        </a>
      )}
      {may('mark-goods-ready') && (
        <StepButton step="ready" plain={!isReadyNext}>
          <Trans>The goods are ready</Trans>
        </StepButton>
      )}
    </Form>
  )
}
