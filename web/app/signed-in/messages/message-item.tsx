import { Trans, useLingui } from '@lingui/react/macro'
import { languages } from '../../language/languages.ts'
import { instantText } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { FileRow } from '../order/file-row.tsx'
import type { OrderPage } from '../order/read-order.ts'
import trade from '../trade/trade.module.css'
import style from './messages.module.css'
import type { ThreadMessage } from './read-messages.ts'
import { useRedactionWords } from './sign-words.ts'
import { Mark } from './warning.tsx'

export interface MessageItemProps {
  readonly page: OrderPage
  readonly message: ThreadMessage
  /** The other side, or staff, have read it. */
  readonly isRead: boolean
}

/** One message: who, when, what, with its files, its mark and its translations. */
export function MessageItem({ page, message, isRead }: MessageItemProps) {
  const { order, side } = page
  const { locale } = usePage().language
  const files = page.files.filter(({ file }) => message.files.includes(file))
  const isOwn = message.by === side
  return (
    <li className={`${style.message} ${isOwn ? style.own : ''}`} id={message.id}>
      <p className={style.head}>
        <strong>{isOwn ? <Trans>You</Trans> : <bdi>{message.company_name}</bdi>}</strong>
        {message.person !== null && <bdi className="muted">{message.person}</bdi>}
        <time className="tiny" dateTime={message.sent_at} suppressHydrationWarning>
          {instantText(message.sent_at, order.zone, locale)}
        </time>
        {message.via === 'mail' && (
          <span className="tiny">
            <Trans>by mail</Trans>
          </span>
        )}
        {isOwn && isRead && (
          <span className="tiny">
            <Trans>read</Trans>
          </span>
        )}
      </p>
      {message.redacted === null ? <Words message={message} /> : <Removed message={message} />}
      {files.map((file) => (
        <FileRow key={file.file} order={order} file={file} />
      ))}
      {message.off_platform.length > 0 && <Mark kinds={message.off_platform} />}
      {message.redacted === null && message.text !== '' && <Translate message={message} />}
      {side === 'staff' && message.redacted === null && <Redact message={message} />}
    </li>
  )
}

/** The original, and beside it what it says in other languages, each with who made it. */
function Words({ message }: Pick<MessageItemProps, 'message'>) {
  return (
    <div className={style.words}>
      <p dir="auto">{message.text}</p>
      {message.translations.map(({ id, language, by, text }) => (
        <div key={id} className={style.translation}>
          <p dir="auto" lang={language}>
            {text}
          </p>
          <p className="tiny">
            {by === 'machine' ? (
              <Trans>Translated by a machine ({language}). The original counts.</Trans>
            ) : (
              <Trans>Translated by a person ({language}). The original counts.</Trans>
            )}
          </p>
        </div>
      ))}
    </div>
  )
}

function Removed({ message: { redacted } }: Pick<MessageItemProps, 'message'>) {
  const words = useRedactionWords()
  const reason = words[redacted?.reason ?? ''] ?? redacted?.reason
  return (
    <p className="muted">
      <Trans>Removed by staff: {reason}. Its hash stays on the record.</Trans>
    </p>
  )
}

function Translate({ message }: Pick<MessageItemProps, 'message'>) {
  const { t } = useLingui()
  return (
    <details>
      <summary className="small">
        <Trans>Add a translation</Trans>
      </summary>
      <Form method="post" className={trade.stack} preventScrollReset>
        <input type="hidden" name="step" value="translate" />
        <input type="hidden" name="message" value={message.id} />
        <input type="hidden" name="thread" value={message.thread} />
        <label className="field">
          <Trans>Language</Trans>
          <select name="language">
            {languages.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <Trans>Translation</Trans>
          <textarea name="text" rows={3} required maxLength={10_000} dir="auto" />
        </label>
        <label className="field">
          <Trans>Made by</Trans>
          <select name="by">
            <option value="person">{t`a person`}</option>
            <option value="machine">{t`a machine`}</option>
          </select>
        </label>
        <p>
          <button className="button plain" type="submit">
            <Trans>Put it beside the message</Trans>
          </button>
        </p>
      </Form>
    </details>
  )
}

function Redact({ message }: Pick<MessageItemProps, 'message'>) {
  const words = useRedactionWords()
  return (
    <details>
      <summary className="small">
        <Trans>Remove the words</Trans>
      </summary>
      <Form method="post" className={trade.stack} preventScrollReset>
        <input type="hidden" name="step" value="redact" />
        <input type="hidden" name="message" value={message.id} />
        <input type="hidden" name="thread" value={message.thread} />
        <label className="field">
          <Trans>Because</Trans>
          <select name="reason">
            {Object.entries(words).map(([reason, said]) => (
              <option key={reason} value={reason}>
                {said}
              </option>
            ))}
          </select>
        </label>
        <p className="small">
          <Trans>Nobody can bring them back. Both sides see that they were removed, when and why.</Trans>
        </p>
        <p>
          <button className="button danger" type="submit">
            <Trans>Remove them</Trans>
          </button>
        </p>
      </Form>
    </details>
  )
}
