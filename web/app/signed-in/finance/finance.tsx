import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import trade from '../trade/trade.module.css'
import { AccountQueue } from './account-queue.tsx'
import { ChargebackQueue } from './chargeback-queue.tsx'
import { FinanceNav } from './finance-nav.tsx'
import { takeFinanceStep } from './finance-steps.ts'
import { PayoutQueue } from './payout-queue.tsx'
import { readFinance } from './read-finance.ts'
import { RefundQueue } from './refund-queue.tsx'
import { ScreeningQueue } from './screening-queue.tsx'
import { UnclaimedQueue } from './unclaimed-queue.tsx'
import { WireQueue } from './wire-queue.tsx'

export const loader = ({ context, request }: LoaderFunctionArgs) => readFinance(context, request)
export const action = ({ context, request }: ActionFunctionArgs) => takeFinanceStep(context, request)

/** What waits for the operator's finance? */
export default function Finance() {
  const data = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Finance · Surety`}</title>
      <h1>
        <Trans>Finance</Trans>
      </h1>
      <FinanceNav />
      {!data.mayMove && (
        <p className="muted">
          <Trans>You see what waits. Finance and administrators decide.</Trans>
        </p>
      )}
      <div className={trade.two}>
        <div className={trade.stack}>
          <PayoutQueue data={data} />
          <AccountQueue data={data} />
          <ScreeningQueue data={data} />
        </div>
        <div className={trade.stack}>
          <WireQueue data={data} />
          <RefundQueue data={data} />
          <ChargebackQueue data={data} />
          <UnclaimedQueue data={data} />
        </div>
      </div>
    </div>
  )
}
