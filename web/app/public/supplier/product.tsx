import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { dayText, numberText, priceText } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { useUnitName } from '../../parts/unit-name.ts'
import { usePage, usePublicPath } from '../../shell/page-data.ts'
import publicStyle from '../public.module.css'
import { PublicHead } from '../public-head.tsx'
import style from './supplier.module.css'

/** A product as it is listed now, with the badge of its supplier. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const api = apiOf(context, request)
  const path = { productId: params.productId ?? '' }
  const product = await asked(request, api.GET('/v1/products/{productId}', { params: { path } }))
  const supplier = { params: { path: { companyId: product.company } } }
  return { product, badge: await asked(request, api.GET('/v1/suppliers/{companyId}/badge', supplier)) }
}

type Loaded = Awaited<ReturnType<typeof loader>>
type Product = Loaded['product']

/** What a product is, what it costs by quantity, and who sells it. */
export default function ProductPage() {
  const { product, badge } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${publicStyle.page}`}>
      <PublicHead
        title={product.name}
        card={`product/${product.product}`}
        description={product.description?.slice(0, 160) ?? t`${product.name}, sold by ${product.company_name}.`}
        data={structured(product)}
      />
      <div className={style.product}>
        <Pictures images={product.images} />
        <div>
          <h1>
            <bdi>{product.name}</bdi>
          </h1>
          <Prices product={product} />
          <SoldBy product={product} badge={badge} />
          <OrderForm product={product} />
          <p>
            <a href={`/quotations/new?product=${product.product}`}>
              <Trans>Ask for a quote</Trans>
            </a>
          </p>
        </div>
      </div>
      <Facts product={product} />
      {product.quality.length > 0 && <Quality quality={product.quality} />}
      {product.certificates.length > 0 && <Certificates certificates={product.certificates} />}
      <p className="tiny">
        <Trans>
          Where an order names this product, this version of the page is part of the contract: version {product.version}
          , <code>{product.hash.slice(0, 16)}</code>.
        </Trans>
      </p>
    </div>
  )
}

/** How many, then an order whose terms begin with this product. */
function OrderForm({ product }: { readonly product: Product }) {
  const { t } = useLingui()
  const unitName = useUnitName()
  return (
    <form method="get" action="/orders/new" className={style.order}>
      <input type="hidden" name="product" value={product.product} />
      <label className="field">
        <span>{t`How many ${unitName(product.unit)}?`}</span>
        <input type="number" name="quantity" min={product.minimum} step="any" defaultValue={product.minimum} required />
      </label>
      <button className="button" type="submit">
        <Trans>Order with protection</Trans>
      </button>
    </form>
  )
}

/** schema.org: what search engines read. */
function structured({ name, description, sku, gtin, brand, currency, tiers, company_name, images }: Product) {
  return {
    '@type': 'Product',
    ...{ name, sku },
    ...(description === null ? {} : { description }),
    ...(gtin === null ? {} : { gtin }),
    ...(brand === null ? {} : { brand: { '@type': 'Brand', name: brand } }),
    ...(images.length === 0 ? {} : { image: images.map((image) => `/v1/product-files/${image}`) }),
    offers: {
      '@type': 'AggregateOffer',
      priceCurrency: currency,
      lowPrice: tiers.at(-1)?.price,
      highPrice: tiers[0]?.price,
      offeredBy: { '@type': 'Organization', name: company_name },
    },
  }
}

function Pictures({ images }: { readonly images: readonly string[] }) {
  if (images.length === 0) return null
  return (
    <ul className={style.pictures}>
      {images.map((image) => (
        <li key={image}>
          <img src={`/v1/product-files/${image}`} alt="" loading="lazy" width="440" height="440" />
        </li>
      ))}
    </ul>
  )
}

function Prices({ product: { tiers, currency, unit, minimum, lead_days } }: { readonly product: Product }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const unitName = useUnitName()
  const named = unitName(unit)
  return (
    <>
      <table className="lists">
        <thead>
          <tr>
            <th scope="col">{t`From`}</th>
            <th scope="col">{t`Price for one`}</th>
          </tr>
        </thead>
        <tbody>
          {tiers.map(({ from, price }) => (
            <tr key={from}>
              <th scope="row">
                {numberText(from, locale)} {named}
              </th>
              <td data-label={t`Price for one`}>
                {currency} {priceText(price, currency, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small muted">
        <Trans>
          Smallest order {numberText(minimum, locale)} {named}.
        </Trans>{' '}
        {lead_days !== null && <Plural value={lead_days} one="Ready in # day." other="Ready in # days." />}
      </p>
    </>
  )
}

function SoldBy({ product, badge }: Loaded) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const to = usePublicPath()
  const region = new Intl.DisplayNames(locale, { type: 'region' }).of(badge.country) ?? badge.country
  return (
    <p className={style.soldBy}>
      <a href={to(`/suppliers/${product.company}`)}>
        <bdi>{product.company_name}</bdi>
      </a>
      <span className="muted" suppressHydrationWarning>
        {region}
      </span>
      {badge.badge ? <Tag tone="seal">{t`has the badge`}</Tag> : <Tag>{t`no badge`}</Tag>}
    </p>
  )
}

function Facts({ product }: { readonly product: Product }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const region = (code: string) => new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
  const facts: readonly (readonly [string, string | null])[] = [
    [t`Stock number`, product.sku],
    [t`Brand`, product.brand],
    [t`Part number of the maker`, product.manufacturer_part],
    [t`GTIN`, product.gtin],
    [t`HS code`, product.hs_code],
    [t`Made in`, product.origin === null ? null : region(product.origin)],
    [t`Terms of delivery`, product.incoterms.map(({ incoterm, place }) => `${incoterm} ${place}`).join(', ') || null],
    ...product.attributes.map(({ name, value }) => [name, value] as const),
  ]
  return (
    <section>
      <h2>
        <Trans>What it is</Trans>
      </h2>
      {product.description !== null && <p className={publicStyle.reading}>{product.description}</p>}
      <dl className={publicStyle.facts}>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name} className={style.fact}>
              <dt>{name}</dt>
              <dd suppressHydrationWarning>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
        )}
      </dl>
    </section>
  )
}

function Quality({ quality }: { readonly quality: Product['quality'] }) {
  return (
    <section>
      <h2>
        <Trans>Quality that an order can hold it to</Trans>
      </h2>
      <ul>
        {quality.map(({ attribute, target, unit }) => (
          <li key={attribute}>
            <bdi>
              {attribute}: {target} {unit}
            </bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Certificates({ certificates }: { readonly certificates: Product['certificates'] }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  return (
    <section>
      <h2>
        <Trans>Certificates</Trans>
      </h2>
      <ul>
        {certificates.map(({ name, number, issuer, valid_until, in_force, file }) => (
          <li key={`${name} ${number ?? ''}`}>
            <bdi>{[name, number, issuer].filter((each) => each !== null).join(' · ')}</bdi>{' '}
            {valid_until !== null && (
              <span className="muted">
                <Trans>until {dayText(valid_until, locale)}</Trans>
              </span>
            )}{' '}
            {!in_force && <Tag tone="warn">{t`is over`}</Tag>}
            {file !== null && <a href={`/v1/product-files/${file}`}>{t`Open the paper`}</a>}
          </li>
        ))}
      </ul>
    </section>
  )
}
