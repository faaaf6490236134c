import { Trans, useLingui } from '@lingui/react/macro'
import { Form as Ask, useSearchParams } from 'react-router'
import { numberText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { useUnitName } from '../../parts/unit-name.ts'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { useWord } from '../terms/clauses.ts'
import type { Order } from '../trade/open-order.ts'
import { useRefusedWords } from '../trade/refused-words.ts'
import trade from '../trade/trade.module.css'
import { commonReasons, placeKey } from './claim-draft.ts'
import { reasonWords } from './claim-words.ts'
import claims from './claims.module.css'
import { lotName } from './lot-name.ts'
import type { ClaimOption } from './read-claims.ts'

interface GoodsProps {
  readonly order: Order
  readonly options: readonly ClaimOption[]
}

/** Goods by what they are, how many, and in which shipment. */
export function usePlaceName(order: Order): (option: Pick<ClaimOption, 'line' | 'lot' | 'quantity'>) => string {
  const { t } = useLingui()
  const unitName = useUnitName()
  const { locale } = usePage().language
  return ({ line, lot, quantity }) => {
    const of = order.terms?.content.lines.find((each) => each.line === line)
    const pieces = `${numberText(quantity, locale)} ${of === undefined ? '' : unitName(of.unit)}`.trim()
    return `${of?.name ?? t`line ${line}`}, ${pieces}, ${lotName(order, lot) ?? t`not shipped`}`
  }
}

/** The first step: which goods, each with the most that they may bring; or why they cannot be claimed. */
export function ChooseGoods({ order, options }: GoodsProps) {
  const name = usePlaceName(order)
  const words = useRefusedWords(order.total.currency)
  const open = options.filter(({ reasons }) => reasons.length > 0)
  return (
    <Ask method="get" className={`sheet ${trade.stack}`}>
      <h2>
        <Trans>Which goods are not as agreed?</Trans>
      </h2>
      {open.length === 0 && (
        <p>
          <Trans>Nothing of this order can be claimed now.</Trans>
        </p>
      )}
      <div>
        {options.map((option) => {
          const mayClaim = option.reasons.length > 0
          const why = option.why_not ?? ''
          return (
            <label key={placeKey(option)} className={trade.choice}>
              <input type="checkbox" name="place" value={placeKey(option)} disabled={!mayClaim} />
              <span>
                {name(option)}{' '}
                <span className="small muted">
                  {mayClaim ? (
                    <Trans>
                      at most <Money {...option.most} />
                    </Trans>
                  ) : (
                    words({ code: why, title: why, data: { line: option.line } })
                  )}
                </span>
              </span>
            </label>
          )
        })}
      </div>
      {open.length > 0 && (
        <p>
          <button className="button" type="submit">
            <Trans>Go on</Trans>
          </button>
        </p>
      )}
    </Ask>
  )
}

/** The second step: what is wrong with all of them. */
export function ChooseReason({ order, picked }: { readonly order: Order; readonly picked: readonly ClaimOption[] }) {
  const word = useWord()
  const [search] = useSearchParams()
  const reasons = commonReasons(picked)
  return (
    <Ask method="get" className={`sheet ${trade.stack}`}>
      <fieldset className={claims.choices}>
        <legend>
          <Trans>What is wrong with them?</Trans>
        </legend>
        {reasons.map(({ reason }) => (
          <label key={reason} className={trade.choice}>
            <input type="radio" name="reason" value={reason} required />
            {word(reasonWords, reason)}
          </label>
        ))}
      </fieldset>
      {search.getAll('place').map((place) => (
        <input key={place} type="hidden" name="place" value={place} />
      ))}
      {reasons.length === 0 && (
        <p>
          <Trans>No reason fits all of these goods. Claim them one after the other.</Trans>
        </p>
      )}
      <div className={trade.row}>
        {reasons.length > 0 && (
          <button className="button" type="submit">
            <Trans>Go on</Trans>
          </button>
        )}
        <a className="button plain" href={`/orders/${order.id}/claim/new`}>
          <Trans>Other goods</Trans>
        </a>
      </div>
    </Ask>
  )
}

/** Late goods that are kept: what the terms promise, on one click. */
export function LateKept({ order, options }: GoodsProps) {
  const { t } = useLingui()
  const late = options.filter(({ late_rate }) => late_rate !== null && late_rate.amount > 0)
  const amount = late.reduce((sum, { late_rate }) => sum + (late_rate?.amount ?? 0), 0)
  if (late.length === 0) return null
  return (
    <Form method="post" className={`sheet ${trade.stack}`} keeps={false}>
      <h2>
        <Trans>The goods left late, and you keep them?</Trans>
      </h2>
      <p>
        <Trans>
          The terms promise you <Money amount={amount} currency={order.total.currency} /> for that, by the date on which
          they left. Nobody has to agree; the supplier may appeal for seven days. Whoever wants more claims it below.
        </Trans>
      </p>
      <input type="hidden" name="text" value={t`Shipped late; the goods are kept.`} />
      <p>
        <button className="button" type="submit" name="step" value="late">
          <Trans>Take what the terms promise</Trans>
        </button>
      </p>
    </Form>
  )
}
