import { Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import trade from '../trade/trade.module.css'
import { OrderTable } from './order-table.tsx'

const statuses = [
  'draft',
  'proposed',
  'agreed',
  'in-production',
  'awaiting-balance',
  'partly-shipped',
  'shipped',
  'received',
  'completed',
  'cancelled',
  'expired',
] as const

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const status = statuses.find((each) => each === searchParams.get('status'))
  const cursor = searchParams.get('cursor') ?? undefined
  const query = { limit: 50, ...(status === undefined ? {} : { status }), ...(cursor === undefined ? {} : { cursor }) }
  const api = apiOf(context, request)
  const [page, me] = await Promise.all([
    asked(request, api.GET('/v1/orders', { params: { query } })),
    asked(request, api.GET('/v1/me')),
  ])
  return { ...page, status: status ?? '', company: me.company ?? '' }
}

/** All orders of the company, newest first. */
export default function Orders() {
  const { data, next_cursor, status, company } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const more = new URLSearchParams({ ...(status === '' ? {} : { status }), cursor: next_cursor ?? '' })
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Orders · Surety`}</title>
      <header className={trade.between}>
        <h1>
          <Trans>Orders</Trans>
        </h1>
        <a className="button" href="/orders/new">
          <Trans>New order</Trans>
        </a>
      </header>
      <form method="get" className={trade.row}>
        <label className="field">
          <Trans>State</Trans>
          <select name="status" defaultValue={status}>
            <option value="">{t`all`}</option>
            {statuses.map((each) => (
              <option key={each} value={each}>
                {each.replaceAll('-', ' ')}
              </option>
            ))}
          </select>
        </label>
        <button className="button plain" type="submit">
          <Trans>Show</Trans>
        </button>
      </form>
      {data.length === 0 ? (
        <EmptyState title={<Trans>No orders here</Trans>}>
          <Trans>An order stands here from its first draft. Both sides see the same terms, money and dates.</Trans>
        </EmptyState>
      ) : (
        <OrderTable orders={data} company={company} />
      )}
      {next_cursor !== null && (
        <a className="button plain" href={`/orders?${more}`}>
          <Trans>Older orders</Trans>
        </a>
      )}
    </div>
  )
}
