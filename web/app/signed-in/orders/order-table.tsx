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
  const isParty = orders.every((order) => sideOf(order, company) !== undefined)
  return (
    <table className={`lists ${style.orders}`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Order</Trans>
          </th>
          <th scope="col">{isParty ? <Trans>With</Trans> : <Trans>Between</Trans>}</th>
          {isParty && (
            <th scope="col">
              <Trans>You are</Trans>
            </th>
          )}
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

/** Which side of an order a company is; undefined for the operator, who reads those of all. */
function sideOf({ buyer, supplier }: Pick<Listed[number], 'buyer' | 'supplier'>, company: string) {
  return buyer === company ? 'buyer' : supplier === company ? 'supplier' : undefined
}

function OrderRow({ order, company }: { readonly order: Listed[number]; readonly company: string }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const { id, number, goods, buyer_name, supplier_name, status, created_at, total } = order
  const side = sideOf(order, company)
  return (
    <tr>
      <th scope="row">
        <a href={`/orders/${id}`} data-list-row>
          {goods === '' ? number : <bdi>{goods}</bdi>}
        </a>
        {goods !== '' && <div className="tiny">{number}</div>}
      </th>
      <td data-label={side === undefined ? t`Between` : t`With`}>
        {side !== undefined && <bdi>{side === 'buyer' ? supplier_name : buyer_name}</bdi>}
        {side === undefined && (
          <Trans>
            <bdi>{buyer_name}</bdi> from <bdi>{supplier_name}</bdi>
          </Trans>
        )}
      </td>
      {side !== undefined && <td data-label={t`You are`}>{side === 'buyer' ? t`buyer` : t`supplier`}</td>}
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
