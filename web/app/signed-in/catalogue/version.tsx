import { Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { dateText } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import { ProductFacts } from './product-facts.tsx'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { productId = '', version = '' } = params
  const hash = new URL(request.url).searchParams.get('hash')
  const query = hash === null ? {} : { query: { hash } }
  return asked(
    request,
    apiOf(context, request).GET('/v1/products/{productId}/versions/{version}', {
      params: { path: { productId, version }, ...query },
    }),
  )
}

/** What was the product when the order was agreed? */
export default function VersionPage() {
  const found = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const { locale } = usePage().language
  const written = dateText(found.written_at, 'UTC', locale)
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`${found.name} · Surety`}</title>
      <header className={trade.head}>
        <h1>{found.name}</h1>
        <p>
          <Trans>
            Version {found.version} of {found.company_name}, written on {written}. It never changes: an order that names
            it means exactly this.
          </Trans>
        </p>
      </header>
      <section className={`sheet ${trade.stack}`}>
        <ProductFacts product={found} />
        <p className="tiny muted">
          <Trans>Content hash (sha-256)</Trans>: <code>{found.hash}</code>
        </p>
      </section>
    </div>
  )
}
