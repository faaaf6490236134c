import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { instantText, numberText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { useUnitName } from '../../parts/unit-name.ts'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import type { QuotationSaid } from './quotation-steps.ts'
import type { AskedSupplier, QuotationRequest, Quote } from './read-quotations.ts'
import { useStateWords } from './state-words.ts'

/** The quotes side by side: the least in all stands first; below who has not quoted. */
export function QuoteTable({ request }: { readonly request: QuotationRequest }) {
  const { t } = useLingui()
  const { quoted, others } = sorted(request.suppliers)
  return (
    <section className={`sheet ${trade.stack}`} id="quotes">
      <h2>
        <Trans>Quotes side by side</Trans>
      </h2>
      {quoted.length === 0 ? (
        <p>
          <Trans>Nobody has quoted yet.</Trans>
        </p>
      ) : (
        <table className="lists">
          <thead>
            <tr>
              <th scope="col">{t`Supplier`}</th>
              <th scope="col" className="number">{t`Price for one`}</th>
              <th scope="col" className="number">{t`In all`}</th>
              <th scope="col">{t`Quantity`}</th>
              <th scope="col">{t`Ready in`}</th>
              <th scope="col">{t`Delivery`}</th>
              <th scope="col">{t`Holds until`}</th>
              <th scope="col">{t`Order`}</th>
            </tr>
          </thead>
          <tbody>
            {quoted.map(({ each, quote }) => (
              <QuoteRow key={each.supplier} each={each} quote={quote} />
            ))}
          </tbody>
        </table>
      )}
      <Others others={others} />
    </section>
  )
}

function sorted(suppliers: readonly AskedSupplier[]) {
  const quoted = suppliers.flatMap((each) => (each.quote === null ? [] : [{ each, quote: each.quote }]))
  const others = suppliers.filter(({ quote }) => quote === null)
  // Amounts of two currencies are not compared: each currency has its own order.
  const key = ({ quote }: (typeof quoted)[number]) => `${quote.currency}${String(quote.amount).padStart(16, '0')}`
  return { quoted: quoted.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)), others }
}

function QuoteRow({ each, quote }: { readonly each: AskedSupplier; readonly quote: Quote }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const unitName = useUnitName()
  const { quotes } = useStateWords()
  const { unit_price, currency, amount, quantity, unit, minimum, lead_days, incoterm, incoterm_place } = quote
  return (
    <tr>
      <th scope="row">
        <a href={`/suppliers/${each.supplier}`}>
          <bdi>{each.name}</bdi>
        </a>
        {quote.remarks !== null && (
          <p className="small" dir="auto">
            {quote.remarks}
          </p>
        )}
      </th>
      <td className="number" data-label={t`Price for one`} suppressHydrationWarning>
        {currency} {numberText(unit_price, locale)}
      </td>
      <td className="number" data-label={t`In all`}>
        <Money amount={amount} currency={currency} />
      </td>
      <td data-label={t`Quantity`}>
        {numberText(quantity, locale)} {unitName(unit)}
        {minimum !== null && (
          <span className="small">
            {' '}
            <Trans>at least {numberText(minimum, locale)}</Trans>
          </span>
        )}
      </td>
      <td data-label={t`Ready in`}>
        <Plural value={lead_days} one="# day" other="# days" />
      </td>
      <td data-label={t`Delivery`}>
        {incoterm} <bdi>{incoterm_place}</bdi>
      </td>
      <td data-label={t`Holds until`} suppressHydrationWarning>
        {instantText(quote.valid_until, 'UTC', locale)}
      </td>
      <td data-label={t`Order`}>{each.may_order ? <OrderFrom each={each} /> : <Tag>{quotes[quote.state]}</Tag>}</td>
    </tr>
  )
}

function OrderFrom({ each }: { readonly each: AskedSupplier }) {
  const said = useActionData<QuotationSaid>()
  const on = `choose ${each.supplier}`
  return (
    <Form method="post">
      <SaidNote said={said} on={on} />
      <input type="hidden" name="on" value={on} />
      <input type="hidden" name="supplier" value={each.supplier} />
      <button className="button" type="submit" name="step" value="choose">
        <Trans>Order from this quote</Trans>
      </button>
    </Form>
  )
}

function Others({ others }: { readonly others: readonly AskedSupplier[] }) {
  const { invitations } = useStateWords()
  if (others.length === 0) return null
  return (
    <ul className="small">
      {others.map(({ supplier, name, state, reason }) => (
        <li key={supplier}>
          <bdi>{name}</bdi>: {invitations[state]}
          {reason !== null && (
            <>
              {' '}
              – <q dir="auto">{reason}</q>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
