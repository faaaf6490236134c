import { Trans, useLingui } from '@lingui/react/macro'
import { Deadline } from '../../parts/deadline.tsx'
import { Money, useMoneyText } from '../../parts/money.tsx'
import { Form } from '../form/form.tsx'
import type { Instalment, Order } from '../trade/open-order.ts'
import trade from '../trade/trade.module.css'
import type { Voucher } from './pay-voucher-steps.ts'

export interface PayVoucherProps {
  readonly vouchers: readonly Voucher[]
  readonly due: Instalment
  readonly order: Order
}

/** The buyer's vouchers before the methods: what one pays is not to be paid by another way. */
export function PayVoucher({ vouchers, due, order }: PayVoucherProps) {
  if (vouchers.length === 0) return null
  return (
    <section className={`sheet ${trade.stack}`} aria-labelledby="vouchers">
      <h2 id="vouchers">
        <Trans>Use a voucher first</Trans>
      </h2>
      {vouchers.map((voucher) => (
        <Row key={voucher.voucher} voucher={voucher} due={due} order={order} />
      ))}
      <p className="small muted">
        <Trans>
          It is held at once, without a fee, and the rest is paid below. If the order ends, what the voucher paid goes
          back to the voucher, never as money.
        </Trans>
      </p>
    </section>
  )
}

function Row({ voucher, due, order }: Omit<PayVoucherProps, 'vouchers'> & { readonly voucher: Voucher }) {
  const { t } = useLingui()
  const money = useMoneyText()
  const { left, number, expires_at } = voucher
  const amount = Math.min(left.amount, due.open.amount)
  return (
    <Form method="post" className={trade.between}>
      <input type="hidden" name="voucher" value={voucher.voucher} />
      <p>
        <strong>
          <Trans>
            <Money {...left} /> left
          </Trans>
        </strong>{' '}
        <span className="small muted">
          <Trans>
            for the missed ship-by of order <bdi>{number}</bdi>, until
          </Trans>{' '}
          <Deadline at={expires_at} zone={order.zone} />
        </span>
      </p>
      <button type="submit" name="step" value="voucher" className="button plain">
        {t`Use ${money({ amount, currency: left.currency })} of it`}
      </button>
    </Form>
  )
}

/** What vouchers have paid of the order so far. */
export function PaidByVoucher({ order }: Pick<PayVoucherProps, 'order'>) {
  const uses = order.vouchers.uses.filter(({ amount, back }) => amount.amount > back.amount)
  if (uses.length === 0) return null
  const amount = uses.reduce((sum, use) => sum + use.amount.amount - use.back.amount, 0)
  return (
    <p className="muted">
      <Trans>
        <Money amount={amount} currency={order.total.currency} /> is paid by voucher already.
      </Trans>
    </p>
  )
}
