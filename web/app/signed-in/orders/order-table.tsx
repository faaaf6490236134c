import { Trans, useLingui } from '@lingui/react/macro'
import type { paths } from '@surety/sdk'
import { dateText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Status } from '../../parts/status.tsx'
import { usePage } from '../../shell/page-data.ts'
import style from './orders.module.css'

type Listed = paths['/v1/orders']['get']['responses']['200']['content']['application/json']['data']

/** Orders as a table, on a phone as labelled lines. */
export function OrderTable({ orders, company }: { readonly orders: Listed; readonly company: string }) {
  return (
    <table className={`lists ${style.orders}`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Order</Trans>
          </th>
          <th scope="col">
            <Trans>With</Trans>
          </th>
          <th scope="col">
            <Trans>You are</Trans>
          </th>
          <th scope="col">
            <Trans>State</Trans>
          </th>
          <th scope="col">
            <Trans>Started</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Total</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} company={company} />
        ))}
      </tbody>
    </table>
  )
}

function OrderRow({ order, company }: { readonly order: Listed[number]; readonly company: string }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const { id, number, goods, buyer, supplier, buyer_name, supplier_name, status, created_at, total } = order
  return (
    <tr>
      <th scope="row">
        <a href={`/orders/${id}`} data-list-row>
          {goods === '' ? number : <bdi>{goods}</bdi>}
        </a>
        {goods !== '' && <div className="tiny">{number}</div>}
      </th>
      <td data-label={t`With`}>
        <bdi>{buyer === company ? supplier_name : buyer_name}</bdi>
      </td>
      <td data-label={t`You are`}>{buyer === company ? t`buyer` : supplier === company ? t`supplier` : t`staff`}</td>
      <td data-label={t`State`}>
        <Status state={status} />
      </td>
      <td data-label={t`Started`} suppressHydrationWarning>
        {dateText(created_at, 'UTC', locale)}
      </td>
      <td data-label={t`Total`} className="number">
        <Money {...total} />
      </td>
    </tr>
  )
}
