import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked, told } from '../../api/asked.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { OPERATOR } from '../trade/own-company.ts'
import { RefusedNote } from '../trade/refused-note.tsx'
import trade from '../trade/trade.module.css'
import { addressOf, filterOf, typedIn } from './filter-of.ts'
import { ListKeys } from './list-keys.tsx'
import { OrderFilters } from './order-filters.tsx'
import { OrderTable } from './order-table.tsx'
import { KeepView, SavedViews } from './saved-views.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const typed = typedIn(searchParams)
  const { filter, faults } = filterOf(typed)
  const cursor = searchParams.get('cursor')
  const query = { limit: 50, sort: 'newest' as const, ...filter, ...(cursor === null ? {} : { cursor }) }
  const api = apiOf(context, request)
  const me = await asked(request, api.GET('/v1/me'))
  const { company } = me
  const [page, partners, views] = await Promise.all([
    asked(request, api.GET('/v1/orders', { params: { query } })),
    company === null ? undefined : asked(request, api.GET('/v1/partners')),
    company === null ? undefined : asked(request, api.GET('/v1/order-views')),
  ])
  const isAdmin = me.companies.find((each) => each.company === company)?.roles.includes('admin') ?? false
  const lists = { partners: partners?.data ?? [], views: views?.data ?? [] }
  const who = { company: company ?? '', person: me.person?.id ?? '', isAdmin }
  return { ...page, ...lists, ...who, typed, filter, faults, isFirst: cursor === null }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const api = apiOf(context, request)
  if (text('step') === 'remove') {
    const params = { path: { viewId: text('view') } }
    const gone = await told(request, api.POST('/v1/order-views/{viewId}/removal', { params }))
    return gone.ok ? redirect('/orders') : gone
  }
  const { filter } = filterOf(typedIn(new URLSearchParams(text('filter'))))
  const body = { name: text('name'), filter, ...(form.get('shared') === 'on' ? { shared: true } : {}) }
  const kept = await told(request, api.POST('/v1/order-views', { body }))
  return kept.ok ? redirect(addressOf(filter)) : kept
}

/** The orders of the company, the newest first: all, or those that a filter names. */
export default function Orders() {
  const page = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const { t } = useLingui()
  const { views, filter, company, isAdmin, person } = page
  const here = addressOf(filter)
  const shown = views.find((view) => addressOf(view.filter) === here && (view.owner === person || isAdmin))
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Orders · Surety`}</title>
      <header className={trade.between}>
        <h1>
          <Trans>Orders</Trans>
        </h1>
        <span className={trade.row}>
          <ListKeys />
          {company !== OPERATOR && (
            <a className="button" href="/orders/new">
              <Trans>New order</Trans>
            </a>
          )}
          {company !== OPERATOR && (
            <>
              <a className="button plain" href="/quotations">
                <Trans>Requests for quotation</Trans>
              </a>
              <a className="button plain" href="/searches">
                <Trans>Saved searches</Trans>
              </a>
            </>
          )}
        </span>
      </header>
      {said?.ok === false && (
        <RefusedNote refused={{ code: said.problem.code, title: said.problem.title, data: {} }} currency="USD" />
      )}
      <SavedViews views={views} here={here} />
      <OrderFilters typed={page.typed} faults={page.faults} partners={page.partners} />
      <Found />
      {company !== '' && here !== '/orders' && <KeepView filter={filter} isAdmin={isAdmin} shown={shown} />}
    </div>
  )
}

function Found() {
  const { data, next_cursor, typed, company, isFirst } = useLoaderData<typeof loader>()
  const isFiltered = Object.keys(typed).length > 0
  const more = new URLSearchParams({ ...typed, cursor: next_cursor ?? '' })
  if (data.length === 0) return isFiltered ? <NothingFits /> : <NoOrders />
  return (
    <>
      <OrderTable orders={data} company={company} />
      <p className={trade.row}>
        {!isFirst && (
          <a className="button plain" href={`/orders?${new URLSearchParams(typed)}`}>
            <Trans>Newest orders</Trans>
          </a>
        )}
        {next_cursor !== null && (
          <a className="button plain" href={`/orders?${more}`}>
            <Trans>Older orders</Trans>
          </a>
        )}
      </p>
    </>
  )
}

function NothingFits() {
  return (
    <EmptyState
      title={<Trans>No order fits</Trans>}
      action={
        <a className="button plain" href="/orders">
          <Trans>Show all orders</Trans>
        </a>
      }
    >
      <Trans>
        All that you chose must be true of an order. Words are found by their beginning: “pum” finds pumps, “ump” does
        not.
      </Trans>
    </EmptyState>
  )
}

function NoOrders() {
  return (
    <EmptyState
      title={<Trans>No orders here</Trans>}
      action={
        <a className="button" href="/orders/new">
          <Trans>Begin an order</Trans>
        </a>
      }
    >
      <Trans>An order stands here from its first draft. Both sides see the same terms, money and dates.</Trans>
    </EmptyState>
  )
}
