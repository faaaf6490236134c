import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Tag } from '../../parts/tag.tsx'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import { EndpointFields } from './endpoint-fields.tsx'
import { NewSecret } from './new-secret.tsx'
import { type Endpoint, readWebhooks, type WebhooksData } from './read-webhooks.ts'
import { takeWebhookStep, type WebhookSaid } from './webhook-steps.ts'
import { useEndpointState } from './webhook-words.ts'
import style from './webhooks.module.css'

export const loader = ({ context, request }: LoaderFunctionArgs) => readWebhooks(context, request)
export const action = ({ context, request }: ActionFunctionArgs) => takeWebhookStep(context, request)

/** Which programs of ours are told what happens, and how do I add one? */
export default function Webhooks() {
  const data = useLoaderData<typeof loader>()
  const said = useActionData<WebhookSaid>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Webhooks · Surety`}</title>
      <header>
        <a href="/company" className="small">
          <bdi>{data.name}</bdi>
        </a>
        <h1>
          <Trans>Webhooks</Trans>
        </h1>
        <p className="muted">
          <Trans>
            What happens to your orders and your company is sent to your programs, signed, within seconds. What they
            miss is tried again for three days.
          </Trans>{' '}
          <a href="/docs#events">
            <Trans>All events</Trans>
          </a>
        </p>
      </header>
      {said?.on === 'add' && said.secret !== undefined && <NewSecret secret={said.secret} isNext={false} />}
      {data.endpoints.length === 0 ? (
        <EmptyState title={<Trans>Nothing is sent yet</Trans>}>
          <Trans>Name an address of yours below; the first event can be a test.</Trans>
        </EmptyState>
      ) : (
        <ul className={`sheet ${style.list}`}>
          {data.endpoints.map((endpoint) => (
            <Line key={endpoint.endpoint} endpoint={endpoint} />
          ))}
        </ul>
      )}
      {data.isAdmin ? (
        <Add key={data.endpoints.length} data={data} said={said} />
      ) : (
        <p className="muted small">
          <Trans>Only administrators add and change webhooks.</Trans>
        </p>
      )}
    </div>
  )
}

function Line({ endpoint }: { readonly endpoint: Endpoint }) {
  const state = useEndpointState()(endpoint.state)
  const { url, description, types } = endpoint
  return (
    <li>
      <div className={style.head}>
        <div>
          <a href={`/company/webhooks/${endpoint.endpoint}`}>
            <bdi>{url}</bdi>
          </a>
          <div className="small muted">
            {description !== '' && (
              <>
                <bdi>{description}</bdi> ·{' '}
              </>
            )}
            {types.length === 0 ? <Trans>all events</Trans> : types.join(', ')}
          </div>
        </div>
        <Tag tone={state.tone}>{state.word}</Tag>
      </div>
    </li>
  )
}

function Add({ data, said }: { readonly data: WebhooksData; readonly said: WebhookSaid | undefined }) {
  return (
    <section className={`sheet ${trade.stack}`}>
      <h2>
        <Trans>Add an address</Trans>
      </h2>
      <Form method="post" className={style.form} preventScrollReset>
        <input type="hidden" name="company" value={data.company} />
        <input type="hidden" name="step" value="add" />
        <SaidNote said={said} on="add" />
        <EndpointFields said={said} on="add" />
        <button className="button" type="submit">
          <Trans>Add it and show the secret</Trans>
        </button>
      </Form>
    </section>
  )
}
