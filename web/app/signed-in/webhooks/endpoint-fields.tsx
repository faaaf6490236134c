import { Trans } from '@lingui/react/macro'
import { useFault } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import { subjectOf } from './event-subjects.ts'
import { eventTypes } from './types.generated.ts'
import type { WebhookSaid } from './webhook-steps.ts'
import { useSubjects } from './webhook-words.ts'
import style from './webhooks.module.css'

export interface EndpointFieldsProps {
  readonly said: WebhookSaid | undefined
  readonly on: string
  readonly url?: string
  readonly description?: string
  /** None = all. */
  readonly types?: readonly string[]
}

/** Address, description and events of an endpoint; keeps what was typed when it is refused. */
export function EndpointFields({ said, on, ...now }: EndpointFieldsProps) {
  const fault = useFault(said, on)
  const { url = '', description = '', types = [] } = said?.on === on && said.typed ? said.typed : now
  const noType = fault('no-types', 'event-type-unknown')
  return (
    <>
      <TextField
        name="url"
        type="url"
        required
        maxLength={500}
        autoComplete="off"
        placeholder="https://"
        defaultValue={url}
        label={<Trans>Address</Trans>}
        hint={<Trans>An https address of yours that takes POST requests.</Trans>}
        fault={fault('endpoint-url-invalid')}
      />
      <TextField
        name="description"
        maxLength={200}
        autoComplete="off"
        defaultValue={description}
        label={<Trans>What it is for</Trans>}
        hint={<Trans>So that your colleagues know later. May stay empty.</Trans>}
      />
      <fieldset className={style.choice}>
        <legend>
          <Trans>Events</Trans>
        </legend>
        <label>
          <input type="radio" name="which" value="all" defaultChecked={types.length === 0 && !noType} />
          <Trans>All, also those that will come</Trans>
        </label>
        <label>
          <input type="radio" name="which" value="some" defaultChecked={types.length > 0 || noType !== undefined} />
          <Trans>Only these</Trans>
        </label>
        {noType && <span className="error">{noType}</span>}
        <Types chosen={types} />
      </fieldset>
    </>
  )
}

function Types({ chosen }: { readonly chosen: readonly string[] }) {
  const subjects = useSubjects()
  return (
    <div className={style.types}>
      {subjects.map(({ name, subject }) => (
        <fieldset key={subject} className={style.choice}>
          <legend>{name}</legend>
          {eventTypes
            .filter((type) => subjectOf(type) === subject)
            .map((type) => (
              <label key={type}>
                <input type="checkbox" name="types" value={type} defaultChecked={chosen.includes(type)} />
                <code>{type}</code>
              </label>
            ))}
        </fieldset>
      ))}
    </div>
  )
}
