import { Trans, useLingui } from '@lingui/react/macro'
import { usePage } from '../shell/page-data.ts'
import { monthText } from './formats.ts'
import { Money, useMoneyText } from './money.tsx'
import style from './month-chart.module.css'
import { Head } from './table-head.tsx'

export interface Month {
  /** `2026-03` */
  readonly month: string
  /** Minor units ≥ 0. */
  readonly moneyIn: number
  readonly moneyOut: number
  readonly fees: number
}

export interface MonthChartProps {
  readonly months: readonly Month[]
  readonly currency: string
}

const HIGH = 110
const STEP = 72

/** What came and what went in each month: two bars a month, and the same as a table. */
export function MonthChart({ months, currency }: MonthChartProps) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const isMoved = months.some(({ moneyIn, moneyOut }) => moneyIn + moneyOut > 0)
  return (
    <figure className={style.figure}>
      {isMoved && <Picture months={months} currency={currency} />}
      <table className="lists">
        <Head
          words={[t`Month (UTC)`]}
          numbers={[
            <>
              <span className={style.keyIn} aria-hidden="true" /> <Trans>In, {currency}</Trans>
            </>,
            <>
              <span className={style.keyOut} aria-hidden="true" /> <Trans>Out, {currency}</Trans>
            </>,
            t`Fees and tax`,
          ]}
        />
        <tbody>
          {months.toReversed().map(({ month, moneyIn, moneyOut, fees }) => (
            <tr key={month}>
              <th scope="row">{monthText(month, locale)}</th>
              <td data-label={t`In`} className="number">
                <Money amount={moneyIn} currency={currency} bare />
              </td>
              <td data-label={t`Out`} className="number">
                <Money amount={moneyOut} currency={currency} bare />
              </td>
              <td data-label={t`Fees and tax`} className="number">
                <Money amount={fees} currency={currency} bare />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

/** Two bars a month, and the same said. */
function Picture({ months, currency }: MonthChartProps) {
  const { t } = useLingui()
  const money = useMoneyText()
  const { locale } = usePage().language
  const most = Math.max(1, ...months.flatMap(({ moneyIn, moneyOut }) => [moneyIn, moneyOut]))
  const high = (amount: number) => (amount === 0 ? 0 : Math.max(2, (amount / most) * HIGH))
  const said = months.map(({ month: of, moneyIn, moneyOut }) => {
    const month = monthText(of, locale)
    const [came, went] = [money({ amount: moneyIn, currency }), money({ amount: moneyOut, currency })]
    return t`${month}: in ${came}, out ${went}`
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="scrolls" tabIndex={0} aria-label={t`Picture of the months in ${currency}`}>
      <svg
        viewBox={`0 0 ${months.length * STEP} ${HIGH + 24}`}
        style={{ width: months.length * STEP }}
        role="img"
        aria-label={said.join('; ')}
      >
        {months.map(({ month, moneyIn, moneyOut }, i) => (
          <g key={month} transform={`translate(${i * STEP} 0)`}>
            <rect className={style.in} x={STEP / 2 - 20} y={HIGH - high(moneyIn)} width="18" height={high(moneyIn)} />
            <rect className={style.out} x={STEP / 2 + 2} y={HIGH - high(moneyOut)} width="18" height={high(moneyOut)} />
            <text x={STEP / 2} y={HIGH + 18} textAnchor="middle">
              {monthText(month, locale)}
            </text>
          </g>
        ))}
      </svg>
    </section>
  )
}
