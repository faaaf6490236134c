import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { MoneyNav } from '../money/money-nav.tsx'
import trade from '../trade/trade.module.css'
import { Available, TakeOut } from './available.tsx'
import { BankAccounts } from './bank-accounts.tsx'
import { PayoutList } from './payout-list.tsx'
import { takePayoutStep } from './payout-steps.ts'
import { readPayouts } from './read-payouts.ts'
import { Schedule } from './schedule.tsx'

export const loader = ({ context, request }: LoaderFunctionArgs) => readPayouts(context, request)
export const action = ({ context, request }: ActionFunctionArgs) => takePayoutStep(context, request)

/** How often a payout that is about to be sent is looked after. */
const LOOK_AGAIN_MS = 2_000

/** Follows payouts that move within moments; without script the page is loaded again. */
function useLookAgain(isMoving: boolean): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isMoving) return
    const timer = setInterval(() => void revalidate(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [isMoving, revalidate])
}

/** What can I take out, and where is what I took? */
export default function Payouts() {
  const data = useLoaderData<typeof loader>()
  const { t } = useLingui()
  useLookAgain(data.payouts.some(({ state, route }) => state === 'approved' && route === 'provider'))
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Payouts · Surety`}</title>
      <h1>
        <Trans>Payouts</Trans>
      </h1>
      <MoneyNav />
      {!data.isSupplier ? (
        <EmptyState title={<Trans>Payouts are for suppliers</Trans>}>
          <Trans>Your company trades as a buyer. Money that comes back to you goes the way it was paid.</Trans>
        </EmptyState>
      ) : (
        <div className={trade.two}>
          <div className={trade.stack}>
            <Available data={data} />
            <TakeOut data={data} />
            <Schedule data={data} />
            <BankAccounts data={data} />
          </div>
          <PayoutList data={data} />
        </div>
      )}
    </div>
  )
}
