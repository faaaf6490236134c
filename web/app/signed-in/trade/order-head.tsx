import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Money } from '../../parts/money.tsx'
import { Status } from '../../parts/status.tsx'
import type { Order, Side } from './open-order.ts'
import style from './trade.module.css'

export interface OrderHeadProps {
  readonly order: Pick<Order, 'id' | 'number' | 'status' | 'buyer_name' | 'supplier_name' | 'total'>
  readonly side: Side
  readonly title: ReactNode
  /** Until when, or what for. */
  readonly children?: ReactNode
}

/** The head of a page about one order: which, with whom, about how much, where it stands. */
export function OrderHead({ order, side, title, children }: OrderHeadProps) {
  const other = side === 'supplier' ? order.buyer_name : order.supplier_name
  return (
    <header className={style.head}>
      <p className="small">
        <a href={`/orders/${order.id}`}>
          <Trans>Order {order.number}</Trans>
        </a>{' '}
        <span className="muted">
          <Trans>
            with <bdi>{other}</bdi>
          </Trans>
          , <Money {...order.total} />
        </span>{' '}
        <Status state={order.status} />
      </p>
      <h1>{title}</h1>
      {children}
    </header>
  )
}
