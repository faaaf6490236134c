import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { dateText, numberText, priceText } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { useUnitName } from '../../parts/unit-name.ts'
import { usePage, usePublicPath } from '../../shell/page-data.ts'
import type { Product, Search } from './read-search.ts'
import style from './search.module.css'
import { addressWith } from './search-form.ts'
import { Why } from './why.tsx'

/** The page of the list, what comes near it, and the way to other pages. */
export function Results({ search }: { readonly search: Search }) {
  const { data, nearby } = search.found
  return (
    <>
      <ProductList products={data} level={2} />
      {nearby.length > 0 && (
        <section className={style.nearby}>
          <h2>
            <Trans>These have some of the words</Trans>
          </h2>
          <ProductList products={nearby} />
        </section>
      )}
      <Pages page={search.found.page} pages={search.found.pages} query={search.query} />
    </>
  )
}

/** Products of a list, each with why it stands where it does; `level`: of their headings. */
export function ProductList({
  products,
  level = 3,
}: {
  readonly products: readonly Product[]
  readonly level?: 2 | 3
}) {
  return (
    <ol className={style.results}>
      {products.map((product) => (
        <Result key={product.product} product={product} level={level} />
      ))}
    </ol>
  )
}

function Result({ product, level }: { readonly product: Product; readonly level: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const to = usePublicPath()
  const { image, name, description, certificates } = product
  return (
    <li className={`sheet ${style.result}`}>
      <Picture image={image} />
      <div>
        <Heading>
          <a href={to(`/product/${product.product}`)}>
            <bdi>{name}</bdi>
          </a>
        </Heading>
        <Price product={product} />
        {description !== '' && <p className={style.said}>{description}</p>}
        {certificates.length > 0 && (
          <p className={style.tags}>
            {certificates.slice(0, 5).map((certificate) => (
              <Tag key={certificate}>{certificate}</Tag>
            ))}
          </p>
        )}
        <Supplier supplier={product.supplier} />
        <div className={style.foot}>
          <label className={style.compare}>
            <input type="checkbox" name="product" value={product.product} form="compare" />
            <span>
              <Trans>Compare</Trans>
            </span>
          </label>
          <Why why={product.why} />
        </div>
      </div>
    </li>
  )
}

/** The first image. */
function Picture({ image }: { readonly image: string | null }) {
  if (image === null) return null
  return (
    <img className={style.picture} src={`/v1/product-files/${image}`} alt="" loading="lazy" width="120" height="120" />
  )
}

function Price({ product }: { readonly product: Product }) {
  const { locale } = usePage().language
  const unitName = useUnitName()
  const { currency, unit, lead_days } = product
  const price = priceText(product.unit_price, currency, locale)
  const [least, named] = [numberText(product.minimum_quantity, locale), unitName(unit)]
  return (
    <p className={style.price}>
      <strong>
        {currency} {price}
      </strong>{' '}
      <Trans>
        each, from {least} {named}
      </Trans>
      {lead_days !== null && (
        <>
          {' · '}
          <Plural value={lead_days} one="ready in # day" other="ready in # days" />
        </>
      )}
    </p>
  )
}

function Supplier({ supplier }: { readonly supplier: Product['supplier'] }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const to = usePublicPath()
  const { company, name, country, badge_until, stars, on_time_percent } = supplier
  const region = new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country
  return (
    <p className={style.supplier}>
      <a href={to(`/suppliers/${company}`)}>
        <bdi>{name}</bdi>
      </a>
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
    </p>
  )
}

interface PagesProps {
  readonly page: number
  readonly pages: number
  readonly query: string
}

/** The way to the pages before and behind. */
export function Pages({ page, pages, query }: PagesProps) {
  const { t } = useLingui()
  if (pages < 2) return null
  const at = (n: number) => `${addressWith(query, {})}${addressWith(query, {}) === '?' ? '' : '&'}page=${n}`
  return (
    <nav className={style.pages} aria-label={t`Pages of results`}>
      {page > 1 && (
        <a rel="prev" href={at(page - 1)}>
          <Trans>Previous page</Trans>
        </a>
      )}
      <span>
        <Trans>
          Page {page} of {pages}
        </Trans>
      </span>
      {page < pages && (
        <a rel="next" href={at(page + 1)}>
          <Trans>Next page</Trans>
        </a>
      )}
    </nav>
  )
}
