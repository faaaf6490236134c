import { Trans, useLingui } from '@lingui/react/macro'
import type { paths } from '@surety/sdk'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked, told } from '../../api/asked.ts'
import { useOwnZone } from '../../parts/clock.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { dateText, instantText, placeOf } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { visitorContext } from '../../serve/visitor.ts'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { useFollowOrder } from '../trade/follow-order.ts'
import trade from '../trade/trade.module.css'
import style from './notices.module.css'

type Notice = paths['/v1/notices']['get']['responses']['200']['content']['application/json']['data'][number]

/** The API speaks the languages that people read; the pseudo one of tests is none. */
function spoken(code: string): 'en' | 'zh' | 'es' {
  return code === 'zh' || code === 'es' ? code : 'en'
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined
  const language = spoken(context.get(visitorContext).language.code)
  const query = { limit: 50, language, ...(cursor === undefined ? {} : { cursor }) }
  return asked(request, apiOf(context, request).GET('/v1/notices', { params: { query } }))
}

/** What stood on the page is read; what came meanwhile is not. */
export async function action({ context, request }: ActionFunctionArgs) {
  const upTo = Number((await request.formData()).get('up_to') ?? 0)
  await told(request, apiOf(context, request).POST('/v1/notices/reading', { body: { up_to: upTo } }))
  return redirect('/notices')
}

/** What the company was told, the newest first, day by day. */
export default function Notices() {
  const { data, next_cursor } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  useFollowOrder(undefined, false)
  const newest = data[0]
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Notices · Surety`}</title>
      <header className={trade.between}>
        <h1>
          <Trans>Notices</Trans>
        </h1>
        <a href="/notices/mails">
          <Trans>Choose your mails</Trans>
        </a>
      </header>
      {newest !== undefined && data.some((each) => !each.is_read) && (
        <Form method="post">
          <button type="submit" className="button plain" name="up_to" value={newest.id}>
            <Trans>Mark all as read</Trans>
          </button>
        </Form>
      )}
      {newest === undefined ? (
        <EmptyState title={<Trans>No notices yet</Trans>}>
          <Trans>
            What the other side, a bank, a carrier or the clock does on your orders is told here and by mail.
          </Trans>
        </EmptyState>
      ) : (
        <Days notices={data} />
      )}
      {next_cursor !== null && (
        <a className="button plain" href={`/notices?${new URLSearchParams({ cursor: next_cursor })}`}>
          <Trans>Older notices</Trans>
        </a>
      )}
    </div>
  )
}

function Days({ notices }: { readonly notices: readonly Notice[] }) {
  const { locale } = usePage().language
  const zone = useOwnZone() ?? 'UTC'
  const days = new Map<string, Notice[]>()
  for (const notice of notices) {
    const day = dateText(notice.at, zone, locale)
    days.set(day, [...(days.get(day) ?? []), notice])
  }
  return [...days].map(([day, all]) => (
    <section key={day} className={trade.stack}>
      <h2 className={style.day}>{day}</h2>
      <ul className={`sheet ${style.notices}`}>
        {all.map((notice) => (
          <Line key={notice.id} notice={notice} zone={zone} />
        ))}
      </ul>
    </section>
  ))
}

/** Where a notice leads; some lead nowhere. */
function addressOf({ order, invoice, request, search }: Notice): string | undefined {
  if (invoice !== null) return `/invoices/${invoice}`
  if (request !== null) return `/quotations/${request}`
  if (search !== null) return `/searches/${search}`
  return order === null ? undefined : `/orders/${order}`
}

function Line({ notice, zone }: { readonly notice: Notice; readonly zone: string }) {
  const { text, at, is_read } = notice
  const href = addressOf(notice)
  const { locale } = usePage().language
  return (
    <li className={is_read ? undefined : style.unread}>
      <span>
        {href === undefined ? text : <a href={href}>{text}</a>}{' '}
        {!is_read && (
          <Tag tone="seal">
            <Trans>new</Trans>
          </Tag>
        )}
      </span>
      <time className="tiny" dateTime={at} title={placeOf(zone)}>
        {instantText(at, zone, locale)}
      </time>
    </li>
  )
}
