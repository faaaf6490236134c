import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { minorDigits } from '../parts/formats.ts'
import { Money } from '../parts/money.tsx'
import type { MethodCost } from './fee-calculator.ts'
import { useMethodWords } from './method-words.ts'
import style from './public.module.css'

export interface CalculatorState {
  /** As it was typed. */
  readonly amount: string
  readonly currency: string
  /** ISO 3166, or empty. */
  readonly country: string
  readonly currencies: readonly string[]
  /** By name in the reader's language: the browser may know other names than the server. */
  readonly countries: readonly { readonly code: string; readonly name: string }[]
}

/** Amount, currency and country; sent by GET, so that the answer has an address. */
export function CalculatorForm({ state, isWrong }: { readonly state: CalculatorState; readonly isWrong: boolean }) {
  const { t } = useLingui()
  return (
    <form method="get" className={`sheet ${style.calculator}`}>
      <div className="field">
        <label htmlFor="amount">
          <Trans>Amount of the payment</Trans>
        </label>
        <input
          id="amount"
          name="amount"
          inputMode="decimal"
          defaultValue={state.amount === '' ? '9640.00' : state.amount}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'amount-error' : undefined}
        />
      </div>
      <div className="field">
        <label htmlFor="currency">
          <Trans>Currency</Trans>
        </label>
        <select id="currency" name="currency" defaultValue={state.currency}>
          {state.currencies.map((currency) => (
            <option key={currency}>{currency}</option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="country">
          <Trans>The payer's country</Trans>
        </label>
        <select id="country" name="country" defaultValue={state.country}>
          <option value="">{t`any`}</option>
          {state.countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button className="button" type="submit" style={{ minHeight: 48 }}>
        <Trans>Calculate</Trans>
      </button>
      {isWrong && <WrongAmount currency={state.currency} />}
    </form>
  )
}

function WrongAmount({ currency }: { readonly currency: string }) {
  const example = (9640).toFixed(minorDigits(currency))
  return (
    <p className="error" id="amount-error" role="alert" style={{ gridColumn: '1 / -1', margin: 0 }}>
      <Trans>
        That is no amount in {currency}. Write it in figures, above zero and without more decimals than the currency
        has, for example {example}.
      </Trans>
    </p>
  )
}

/** What each method costs for the amount. */
export function Costs(props: {
  readonly costs: readonly MethodCost[]
  readonly amount: bigint
  readonly currency: string
}) {
  const { t } = useLingui()
  const { costs, amount, currency } = props
  const words = useMethodWords()
  const heads = [t`Method`, t`Fee`, t`You pay`, t`Arrives in`]
  return (
    <table className="lists" style={{ marginTop: 24 }}>
      <caption>
        <Trans>
          For <Money amount={amount} currency={currency} /> paid into the order, the cheapest first
        </Trans>
      </caption>
      <thead>
        <tr>
          {heads.map((head, n) => (
            <th key={head} scope="col" className={n === 1 || n === 2 ? 'number' : ''}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {costs.map(({ method, fee, total, payments }) => (
          <tr key={method.code}>
            <th scope="row">{words.name(method)}</th>
            <td className="number" data-label={heads[1]}>
              <Money amount={fee} currency={currency} />
            </td>
            <td className="number" data-label={heads[2]}>
              <Money amount={total} currency={currency} />
            </td>
            <td data-label={heads[3]}>
              {words.time(method)}
              {payments > 1n && (
                <span className="tiny">
                  {' · '}
                  <Plural value={Number(payments)} one="in # payment" other="in # payments" />
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
