import { Trans } from '@lingui/react/macro'
import { Deadline } from '../../parts/deadline.tsx'
import { Tag } from '../../parts/tag.tsx'
import { Form } from '../form/form.tsx'
import trade from '../trade/trade.module.css'
import style from './messages.module.css'
import type { HelpRequest } from './read-messages.ts'

/** Who waits for an answer of staff: those overdue first, then by the clock. */
export function Requests({ requests }: { readonly requests: readonly HelpRequest[] }) {
  return (
    <section className={`sheet ${trade.stack}`} id="requests">
      <h2>
        <Trans>Help requests</Trans> <span className="muted small">{requests.length}</span>
      </h2>
      <p className="muted small">
        <Trans>A person answers within one working day. What is overdue is free for the next one.</Trans>
      </p>
      {requests.length === 0 ? (
        <p>
          <Trans>Nobody waits for an answer.</Trans>
        </p>
      ) : (
        <ul className={style.list}>
          {requests.map((request) => (
            <Line key={`${request.order} ${request.thread}`} request={request} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Line({ request }: { readonly request: HelpRequest }) {
  const { order, thread, number, goods, company_name, answer_by, overdue_at, taken_by } = request
  return (
    <li className={style.message}>
      <p className={style.head}>
        <strong>
          <bdi>{company_name}</bdi>
        </strong>
        {overdue_at !== null && (
          <Tag tone="bad">
            <Trans>overdue</Trans>
          </Tag>
        )}
        {taken_by !== null && (
          <Tag>{taken_by.is_you ? <Trans>you answer this</Trans> : <Trans>{taken_by.name} answers this</Trans>}</Tag>
        )}
      </p>
      <p>
        <a href={`/orders/${order}?thread=${thread}#messages`}>
          <Trans>
            Order {number}: <bdi>{goods}</bdi>
          </Trans>
        </a>
      </p>
      <p className="small">
        <Trans>Answer by</Trans> <Deadline at={answer_by} zone="UTC" />
      </p>
      {taken_by === null && (
        <Form method="post" keeps={false}>
          <input type="hidden" name="order" value={order} />
          <input type="hidden" name="thread" value={thread} />
          <button className="button plain" type="submit">
            <Trans>I answer this</Trans>
          </button>
        </Form>
      )}
    </li>
  )
}
