import { Trans } from '@lingui/react/macro'
import { instantText } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import type { OrderPage } from '../order/read-order.ts'
import trade from '../trade/trade.module.css'
import style from './messages.module.css'

/** Looking for words in the messages of this order, and the way to those of all orders. */
export function Search({ page: { order, talk } }: { readonly page: OrderPage }) {
  const { locale } = usePage().language
  const q = talk.search?.q ?? ''
  return (
    <details open={talk.search !== undefined}>
      <summary>
        <Trans>Search messages</Trans>
      </summary>
      <form method="get" action={`/orders/${order.id}#messages`} className={trade.row}>
        <input type="hidden" name="thread" value={talk.thread?.id} />
        <label className="field">
          <Trans>Words on this order</Trans>
          <input type="search" name="find" required maxLength={200} defaultValue={q} />
        </label>
        <button className="button plain" type="submit">
          <Trans>Search</Trans>
        </button>
      </form>
      {talk.search !== undefined && (
        <ul className={style.found}>
          {talk.search.found.length === 0 && (
            <li>
              <Trans>Nothing has these words.</Trans>
            </li>
          )}
          {talk.search.found.map(({ message, thread, text, sent_at }) => (
            <li key={message}>
              <a href={`/orders/${order.id}?thread=${thread}#${message}`}>{instantText(sent_at, order.zone, locale)}</a>
              <p dir="auto">{text}</p>
            </li>
          ))}
        </ul>
      )}
      <p className="small">
        <a href={`/messages${q === '' ? '' : `?q=${encodeURIComponent(q)}`}`}>
          <Trans>Search all orders</Trans>
        </a>
      </p>
    </details>
  )
}
