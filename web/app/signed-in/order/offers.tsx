import { Trans } from '@lingui/react/macro'
import { Deadline } from '../../parts/deadline.tsx'
import { Money } from '../../parts/money.tsx'
import { Form } from '../form/form.tsx'
import { Differences } from '../terms/differences.tsx'
import type { Order, Side } from '../trade/open-order.ts'
import trade from '../trade/trade.module.css'
import style from './order.module.css'
import type { OrderPage } from './read-order.ts'
import { StepButton } from './step-button.tsx'

/** What one side has offered and the other has not answered. */
export function Offers({ page }: { readonly page: OrderPage }) {
  const { order, side, versions } = page
  return (
    <>
      {order.cancellation_offers
        .filter(({ state }) => state === 'open')
        .map((offer) => (
          <EndOffer key={offer.id} offer={offer} side={side} zone={order.zone} />
        ))}
      {order.amendments
        .filter(({ state }) => state === 'open')
        .map((amendment) => (
          <Change key={amendment.id} amendment={amendment} order={order} side={side} versions={versions} />
        ))}
    </>
  )
}

interface EndOfferProps {
  readonly offer: Order['cancellation_offers'][number]
  readonly side: Side
  readonly zone: string
}

function EndOffer({ offer, side, zone }: EndOfferProps) {
  const isOwn = offer.by === side
  return (
    <Form method="post" className={style.offer}>
      <h3>
        {isOwn ? <Trans>You offered to end the order</Trans> : <Trans>The other side offers to end the order</Trans>}
      </h3>
      <p>
        <Trans>
          The supplier keeps <Money {...offer.supplier_keeps} />; the rest of what is held for goods not shipped goes
          back to the buyer.
        </Trans>{' '}
        <Trans>Without an answer the order goes on.</Trans>
      </p>
      <Deadline at={offer.answer_by} zone={zone} />
      <input type="hidden" name="offer" value={offer.id} />
      {!isOwn && side !== 'staff' && (
        <div className={trade.row}>
          <StepButton step="offer-accept" plain>
            <Trans>Accept and end the order</Trans>
          </StepButton>
          <StepButton step="offer-decline" plain>
            <Trans>Decline</Trans>
          </StepButton>
        </div>
      )}
    </Form>
  )
}

interface ChangeProps extends Pick<OrderPage, 'order' | 'versions'> {
  readonly amendment: Order['amendments'][number]
  readonly side: Side
}

function Change({ amendment, order, side, versions }: ChangeProps) {
  const isOwn = amendment.by === side
  const proposed = versions.find(({ version }) => version === amendment.version)
  return (
    <Form method="post" className={style.offer}>
      <h3>{isOwn ? <Trans>You proposed a change</Trans> : <Trans>The other side proposes a change</Trans>}</h3>
      {proposed !== undefined && order.terms !== null && (
        <Differences before={order.terms.content} after={proposed.content} />
      )}
      <p className="small muted">
        <Trans>Without an answer everything stays as agreed.</Trans>{' '}
        <Deadline at={amendment.answer_by} zone={order.zone} />
      </p>
      <input type="hidden" name="amendment" value={amendment.id} />
      <input type="hidden" name="hash" value={proposed?.hash ?? ''} />
      {!isOwn && side !== 'staff' && (
        <div className={trade.row}>
          <StepButton step="amendment-accept">
            <Trans>Accept the change</Trans>
          </StepButton>
          <StepButton step="amendment-decline" plain>
            <Trans>Decline</Trans>
          </StepButton>
        </div>
      )}
    </Form>
  )
}
