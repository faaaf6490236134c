import { Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Deadline } from '../../parts/deadline.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { dateText } from '../../parts/formats.ts'
import { Status } from '../../parts/status.tsx'
import { usePage } from '../../shell/page-data.ts'
import style from '../company/company.module.css'
import trade from '../trade/trade.module.css'
import { useInspectionWords } from './inspection-words.ts'
import { readList } from './read-inspections.ts'

export const loader = ({ context, request }: LoaderFunctionArgs) => readList(context, request)

type Listed = Awaited<ReturnType<typeof loader>>['list']['data'][number]

/** What am I to look at; for staff: what waits for us? */
export default function InspectionList() {
  const { list, isStaff } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Inspections · Surety`}</title>
      <h1>
        <Trans>Inspections</Trans>
      </h1>
      {list.data.length === 0 ? (
        <EmptyState title={<Trans>Nothing waits</Trans>}>
          {isStaff ? (
            <Trans>An inspection comes here once its fee is paid.</Trans>
          ) : (
            <Trans>An inspection comes here once you are appointed to it; a notice tells you.</Trans>
          )}
        </EmptyState>
      ) : (
        <Listing list={list} isStaff={isStaff} />
      )}
    </div>
  )
}

function Listing({ list, isStaff }: Awaited<ReturnType<typeof loader>>) {
  return (
    <section className={`sheet ${trade.stack}`}>
      <p className="muted small">
        {isStaff ? (
          <Trans>Paid and without a firm, contested, or overdue; the oldest first.</Trans>
        ) : (
          <Trans>What you are appointed to, the newest first.</Trans>
        )}
      </p>
      <ul className={style.list}>
        {list.data.map((each) => (
          <li key={each.id}>
            <Line one={each} />
          </li>
        ))}
      </ul>
      {list.next_cursor !== null && (
        <p>
          <a className="button plain" href={`/inspections?cursor=${encodeURIComponent(list.next_cursor)}`}>
            <Trans>Show more</Trans>
          </a>
        </p>
      )}
    </section>
  )
}

function Line({ one }: { readonly one: Listed }) {
  const { locale } = usePage().language
  const words = useInspectionWords()
  const day = one.visit_on ?? one.on
  return (
    <>
      <div className={style.head}>
        <a href={`/inspections/${one.order}/${one.id}`}>
          {words.kind(one.kind)} {one.number}
        </a>
        <Status state={one.state} />
      </div>
      <div className="small muted">
        <bdi>{one.supplier_name}</bdi>
        {day !== null && `, ${dateText(`${day}T12:00:00Z`, 'UTC', locale)}`}
        {one.report_by !== null && one.reported_at === null && (
          <>
            {' · '}
            <Trans>report</Trans> <Deadline at={one.report_by} zone={one.zone} />
          </>
        )}
      </div>
    </>
  )
}
