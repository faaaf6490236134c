import { Trans } from '@lingui/react/macro'
import { Money } from '../../parts/money.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useMethodName } from '../pay/method-names.ts'
import { useHow, useLineName } from '../pay/payer-instructions.tsx'
import { usePaymentReason } from '../pay/payment-reasons.ts'
import { CopyLine } from '../trade/copy-line.tsx'
import trade from '../trade/trade.module.css'
import type { Repayment } from './read-repaying.ts'

interface StateProps {
  readonly payment: Repayment
}

/** The newest payment that repays a draw: where it stands, and what to do. */
export function RepaymentState({ payment }: StateProps) {
  if (payment.is_disputed)
    return (
      <ProblemNote tone="warn" title={<Trans>The bank of the card asks this money back</Trans>}>
        <p>
          <Trans>Nothing changes until it decides. If it keeps the money, you owe it to us.</Trans>
        </p>
      </ProblemNote>
    )
  switch (payment.state) {
    case 'created':
    case 'pending':
    case 'review':
      return <Waiting payment={payment} />
    case 'failed':
      return <Declined payment={payment} />
    case 'succeeded':
    case 'final':
      return <Arrived payment={payment} />
    case 'reversed':
      return (
        <ProblemNote tone="warn" title={<Trans>The bank took the payment back</Trans>}>
          <p>
            <Trans>
              The draw stays repaid; your company owes us that money. Until it is paid nothing new is drawn.
            </Trans>
          </p>
        </ProblemNote>
      )
    default:
      return null
  }
}

function Waiting({ payment }: StateProps) {
  const name = useMethodName()(payment.method)
  const how = useHow()(payment.method)
  const lineName = useLineName()
  const page = payment.next_action?.url
  if (page != null)
    return (
      <p>
        <a className="button" href={page}>
          <span>
            <Trans>
              Pay <Money {...payment.total} /> at the provider
            </Trans>
          </span>
        </a>
      </p>
    )
  return (
    <div className={trade.stack} aria-live="polite">
      <p>
        <Trans>
          {name}, <Money {...payment.total} />: under way
        </Trans>
      </p>
      {how !== '' && <p className="small">{how}</p>}
      {payment.next_action?.lines.map(({ name: line, value }) => (
        <CopyLine key={line} name={lineName(line)} value={value} />
      ))}
    </div>
  )
}

function Declined({ payment }: StateProps) {
  const reason = usePaymentReason()(payment.reason ?? 'declined')
  return (
    <ProblemNote title={<Trans>The payment did not go through</Trans>}>
      <p>
        {reason} <Trans>Nothing was charged, and the debt is as it was.</Trans>
      </p>
    </ProblemNote>
  )
}

function Arrived({ payment }: StateProps) {
  const name = useMethodName()(payment.method)
  return (
    <p role="status">
      <Trans>
        <Money {...payment.paid} /> came by {name}.
      </Trans>{' '}
      {payment.refunds.map(({ id, amount }) => (
        <Trans key={id}>
          <Money {...amount} /> of it goes back the way it came.
        </Trans>
      ))}
    </p>
  )
}
