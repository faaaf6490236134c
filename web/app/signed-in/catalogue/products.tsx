import { Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { dateText, numberText } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { useUnitName } from '../../parts/unit-name.ts'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import { useCatalogueWords } from './catalogue-words.ts'
import { readProducts } from './read-catalogue.ts'

export const loader = ({ context, request }: LoaderFunctionArgs) => readProducts(context, request)

/** What do we sell, and what of it is listed? */
export default function ProductsPage() {
  const { data, next_cursor, q, state, mayWrite } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const isNarrowed = q !== '' || state !== ''
  const more = new URLSearchParams({ q, state, cursor: next_cursor ?? '' })
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Products · Surety`}</title>
      <header className={trade.head}>
        <h1>
          <Trans>Products</Trans>
        </h1>
        <p>
          <Trans>What you list is found by everybody. An order names the product exactly as it was.</Trans>
        </p>
      </header>
      {mayWrite && (
        <p className={trade.row}>
          <a className="button" href="/catalogue/new">
            <Trans>New product</Trans>
          </a>
          <a className="button plain" href="/catalogue/imports">
            <Trans>Import from a file</Trans>
          </a>
          <a className="button plain" href="/company/storefront">
            <Trans>Storefront</Trans>
          </a>
        </p>
      )}
      <FindForm q={q} state={state} />
      {data.length === 0 ? (
        <EmptyState title={isNarrowed ? <Trans>No such product</Trans> : <Trans>No products yet</Trans>}>
          <Trans>Write one, or bring a whole catalogue from a file: CSV, XLSX or UBL.</Trans>
        </EmptyState>
      ) : (
        <ProductTable products={data} />
      )}
      {next_cursor !== null && (
        <p>
          <a className="button plain" href={`?${more}`}>
            <Trans>More products</Trans>
          </a>
        </p>
      )}
    </div>
  )
}

function FindForm({ q, state }: { readonly q: string; readonly state: string }) {
  const { t } = useLingui()
  const word = useCatalogueWords()
  return (
    <form method="get" className={trade.row}>
      <label className="field">
        <Trans>Name or stock number</Trans>
        <input type="search" name="q" defaultValue={q} maxLength={100} />
      </label>
      <label className="field">
        <Trans>State</Trans>
        <select name="state" defaultValue={state}>
          <option value="">{t`All`}</option>
          {['draft', 'listed', 'withdrawn'].map((each) => (
            <option key={each} value={each}>
              {word(each)}
            </option>
          ))}
        </select>
      </label>
      <button className="button plain" type="submit">
        <Trans>Find</Trans>
      </button>
    </form>
  )
}

type Product = Awaited<ReturnType<typeof readProducts>>['data'][number]

function ProductTable({ products }: { readonly products: readonly Product[] }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const word = useCatalogueWords()
  const unitName = useUnitName()
  return (
    <table className="lists">
      <thead>
        <tr>
          <th scope="col">{t`Product`}</th>
          <th scope="col">{t`State`}</th>
          <th scope="col" className="number">{t`Price of the smallest order`}</th>
          <th scope="col">{t`Changed`}</th>
        </tr>
      </thead>
      <tbody>
        {products.map(({ product, sku, name, state, unit, currency, unit_price, minimum, changed_at }) => (
          <tr key={product}>
            <th scope="row">
              <div>
                <a href={`/catalogue/${product}`}>{name}</a>
                <span className="tiny muted"> {sku}</span>
              </div>
            </th>
            <td data-label={t`State`}>
              <Tag tone={state === 'listed' ? 'seal' : 'plain'}>{word(state)}</Tag>
            </td>
            <td data-label={t`Price of the smallest order`} className="number">
              {currency} {numberText(unit_price ?? '0', locale)} · {numberText(minimum, locale)} {unitName(unit)}
            </td>
            <td data-label={t`Changed`}>{dateText(changed_at, 'UTC', locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
