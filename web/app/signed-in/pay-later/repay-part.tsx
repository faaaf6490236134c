import { Trans, useLingui } from '@lingui/react/macro'
import { CopyLine } from '../trade/copy-line.tsx'
import trade from '../trade/trade.module.css'
import type { RepaySaid, SeenDraw } from './read-draws.ts'

interface RepayProps {
  readonly draw: SeenDraw
  readonly repay: RepaySaid | null
}

/** How a buyer repays: to which account, and what to write on the transfer. */
export function RepayPart({ draw, repay }: RepayProps) {
  const { t } = useLingui()
  if (repay === null || draw.account.owed.total.amount === 0) return null
  return (
    <section className={`sheet ${trade.stack}`} id="repay">
      <h2>
        <Trans>How to repay by bank transfer</Trans>
      </h2>
      <p>
        <Trans>
          Send a bank transfer, all of it or a part, whenever you like. It counts from the day on which our bank books
          it. With this reference it finds its way by itself:
        </Trans>
      </p>
      <CopyLine name={t`Reference`} value={repay.text} />
      {repay.accounts.map(({ holder, bank, number }) => (
        <div key={number}>
          <CopyLine name={t`Account`} value={number} />
          <CopyLine name={t`Holder`} value={holder} />
          <CopyLine name={t`Bank`} value={bank} />
        </div>
      ))}
      {repay.accounts.length === 0 && (
        <p className="small muted">
          <Trans>The account is the one that you are shown when you pay an order by bank transfer.</Trans>
        </p>
      )}
    </section>
  )
}
