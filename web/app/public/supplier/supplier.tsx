import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { percentText } from '../../parts/formats.ts'
import { ReviewList } from '../../parts/review-list.tsx'
import { visitorContext } from '../../serve/visitor.ts'
import { usePage, usePublicPath } from '../../shell/page-data.ts'
import { Checked, Shows, Standing } from '../badge-facts.tsx'
import publicStyle from '../public.module.css'
import { PublicHead } from '../public-head.tsx'
import { ProductList } from '../search/results.tsx'
import { readStorefront } from './read-storefront.ts'
import { Storefront, StorefrontTop } from './storefront.tsx'
import style from './supplier.module.css'

/** So many of its products; the others are a search away. */
const SHOWN = 6

/** A supplier as everybody may see it: its badge, its figures, what it sells. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const api = apiOf(context, request)
  const { language } = context.get(visitorContext)
  const companyId = params.companyId ?? ''
  const path = { params: { path: { companyId } } }
  const query = {
    supplier: companyId,
    ...(language.code === 'zh' || language.code === 'es' ? { language: language.code } : {}),
  }
  const [badge, performance, reviews, found, storefront] = await Promise.all([
    asked(request, api.GET('/v1/suppliers/{companyId}/badge', path)),
    asked(request, api.GET('/v1/suppliers/{companyId}/performance', path)),
    asked(request, api.GET('/v1/suppliers/{companyId}/reviews', path)),
    asked(request, api.GET('/v1/search/products', { params: { query } })),
    readStorefront(request, api, companyId, language.code),
  ])
  return { badge, performance, reviews, products: found.data.slice(0, SHOWN), total: found.total, storefront }
}

type Loaded = Awaited<ReturnType<typeof loader>>

/** Why one should trust a supplier: dated checks, figures with what they are of, then products. */
export default function SupplierPage() {
  const loaded = useLoaderData<typeof loader>()
  const { badge, performance, storefront } = loaded
  const { t } = useLingui()
  return (
    <div className={`wrap ${publicStyle.page}`}>
      <PublicHead
        title={badge.name}
        card={`suppliers/${badge.company}`}
        description={t`What was checked of ${badge.name}, how it trades, and what it sells under protection.`}
        data={structured(loaded)}
      />
      {storefront !== null && <StorefrontTop storefront={storefront} />}
      <h1>
        <bdi>{badge.name}</bdi>
      </h1>
      <Shows badge={badge} />
      {badge.badge && (
        <p className={publicStyle.actions}>
          <a className="button plain" href={`/quotations/new?supplier=${badge.company}`}>
            <Trans>Ask for a quote</Trans>
          </a>
        </p>
      )}
      <section>
        <h2>
          <Trans>What was checked</Trans>
        </h2>
        {badge.checks.length > 0 && <Checked badge={badge} />}
        <ProofLink company={badge.company} />
      </section>
      <Figures performance={performance} />
      <Standing badge={badge} />
      <Products loaded={loaded} />
      {storefront !== null && <Storefront storefront={storefront} name={badge.name} />}
      <section id="reviews">
        <h2>
          <Trans>What buyers say</Trans>
        </h2>
        <ReviewList reviews={loaded.reviews} />
      </section>
    </div>
  )
}

/** schema.org: what search engines read; of what it says of itself only what nobody has to check. */
function structured({ badge, storefront }: Loaded) {
  return {
    '@type': 'Organization',
    ...{ name: badge.name, identifier: badge.company },
    ...(storefront?.logo ? { logo: `/v1/storefront-files/${storefront.logo}` } : {}),
    ...(storefront?.founded ? { foundingDate: String(storefront.founded) } : {}),
  }
}

function ProofLink({ company }: { readonly company: string }) {
  const to = usePublicPath()
  return (
    <p>
      <a href={to(`/badge/${company}`)}>
        <Trans>The signed statement, and how to show this badge elsewhere</Trans>
      </a>
    </p>
  )
}

function Figures({ performance }: { readonly performance: Loaded['performance'] }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const { stars, completed, on_time, response, claims, decided_against, reorders } = performance
  const share = (bps: number | null) => (bps === null ? t`too few to tell` : percentText(bps, locale))
  return (
    <section>
      <h2>
        <Trans>How it trades</Trans>
      </h2>
      <dl className={style.figures}>
        <Figure name={t`Stars`} value={stars === null ? t`too few orders` : t`${stars} of 5`}>
          <Trans>the weakest of goods, service, trade and help afterwards decides</Trans>
        </Figure>
        <Figure name={t`Shipped on time`} value={share(on_time.bps)}>
          <Plural value={on_time.orders} one="of # order" other="of # orders" />
        </Figure>
        <Figure name={t`Orders with a claim`} value={share(claims.bps)}>
          <Plural value={claims.orders} one="of # order" other="of # orders" />
        </Figure>
        <Figure name={t`Decided against it`} value={share(decided_against.bps)}>
          <Plural value={decided_against.claims} one="of # claim" other="of # claims" />
        </Figure>
        <Figure name={t`Buyers that came back`} value={share(reorders.bps)}>
          <Plural value={reorders.buyers} one="of # buyer" other="of # buyers" />
        </Figure>
        <Figure name={t`Answers a first message within`} value={<Minutes minutes={response.minutes} />}>
          <Plural value={response.answers} one="half of # answer" other="half of # answers" />
        </Figure>
        <Figure name={t`Orders completed`} value={completed.toLocaleString(locale)}>
          <Trans>only orders of companies that have nothing to do with it</Trans>
        </Figure>
      </dl>
      <p className="small muted">
        <Trans>
          Computed from the records of orders, from {performance.since} to {performance.until}. Nobody types these
          numbers in.
        </Trans>
      </p>
    </section>
  )
}

function Minutes({ minutes }: { readonly minutes: number | null }) {
  const { t } = useLingui()
  if (minutes === null) return t`too few to tell`
  if (minutes < 120) return <Plural value={minutes} one="# minute" other="# minutes" />
  return <Plural value={Math.round(minutes / 60)} one="# hour" other="# hours" />
}

interface FigureProps {
  readonly name: string
  readonly value: ReactNode
  readonly children: ReactNode
}

function Figure({ name, value, children }: FigureProps) {
  return (
    <div className="sheet">
      <dt>{name}</dt>
      <dd>{value}</dd>
      <dd>{children}</dd>
    </div>
  )
}

function Products({ loaded: { badge, products, total } }: { readonly loaded: Loaded }) {
  const to = usePublicPath()
  return (
    <section>
      <h2>
        <Trans>What it sells</Trans>
      </h2>
      {total === 0 ? (
        <p>
          <Trans>It lists no product now. An order can be agreed without one: its terms say what is bought.</Trans>
        </p>
      ) : (
        <>
          <ProductList products={products} />
          {total > products.length && (
            <p>
              <a href={`${to('/search')}?supplier=${badge.company}`}>
                <Plural value={total} one="See # product" other="See all # products" />
              </a>
            </p>
          )}
        </>
      )}
    </section>
  )
}
