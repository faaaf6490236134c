import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { useOwnZone } from '../../parts/clock.tsx'
import { instantText } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import { useFollowOrder } from '../trade/follow-order.ts'
import { RefusedNote } from '../trade/refused-note.tsx'
import { take } from '../trade/session.ts'
import trade from '../trade/trade.module.css'
import style from './messages.module.css'
import type { FoundMessage } from './read-messages.ts'
import { Requests } from './requests.tsx'

const OPERATOR = 'cmp_operator'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const api = apiOf(context, request)
  const { searchParams } = new URL(request.url)
  const q = searchParams.get('q')?.trim() ?? ''
  const cursor = searchParams.get('cursor')
  const me = await asked(request, api.GET('/v1/me'))
  const query = { q, ...(cursor === null ? {} : { cursor }) }
  const [found, waiting] = await Promise.all([
    q === '' || me.company === null ? undefined : asked(request, api.GET('/v1/messages', { params: { query } })),
    me.company === OPERATOR ? asked(request, api.GET('/v1/help-requests')) : undefined,
  ])
  return { q, found, waiting: waiting?.data }
}

/** A member of staff takes a request from the queue. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const [orderId, threadId] = ['order', 'thread'].map((name) => String(form.get(name) ?? ''))
  const params = { path: { orderId: orderId ?? '', threadId: threadId ?? '' } }
  const call = () =>
    apiOf(context, request).POST('/v1/orders/{orderId}/threads/{threadId}/taking', { params, body: {} })
  const refused = await take(request, call)
  return refused === undefined ? redirect(`/orders/${orderId}?thread=${threadId}#messages`) : { refused }
}

/** Messages of all orders by their words; for staff first, who waits for an answer. */
export default function Inbox() {
  const { q, found, waiting } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const { t } = useLingui()
  useFollowOrder(undefined, false)
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Messages · Surety`}</title>
      <h1>
        <Trans>Messages</Trans>
      </h1>
      <RefusedNote refused={said?.refused} currency="USD" />
      {waiting !== undefined && <Requests requests={waiting} />}
      <section className={`sheet ${trade.stack}`}>
        <h2>
          <Trans>Search messages</Trans>
        </h2>
        <form method="get" className={trade.row}>
          <label className="field">
            <Trans>Words on any order</Trans>
            <input type="search" name="q" required maxLength={200} defaultValue={q} />
          </label>
          <button className="button" type="submit">
            <Trans>Search</Trans>
          </button>
        </form>
        {found !== undefined && <Found found={found.data} q={q} next={found.next_cursor} />}
      </section>
    </div>
  )
}

interface FoundProps {
  readonly found: readonly FoundMessage[]
  readonly q: string
  readonly next: string | null
}

function Found({ found, q, next }: FoundProps) {
  const { locale } = usePage().language
  const zone = useOwnZone() ?? 'UTC'
  if (found.length === 0)
    return (
      <p>
        <Trans>Nothing has these words.</Trans>
      </p>
    )
  return (
    <>
      <ul className={style.found}>
        {found.map(({ order, number, thread, message, text, sent_at }) => (
          <li key={message}>
            <a href={`/orders/${order}?thread=${thread}#${message}`}>
              <Trans>Order {number}</Trans>
            </a>{' '}
            <time className="tiny" dateTime={sent_at} suppressHydrationWarning>
              {instantText(sent_at, zone, locale)}
            </time>
            <p dir="auto">{text}</p>
          </li>
        ))}
      </ul>
      {next !== null && (
        <p>
          <a className="button plain" href={`/messages?q=${encodeURIComponent(q)}&cursor=${next}`}>
            <Trans>The next ones</Trans>
          </a>
        </p>
      )}
    </>
  )
}
