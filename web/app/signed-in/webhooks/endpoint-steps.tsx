import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import { EndpointFields } from './endpoint-fields.tsx'
import type { EndpointData } from './read-webhooks.ts'
import type { WebhookSaid } from './webhook-steps.ts'
import style from './webhooks.module.css'

interface StepsProps {
  readonly data: EndpointData
  readonly said: WebhookSaid | undefined
}

/** What an administrator does with an endpoint. */
export function EndpointSteps(props: StepsProps) {
  const { state } = props.data.endpoint
  const isOn = state === 'active' || state === 'failing'
  return (
    <div className={trade.stack}>
      {isOn && <Try {...props} />}
      {isOn && <Again {...props} />}
      <section className={`sheet ${style.steps}`}>
        <Folded summary={<Trans>Change address and events</Trans>} isOpen={props.said?.on === 'change'}>
          <Change {...props} />
        </Folded>
        <Folded summary={<Trans>Replace the secret</Trans>}>
          <Step {...props} step="rotate" label={<Trans>Make a new secret</Trans>}>
            <Trans>The old one signs for one more day, so that your receiver can change over without a gap.</Trans>
          </Step>
        </Folded>
        {isOn ? (
          <Folded summary={<Trans>Send nothing for now</Trans>}>
            <Step {...props} step="disable" label={<Trans>Disable it</Trans>}>
              <Trans>What happens meanwhile stands in the feed and can be sent again later.</Trans>
            </Step>
          </Folded>
        ) : (
          <Step {...props} step="enable" label={<Trans>Enable it</Trans>}>
            <Trans>It gets what happens from now on; what it missed can be sent again.</Trans>
          </Step>
        )}
        <Folded summary={<Trans>Remove</Trans>}>
          <Step {...props} step="remove" label={<Trans>Remove it for ever</Trans>}>
            <Trans>Its secret and its log are gone from this page. Nothing is sent to it any more.</Trans>
          </Step>
        </Folded>
      </section>
    </div>
  )
}

function Folded(props: { readonly summary: ReactNode; readonly isOpen?: boolean; readonly children: ReactNode }) {
  return (
    <details open={props.isOpen || undefined}>
      <summary>{props.summary}</summary>
      <div className={trade.folded}>{props.children}</div>
    </details>
  )
}

interface StepProps extends StepsProps {
  readonly step: string
  readonly label: ReactNode
  readonly children: ReactNode
  readonly isMain?: boolean
}

function Step({ data, said, step, label, isMain, children }: StepProps) {
  return (
    <Form method="post" className={style.form} preventScrollReset>
      <Hidden data={data} step={step} />
      <SaidNote said={said} on={step} />
      <p className="small muted">{children}</p>
      <button className={isMain ? 'button' : 'button plain'} type="submit">
        {label}
      </button>
    </Form>
  )
}

/** Which endpoint of which company a form is about. */
export function Hidden({ data, step }: { readonly data: EndpointData; readonly step: string }) {
  return (
    <>
      <input type="hidden" name="company" value={data.company} />
      <input type="hidden" name="endpoint" value={data.endpoint.endpoint} />
      <input type="hidden" name="step" value={step} />
    </>
  )
}

function Try(props: StepsProps) {
  return (
    <section className={`sheet ${trade.stack}`}>
      <h2>
        <Trans>Try it</Trans>
      </h2>
      {props.said?.done === 'tested' && (
        <p role="status">
          <Trans>A test is on its way. Load the page again in a moment to see the answer.</Trans>
        </p>
      )}
      <Step {...props} step="test" label={<Trans>Send a test event</Trans>} isMain>
        <Trans>It means nothing and goes to this address only.</Trans>
      </Step>
    </section>
  )
}

function Again({ data, said }: StepsProps) {
  const isDone = said?.on === 'replay' && said.done === 'replayed'
  return (
    <section className={`sheet ${trade.stack}`}>
      <h2>
        <Trans>Send again what it missed</Trans>
      </h2>
      <Form method="post" className={style.form} preventScrollReset>
        <Hidden data={data} step="replay" />
        <SaidNote said={said} on="replay" />
        {isDone && (
          <p role="status">
            <Plural
              value={said.replayed ?? 0}
              one="# event is on its way again."
              other="# events are on their way again."
            />
            {said.after !== undefined && (
              <>
                {' '}
                <Trans>That is not all: send once more to go on.</Trans>
                <input type="hidden" name="after" value={said.after} />
              </>
            )}
          </p>
        )}
        <label className="field">
          <Trans>Everything since (day, UTC)</Trans>
          <input type="date" name="since" required />
        </label>
        <p className="small muted">
          <Trans>Each event keeps its id: a receiver that has it already can leave it.</Trans>
        </p>
        <button className="button plain" type="submit">
          <Trans>Send again</Trans>
        </button>
      </Form>
    </section>
  )
}

function Change({ data, said }: StepsProps) {
  const { url, description, types } = data.endpoint
  return (
    <Form method="post" className={style.form} preventScrollReset>
      <Hidden data={data} step="change" />
      <SaidNote said={said} on="change" />
      <EndpointFields said={said} on="change" url={url} description={description} types={types} />
      <button className="button plain" type="submit">
        <Trans>Save</Trans>
      </button>
    </Form>
  )
}
