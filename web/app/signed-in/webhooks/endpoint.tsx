import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { instantText } from '../../parts/formats.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import { DeliveryLog } from './delivery-log.tsx'
import { EndpointSteps } from './endpoint-steps.tsx'
import { NewSecret } from './new-secret.tsx'
import { readEndpoint } from './read-webhooks.ts'
import { takeWebhookStep, type WebhookSaid } from './webhook-steps.ts'
import { useEndpointState } from './webhook-words.ts'
import style from './webhooks.module.css'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readEndpoint(context, request, params.endpointId ?? '')
export const action = ({ context, request }: ActionFunctionArgs) => takeWebhookStep(context, request)

/** Does this receiver get our events, and what can be done when it does not? */
export default function EndpointPage() {
  const data = useLoaderData<typeof loader>()
  const said = useActionData<WebhookSaid>()
  const { t } = useLingui()
  const { endpoint } = data
  const state = useEndpointState()(endpoint.state)
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Webhook · Surety`}</title>
      <header>
        <a href="/company/webhooks" className="small">
          <Trans>Webhooks</Trans>
        </a>
        <h1 className={style.address}>
          <bdi>{endpoint.url}</bdi>
        </h1>
        <p className={style.state}>
          <Tag tone={state.tone}>{state.word}</Tag>
          {endpoint.description !== '' && <bdi>{endpoint.description}</bdi>}
          <span className="muted">
            {endpoint.types.length === 0 ? <Trans>all events</Trans> : endpoint.types.join(', ')}
          </span>
        </p>
      </header>
      <StateNote data={data} />
      {said?.secret !== undefined && <NewSecret secret={said.secret} isNext={said.on === 'rotate'} />}
      <div className={style.sides}>
        <DeliveryLog data={data} said={said} />
        {data.isAdmin && <EndpointSteps data={data} said={said} />}
      </div>
    </div>
  )
}

/** What is wrong with the endpoint and what to do. */
function StateNote({ data: { endpoint } }: { readonly data: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { locale } = usePage().language
  const { state, failing_since: since } = endpoint
  if (state === 'failing')
    return (
      <ProblemNote title={<Trans>It answers no more</Trans>}>
        <p>
          <Trans>
            Since {instantText(since ?? endpoint.created_at, 'UTC', locale)} each event is sent once only, until one
            arrives. Mend the receiver, send a test, then send again what it missed.
          </Trans>
        </p>
      </ProblemNote>
    )
  if (state === 'gone')
    return (
      <ProblemNote title={<Trans>It said that it wants nothing any more</Trans>}>
        <p>
          <Trans>The receiver answered 410 and was disabled. Enable it when that was a mistake.</Trans>
        </p>
      </ProblemNote>
    )
  return null
}
