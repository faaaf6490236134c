import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useCheckWords } from '../../parts/check-words.ts'
import { usePage, usePublicPath } from '../../shell/page-data.ts'
import type { Search } from './read-search.ts'
import style from './search.module.css'

interface Choice {
  readonly value: string
  readonly count: number
}

/** So many values of a facet are shown; the rest is found by words. */
const SHOWN = 12

/** Everything a search can be narrowed to, with how much each would leave. */
export function Facets({ search }: { readonly search: Search }) {
  const { t } = useLingui()
  const { wanted } = search
  const isNarrowed =
    wanted.badge ||
    Object.keys(wanted.numbers).length > 0 ||
    Object.values(wanted.lists).some(({ length }) => length > 0)
  return (
    <section id="filters" className={style.facets} aria-label={t`Filters`}>
      <Badge search={search} />
      <Lists search={search} />
      <Bounds search={search} />
      <p className={style.apply}>
        <button className="button" type="submit">
          <Trans>Show</Trans>
        </button>
        {isNarrowed && <Clear label={t`Clear filters`} q={wanted.q} />}
      </p>
    </section>
  )
}

function Clear({ label, q }: { readonly label: string; readonly q: string }) {
  const to = usePublicPath()
  return <a href={`${to('/search')}${q === '' ? '' : `?q=${encodeURIComponent(q)}`}`}>{label}</a>
}

function Badge({ search: { wanted, found } }: { readonly search: Search }) {
  return (
    <label className={style.choice}>
      <input type="checkbox" name="badge" value="true" defaultChecked={wanted.badge} />
      <span>
        <Trans>Supplier has the badge</Trans>
      </span>
      <Count count={found.facets.badge} isEstimate={found.is_estimate} />
    </label>
  )
}

function Lists({ search }: { readonly search: Search }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const check = useCheckWords()
  const { facets } = search.found
  const regions = new Intl.DisplayNames(locale, { type: 'region' })
  return (
    <>
      <List
        search={search}
        field="category"
        title={t`Category`}
        counts={facets.category}
        word={(value) => search.categories[value] ?? value}
      />
      <List
        search={search}
        field="country"
        title={t`Country of the supplier`}
        counts={facets.country}
        word={(value) => regions.of(value) ?? value}
      />
      <List search={search} field="check" title={t`Checked of the supplier`} counts={facets.check} word={check} />
      <List search={search} field="certificate" title={t`Certificates`} counts={facets.certificate} word={itself} />
      <List search={search} field="incoterm" title={t`Terms of delivery`} counts={facets.incoterm} word={itself} />
    </>
  )
}

const itself = (value: string) => value

interface ListProps extends Omit<FacetListProps, 'chosen' | 'isEstimate'> {
  readonly search: Search
  readonly field: keyof Search['wanted']['lists']
}

function List({ search: { wanted, found }, ...list }: ListProps) {
  return <FacetList {...list} chosen={wanted.lists[list.field]} isEstimate={found.is_estimate} />
}

interface FacetListProps {
  readonly field: string
  readonly title: string
  readonly counts: readonly Choice[]
  readonly chosen: readonly string[]
  readonly isEstimate: boolean
  readonly word: (value: string) => string
}

/** The values of a facet, what is chosen always among them. */
export function FacetList({ field, title, counts, chosen, isEstimate, word }: FacetListProps) {
  const first = counts.slice(0, SHOWN)
  const missing = chosen.filter((value) => !first.some((each) => each.value === value))
  const shown = [
    ...first,
    ...missing.map((value) => ({ value, count: counts.find((each) => each.value === value)?.count ?? 0 })),
  ]
  if (shown.length === 0) return null
  return (
    <Group title={title} isOpen={chosen.length > 0 || field === 'category' || field === 'country'}>
      {shown.map(({ value, count }) => (
        <label key={value} className={style.choice}>
          <input type="checkbox" name={field} value={value} defaultChecked={chosen.includes(value)} />
          <span suppressHydrationWarning>{word(value)}</span>
          <Count count={count} isEstimate={isEstimate} />
        </label>
      ))}
    </Group>
  )
}

/** A part of the filters, which opens where something of it is chosen. */
export function Group({
  title,
  isOpen,
  children,
}: {
  readonly title: string
  readonly isOpen: boolean
  readonly children: ReactNode
}) {
  return (
    <details className={style.group} open={isOpen}>
      <summary>{title}</summary>
      <fieldset>
        <legend className="unseen">{title}</legend>
        {children}
      </fieldset>
    </details>
  )
}

/** How much a choice would leave. */
export function Count({ count, isEstimate }: { readonly count: number; readonly isEstimate: boolean }) {
  const { locale } = usePage().language
  const text = count.toLocaleString(locale)
  return <span className={style.count}>{isEstimate && count > 0 ? `≈ ${text}` : text}</span>
}

/** Numbers that bound: price, smallest order, time, stars, punctuality. */
function Bounds({ search: { wanted } }: { readonly search: Search }) {
  const { t } = useLingui()
  const { price_from, price_to, quantity, lead_days, stars, on_time } = wanted.numbers
  const dollars = (cents: number | undefined) => (cents === undefined ? undefined : cents / 100)
  const isOpen = Object.keys(wanted.numbers).length > 0
  return (
    <>
      <Group title={t`Price, quantity, time`} isOpen={isOpen}>
        <Bound name="price_from" label={t`Price for one from, US dollars`} value={dollars(price_from)} step="0.01" />
        <Bound name="price_to" label={t`Price for one to, US dollars`} value={dollars(price_to)} step="0.01" />
        <Bound name="quantity" label={t`I need so many`} value={quantity} />
        <Bound name="lead_days" label={t`Ready within days`} value={lead_days} />
      </Group>
      <Group title={t`How the supplier trades`} isOpen={isOpen}>
        <Bound name="stars" label={t`Stars, at least`} value={stars} most={5} />
        <Bound name="on_time" label={t`Shipped on time, per cent at least`} value={on_time} most={100} />
      </Group>
    </>
  )
}

interface BoundProps {
  readonly name: string
  readonly label: string
  readonly value: number | undefined
  readonly most?: number
  readonly step?: string
}

/** A number that bounds. */
export function Bound({ name, label, value, most, step = '1' }: BoundProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input type="number" inputMode="decimal" name={name} min="0" max={most} step={step} defaultValue={value} />
    </label>
  )
}
