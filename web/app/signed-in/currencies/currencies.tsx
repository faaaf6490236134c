import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { instantText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Head } from '../../parts/table-head.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { FinanceNav } from '../finance/finance-nav.tsx'
import { Form } from '../form/form.tsx'
import style from '../money/money.module.css'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import { type CurrenciesData, type CurrencySaid, readCurrencies, takeCurrencyStep } from './currency-steps.ts'
import { Deals } from './deals.tsx'

export const loader = ({ context, request }: LoaderFunctionArgs) => readCurrencies(context, request)
export const action = ({ context, request }: ActionFunctionArgs) => takeCurrencyStep(context, request)

/** What are currencies worth, and what is open? */
export default function Currencies() {
  const data = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Currencies · Surety`}</title>
      <h1>
        <Trans>Currencies</Trans>
      </h1>
      <FinanceNav />
      <Positions data={data} />
      <Deals data={data} />
      <Rates data={data} />
    </div>
  )
}

function Positions({ data }: { readonly data: CurrenciesData }) {
  const said = useActionData<CurrencySaid>()
  const { positions } = data
  return (
    <section className={`sheet ${trade.stack} ${style.codes}`}>
      <h2>
        <Trans>Open positions</Trans>
      </h2>
      <p className="muted small">
        <Trans>
          What conversions have left: above 0 we hold more of a currency than we owe, below 0 less. The bank's deals
          close them; what rates did to them meanwhile is booked as gain or loss.
        </Trans>
      </p>
      {positions.data.length === 0 ? (
        <p>
          <Trans>Nothing is open.</Trans>
        </p>
      ) : (
        <PositionTable positions={positions.data} />
      )}
      <p>
        <Trans>
          Together at the newest rates: <Money amount={positions.result_usd} currency="USD" />
        </Trans>
      </p>
      <SaidNote said={said} on="close" />
      {data.mayMove && positions.result_usd !== 0 && (
        <Form method="post">
          <button type="submit" name="step" value="close" className="button plain">
            <Trans>Book this gain or loss</Trans>
          </button>
        </Form>
      )}
    </section>
  )
}

function PositionTable({ positions }: { readonly positions: CurrenciesData['positions']['data'] }) {
  const { t } = useLingui()
  return (
    <table className="lists">
      <Head words={[t`Currency`]} numbers={[t`Position`, t`Worth now`]} />
      <tbody>
        {positions.map(({ currency, position, worth_usd }) => (
          <tr key={currency}>
            <th scope="row">{currency}</th>
            <td data-label={t`Position`} className="number">
              <Money amount={position} currency={currency} bare />
            </td>
            <td data-label={t`Worth now`} className="number">
              {worth_usd === null ? <Trans>no rate</Trans> : <Money amount={worth_usd} currency="USD" />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Rates({ data }: { readonly data: CurrenciesData }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  return (
    <section className={`sheet ${trade.stack} ${style.codes}`}>
      <h2>
        <Trans>Published rates</Trans>
      </h2>
      <table className="lists">
        <Head words={[t`Currency`, t`Source`, t`Published`]} numbers={[t`US dollars for one`]} />
        <tbody>
          {data.converted.map(({ currency, rate, source, as_of, stale }) => (
            <tr key={currency}>
              <th scope="row">{currency}</th>
              <td data-label={t`Source`}>{source}</td>
              <td data-label={t`Published`}>
                {instantText(as_of, 'UTC', locale)} UTC {stale && <Tag tone="warn">{t`too old`}</Tag>}
              </td>
              <td data-label={t`US dollars for one`} className="number">
                {rate}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.mayMove && <RatesForm />}
    </section>
  )
}

function RatesForm() {
  const said = useActionData<CurrencySaid>()
  const typed = said?.on === 'rates' ? said.typed : undefined
  return (
    <Form method="post" className={trade.stack}>
      <SaidNote said={said} on="rates" />
      <TextField
        name="source"
        label={<Trans>Who published them</Trans>}
        required
        maxLength={100}
        defaultValue={typed?.source}
      />
      <div className="field">
        <label htmlFor="rates">
          <Trans>Rates, one pair a line: EUR/USD 1.085</Trans>
        </label>
        <textarea id="rates" name="rates" rows={4} required maxLength={10_000} defaultValue={typed?.rates} />
        <span className="tiny">
          <Trans>The files of the European Central Bank are taken by the API and by “surety rates import”.</Trans>
        </span>
      </div>
      <button type="submit" name="step" value="rates" className="button plain">
        <Trans>Record these rates</Trans>
      </button>
    </Form>
  )
}
