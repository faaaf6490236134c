import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { useOwnZone } from '../../parts/clock.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { instantText, priceText } from '../../parts/formats.ts'
import { usePage, usePublicPath } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import { AskedWords, useAlertWords } from './asked-words.tsx'
import { changeKept, readSearch, type SearchSaid, searchAddress, type ToldProduct } from './read-searches.ts'
import { SearchFields } from './search-fields.tsx'
import style from './searches.module.css'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readSearch(context, request, params.searchId ?? '')
export const action = ({ context, request, params }: ActionFunctionArgs) =>
  changeKept(context, request, params.searchId ?? '')

/** What was new to this search, and when is looked again? */
export default function Search() {
  const { search, names, mayKeep } = useLoaderData<typeof loader>()
  const zone = useOwnZone() ?? 'UTC'
  const { t } = useLingui()
  const { locale } = usePage().language
  const to = usePublicPath()
  const words = useAlertWords()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`${search.name} · Surety`}</title>
      <p>
        <a href="/searches">
          <Trans>Saved searches</Trans>
        </a>
      </p>
      <h1 dir="auto">{search.name}</h1>
      <AskedWords query={search.query} names={names} />
      <div className={trade.row}>
        <a className="button" href={to(searchAddress(search.query))}>
          <Trans>Search now</Trans>
        </a>
        <span className="muted" suppressHydrationWarning>
          {search.next_at === null ? (
            <Trans>You are not told what is new.</Trans>
          ) : (
            <Trans>
              You are told {words[search.alert]}, next {instantText(search.next_at, zone, locale)}.
            </Trans>
          )}
        </span>
      </div>
      <Told />
      {mayKeep && <Change />}
    </div>
  )
}

function Told() {
  const { search, found } = useLoaderData<typeof loader>()
  return (
    <section className={trade.stack}>
      <h2>
        <Trans>What was new</Trans>
      </h2>
      {found.data.length === 0 ? (
        <EmptyState title={<Trans>Nothing new yet</Trans>}>
          <Trans>
            Products that are listed or changed from now on, and fit the search, stand here when they are told.
          </Trans>
        </EmptyState>
      ) : (
        <ul className={`sheet ${style.told}`}>
          {found.data.map((each) => (
            <Line key={`${each.product} ${each.told_at}`} each={each} />
          ))}
        </ul>
      )}
      {found.next_cursor !== null && (
        <p>
          <a
            className="button plain"
            href={`/searches/${search.search}?${new URLSearchParams({ cursor: found.next_cursor })}`}
          >
            <Trans>What was new before</Trans>
          </a>
        </p>
      )}
    </section>
  )
}

function Line({ each }: { readonly each: ToldProduct }) {
  const zone = useOwnZone() ?? 'UTC'
  const { locale } = usePage().language
  const to = usePublicPath()
  const { product, name, supplier, told_at, currency, unit_price } = each
  return (
    <li>
      <div>
        <p>
          {name === null ? (
            <span className="muted">
              <Trans>A product that is listed no more</Trans>
            </span>
          ) : (
            <a href={to(`/product/${product}`)}>
              <bdi>{name}</bdi>
            </a>
          )}
        </p>
        {supplier !== null && (
          <p className="small muted">
            <bdi>{supplier.name}</bdi>
            {currency !== null && unit_price !== null && ` · ${currency} ${priceText(unit_price, currency, locale)}`}
          </p>
        )}
      </div>
      <time className="tiny muted" dateTime={told_at} suppressHydrationWarning>
        {instantText(told_at, zone, locale)}
      </time>
    </li>
  )
}

function Change() {
  const { search } = useLoaderData<typeof loader>()
  const said = useActionData<SearchSaid>()
  return (
    <section className={trade.stack}>
      <h2>
        <Trans>Name and alert</Trans>
      </h2>
      <Form method="post" className={`sheet ${trade.stack} ${style.form}`} preventScrollReset>
        <SaidNote said={said} on="search" />
        <SearchFields name={said?.typed?.name ?? search.name} alert={said?.typed?.alert ?? search.alert} />
        <div className={trade.row}>
          <button className="button" type="submit" name="step" value="change">
            <Trans>Save</Trans>
          </button>
        </div>
      </Form>
      <Form method="post" className={trade.row} keeps={false}>
        <SaidNote said={said} on="remove" />
        <button className="button plain" type="submit" name="step" value="remove">
          <Trans>Remove this search</Trans>
        </button>
      </Form>
    </section>
  )
}
