import { Trans } from '@lingui/react/macro'
import { Deadline } from '../../parts/deadline.tsx'
import { Money } from '../../parts/money.tsx'
import type { Order, Side } from '../trade/open-order.ts'
import trade from '../trade/trade.module.css'
import style from './order.module.css'

export interface VoucherNoteProps {
  readonly order: Order
  readonly side: Side
}

/** The voucher that a missed ship-by brought, and what vouchers pay of this order. */
export function VoucherNote({ order, side }: VoucherNoteProps) {
  const { given, uses } = order.vouchers
  if (given === null && uses.length === 0) return null
  return (
    <section className={`sheet ${style.part}`} id="vouchers">
      <h2>
        <Trans>Vouchers</Trans>
      </h2>
      {given !== null && <Given given={given} order={order} side={side} />}
      {uses.map(({ voucher, amount, back }) => (
        <p key={voucher}>
          <Trans>
            <Money {...amount} /> of this order was paid by a voucher of the buyer.
          </Trans>{' '}
          {back.amount > 0 && (
            <Trans>
              <Money {...back} /> went back to the voucher.
            </Trans>
          )}
        </p>
      ))}
    </section>
  )
}

type GivenProps = VoucherNoteProps & { readonly given: NonNullable<Order['vouchers']['given']> }

function Given({ given: { amount, supplier_bore, expires_at }, order, side }: GivenProps) {
  return (
    <div className={trade.stack}>
      <p>
        {side === 'buyer' ? (
          <Trans>
            Ship-by was missed, so you have a voucher of <Money {...amount} /> for other orders, until
          </Trans>
        ) : (
          <Trans>
            Ship-by was missed, so the buyer has a voucher of <Money {...amount} /> for other orders, until
          </Trans>
        )}{' '}
        <Deadline at={expires_at} zone={order.zone} />
      </p>
      <p className="small muted">
        {supplier_bore.amount > 0 ? (
          <Trans>
            The supplier bore <Money {...supplier_bore} /> of it. What the terms promise for late goods is claimed
            besides.
          </Trans>
        ) : (
          <Trans>
            Surety bears it, so it costs the supplier nothing. What the terms promise for late goods is claimed besides.
          </Trans>
        )}{' '}
        {side === 'buyer' && (
          <a href="/vouchers">
            <Trans>Your vouchers</Trans>
          </a>
        )}
      </p>
    </div>
  )
}
