import { Trans, useLingui } from '@lingui/react/macro'
import { decimalText, minorDigits } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { CopyLine } from '../trade/copy-line.tsx'
import { nextInstalment, type Order, type Payment } from '../trade/open-order.ts'
import trade from '../trade/trade.module.css'
import { useLineName } from './payer-instructions.tsx'

interface WireProps {
  readonly order: Order
  readonly payment: Payment
  readonly mayPay: boolean
}

/** What is still to be sent: all of it, or what a short wire left open. */
function restOf(order: Order, payment: Payment) {
  if (payment.paid.amount === 0) return payment.exchange?.asked ?? payment.total
  return nextInstalment(order)?.open ?? { amount: 0, currency: payment.total.currency }
}

/** Where the wire goes, what it quotes, and what happens when less or more arrives. */
export function WireInstructions({ order, payment, mayPay }: WireProps) {
  const { t } = useLingui()
  const rest = restOf(order, payment)
  const isShort = payment.paid.amount > 0
  const lineName = useLineName()
  const lines = (payment.next_action?.lines ?? []).filter(({ name }) => name !== 'reference')
  const digits = decimalText(rest.amount, minorDigits(rest.currency))
  return (
    <section className={`sheet ${trade.stack}`} aria-live="polite">
      {isShort && (
        <ProblemNote tone="warn" title={<Trans>Less arrived than was due</Trans>}>
          <p>
            <Trans>
              <Money {...payment.paid} /> is here and held. <Money {...rest} /> is still open: send it with the same
              reference, or pay it by another method. <bdi>{order.supplier_name}</bdi> may also accept what is missing
              as a price reduction.
            </Trans>
          </p>
        </ProblemNote>
      )}
      <h2>
        {isShort ? (
          <Trans>
            Wire the rest: <Money {...rest} />
          </Trans>
        ) : (
          <Trans>
            Wire <Money {...rest} />
          </Trans>
        )}
      </h2>
      <p className="muted">
        <Trans>
          Give these lines to your bank exactly. A wire usually arrives in 3 to 7 working days; we match it by its
          reference, and this page says so as soon as it is booked.
        </Trans>
      </p>
      <div>
        <CopyLine name={t`Amount`} value={digits} shown={<Money {...rest} />} />
        <CopyLine name={t`Reference`} value={order.wire_reference} />
        <CopyLine name={t`Remitter: the name on your account`} value={order.buyer_name} />
        {lines.map((line) => (
          <CopyLine key={line.name} name={lineName(line.name)} value={line.value} />
        ))}
      </div>
      <WhatIf />
      <SandboxWire order={order} payment={payment} mayPay={mayPay} rest={rest.amount} />
    </section>
  )
}

function WhatIf() {
  return (
    <details>
      <summary>
        <Trans>What if less, more, or nothing arrives?</Trans>
      </summary>
      <ul className="small">
        <li>
          <Trans>
            Less: what came is held, the rest stays open until the due date. We remind you after 3 days. Let your bank
            charge you, not us (OUR), and nothing is missing.
          </Trans>
        </li>
        <li>
          <Trans>More: what exceeds the order is yours and goes back to the account it came from.</Trans>
        </li>
        <li>
          <Trans>
            Without the reference, or from another name: our finance team looks for its order within 5 working days;
            after 30 days it is returned.
          </Trans>
        </li>
        <li>
          <Trans>After the due date: it still counts, unless the order has ended; then it is refundable at once.</Trans>
        </li>
      </ul>
    </details>
  )
}

/** In the sandbox a wire arrives when one says so. */
function SandboxWire({ order, payment, mayPay, rest }: WireProps & { readonly rest: number }) {
  const { mode } = usePage()
  if (mode !== 'sandbox' || !mayPay) return null
  const isFirst = payment.paid.amount === 0
  return (
    <Form method="post" className={trade.row} preventScrollReset>
      <input type="hidden" name="step" value="sandbox-wire" />
      <input type="hidden" name="payment" value={payment.id} />
      <input type="hidden" name="payer" value={order.buyer_name} />
      {!isFirst && <input type="hidden" name="amount" value={rest} />}
      {!isFirst && <input type="hidden" name="currency" value={payment.total.currency} />}
      <span className="small muted">
        <Trans>Sandbox:</Trans>
      </span>
      <button type="submit" name="kind" value="whole" className="button plain">
        <Trans>Let the wire arrive</Trans>
      </button>
      {isFirst && (
        <button type="submit" name="kind" value="short" className="button plain">
          <Trans>Let it arrive short by 2 %</Trans>
        </button>
      )}
    </Form>
  )
}
