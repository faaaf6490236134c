import { Trans, useLingui } from '@lingui/react/macro'
import { useCheckWords } from '../../parts/check-words.ts'
import { usePage, usePublicPath } from '../../shell/page-data.ts'
import { Bound, Count, FacetList, Group } from './facets.tsx'
import type { SupplierSearch } from './read-suppliers.ts'
import style from './search.module.css'

/** Everything that suppliers can be narrowed to, with how many each would leave. */
export function SupplierFacets({ search }: { readonly search: SupplierSearch }) {
  const { t } = useLingui()
  const to = usePublicPath()
  const { wanted } = search
  const { q, badge, lists, numbers } = wanted
  const isNarrowed = badge || Object.keys(numbers).length > 0 || Object.values(lists).some(({ length }) => length > 0)
  return (
    <section id="filters" className={style.facets} aria-label={t`Filters`}>
      <label className={style.choice}>
        <input type="checkbox" name="badge" value="true" defaultChecked={badge} />
        <span>
          <Trans>Supplier has the badge</Trans>
        </span>
        <Count count={search.found.facets.badge} isEstimate={false} />
      </label>
      <Lists search={search} />
      <Group title={t`How the supplier trades`} isOpen={Object.keys(numbers).length > 0}>
        <Bound name="stars" label={t`Stars, at least`} value={numbers.stars} most={5} />
        <Bound name="on_time" label={t`Shipped on time, per cent at least`} value={numbers.on_time} most={100} />
      </Group>
      <p className={style.apply}>
        <button className="button" type="submit">
          <Trans>Show</Trans>
        </button>
        {isNarrowed && (
          <a href={`${to('/search/suppliers')}${q === '' ? '' : `?q=${encodeURIComponent(q)}`}`}>
            <Trans>Clear filters</Trans>
          </a>
        )}
      </p>
    </section>
  )
}

function Lists({ search: { wanted, found, categories } }: { readonly search: SupplierSearch }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const check = useCheckWords()
  const { facets } = found
  const { lists } = wanted
  const regions = new Intl.DisplayNames(locale, { type: 'region' })
  const of = (field: 'category' | 'country' | 'check' | 'certificate') => ({
    field,
    chosen: lists[field],
    counts: facets[field],
    isEstimate: false,
  })
  return (
    <>
      <FacetList {...of('category')} title={t`What it mostly lists`} word={(value) => categories[value] ?? value} />
      <FacetList {...of('country')} title={t`Country of the supplier`} word={(value) => regions.of(value) ?? value} />
      <FacetList {...of('check')} title={t`Checked of the supplier`} word={check} />
      <FacetList {...of('certificate')} title={t`Certificates of its products`} word={(value) => value} />
    </>
  )
}
