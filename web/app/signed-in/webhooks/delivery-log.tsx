import { Trans, useLingui } from '@lingui/react/macro'
import { instantText } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import { Hidden } from './endpoint-steps.tsx'
import type { Delivery, EndpointData } from './read-webhooks.ts'
import type { WebhookSaid } from './webhook-steps.ts'
import { useDeliveryState, useFaultWords } from './webhook-words.ts'
import style from './webhooks.module.css'

interface LogProps {
  readonly data: EndpointData
  readonly said: WebhookSaid | undefined
}

/** What was sent, the newest first, with each attempt and what the receiver said. */
export function DeliveryLog({ data, said }: LogProps) {
  const { log, endpoint } = data
  return (
    <section className={`sheet ${trade.stack}`}>
      <h2>
        <Trans>What was sent</Trans>
      </h2>
      {log.data.length === 0 && (
        <p>
          <Trans>Nothing yet. Send a test event to see whether it arrives.</Trans>
        </p>
      )}
      {log.data.length > 0 && (
        <ul className={style.list}>
          {log.data.map((delivery) => (
            <li key={delivery.delivery}>
              <Line data={data} said={said} delivery={delivery} />
            </li>
          ))}
        </ul>
      )}
      {log.next_cursor !== null && (
        <a
          className="button plain"
          href={`/company/webhooks/${endpoint.endpoint}?${new URLSearchParams({ cursor: log.next_cursor })}`}
        >
          <Trans>Older ones</Trans>
        </a>
      )}
    </section>
  )
}

function Line({ data, said, delivery }: LogProps & { readonly delivery: Delivery }) {
  const { locale } = usePage().language
  const state = useDeliveryState()(delivery.state)
  const last = delivery.attempts.at(-1)
  return (
    <>
      <div className={style.head}>
        <div>
          <code>{delivery.type}</code>
          {delivery.order !== null && (
            <>
              {' '}
              <a className="small" href={`/orders/${delivery.order}`}>
                <Trans>order</Trans>
              </a>
            </>
          )}
          <div className="small muted">
            <time dateTime={delivery.created_at}>{instantText(delivery.created_at, 'UTC', locale)}</time>
            {delivery.is_replay && (
              <>
                {' · '}
                <Trans>sent again</Trans>
              </>
            )}
            {last !== undefined && (
              <>
                {' · '}
                {last.status ?? '–'} · {last.milliseconds} ms
              </>
            )}
          </div>
        </div>
        <Tag tone={state.tone}>{state.word}</Tag>
      </div>
      <Attempts data={data} said={said} delivery={delivery} />
    </>
  )
}

function Attempts({ data, said, delivery }: LogProps & { readonly delivery: Delivery }) {
  const { locale } = usePage().language
  const { t } = useLingui()
  const { type, event, next_at: next } = delivery
  const isOn = data.endpoint.state === 'active' || data.endpoint.state === 'failing'
  return (
    <details>
      <summary aria-label={t`Attempts of ${type}`}>
        <Trans>Attempts</Trans>: {delivery.attempts.length}
      </summary>
      <div className={trade.folded}>
        <p className="tiny">
          <code>{event}</code>
        </p>
        {next !== null && (
          <p className="small">
            <Trans>Next attempt {instantText(next, 'UTC', locale)}</Trans>
          </p>
        )}
        <ol className={style.attempts}>
          {delivery.attempts.map((attempt) => (
            <AttemptLine key={attempt.n} attempt={attempt} />
          ))}
        </ol>
        {data.isAdmin && isOn && (
          <Form method="post" preventScrollReset>
            <Hidden data={data} step="replay" />
            <input type="hidden" name="event" value={event} />
            <input type="hidden" name="on" value={delivery.delivery} />
            <SaidNote said={said} on={delivery.delivery} />
            {said?.on === delivery.delivery && said.done === 'replayed' && (
              <p role="status">
                <Trans>It is on its way again.</Trans>
              </p>
            )}
            <button className="button plain" type="submit" aria-label={t`Send ${type} again`}>
              <Trans>Send again</Trans>
            </button>
          </Form>
        )}
      </div>
    </details>
  )
}

function AttemptLine({ attempt }: { readonly attempt: Delivery['attempts'][number] }) {
  const { locale } = usePage().language
  const faultWords = useFaultWords()
  const { at, status, fault, milliseconds, response } = attempt
  return (
    <li>
      <div className="small">
        <strong>{status ?? (fault === null ? '–' : faultWords(fault))}</strong> · {milliseconds} ms ·{' '}
        <time dateTime={at}>{instantText(at, 'UTC', locale)}</time>
      </div>
      {response !== null && response !== '' && <pre className={style.response}>{response}</pre>}
    </li>
  )
}
