import { Trans, useLingui } from '@lingui/react/macro'
import type { paths } from '@surety/sdk'
import { dateText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Status } from '../../parts/status.tsx'
import { usePage } from '../../shell/page-data.ts'

type Listed = paths['/v1/orders']['get']['responses']['200']['content']['application/json']['data']

/** Orders as a table, on a phone as labelled lines. */
export function OrderTable({ orders, company }: { readonly orders: Listed; readonly company: string }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  return (
    <table className="lists">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Order</Trans>
          </th>
          <th scope="col">
            <Trans>You are</Trans>
          </th>
          <th scope="col">
            <Trans>State</Trans>
          </th>
          <th scope="col">
            <Trans>Begun</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Total</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {orders.map(({ id, number, buyer, supplier, status, created_at, total }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/orders/${id}`}>{number}</a>
            </th>
            <td data-label={t`You are`}>
              {buyer === company ? t`buyer` : supplier === company ? t`supplier` : t`staff`}
            </td>
            <td data-label={t`State`}>
              <Status state={status} />
            </td>
            <td data-label={t`Begun`} suppressHydrationWarning>
              {dateText(created_at, 'UTC', locale)}
            </td>
            <td data-label={t`Total`} className="number">
              <Money {...total} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
