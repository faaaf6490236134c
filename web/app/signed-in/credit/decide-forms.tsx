import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useActionData } from 'react-router'
import { decimalText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Form } from '../form/form.tsx'
import { useCreditPartWords } from '../pay-later/credit-words.ts'
import { ADVERSE, IN_FAVOUR, useReasonWords } from '../pay-later/reason-words.ts'
import { type Said, SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { StaffApplication } from './read-credit.ts'
import { ReasonsField } from './reasons-field.tsx'

/** What staff may do with an application now. */
export function DecideForms({ data }: { readonly data: StaffApplication }) {
  const { application, self } = data
  const may = (step: string) => application.actions.includes(step)
  if (may('confirm')) return <Second data={data} />
  if (may('take') && application.taken_by !== self) return <Take data={data} />
  if (!may('decide')) return null
  return (
    <>
      <Approve data={data} />
      <SendBack data={data} />
      <Decline data={data} />
    </>
  )
}

interface StepFormProps {
  readonly data: StaffApplication
  readonly on: string
  readonly title: ReactNode
  readonly children: ReactNode
}

function StepForm({ data, on, title, children }: StepFormProps) {
  const said = useActionData<Said>()
  return (
    <Form method="post" className={`sheet ${trade.stack}`} preventScrollReset>
      <h2>{title}</h2>
      <input type="hidden" name="application" value={data.application.application} />
      <input type="hidden" name="on" value={on} />
      <SaidNote said={said} on={on} />
      {children}
    </Form>
  )
}

function Take({ data }: { readonly data: StaffApplication }) {
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

function Why() {
  return (
    <TextField
      {...{ name: 'note', required: true, maxLength: 2000, autoComplete: 'off' }}
      label={<Trans>Why</Trans>}
      hint={<Trans>For colleagues and auditors; the company never reads it.</Trans>}
    />
  )
}

/** Whose money the line lends. */
function Lenders({ lenders }: Pick<StaffApplication, 'lenders'>) {
  const others = lenders.filter(({ lender }) => lender !== 'own')
  const { t } = useLingui()
  if (others.length === 0) return null
  return (
    <label className="field">
      <Trans>Who lends</Trans>
      <select name="lender" defaultValue="own">
        <option value="own">{t`the operator itself`}</option>
        {others.map(({ lender, legal_name }) => (
          <option key={lender} value={lender}>
            {legal_name ?? lender}
          </option>
        ))}
      </select>
    </label>
  )
}

function Approve({ data }: { readonly data: StaffApplication }) {
  const { score, business } = data.application
  const proposed = score?.limit.amount ? score.limit : business?.asked
  return (
    <StepForm data={data} on="approve" title={<Trans>Approve</Trans>}>
      <p className="small muted">
        <Trans>
          This opens the line. A limit below what was asked for needs a reason against it, and the company gets a
          notice.
        </Trans>
      </p>
      <TextField
        {...{ name: 'limit', required: true, inputMode: 'decimal', maxLength: 20, autoComplete: 'off' }}
        label={<Trans>Limit in USD</Trans>}
        defaultValue={proposed === undefined ? '' : decimalText(proposed.amount, 2)}
      />
      <Lenders lenders={data.lenders} />
      <ReasonsField codes={[...IN_FAVOUR.slice(0, 2), ...ADVERSE]} chosen={[]} />
      <Why />
      <div>
        <button className="button" type="submit" name="step" value="approve">
          <Trans>Approve the application</Trans>
        </button>
      </div>
    </StepForm>
  )
}

const parts = ['business', 'owners', 'statements', 'consent'] as const

function SendBack({ data }: { readonly data: StaffApplication }) {
  const part = useCreditPartWords()
  return (
    <StepForm data={data} on="return" title={<Trans>Send it back</Trans>}>
      <p className="small muted">
        <Trans>Say beside each part what is wrong with it; what is empty is fine. The company reads it.</Trans>
      </p>
      {parts.map((field) => (
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

function Decline({ data }: { readonly data: StaffApplication }) {
  return (
    <StepForm data={data} on="decline" title={<Trans>Decline</Trans>}>
      <p className="small muted">
        <Trans>The company gets a notice by law: these reasons and nothing else of what you write.</Trans>
      </p>
      <ReasonsField codes={ADVERSE} chosen={data.application.score?.reasons ?? []} />
      <Why />
      <div>
        <button className="button plain" type="submit" name="step" value="decline">
          <Trans>Decline the application</Trans>
        </button>
      </div>
    </StepForm>
  )
}

function Second({ data }: { readonly data: StaffApplication }) {
  const { decision } = data.application
  const reason = useReasonWords()
  if (decision === null) return null
  if (decision.by === data.self)
    return (
      <p className="sheet">
        <Trans>You approved it above the limit of one person: a colleague has to agree.</Trans>
      </p>
    )
  return (
    <StepForm data={data} on="second" title={<Trans>A second person</Trans>}>
      <p>
        <Trans>
          A colleague approves <Money {...decision.limit} />: <q>{decision.note}</q> (
          {decision.reasons.map(reason).join(', ')})
        </Trans>
      </p>
      <Why />
      <div className={trade.row}>
        <button className="button" type="submit" name="step" value="agree">
          <Trans>Agree to it</Trans>
        </button>
        <button className="button plain" type="submit" name="step" value="object">
          <Trans>Object</Trans>
        </button>
      </div>
    </StepForm>
  )
}
