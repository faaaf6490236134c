import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useLoaderData } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { usePage, usePublicPath } from '../../shell/page-data.ts'
import publicStyle from '../public.module.css'
import { PublicHead } from '../public-head.tsx'
import { CountryMap } from './country-map.tsx'
import type { loader, SupplierSearch } from './read-suppliers.ts'
import { Pages } from './results.tsx'
import style from './search.module.css'
import { SearchField } from './search.tsx'
import { addressWith } from './search-form.ts'
import { SearchTabs } from './search-tabs.tsx'
import { SupplierFacets } from './supplier-facets.tsx'
import { supplierSorts } from './supplier-form.ts'
import { SupplierList } from './supplier-results.tsx'

export { loader } from './read-suppliers.ts'

/** Suppliers by words and filters, as a form that needs no script. */
export default function SuppliersPage() {
  const search = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const { wanted, found, query } = search
  return (
    <div className={`wrap ${publicStyle.page}`}>
      <PublicHead
        title={wanted.q === '' ? t`Find suppliers` : t`${wanted.q}: suppliers`}
        description={t`Suppliers whose checks are dated and whose orders are protected, by what they make. Places in the list cannot be bought.`}
      />
      <h1>
        <Trans>Find suppliers</Trans>
      </h1>
      <SearchTabs here="suppliers" query={query} />
      <search>
        <form method="get" className={style.form}>
          <SearchField q={wanted.q} hint={t`Names, goods, materials`} />
          <div className={style.columns}>
            <SupplierFacets search={search} />
            <div>
              <Head search={search} />
              <CountryMap counts={found.facets.country} chosen={wanted.lists.country} query={query} />
              <SupplierList suppliers={found.data} search={search} level={2} />
              {found.nearby.length > 0 && (
                <section className={style.nearby}>
                  <h2>
                    <Trans>These have some of the words</Trans>
                  </h2>
                  <SupplierList suppliers={found.nearby} search={search} />
                </section>
              )}
              <Pages page={found.page} pages={found.pages} query={query} />
            </div>
          </div>
        </form>
      </search>
    </div>
  )
}

function Head({ search }: { readonly search: SupplierSearch }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const { found, wanted } = search
  const total = found.total.toLocaleString(locale)
  const words = {
    relevance: t`Best match`,
    stars: t`Most stars`,
    'on-time': t`Most on time`,
    products: t`Most products`,
  }
  return (
    <>
      <Corrected search={search} />
      <div className={style.head}>
        <p role="status">
          <Plural value={found.total} one="# supplier" other={`${total} suppliers`} />
        </p>
        <a className={style.toFilters} href="#filters">
          <Trans>Filters</Trans>
        </a>
        <label className={style.sort}>
          <Trans>Order by</Trans>
          <select name="sort" defaultValue={wanted.sort}>
            {supplierSorts.map((sort) => (
              <option key={sort} value={sort}>
                {words[sort]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {found.total === 0 && <Nothing />}
    </>
  )
}

/** What was looked for instead of what was typed. */
function Corrected({ search: { found, wanted, query } }: { readonly search: SupplierSearch }) {
  if (found.corrected === null) return null
  return (
    <p role="status">
      <Trans>
        Nobody has “{wanted.q}”. These have <strong>{found.corrected}</strong>.
      </Trans>{' '}
      <a href={addressWith(query, { literal: 'true' })}>
        <Trans>Search for what I typed</Trans>
      </a>
    </p>
  )
}

function Nothing() {
  const { t } = useLingui()
  const to = usePublicPath()
  return (
    <EmptyState
      title={t`Nobody found`}
      action={
        <a className="button plain" href={to('/search/suppliers')}>
          <Trans>Begin anew</Trans>
        </a>
      }
    >
      <Trans>Try fewer or other words, or take a filter away.</Trans>
    </EmptyState>
  )
}
