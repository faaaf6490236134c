import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useLoaderData } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { usePage, usePublicPath } from '../../shell/page-data.ts'
import publicStyle from '../public.module.css'
import { PublicHead } from '../public-head.tsx'
import { Facets } from './facets.tsx'
import type { loader, Search } from './read-search.ts'
import { Results } from './results.tsx'
import style from './search.module.css'
import { addressWith, sorts } from './search-form.ts'
import { SearchTabs } from './search-tabs.tsx'

export { loader } from './read-search.ts'

/** Products by words and filters, as a form that needs no script. */
export default function SearchPage() {
  const search = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const { wanted } = search
  const to = usePublicPath()
  return (
    <div className={`wrap ${publicStyle.page}`}>
      <PublicHead
        title={wanted.q === '' ? t`Find products` : t`${wanted.q}: products`}
        description={t`Products of suppliers whose checks are dated and whose orders are protected. Places in the list cannot be bought.`}
      />
      <h1>
        <Trans>Find products</Trans>
      </h1>
      <SearchTabs here="products" query={search.query} />
      <search>
        <form method="get" className={style.form}>
          <SearchField q={wanted.q} hint={t`Goods, materials, part numbers`} />
          <div className={style.columns}>
            <Facets search={search} />
            <div>
              <Found search={search} />
              <Results search={search} />
            </div>
          </div>
        </form>
      </search>
      <form id="compare" method="get" action={to('/compare')} />
    </div>
  )
}

/** The words that are looked for. */
export function SearchField({ q, hint }: { readonly q: string; readonly hint: string }) {
  const { t } = useLingui()
  return (
    <div className={style.field}>
      <label className="field">
        <span className="unseen">{t`What are you looking for?`}</span>
        <input type="search" name="q" defaultValue={q} placeholder={hint} maxLength={200} />
      </label>
      <button className="button" type="submit">
        <Trans>Search</Trans>
      </button>
    </div>
  )
}

/** How much was found, what was put right, and the order. */
function Found({ search }: { readonly search: Search }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const { found, wanted } = search
  const total = found.total.toLocaleString(locale)
  const words = {
    relevance: t`Best match`,
    price: t`Lowest price`,
    'price-down': t`Highest price`,
    'lead-time': t`Ready first`,
  }
  return (
    <>
      <Corrected search={search} />
      <div className={style.head}>
        <p role="status">
          <Plural value={found.total} one="# product" other={`${total} products`} />
        </p>
        <a className={style.toFilters} href="#filters">
          <Trans>Filters</Trans>
        </a>
        <Keep search={search} />
        {found.data.length > 1 && (
          <button className="button plain" type="submit" form="compare">
            <Trans>Compare what is ticked</Trans>
          </button>
        )}
        <label className={style.sort}>
          <Trans>Order by</Trans>
          <select name="sort" defaultValue={wanted.sort}>
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {words[sort]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {found.total === 0 && <Nothing search={search} />}
    </>
  )
}

/** The way to keep the search, for who is signed in; what was put right is kept, not what was typed. */
function Keep({ search: { found, query } }: { readonly search: Search }) {
  const { hasSession } = usePage()
  if (!hasSession) return null
  if (query === '')
    return (
      <a className="button plain" href="/searches">
        <Trans>Saved searches</Trans>
      </a>
    )
  const asked = addressWith(query, { ...(found.corrected === null ? {} : { q: found.corrected }), literal: undefined })
  return (
    <a className="button plain" href={`/searches/new${asked}`}>
      <Trans>Save this search</Trans>
    </a>
  )
}

/** What was looked for instead of what was typed. */
function Corrected({ search: { found, wanted, query } }: { readonly search: Search }) {
  if (found.corrected === null) return null
  return (
    <p role="status">
      <Trans>
        Nothing has “{wanted.q}”. This is what has <strong>{found.corrected}</strong>.
      </Trans>{' '}
      <a href={addressWith(query, { literal: 'true' })}>
        <Trans>Search for what I typed</Trans>
      </a>
    </p>
  )
}

function Nothing({ search: { wanted } }: { readonly search: Search }) {
  const { t } = useLingui()
  const to = usePublicPath()
  return (
    <EmptyState
      title={t`Nothing found`}
      action={
        <a className="button plain" href={to('/search')}>
          <Trans>Begin anew</Trans>
        </a>
      }
    >
      {wanted.q === '' ? (
        <Trans>No product is listed that these filters let through.</Trans>
      ) : (
        <Trans>Try fewer or other words, or take a filter away.</Trans>
      )}
    </EmptyState>
  )
}
