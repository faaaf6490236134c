import { Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FinanceNav } from '../finance/finance-nav.tsx'
import { MoneyNav } from '../money/money-nav.tsx'
import trade from '../trade/trade.module.css'
import { readVouchers } from './read-vouchers.ts'
import { VoucherTable } from './voucher-table.tsx'

export const loader = ({ context, request }: LoaderFunctionArgs) => readVouchers(context, request)

/** What credit have I for late goods, until when, and where did it go? */
export default function Vouchers() {
  const { data, next_cursor, state, isStaff, zone } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const more = new URLSearchParams({ ...(state === 'open' ? { state } : {}), cursor: next_cursor ?? '' })
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Vouchers · Surety`}</title>
      <h1>
        <Trans>Vouchers</Trans>
      </h1>
      {isStaff ? <FinanceNav /> : <MoneyNav />}
      <p className="muted">
        <Trans>
          An order with the on-time plan brings the buyer a voucher the day after a missed ship-by. It pays toward other
          orders in its currency, without a fee. It is no money: what it paid goes back to the voucher when an order
          ends. What the terms promise for late goods is claimed besides, on the order.
        </Trans>
      </p>
      {data.length === 0 ? (
        <EmptyState
          title={state === 'open' ? <Trans>No voucher with something left</Trans> : <Trans>No vouchers yet</Trans>}
        >
          <Trans>
            Choose the cover “on time” in the terms of an order. If ship-by is missed, the voucher stands here.
          </Trans>
        </EmptyState>
      ) : (
        <VoucherTable vouchers={data} isStaff={isStaff} zone={zone} />
      )}
      <p className={trade.row}>
        {state === 'open' ? (
          <a href="/vouchers">
            <Trans>All vouchers</Trans>
          </a>
        ) : (
          data.length > 0 && (
            <a href="/vouchers?state=open">
              <Trans>Only those with something left</Trans>
            </a>
          )
        )}
        {next_cursor !== null && (
          <a className="button plain" href={`/vouchers?${more}`}>
            <Trans>Older vouchers</Trans>
          </a>
        )}
      </p>
    </div>
  )
}
