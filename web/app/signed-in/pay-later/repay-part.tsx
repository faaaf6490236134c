import { Trans } from '@lingui/react/macro'
import trade from '../trade/trade.module.css'
import type { RepaySaid, SeenDraw } from './read-draws.ts'

interface RepayProps {
  readonly draw: SeenDraw
  readonly repay: RepaySaid | null
}

/** How a buyer repays: to which account, and what to write on the transfer. */
export function RepayPart({ draw, repay }: RepayProps) {
  if (repay === null || draw.account.owed.total.amount === 0) return null
  return (
    <section className={`sheet ${trade.stack}`} id="repay">
      <h2>
        <Trans>How to repay</Trans>
      </h2>
      <p>
        <Trans>
          Send a bank transfer, all of it or a part, whenever you like. It counts from the day on which our bank books
          it. Write this on it:
        </Trans>{' '}
        <code>{repay.text}</code>
      </p>
      {repay.accounts.map(({ holder, bank, number }) => (
        <dl key={number} className={trade.facts}>
          <dt>
            <Trans>Account</Trans>
          </dt>
          <dd>
            <code>{number}</code>
          </dd>
          <dt>
            <Trans>Holder</Trans>
          </dt>
          <dd>{holder}</dd>
          <dt>
            <Trans>Bank</Trans>
          </dt>
          <dd>{bank}</dd>
        </dl>
      ))}
      {repay.accounts.length === 0 && (
        <p className="small muted">
          <Trans>The account is the one that you are shown when you pay an order by bank transfer.</Trans>
        </p>
      )}
    </section>
  )
}
