import { useLingui as useCatalog } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Money } from '../../parts/money.tsx'
import { type BarTone, MoneyBar } from '../../parts/money-bar.tsx'
import { MonthChart } from '../../parts/month-chart.tsx'
import { Status } from '../../parts/status.tsx'
import { Head } from '../../parts/table-head.tsx'
import trade from '../trade/trade.module.css'
import { MoneyNav } from './money-nav.tsx'
import { segmentWords } from './money-words.ts'
import { MovementTable } from './movement-table.tsx'
import { type MoneyPage, readMoney } from './read-money.ts'

export const loader = ({ context, request }: LoaderFunctionArgs) => readMoney(context, request)

/** Where is every cent? */
export default function MoneyOverview() {
  const page = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const { sides, months } = page.money
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Money · Surety`}</title>
      <h1>
        <Trans>Money</Trans>
      </h1>
      <MoneyNav />
      {sides.length === 0 ? (
        <EmptyState title={<Trans>No money has moved yet</Trans>}>
          <Trans>With the first agreed order you see here what is due, held, released and paid out, to the cent.</Trans>
        </EmptyState>
      ) : (
        <>
          {sides.map((side) => (
            <Side key={`${side.side} ${side.currency}`} side={side} />
          ))}
          <section className={`sheet ${trade.stack}`}>
            <header className={trade.between}>
              <h2>
                <Trans>Newest movements</Trans>
              </h2>
              <a href="/money/movements">
                <Trans>All movements</Trans>
              </a>
            </header>
            <MovementTable movements={page.movements} zone={page.zone} />
          </section>
          {[...new Set(months.map(({ currency }) => currency))].map((currency) => (
            <Months key={currency} months={months} currency={currency} />
          ))}
          <OrderMoney page={page} />
        </>
      )}
    </div>
  )
}

type Side = MoneyPage['money']['sides'][number]

const tones: Readonly<Record<string, BarTone>> = {
  due: 'due',
  in_transit: 'way',
  held: 'held',
  frozen: 'frozen',
  released: 'released',
  paid_out: 'out',
  refunded: 'back',
}

function Side({ side: { side, currency, segments, fees } }: { readonly side: Side }) {
  const { t } = useLingui()
  const { _ } = useCatalog()
  const shown = segments.filter(({ name }) => side === 'supplier' || name !== 'paid_out')
  const parts = shown.map(({ name, amount }) => {
    const word = segmentWords[side][name]
    return { id: name, name: word === undefined ? name : _(word), tone: tones[name] ?? 'due', amount }
  })
  const title = side === 'buyer' ? t`What you buy, in ${currency}` : t`What you sell, in ${currency}`
  return (
    <section className={`sheet ${trade.stack}`}>
      <h2>{title}</h2>
      <MoneyBar parts={parts} currency={currency} label={title} />
      <p className="muted small">
        <Trans>
          Fees and tax so far, beside it: <Money amount={fees} currency={currency} />.
        </Trans>
      </p>
    </section>
  )
}

function Months({ months, currency }: { readonly months: MoneyPage['money']['months']; readonly currency: string }) {
  const own = months.filter((each) => each.currency === currency)
  const shown = own.map(({ month, money_in, money_out, fees }) => ({
    month,
    moneyIn: money_in,
    moneyOut: money_out,
    fees,
  }))
  return (
    <section className={`sheet ${trade.stack}`}>
      <h2>
        <Trans>By month, in {currency}</Trans>
      </h2>
      <p className="muted small">
        <Trans>What added to your balance with Surety and what took from it.</Trans>
      </p>
      <MonthChart months={shown} currency={currency} />
    </section>
  )
}

function OrderMoney({ page: { orders } }: { readonly page: MoneyPage }) {
  const { t } = useLingui()
  return (
    <section className={`sheet ${trade.stack}`} id="orders">
      <h2>
        <Trans>By order</Trans>
      </h2>
      <table className="lists">
        <Head words={[t`Order`, t`With`, t`State`]} numbers={[t`Total`, t`Paid`, t`Held`, t`Released`, t`Refunded`]} />
        <tbody>
          {orders.data.map((order) => (
            <OrderLine key={order.order} order={order} />
          ))}
        </tbody>
      </table>
      {orders.next_cursor !== null && (
        <p>
          <a className="button plain" href={`/money?orders=${orders.next_cursor}#orders`}>
            <Trans>Older orders</Trans>
          </a>
        </p>
      )}
    </section>
  )
}

function OrderLine({ order: of }: { readonly order: MoneyPage['orders']['data'][number] }) {
  const { t } = useLingui()
  const { order, number, other_name, status, total, paid, held, released, refunded } = of
  return (
    <tr>
      <th scope="row">
        <a href={`/money/movements?order=${order}`}>{number}</a>
      </th>
      <td data-label={t`With`}>
        <bdi>{other_name}</bdi>
      </td>
      <td data-label={t`State`}>
        <Status state={status} />
      </td>
      <td data-label={t`Total`} className="number">
        <Money {...total} />
      </td>
      <td data-label={t`Paid`} className="number">
        <Money {...paid} bare />
      </td>
      <td data-label={t`Held`} className="number">
        <Money {...held} bare />
      </td>
      <td data-label={t`Released`} className="number">
        <Money {...released} bare />
      </td>
      <td data-label={t`Refunded`} className="number">
        <Money {...refunded} bare />
      </td>
    </tr>
  )
}
