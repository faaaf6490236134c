import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { usePage } from '../../shell/page-data.ts'
import style from './country-map.module.css'
import { addressWith } from './search-form.ts'

interface CountryCount {
  readonly value: string
  readonly count: number
}

interface CountryMapProps {
  /** The countries of what was found, the one with most first. */
  readonly counts: readonly CountryCount[]
  readonly chosen: readonly string[]
  /** The address as it is, to which a country is added. */
  readonly query: string
}

/** A country is one of four strengths: each has four times as many as the one before. */
const strengths = ['one', 'two', 'three', 'four'] as const
const strengthOf = (count: number) => strengths[Math.min(3, Math.floor(Math.log2(count) / 2))]

const styleOf = (count: number, isChosen: boolean) =>
  [style.country, style[strengthOf(count) ?? 'one'], ...(isChosen ? [style.chosen] : [])].join(' ')

/**
 * Where suppliers are: a map for the eye and the pointer, and the same as a table for everybody. The shapes lie in a
 * picture of their own, which is read once; the page only names them.
 */
export function CountryMap({ counts, chosen, query }: CountryMapProps) {
  const { locale } = usePage().language
  const { t } = useLingui()
  const regions = new Intl.DisplayNames(locale, { type: 'region' })
  if (counts.length === 0) return null
  const address = (country: string) =>
    addressWith(query, { country: chosen.length === 1 && chosen[0] === country ? undefined : country })
  return (
    <section className={style.place} aria-label={t`Countries`}>
      <svg className={style.map} viewBox="0 16 960 438" aria-hidden="true">
        <use href="/world.svg#land" className={style.land} />
        {counts.map(({ value, count }) => (
          <a key={value} href={address(value)} tabIndex={-1}>
            <title>{`${regions.of(value) ?? value}: ${count.toLocaleString(locale)}`}</title>
            <use href={`/world.svg#${value}`} className={styleOf(count, chosen.includes(value))} />
          </a>
        ))}
      </svg>
      <details>
        <summary>
          <Plural value={counts.length} one="# country, as a table" other="# countries, as a table" />
        </summary>
        <CountryTable counts={counts} address={address} chosen={chosen} regions={regions} />
      </details>
    </section>
  )
}

interface CountryTableProps {
  readonly counts: readonly CountryCount[]
  readonly chosen: readonly string[]
  readonly address: (country: string) => string
  readonly regions: Intl.DisplayNames
}

function CountryTable({ counts, chosen, address, regions }: CountryTableProps) {
  const { locale } = usePage().language
  return (
    <table className={style.table}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Country</Trans>
          </th>
          <th scope="col">
            <Trans>Suppliers</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ value, count }) => (
          <tr key={value}>
            <th scope="row">
              <a href={address(value)} {...(chosen.includes(value) ? { 'aria-current': true } : {})}>
                <span suppressHydrationWarning>{regions.of(value) ?? value}</span>
              </a>
            </th>
            <td>{count.toLocaleString(locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
