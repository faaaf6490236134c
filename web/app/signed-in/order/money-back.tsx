import { Trans, useLingui } from '@lingui/react/macro'
import { instantText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Status } from '../../parts/status.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { useReasonWords } from '../payouts/reason-words.ts'
import type { Order, Side } from '../trade/open-order.ts'
import trade from '../trade/trade.module.css'
import { ChargebackPart } from './chargeback-part.tsx'
import style from './order.module.css'
import type { OwnAccount } from './read-order.ts'
import { StepButton } from './step-button.tsx'

export interface MoneyBackProps {
  readonly order: Order
  readonly side: Side
  /** The buyer's own bank accounts, for what no payment takes back. */
  readonly accounts: readonly OwnAccount[]
}

/** What goes back to the buyer, and what a card's bank asks back. */
export function MoneyBack({ order, side, accounts }: MoneyBackProps) {
  if (order.refunds.length === 0 && order.chargebacks.length === 0) return null
  return (
    <section className={`sheet ${style.part}`} id="money-back">
      <h2>
        <Trans>Money going back</Trans>
      </h2>
      {order.chargebacks.map((chargeback) => (
        <ChargebackPart key={chargeback.id} chargeback={chargeback} order={order} side={side} />
      ))}
      {order.refunds.map((refund) => (
        <RefundPart key={refund.id} refund={refund} order={order} />
      ))}
      {side === 'buyer' && isUnderWay(order) && <RefundAccount order={order} accounts={accounts} />}
    </section>
  )
}

/** Whether something that goes back has not arrived yet: it may need an account. */
function isUnderWay({ refunds }: Order): boolean {
  return refunds.some(({ state }) => state !== 'settled')
}

function RefundPart({ refund, order }: { readonly refund: Order['refunds'][number]; readonly order: Order }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const why = useReasonWords()(refund.reason)
  const payment = order.payments.find(({ id }) => id === refund.payment)
  return (
    <article className={trade.stack}>
      <p className={trade.between}>
        <strong>
          <Money {...refund.amount} />
        </strong>
        <Status state={refund.state} />
      </p>
      <p className="small muted">
        <Trans>Refund of {instantText(refund.requested_at, order.zone, locale)}</Trans>
        {payment !== undefined && <> · {t`over the way it was paid`}</>}
        {refund.sent !== null && (
          <>
            {' · '}
            <Trans>
              sent as <Money {...refund.sent} /> at {refund.rate}
            </Trans>
          </>
        )}
        {refund.to_account !== null && (
          <>
            {' · '}
            <Trans>to the account …{refund.to_account}</Trans>
          </>
        )}
        {refund.trace !== null && (
          <>
            {' · '}
            <Trans>
              trace number <code>{refund.trace}</code>
            </Trans>
          </>
        )}
      </p>
      {why !== '' && <p className="small">{why}</p>}
    </article>
  )
}

/** Cash, boleto and closed cards take nothing back: the buyer says where that goes. */
function RefundAccount({ order, accounts }: Omit<MoneyBackProps, 'side'>) {
  const usable = accounts.filter(({ currency, state }) => currency === order.total.currency && state === 'approved')
  return (
    <div className={trade.stack}>
      <p className="small muted">
        <Trans>
          What a payment cannot take back goes to a bank account in your company’s name. It must be approved and two
          days old.
        </Trans>
      </p>
      {usable.length === 0 ? (
        <p className="small">
          <a href="/payouts">
            <Trans>Add a bank account</Trans>
          </a>
        </p>
      ) : (
        <Form method="post" className={trade.row}>
          <label className="field">
            <Trans>Account for refunds</Trans>
            <select name="account" defaultValue={order.refund_account ?? ''}>
              {usable.map(({ id, name, ends_with }) => (
                <option key={id} value={id}>
                  {name} · …{ends_with}
                </option>
              ))}
            </select>
          </label>
          <StepButton step="refund-account" plain>
            <Trans>Use this account</Trans>
          </StepButton>
        </Form>
      )}
    </div>
  )
}
