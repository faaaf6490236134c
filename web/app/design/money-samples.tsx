import { Trans, useLingui } from '@lingui/react/macro'
import { MoneyBar } from '../parts/money-bar.tsx'
import { MonthChart } from '../parts/month-chart.tsx'

const months = [
  { month: '2026-01', moneyIn: 120_000_000, moneyOut: 4_000, fees: 10_000 },
  { month: '2026-02', moneyIn: 0, moneyOut: 98_765_432, fees: 0 },
  { month: '2026-03', moneyIn: 45_000_000, moneyOut: 45_000_000, fees: 2_345 },
]

/** Where money is, and what moved by month. */
export function MoneySamples() {
  const { t } = useLingui()
  const parts = [
    { id: 'due', name: t`Due: still to be paid by buyers`, tone: 'due' as const, amount: 12_345_678 },
    { id: 'way', name: t`in transit`, tone: 'way' as const, amount: 1 },
    { id: 'held', name: t`Held in escrow for you`, tone: 'held' as const, amount: 98_765_432_100 },
    { id: 'frozen', name: t`Frozen by a case`, tone: 'frozen' as const, amount: 0 },
    { id: 'out', name: t`Paid out to your bank`, tone: 'out' as const, amount: 55_000_000_000 },
  ]
  return (
    <section className="sheet">
      <h2>
        <Trans>Where is every cent?</Trans>
      </h2>
      <MoneyBar parts={parts} currency="JPY" label={t`Money`} />
      <MonthChart months={months} currency="JPY" />
    </section>
  )
}
