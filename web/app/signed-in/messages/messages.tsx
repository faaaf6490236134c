import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { Deadline } from '../../parts/deadline.tsx'
import { Form } from '../form/form.tsx'
import style from '../order/order.module.css'
import type { StepRefused } from '../order/order-steps.ts'
import type { OrderPage } from '../order/read-order.ts'
import type { Side } from '../trade/open-order.ts'
import { RefusedNote } from '../trade/refused-note.tsx'
import { Composer } from './composer.tsx'
import { MessageItem } from './message-item.tsx'
import { isWriting } from './message-steps.ts'
import own from './messages.module.css'
import type { Thread } from './read-messages.ts'
import { Search } from './search.tsx'
import { useReading } from './use-reading.ts'

/** What people write to each other on this order, conversation by conversation. */
export function Messages({ page }: { readonly page: OrderPage }) {
  const { thread, threads } = page.talk
  if (thread === undefined || threads.every(({ count, may_write }) => count === 0 && !may_write)) return null
  return (
    <section className={`sheet ${style.part}`} id="messages" aria-labelledby="messages-title">
      <h2 id="messages-title">
        <Trans>Messages</Trans>
      </h2>
      <Tabs page={page} />
      <About thread={thread} side={page.side} />
      <Refused page={page} />
      {thread.may_write && thread.writers.includes(page.side) && (
        <Composer
          key={thread.id}
          orderId={page.order.id}
          currency={page.order.total.currency}
          thread={thread}
          isWatched={thread.kind === 'order'}
        />
      )}
      <List page={page} thread={thread} />
      <Search page={page} />
    </section>
  )
}

/** The conversations, each with what is new in it. */
function Tabs({ page: { order, side, talk } }: { readonly page: OrderPage }) {
  const { t } = useLingui()
  const nameOf = useThreadName(order, side)
  return (
    <nav className={own.tabs} aria-label={t`Conversations`}>
      {talk.threads.map((thread) => (
        <a
          key={thread.id}
          href={`/orders/${order.id}?thread=${thread.id}#messages`}
          {...(thread.id === talk.thread?.id ? { 'aria-current': 'page' } : {})}
        >
          {nameOf(thread)}
          {thread.unread > 0 && (
            <span className={own.unread}>
              <Plural value={thread.unread} one="# new" other="# new" />
            </span>
          )}
        </a>
      ))}
    </nav>
  )
}

function useThreadName(order: OrderPage['order'], side: Side) {
  const { t } = useLingui()
  const other = side === 'buyer' ? order.supplier_name : order.buyer_name
  return ({ kind, asker }: Thread) => {
    if (kind === 'order') return side === 'staff' ? t`Between the parties` : t`With ${other}`
    if (side !== 'staff') return t`Help from our staff`
    return asker === 'buyer' ? t`Help for ${order.buyer_name}` : t`Help for ${order.supplier_name}`
  }
}

/** Who reads here, and what a message is worth; of help, until when somebody answers. */
function About({ thread, side }: { readonly thread: Thread; readonly side: Side }) {
  if (thread.kind === 'order')
    return (
      <p className="small muted">
        <Trans>
          Both sides and our staff read this. A message accepts nothing: the contract changes only by a change of terms
          that both accept.
        </Trans>
      </p>
    )
  return (
    <>
      <p className="small muted">
        {side === 'staff' ? (
          <Trans>Only this side and staff read this. An answer ends the wait.</Trans>
        ) : (
          <Trans>
            Ask our staff about this order. A person answers within one working day. It is no claim and freezes nothing;
            the other side does not read it.
          </Trans>
        )}
      </p>
      {thread.answer_by !== null && <Waits thread={thread} at={thread.answer_by} side={side} />}
    </>
  )
}

function Waits({ thread, at, side }: { readonly thread: Thread; readonly at: string; readonly side: Side }) {
  return (
    <div className={own.waits}>
      <p className="small">
        {thread.is_overdue ? <Trans>This should have been answered. Next date:</Trans> : <Trans>Answer by</Trans>}{' '}
        <Deadline at={at} zone="UTC" />
      </p>
      {side === 'staff' && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="step" value="take-request" />
          <input type="hidden" name="thread" value={thread.id} />
          <button className="button plain" type="submit">
            <Trans>I answer this</Trans>
          </button>
        </Form>
      )}
    </div>
  )
}

/** Why a step with a message was not taken; those of writing stand in its form. */
function Refused({ page }: { readonly page: OrderPage }) {
  const said = useActionData<StepRefused>()
  if (said === undefined || said.typed.step === 'message' || !isWriting(said.typed.step)) return null
  return <RefusedNote refused={said.refused} currency={page.order.total.currency} />
}

function List({ page, thread }: { readonly page: OrderPage; readonly thread: Thread }) {
  const { order, side, talk } = page
  const newest = talk.messages[0]?.n ?? 0
  const end = useReading(order.id, thread, newest)
  const others = thread.writers.filter((each) => each !== side)
  const readBy = Math.max(0, ...others.map((each) => thread.read_by[each]))
  return (
    <>
      {thread.unread > 0 && (
        <Form method="post" preventScrollReset keeps={false}>
          <input type="hidden" name="step" value="message-read" />
          <input type="hidden" name="thread" value={thread.id} />
          <button className="button plain" type="submit" name="up_to" value={newest}>
            <Trans>Mark as read</Trans>
          </button>
        </Form>
      )}
      {talk.messages.length === 0 ? (
        <p className="small muted">
          <Trans>Nothing was written here yet.</Trans>
        </p>
      ) : (
        <ol className={own.list} ref={end} aria-live="polite" aria-relevant="additions">
          {talk.messages.map((message) => (
            <MessageItem key={message.id} page={page} message={message} isRead={message.n <= readBy} />
          ))}
        </ol>
      )}
      {talk.next !== null && (
        <p>
          <a className="button plain" href={`/orders/${order.id}?thread=${thread.id}&older=${talk.next}#messages`}>
            <Trans>Older messages</Trans>
          </a>
        </p>
      )}
    </>
  )
}
