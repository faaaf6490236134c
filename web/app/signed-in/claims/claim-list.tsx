import { Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { Deadline } from '../../parts/deadline.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Money } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { useWord } from '../terms/clauses.ts'
import { useFollowOrder } from '../trade/follow-order.ts'
import { whoIs } from '../trade/session.ts'
import trade from '../trade/trade.module.css'
import { claimStateWords, claimTones, queueClockWords, reasonWords } from './claim-words.ts'

const OPERATOR = 'cmp_operator'

/** Open claims by what runs out first: a company's own; for staff what waits for a mediator, mine or all. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const show = new URL(request.url).searchParams.get('show') ?? ''
  const api = apiOf(context, request)
  const me = await whoIs(context, request)
  const params = show === 'all' ? { query: { all: true } } : {}
  const { data } = await asked(request, api.GET('/v1/claims', { params }))
  const isStaff = me.company === OPERATOR
  const rows = show === 'mine' ? data.filter(({ mediator }) => mediator === me.person) : data
  return { rows, show, isStaff, person: me.person }
}

type Row = Awaited<ReturnType<typeof loader>>['rows'][number]

export default function ClaimList() {
  const { rows, show, isStaff } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  useFollowOrder(undefined, false)
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Open claims · Surety`}</title>
      <header>
        <h1>
          <Trans>Open claims</Trans>
        </h1>
        <p className="muted">
          <Trans>What runs out first stands first; among the same, what is larger.</Trans>
        </p>
      </header>
      {isStaff && <Choice show={show} />}
      {rows.length === 0 ? (
        <EmptyState title={<Trans>No claim is open here</Trans>}>
          {isStaff ? (
            <Trans>Claims that both sides could not settle come here, with the time by which a mediator acts.</Trans>
          ) : (
            <Trans>A claim is filed on the page of its order, and stands here until it has ended.</Trans>
          )}
        </EmptyState>
      ) : (
        <List rows={rows} />
      )}
    </div>
  )
}

/** Somebody waits for a translation by a person. */
function Wants({ row }: { readonly row: Row }) {
  if (!row.wants_translation) return null
  return (
    <Tag tone="warn">
      <Trans>translation asked for</Trans>
    </Tag>
  )
}

function Choice({ show }: { readonly show: string }) {
  const { t } = useLingui()
  const choices = [
    ['', t`Waiting for a mediator`],
    ['mine', t`Mine`],
    ['all', t`All open claims`],
  ] as const
  return (
    <nav className={trade.row} aria-label={t`Which claims`}>
      {choices.map(([value, name]) => (
        <a
          key={value}
          className={value === show ? 'button' : 'button plain'}
          href={value === '' ? '/claims/open' : `/claims/open?show=${value}`}
          {...(value === show ? { 'aria-current': 'page' as const } : {})}
        >
          {name}
        </a>
      ))}
    </nav>
  )
}

function List({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <section className="sheet">
      <table className="lists">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Claim</Trans>
            </th>
            <th scope="col">
              <Trans>Between</Trans>
            </th>
            <th scope="col">
              <Trans>Where it stands</Trans>
            </th>
            <th scope="col">
              <Trans>What runs out</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Asked</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.claim} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Line({ row }: { readonly row: Row }) {
  const { isStaff, person } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const word = useWord()
  const href = isStaff ? `/claims/${row.order}/${row.claim}` : `/orders/${row.order}#${row.claim}`
  return (
    <tr>
      <th scope="row">
        <a href={href}>
          {row.goods}: {word(reasonWords, row.reason)}
        </a>{' '}
        <span className="tiny">{row.number}</span>
      </th>
      <td data-label={t`Between`} className="small">
        <bdi>{row.buyer_name}</bdi>, <bdi>{row.supplier_name}</bdi>
      </td>
      <td data-label={t`Where it stands`}>
        <Tag tone={claimTones[row.state] ?? 'warn'}>{word(claimStateWords, row.state)}</Tag> <Wants row={row} />{' '}
        {row.second_person && (
          <>
            <Tag tone="warn">
              <Trans>waits for a second person</Trans>
            </Tag>{' '}
          </>
        )}
        {isStaff && (
          <span className="tiny">
            {row.mediator === null ? (
              <Trans>nobody has it</Trans>
            ) : row.mediator === person ? (
              <Trans>yours</Trans>
            ) : (
              <Trans>of {row.mediator_name ?? row.mediator}</Trans>
            )}
          </span>
        )}
      </td>
      <td data-label={t`What runs out`} className="small">
        {row.clock !== null && row.due !== null && (
          <>
            {word(queueClockWords, row.clock)} <Deadline at={row.due} zone="UTC" />
          </>
        )}
      </td>
      <td data-label={t`Asked`} className="number">
        <Money {...row.amount} />
      </td>
    </tr>
  )
}
