import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { problemOf } from '../../api/asked.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { numberText, priceText } from '../../parts/formats.ts'
import { useUnitName } from '../../parts/unit-name.ts'
import { usePage, usePublicPath } from '../../shell/page-data.ts'
import publicStyle from '../public.module.css'
import { PublicHead } from '../public-head.tsx'
import style from './supplier.module.css'

/** So many stand beside each other. */
const COMPARED_MOST = 4

/** The products that the address names; one that is not listed any more is left out. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const api = apiOf(context, request)
  const named = [...new Set(new URL(request.url).searchParams.getAll('product'))].slice(0, COMPARED_MOST)
  const found = await Promise.all(named.map((productId) => comparedOf(api, productId)))
  return { products: found.flatMap((each) => (each === undefined ? [] : [each])) }
}

async function comparedOf(api: ReturnType<typeof apiOf>, productId: string) {
  try {
    const { data: product } = await api.GET('/v1/products/{productId}', { params: { path: { productId } } })
    if (product === undefined) return undefined
    const path = { params: { path: { companyId: product.company } } }
    const [badge, performance] = await Promise.all([
      api.GET('/v1/suppliers/{companyId}/badge', path),
      api.GET('/v1/suppliers/{companyId}/performance', path),
    ])
    return { product, badge: badge.data, performance: performance.data }
  } catch (error) {
    if (problemOf(error).status === 404) return undefined
    throw error
  }
}

type Compared = Awaited<ReturnType<typeof loader>>['products'][number]

/** Products beside each other, line by line. */
export default function ComparePage() {
  const { products } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const to = usePublicPath()
  return (
    <div className={`wrap ${publicStyle.page}`}>
      <PublicHead title={t`Compare products`} description={t`Up to four products beside each other, line by line.`} />
      <h1>
        <Trans>Compare products</Trans>
      </h1>
      {products.length === 0 ? (
        <EmptyState
          title={t`Nothing to compare yet`}
          action={
            <a className="button" href={to('/search')}>
              <Trans>Find products</Trans>
            </a>
          }
        >
          <Trans>Tick two to four products in a search, then choose “Compare what is ticked”.</Trans>
        </EmptyState>
      ) : (
        <Table products={products} />
      )}
    </div>
  )
}

type Row = readonly [name: string, cell: (each: Compared) => ReactNode]

/** What is compared, line by line. */
function useRows(): readonly Row[] {
  const { t } = useLingui()
  const { locale } = usePage().language
  const unitName = useUnitName()
  const listed = (names: readonly string[]) => names.join(', ') || t`not said`
  return [
    [t`Price for one`, ({ product }) => <Prices product={product} />],
    [t`Smallest order`, ({ product }) => `${numberText(product.minimum, locale)} ${unitName(product.unit)}`],
    [t`Ready`, ({ product }) => <LeadTime days={product.lead_days} />],
    [t`Terms of delivery`, ({ product }) => listed(product.incoterms.map(({ incoterm }) => incoterm))],
    [
      t`Certificates`,
      ({ product }) => listed(product.certificates.filter((each) => each.in_force).map(({ name }) => name)),
    ],
    [t`Badge of the supplier`, ({ badge }) => (badge?.badge ? t`yes` : t`no`)],
    [t`Stars`, ({ performance }) => performance?.stars ?? t`too few orders`],
    [t`Orders completed`, ({ performance }) => performance?.completed.toLocaleString(locale)],
  ]
}

function Prices({ product: { tiers, currency, unit } }: Pick<Compared, 'product'>) {
  const { locale } = usePage().language
  const unitName = useUnitName()
  return tiers.map(({ from, price }) => (
    <div key={from}>
      {currency} {priceText(price, currency, locale)}{' '}
      <span className="muted">
        <Trans>
          from {numberText(from, locale)} {unitName(unit)}
        </Trans>
      </span>
    </div>
  ))
}

function LeadTime({ days }: { readonly days: number | null }) {
  if (days === null) return <Trans>not said</Trans>
  return <Plural value={days} one="in # day" other="in # days" />
}

function Table({ products }: { readonly products: readonly Compared[] }) {
  const { t } = useLingui()
  const to = usePublicPath()
  return (
    <section className={style.compared} aria-label={t`Products beside each other`}>
      <table>
        <thead>
          <tr>
            <td />
            {products.map(({ product }) => (
              <th key={product.product} scope="col">
                <a href={to(`/product/${product.product}`)}>
                  <bdi>{product.name}</bdi>
                </a>
                <div className="small muted">
                  <bdi>{product.company_name}</bdi>
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {useRows().map(([name, cell]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {products.map((each) => (
                <td key={each.product.product}>{cell(each)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
