import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useActionData } from 'react-router'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import style from './joining.module.css'
import type { JoiningSaid } from './joining-steps.ts'
import { usePartWords } from './joining-words.ts'
import type { VettingData } from './read-joining.ts'

/** What staff may do with an application now. */
export function Review({ data }: { readonly data: VettingData }) {
  const { application, self, mayDecide } = data
  const { state, taken_by } = application
  if (!mayDecide) return null
  if (state === 'submitted' || (state === 'in-review' && taken_by !== self)) return <Take data={data} />
  if (state === 'appealed') return <Hear data={data} />
  if (state !== 'in-review') return null
  return (
    <>
      <Approve data={data} />
      <SendBack data={data} />
      <Refuse data={data} />
    </>
  )
}

interface StepFormProps {
  readonly data: VettingData
  readonly on: string
  readonly title: ReactNode
  readonly children: ReactNode
}

function StepForm({ data, on, title, children }: StepFormProps) {
  const said = useActionData<JoiningSaid>()
  return (
    <Form method="post" className={`sheet ${trade.stack}`} preventScrollReset>
      <h2>{title}</h2>
      <input type="hidden" name="company" value={data.company.company} />
      <input type="hidden" name="on" value={on} />
      <SaidNote said={said} on={on} />
      {children}
    </Form>
  )
}

function Take({ data }: { readonly data: VettingData }) {
  return (
    <StepForm data={data} on="take" title={<Trans>Take it</Trans>}>
      <p className="small muted">
        {data.application.state === 'in-review' ? (
          <Trans>A colleague has it. Whoever takes it over decides.</Trans>
        ) : (
          <Trans>Whoever takes it decides.</Trans>
        )}
      </p>
      <div>
        <button className="button" type="submit" name="step" value="take">
          <Trans>Take the application</Trans>
        </button>
      </div>
    </StepForm>
  )
}

function Approve({ data }: { readonly data: VettingData }) {
  const { stated } = data.application
  return (
    <StepForm data={data} on="approve" title={<Trans>Approve</Trans>}>
      <p className="small muted">
        <Trans>
          This records two checks, of the registration and of the owners, with the papers as evidence. Bank account and
          sanctions lists have to be valid already.
        </Trans>
      </p>
      <TextField
        {...{ name: 'registration', required: true, maxLength: 500, autoComplete: 'off' }}
        label={<Trans>Register that was looked at</Trans>}
        hint={<Trans>Everybody can read it.</Trans>}
        defaultValue={stated?.registration_number ?? ''}
      />
      <TextField
        {...{ name: 'owners', required: true, maxLength: 500, autoComplete: 'off' }}
        label={<Trans>What shows who owns it</Trans>}
        hint={<Trans>Everybody can read it: no names.</Trans>}
      />
      <TextField
        {...{ name: 'reference', maxLength: 200, autoComplete: 'off' }}
        label={<Trans>Number of the extract</Trans>}
      />
      <div>
        <button className="button" type="submit" name="step" value="approve">
          <Trans>Approve the application</Trans>
        </button>
      </div>
    </StepForm>
  )
}

const fields = ['legalName', 'registrationNumber', 'address', 'owners', 'documents'] as const

function SendBack({ data }: { readonly data: VettingData }) {
  const part = usePartWords()
  return (
    <StepForm data={data} on="return" title={<Trans>Send it back</Trans>}>
      <p className="small muted">
        <Trans>Say beside each part what is wrong with it; what is empty is fine. The company reads it.</Trans>
      </p>
      {fields.map((field) => (
        <TextField key={field} {...{ name: field, maxLength: 1000, autoComplete: 'off' }} label={part(field)} />
      ))}
      <div>
        <button className="button plain" type="submit" name="step" value="return">
          <Trans>Send it back</Trans>
        </button>
      </div>
    </StepForm>
  )
}

function Refuse({ data }: { readonly data: VettingData }) {
  return (
    <StepForm data={data} on="refuse" title={<Trans>Refuse</Trans>}>
      <TextField
        {...{ name: 'reason', required: true, maxLength: 1000, autoComplete: 'off' }}
        label={<Trans>Why</Trans>}
        hint={<Trans>The company reads it, and may appeal once; a colleague hears it.</Trans>}
      />
      <div>
        <button className="button plain" type="submit" name="step" value="refuse">
          <Trans>Refuse the application</Trans>
        </button>
      </div>
    </StepForm>
  )
}

function Hear({ data }: { readonly data: VettingData }) {
  if (data.application.decided_by === data.self)
    return (
      <p className={`sheet ${style.form}`}>
        <Trans>You refused it: a colleague hears the appeal.</Trans>
      </p>
    )
  return (
    <StepForm data={data} on="hear" title={<Trans>Hear the appeal</Trans>}>
      <TextField
        {...{ name: 'reason', required: true, maxLength: 1000, autoComplete: 'off' }}
        label={<Trans>Why</Trans>}
      />
      <fieldset className={style.list} style={{ border: 0 }}>
        <legend className="small">
          <Trans>What follows</Trans>
        </legend>
        <label>
          <input type="radio" name="answer" value="open" defaultChecked /> <Trans>I look at it again</Trans>
        </label>
        <label>
          <input type="radio" name="answer" value="keep" /> <Trans>it stays refused</Trans>
        </label>
      </fieldset>
      <div>
        <button className="button" type="submit" name="step" value="hear">
          <Trans>Answer the appeal</Trans>
        </button>
      </div>
    </StepForm>
  )
}
