import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { Money, useMoneyText } from '../../parts/money.tsx'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { SaidNote, useFault } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { FinanceSaid } from './finance-steps.ts'
import type { FinanceData, ParkedWire } from './read-finance.ts'

type Suggested = FinanceData['suggestions'][string][number]

interface OneWire {
  readonly wire: ParkedWire
}

/** What finance does with a wire: to an order that may be meant, to another, in parts, or back. */
export function WireForms({ wire, suggestions }: OneWire & { readonly suggestions: readonly Suggested[] }) {
  return (
    <>
      {suggestions.map((each) => (
        <Suggestion key={each.order} wire={wire} suggested={each} />
      ))}
      <Give wire={wire} />
      <Split wire={wire} />
      <PayDebt wire={wire} />
      <PayInCapital wire={wire} />
    </>
  )
}

function useReasonWords(): (reason: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    'amount-and-payer': t`named like the buyer, and just this amount is open`,
    'several-of-amount': t`named like the buyer; this amount is open on several orders`,
    payer: t`named like the buyer; another amount is open`,
  }
  return (reason) => words[reason] ?? reason
}

/** An order that may be meant; nothing is given to it but by this button. */
function Suggestion({ wire, suggested }: OneWire & { readonly suggested: Suggested }) {
  const { t } = useLingui()
  const reason = useReasonWords()(suggested.reason)
  const { order, number, buyer_name, open, confidence } = suggested
  return (
    <Form method="post" className={trade.row} preventScrollReset>
      <input type="hidden" name="id" value={wire.id} />
      <input type="hidden" name="order" value={order} />
      <span className="small">
        <Trans>
          Perhaps <a href={`/orders/${order}`}>{number}</a> of <bdi>{buyer_name}</bdi> (<Money {...open} /> open):{' '}
          {reason}. Confidence {confidence} of 100.
        </Trans>
      </span>
      <button
        className="button plain"
        type="submit"
        name="step"
        value="allocate"
        aria-label={t`Give the wire of ${wire.payer_name} to ${number}`}
      >
        <Trans>That one</Trans>
      </button>
    </Form>
  )
}

function Give({ wire }: { readonly wire: ParkedWire }) {
  const { t } = useLingui()
  const said = useActionData<FinanceSaid>()
  const fault = useFault(said, wire.id)
  const missing = fault('not-found', 'currency-not-taken', 'wrong-state')
  const money = useMoneyText()(wire.amount)
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <input type="hidden" name="id" value={wire.id} />
      {missing === undefined && <SaidNote said={said} on={wire.id} />}
      <TextField
        name="order"
        label={<Trans>Number of the order</Trans>}
        maxLength={64}
        autoComplete="off"
        spellCheck={false}
        defaultValue={(said?.on === wire.id ? said.typed : undefined) ?? wire.order ?? ''}
        fault={missing && <Trans>There is no order of this number that takes this wire.</Trans>}
      />
      <div className={trade.row}>
        <button
          className="button"
          type="submit"
          name="step"
          value="allocate"
          aria-label={t`Give ${money} of ${wire.payer_name} to the order`}
        >
          <Trans>Give to the order</Trans>
        </button>
        <button
          className="button plain"
          type="submit"
          name="step"
          value="return-wire"
          aria-label={t`Send ${money} back to ${wire.payer_name}`}
        >
          <Trans>Send back</Trans>
        </button>
      </div>
    </Form>
  )
}

/** Takes a wire apart that pays several orders; each part waits by itself, to be given away or sent back. */
function Split({ wire }: OneWire) {
  const { t } = useLingui()
  const said = useActionData<FinanceSaid>()
  const on = `split ${wire.id}`
  const fault = useFault(said, on)('parts-differ')
  const money = useMoneyText()(wire.amount)
  const { amount, currency } = wire.amount
  return (
    <details className={style.bare} open={said?.on === on || undefined}>
      <summary>
        <Trans>Take it apart</Trans>
      </summary>
      <Form method="post" className={trade.stack} preventScrollReset>
        <input type="hidden" name="id" value={wire.id} />
        <input type="hidden" name="amount" value={amount} />
        <input type="hidden" name="currency" value={currency} />
        {fault === undefined && <SaidNote said={said} on={on} />}
        <TextField
          name="parts"
          required
          maxLength={400}
          autoComplete="off"
          label={<Trans>Amounts in {currency}, with a semicolon between them</Trans>}
          hint={<Trans>What is left over becomes a part of its own. No money moves: each part waits here.</Trans>}
          defaultValue={said?.on === on ? said.parts : undefined}
          fault={fault && <Trans>These are no amounts that make up {money}.</Trans>}
        />
        <button className="button plain" type="submit" name="step" value="split" aria-label={t`Take ${money} apart`}>
          <Trans>Take apart</Trans>
        </button>
      </Form>
    </details>
  )
}

/** A company pays by wire what it owes us. */
function PayDebt({ wire }: OneWire) {
  const { t } = useLingui()
  const said = useActionData<FinanceSaid>()
  const on = `pay-debt ${wire.id}`
  const money = useMoneyText()(wire.amount)
  return (
    <details open={(said?.on === on && said.problem !== undefined) || undefined}>
      <summary aria-label={t`Pay a debt with ${money} of ${wire.payer_name}`}>
        <Trans>It pays a debt to us</Trans>
      </summary>
      <div className={style.folded}>
        <Form method="post" preventScrollReset>
          <input type="hidden" name="id" value={wire.id} />
          <SaidNote said={said} on={on} />
          <TextField
            name="company"
            required
            maxLength={64}
            autoComplete="off"
            spellCheck={false}
            label={<Trans>Number of the company at Surety</Trans>}
            hint={<Trans>It stands beside the debt, under “Guarantee”.</Trans>}
          />
          <button className="button plain" type="submit" name="step" value="pay-debt">
            <Trans>Pay its debt</Trans>
          </button>
        </Form>
      </div>
    </details>
  )
}

/** It is our own: money to lend from, and to pay vouchers. */
function PayInCapital({ wire }: OneWire) {
  const { t } = useLingui()
  const said = useActionData<FinanceSaid>()
  const on = `capital ${wire.id}`
  const money = useMoneyText()(wire.amount)
  return (
    <details open={(said?.on === on && said.problem !== undefined) || undefined}>
      <summary aria-label={t`${money} of ${wire.payer_name} is our own money`}>
        <Trans>It is our own money</Trans>
      </summary>
      <div className={style.folded}>
        <Form method="post" preventScrollReset>
          <input type="hidden" name="id" value={wire.id} />
          <SaidNote said={said} on={on} />
          <p className="small muted">
            <Trans>It stays in the client account as the operator’s own: Pay Later lends from it.</Trans>
          </p>
          <button className="button plain" type="submit" name="step" value="capital">
            <Trans>Keep it as our own</Trans>
          </button>
        </Form>
      </div>
    </details>
  )
}
