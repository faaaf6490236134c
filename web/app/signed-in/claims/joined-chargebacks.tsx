import { Trans } from '@lingui/react/macro'
import { Deadline } from '../../parts/deadline.tsx'
import { Money } from '../../parts/money.tsx'
import { Status } from '../../parts/status.tsx'
import type { Order } from '../trade/open-order.ts'
import claims from './claims.module.css'
import type { Claim } from './read-claims.ts'

export interface JoinedChargebacksProps {
  readonly claim: Pick<Claim, 'chargebacks'>
  readonly order: Order
}

/** What card banks took of the order while the claim was open: heard with it, and counted with what it gives. */
export function JoinedChargebacks({ claim, order }: JoinedChargebacksProps) {
  const joined = order.chargebacks.filter(({ id }) => claim.chargebacks.includes(id))
  return joined.map((each) => (
    <div key={each.id} className={claims.joined}>
      <p className={claims.head}>
        <strong>
          <Trans>Chargeback</Trans> <Money {...each.amount} />
        </strong>
        <Status state={each.state} />
      </p>
      <p className="small">
        <Meaning state={each.state} />
      </p>
      {each.state === 'opened' && each.evidence_by !== null && (
        <p className="small">
          <Trans>The bank takes evidence until</Trans> <Deadline at={each.evidence_by} zone={order.zone} />
        </p>
      )}
    </div>
  ))
}

function Meaning({ state }: Pick<Order['chargebacks'][number], 'state'>) {
  if (state === 'won')
    return <Trans>The bank gave the money back. What this claim comes to is paid as if it had never been asked.</Trans>
  if (state === 'lost')
    return (
      <Trans>The bank left this money with the buyer. It counts as paid back: this claim gives only the rest.</Trans>
    )
  return (
    <Trans>
      The card’s bank took this money back while the claim was open. Both are heard together; refunds of that payment
      wait until the bank has decided.
    </Trans>
  )
}
