import { Trans, useLingui } from '@lingui/react/macro'
import { Deadline } from '../../parts/deadline.tsx'
import { decimalText, minorDigits } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { CopyLine } from '../trade/copy-line.tsx'
import type { Order, Payment } from '../trade/open-order.ts'
import trade from '../trade/trade.module.css'
import { useMethodName } from './method-names.ts'

interface InstructionsProps {
  readonly order: Order
  readonly payment: Payment
  readonly mayPay: boolean
}

/** What a line of instructions is called. */
export function useLineName(): (name: string) => string {
  const { t } = useLingui()
  const names: Readonly<Record<string, string>> = {
    holder: t`Account holder`,
    account: t`Account`,
    'bank-code': t`Bank code`,
    reference: t`Reference`,
    boleto: t`Line of the boleto`,
    'cash-code': t`Code for the counter`,
  }
  return (name) => names[name] ?? name
}

/** What happens next with a method whose money comes later. */
export function useHow(): (method: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    boleto: t`Type or paste this line into your bank's app, or pay it at a bank or lottery shop. Banks report it after 2 to 4 working days.`,
    'cash-transfer': t`Show this code at a counter of the partner and pay there in cash. The money is here the next working day.`,
    'local-transfer': t`Send exactly this amount from an account in the country of the currency, with this reference. It is here within 48 hours.`,
    ach: t`The provider collects it from your account. That takes 4 to 5 working days; it counts as final 5 working days later.`,
  }
  return (method) => words[method] ?? ''
}

/** Money that the payer sends from elsewhere: what to copy, until when, and what happens otherwise. */
export function PayerInstructions({ order, payment, mayPay }: InstructionsProps) {
  const { t } = useLingui()
  const name = useMethodName()(payment.method)
  const how = useHow()(payment.method)
  const lineName = useLineName()
  const lines = payment.next_action?.lines ?? []
  const asked = payment.exchange?.asked ?? payment.total
  const { amount, currency } = asked
  const digits = decimalText(amount, minorDigits(currency))
  const until = lines.find((line) => line.name === 'until')?.value
  return (
    <section className={`sheet ${trade.stack}`} aria-live="polite">
      <h2>
        <Trans>
          {name}, <Money {...asked} />: waiting for the money
        </Trans>
      </h2>
      <p className="muted">{how}</p>
      <div>
        <CopyLine name={t`Amount`} value={digits} shown={<Money {...asked} />} />
        {lines
          .filter((line) => line.name !== 'until')
          .map((line) => (
            <CopyLine key={line.name} name={lineName(line.name)} value={line.value} />
          ))}
      </div>
      {until !== undefined && (
        <p>
          <Trans>Payable until</Trans> <Deadline at={until} zone={order.zone} />{' '}
          <Trans>After that it is void and nothing is charged; begin a new payment then.</Trans>
        </p>
      )}
      <SandboxOutcome order={order} payment={payment} mayPay={mayPay} />
    </section>
  )
}

/** In the sandbox one says what the payer or the bank does. */
export function SandboxOutcome({ payment, mayPay }: InstructionsProps) {
  const { mode } = usePage()
  if (mode !== 'sandbox' || !mayPay) return null
  const arrived = payment.state === 'succeeded' || payment.state === 'final'
  const mayComeBack = arrived && payment.method === 'ach'
  if (arrived && !mayComeBack) return null
  const isVoucher = payment.method === 'boleto' || payment.method === 'cash-transfer'
  return (
    <Form method="post" className={trade.row} preventScrollReset>
      <input type="hidden" name="step" value="sandbox-outcome" />
      <input type="hidden" name="payment" value={payment.id} />
      <span className="small muted">
        <Trans>Sandbox:</Trans>
      </span>
      {!arrived && (
        <button type="submit" name="outcome" value="arrives" className="button plain">
          <Trans>Let it arrive</Trans>
        </button>
      )}
      {!arrived && isVoucher && (
        <button type="submit" name="outcome" value="expires" className="button plain">
          <Trans>Let nobody pay it</Trans>
        </button>
      )}
      {!arrived && payment.method === 'ach' && (
        <button type="submit" name="outcome" value="fails" className="button plain">
          <Trans>Let the account be empty</Trans>
        </button>
      )}
      {mayComeBack && (
        <button type="submit" name="outcome" value="comes-back" className="button plain">
          <Trans>Let the bank return it</Trans>
        </button>
      )}
    </Form>
  )
}
