import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { Money, useMoneyText } from '../../parts/money.tsx'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { FundMove, GuaranteeData, GuaranteeSaid } from './read-guarantee.ts'

const ON = 'fund'

/** The operator's own money for the guarantee: what it is, what it bears, what is free, and what it stands for. */
export function GuaranteeFund({ data }: { readonly data: GuaranteeData }) {
  return (
    <section className={`sheet ${trade.stack}`} id="fund">
      <h2>
        <Trans>The fund</Trans>
      </h2>
      <p className="muted small">
        <Trans>
          Our own money, on an account apart from client money. Advances to buyers are borne by it. All suppliers
          together may expose a multiple of what is free; beyond that, money waits until the time to claim is over.
        </Trans>
      </p>
      <Bound data={data} />
      {data.fund.length === 0 ? (
        <p>
          <Trans>Nothing is set aside.</Trans>
        </p>
      ) : (
        <ul className={style.list}>
          {data.fund.map(({ fund, bears, free }) => (
            <li key={fund.currency}>
              <div className={style.head}>
                <span className="small">
                  <Trans>
                    bears <Money {...bears} /> · free <Money {...free} />
                  </Trans>
                </span>
                <strong>
                  <Money {...fund} />
                </strong>
              </div>
            </li>
          ))}
        </ul>
      )}
      {data.waiting !== null && <Waiting move={data.waiting} />}
      {data.mayMove && <Steps move={data.waiting} self={data.self} />}
    </section>
  )
}

function Bound({ data: { ceiling, room } }: { readonly data: GuaranteeData }) {
  if (ceiling === null || room === null)
    return (
      <p>
        <Trans>No fund was set up yet: nothing bounds what suppliers expose, until the first money is put aside.</Trans>
      </p>
    )
  return (
    <p>
      <Trans>
        It stands for <Money amount={ceiling} currency="USD" /> of exposure; <Money amount={room} currency="USD" /> of
        it is room.
      </Trans>
    </p>
  )
}

function useStepWords(): Readonly<Record<FundMove['step'], string>> {
  const { t } = useLingui()
  return {
    'pay-in': t`put own money aside`,
    'take-out': t`take money out`,
    'give-back': t`give back what an advance took`,
  }
}

function Waiting({ move }: { readonly move: FundMove }) {
  const words = useStepWords()
  const step = words[move.step]
  return (
    <p className="small">
      <Trans>
        Asked: {step}, <Money {...move.amount} />: <q>{move.reason}</q>
      </Trans>
    </p>
  )
}

function Steps({ move, self }: { readonly move: FundMove | null; readonly self: string }) {
  const said = useActionData<GuaranteeSaid>()
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <input type="hidden" name="on" value={ON} />
      <SaidNote said={said} on={ON} />
      {move === null ? <Ask /> : <Answer move={move} mine={move.asked_by === self} />}
    </Form>
  )
}

function Ask() {
  const words = useStepWords()
  return (
    <details>
      <summary>
        <Trans>Move own money</Trans>
      </summary>
      <div className={style.folded}>
        <label className="field">
          <Trans>What</Trans>
          <select name="move" defaultValue="pay-in">
            {(['pay-in', 'take-out', 'give-back'] as const).map((step) => (
              <option key={step} value={step}>
                {words[step]}
              </option>
            ))}
          </select>
        </label>
        <TextField name="amount" required inputMode="decimal" label={<Trans>Amount</Trans>} autoComplete="off" />
        <TextField
          name="currency"
          required
          maxLength={3}
          pattern="[A-Z]{3}"
          label={<Trans>Currency</Trans>}
          defaultValue="USD"
          autoComplete="off"
        />
        <TextField name="reason" required maxLength={1000} label={<Trans>Why</Trans>} autoComplete="off" />
        <button className="button plain" type="submit" name="step" value="fund-ask">
          <Trans>Ask a second person</Trans>
        </button>
      </div>
    </details>
  )
}

function Answer({ move, mine }: { readonly move: FundMove; readonly mine: boolean }) {
  const { t } = useLingui()
  const amount = useMoneyText()(move.amount)
  return (
    <div className={trade.row}>
      <input type="hidden" name="move" value={move.move} />
      {!mine && (
        <button
          className="button"
          type="submit"
          name="step"
          value="fund-agree"
          aria-label={t`Move ${amount} of our own money`}
        >
          <Trans>Do it</Trans>
        </button>
      )}
      <button
        className="button plain"
        type="submit"
        name="step"
        value="fund-refuse"
        aria-label={t`Do not move ${amount} of our own money`}
      >
        <Trans>Leave it</Trans>
      </button>
    </div>
  )
}
