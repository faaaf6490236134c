import { Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { instantText, minorDigits, moneyText, percentText } from '../parts/formats.ts'
import { visitorContext } from '../serve/visitor.ts'
import { usePage } from '../shell/page-data.ts'
import { costsOf, readAmount } from './fee-calculator.ts'
import { CalculatorForm, type CalculatorState, Costs } from './fee-forms.tsx'
import { useMethodWords } from './method-words.ts'
import style from './public.module.css'
import { PublicHead } from './public-head.tsx'
import { type FeesInEffect, readFees } from './read-fees.ts'

const COUNTRIES = 'AE AU AT BE BR CA CH CN DE DK ES FI FR GB HK IE IN IT JP KR KW MX NL NO NZ PL PT SE SG TR US VN ZA'
const CURRENCIES = ['USD', 'EUR', 'GBP', 'CNY', 'JPY', 'BRL', 'AUD', 'CAD', 'KWD']

/** Reads the calculator's form from the address; the costs are reckoned on the server. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const fees = await readFees(context, request)
  return { fees, state: calculatorState(context, request) }
}

function calculatorState(context: LoaderFunctionArgs['context'], request: Request): CalculatorState {
  const query = new URL(request.url).searchParams
  const amount = (query.get('amount') ?? '').slice(0, 40)
  const currency = CURRENCIES.find((each) => each === query.get('currency')) ?? 'USD'
  const country = /^[A-Z]{2}$/.exec(query.get('country') ?? '')?.[0] ?? ''
  const { locale } = context.get(visitorContext).language
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const countries = COUNTRIES.split(' ')
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
  return { amount, currency, country, currencies: CURRENCIES, countries }
}

/** Fees and processing times, with a calculator. */
export default function Fees() {
  const { t } = useLingui()
  const { fees, state } = useLoaderData<typeof loader>()
  const minor = readAmount(state.amount, minorDigits(state.currency))
  const wanted = minor !== undefined && { amount: minor, currency: state.currency }
  const costs =
    wanted && costsOf(fees.methods, { ...wanted, ...(state.country === '' ? {} : { country: state.country }) })
  return (
    <div className={`wrap ${style.page}`}>
      <PublicHead
        title={t`Fees and processing times`}
        description={t`What each payment method costs and how long it takes, with a calculator for your amount. Protection itself costs the buyer nothing.`}
      />
      <h1>
        <Trans>Fees and processing times</Trans>
      </h1>
      <p className={style.intro}>
        <Trans>
          The fee stands on top of what is paid into the order. It is quoted before you pay and does not change
          afterwards.
        </Trans>
      </p>
      <section>
        <h2>
          <Trans>What it costs for your amount</Trans>
        </h2>
        <CalculatorForm state={state} isWrong={state.amount !== '' && minor === undefined} />
        {wanted && costs && <Costs costs={costs} {...wanted} />}
      </section>
      <Schedule fees={fees} />
      <Suppliers fees={fees} />
    </div>
  )
}

function Schedule({ fees }: { readonly fees: FeesInEffect }) {
  const { t } = useLingui()
  const words = useMethodWords()
  const { locale } = usePage().language
  const heads = [t`Method`, t`Fee`, t`Arrives in`, t`Final`, t`Limit`]
  return (
    <section>
      <h2>
        <Trans>Every method</Trans>
      </h2>
      <table className="lists">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fees.methods.map((method) => (
            <tr key={method.code}>
              <th scope="row">{words.name(method)}</th>
              <td data-label={heads[1]}>{words.fee(method)}</td>
              <td data-label={heads[2]}>{words.time(method)}</td>
              <td data-label={heads[3]}>{words.final(method)}</td>
              <td data-label={heads[4]}>{words.limit(method)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {fees.since !== null && (
        <p className="small muted">
          <Trans>In effect since {instantText(fees.since, 'UTC', locale)} UTC.</Trans>
        </p>
      )}
      <p className="small muted">
        <Trans>
          Final money cannot come back by itself; only final money is released. No fee is taken where law or the card
          scheme forbids it: on most cards of the European Economic Area and the United Kingdom, and on debit and
          prepaid cards in the United States. Limits in other currencies follow the rate of the day of agreement.
        </Trans>
      </p>
    </section>
  )
}

function Suppliers({ fees: { transactionFee } }: { readonly fees: FeesInEffect }) {
  const { locale } = usePage().language
  const share = percentText(transactionFee.bps, locale)
  const cap = moneyText(transactionFee.capUsd, 'USD', locale)
  return (
    <section className={style.reading}>
      <h2>
        <Trans>What suppliers pay, and who bears fees when money goes back</Trans>
      </h2>
      <p>
        <Trans>
          The supplier pays {share} of what is released to them, at most {cap} for an order. On what goes back to the
          buyer nothing is taken.
        </Trans>
      </p>
      <p>
        <Trans>
          When the supplier is at fault, the share of the processing fee is credited to the buyer and charged to the
          supplier. When the buyer has changed his mind, it stays with the buyer. Every offer says who bears it.
        </Trans>
      </p>
    </section>
  )
}
