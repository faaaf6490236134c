import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { dateText } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { usePage, usePublicPath } from '../../shell/page-data.ts'
import type { ListedSupplier, SupplierSearch } from './read-suppliers.ts'
import style from './search.module.css'
import { WhyPlace } from './why.tsx'

interface SupplierListProps {
  readonly suppliers: readonly ListedSupplier[]
  readonly search: SupplierSearch
  /** Of the headings. */
  readonly level?: 2 | 3
}

/** Suppliers of a list, each with why it stands where it does. */
export function SupplierList({ suppliers, search, level = 3 }: SupplierListProps) {
  return (
    <ol className={style.results}>
      {suppliers.map((supplier) => (
        <Supplier key={supplier.company} supplier={supplier} search={search} level={level} />
      ))}
    </ol>
  )
}

interface SupplierProps extends Required<Pick<SupplierListProps, 'search' | 'level'>> {
  readonly supplier: ListedSupplier
}

function Supplier({ supplier, search, level }: SupplierProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const { t } = useLingui()
  const { locale } = usePage().language
  const to = usePublicPath()
  const { company, name, categories, products } = supplier
  const listed = categories.map((code) => search.categories[code] ?? code)
  const words = search.wanted.q === '' ? '' : `&q=${encodeURIComponent(search.found.corrected ?? search.wanted.q)}`
  return (
    <li className={`sheet ${style.result}`}>
      <div>
        <Heading>
          <a href={to(`/suppliers/${company}`)}>
            <bdi>{name}</bdi>
          </a>
        </Heading>
        <Facts supplier={supplier} />
        {listed.length > 0 && (
          <p className={style.said}>{new Intl.ListFormat(locale, { type: 'unit' }).format(listed)}</p>
        )}
        <div className={style.foot}>
          {products > 0 && (
            <a className={style.compare} href={`${to('/search')}?supplier=${company}${words}`}>
              <Plural value={products} one="# product" other="# products" />
            </a>
          )}
          <WhyPlace
            why={supplier.why}
            words={{
              name: t`words in its name`,
              name_whole: t`how much of its name they are`,
              goods: t`how much of what it lists`,
              standing: t`how the supplier stands`,
            }}
            published="/v1/search/suppliers/ranking"
          />
        </div>
      </div>
    </li>
  )
}

/** Where it is, its badge, and how it trades. */
function Facts({ supplier }: { readonly supplier: ListedSupplier }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const { country, badge_until, stars, on_time_percent, certificates } = supplier
  const region = new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country
  return (
    <p className={style.supplier}>
      <span className="muted" suppressHydrationWarning>
        {region}
      </span>
      {badge_until === null ? (
        <Tag>{t`no badge`}</Tag>
      ) : (
        <Tag tone="seal">
          <Trans>badge until {dateText(badge_until, 'UTC', locale)}</Trans>
        </Tag>
      )}
      {stars !== null && (
        <span>
          <Plural value={stars} one="# star of 5" other="# stars of 5" />
        </span>
      )}
      {on_time_percent !== null && (
        <span>
          <Trans>{on_time_percent} % shipped on time</Trans>
        </span>
      )}
      {certificates.slice(0, 5).map((certificate) => (
        <Tag key={certificate}>{certificate}</Tag>
      ))}
    </p>
  )
}
