import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router'
import { Deadline } from '../../parts/deadline.tsx'
import { Document } from '../../parts/document.tsx'
import { FileField } from '../../parts/file-field.tsx'
import { kindOf } from '../../parts/file-kind.ts'
import { dateText } from '../../parts/formats.ts'
import { Status } from '../../parts/status.tsx'
import { usePage } from '../../shell/page-data.ts'
import { useFileLimits } from '../form/file-limits.tsx'
import { Form } from '../form/form.tsx'
import { StepButton } from '../order/step-button.tsx'
import { RefusedNote } from '../trade/refused-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import { ChecklistFields } from './checklist-fields.tsx'
import { type InspectionRefused, takeInspectionStep } from './inspection-steps.ts'
import { useInspectionWords } from './inspection-words.ts'
import { type OneInspection, readInspection } from './read-inspections.ts'
import { ResultTable } from './result-table.tsx'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readInspection(context, request, params.orderId ?? '', params.inspectionId ?? '')

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { orderId = '', inspectionId = '' } = params
  const refused = await takeInspectionStep(context, request, orderId, inspectionId)
  return refused ?? redirect(`/inspections/${orderId}/${inspectionId}`)
}

type Data = Awaited<ReturnType<typeof loader>>

/** What is looked at, by when, and what was found: for the firm and for staff. */
export default function InspectionPage() {
  const { one, firms } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>() as InspectionRefused | undefined
  const { t } = useLingui()
  const words = useInspectionWords()
  const title = `${words.kind(one.kind)} ${one.order.number}`
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`${title} · Surety`}</title>
      <div>
        <p className="small">
          <a href="/inspections">
            <Trans>Inspections</Trans>
          </a>
        </p>
        <h1>{title}</h1>
      </div>
      <RefusedNote refused={said?.refused} currency={one.order.currency} />
      <Facts one={one} />
      <StaffSteps one={one} firms={firms} />
      <FirmSteps one={one} />
      {one.actions.includes('file-report') ? <Report one={one} said={said} /> : <Found one={one} />}
    </div>
  )
}

function Facts({ one }: { readonly one: OneInspection }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const words = useInspectionWords()
  const { order, terms } = one
  const day = one.visit_on ?? one.on
  const by = one.state === 'report-filed' || one.state === 'contested' ? one.answer_by : one.report_by
  return (
    <section className={`sheet ${trade.stack}`}>
      <p>
        <Status state={one.state} /> <bdi>{order.supplier_name}</bdi> → <bdi>{order.buyer_name}</bdi>
      </p>
      <p className="small muted">
        {terms.incoterm} {terms.incoterm_place}
        {day !== null && <> · {dateText(`${day}T12:00:00Z`, 'UTC', locale)}</>}
        {by !== null && one.outcome === null && (
          <>
            {' · '}
            <Deadline at={by} zone={order.zone} />
          </>
        )}
      </p>
      {one.outcome !== null && <p>{words.outcome(one.outcome)}</p>}
      {one.contest_reason !== null && (
        <blockquote>
          <bdi>{one.contest_reason}</bdi>
        </blockquote>
      )}
      {terms.remarks !== null && <p className="small">{terms.remarks}</p>}
      {one.files.map(({ file, name, type }) => (
        <Document
          key={file}
          name={name}
          href={`/v1/orders/${order.id}/inspections/${one.id}/files/${file}`}
          kind={kindOf(type)}
          hash={file}
        />
      ))}
      {one.files.length === 0 && <p className="small muted">{t`No drawings or certificates belong to the terms.`}</p>}
    </section>
  )
}

/** Who of staff may appoint a firm or decide about a contested report. */
function StaffSteps({ one, firms }: Data) {
  const may = (step: OneInspection['actions'][number]) => one.actions.includes(step)
  if (!may('appoint-firm') && !may('settle-contest')) return null
  return (
    <section className={`sheet ${trade.stack}`}>
      {may('appoint-firm') && (
        <Form method="post" className={trade.row}>
          <label className="field">
            <Trans>Firm</Trans>
            <select name="firm" required defaultValue={one.firm ?? ''}>
              <option value="">–</option>
              {firms.map(({ company, name, country }) => (
                <option key={company} value={company}>
                  {name}, {country}
                </option>
              ))}
            </select>
          </label>
          <StepButton step="appoint">
            <Trans>Appoint</Trans>
          </StepButton>
        </Form>
      )}
      {may('settle-contest') && (
        <Form method="post" className={trade.row}>
          <StepButton step="uphold">
            <Trans>The report counts</Trans>
          </StepButton>
          <StepButton step="reject" plain>
            <Trans>The report is none: the fee goes back</Trans>
          </StepButton>
        </Form>
      )}
    </section>
  )
}

/** The firm names its day, or declines. */
function FirmSteps({ one }: { readonly one: OneInspection }) {
  const { t } = useLingui()
  if (!one.actions.includes('schedule-visit')) return null
  return (
    <section className={`sheet ${trade.stack}`}>
      <Form method="post" className={trade.row}>
        <TextField
          name="on"
          type="date"
          required
          label={t`Day of the visit`}
          defaultValue={one.visit_on ?? one.on ?? ''}
        />
        <StepButton step="schedule">
          <Trans>Name the day</Trans>
        </StepButton>
      </Form>
      <Form method="post">
        <StepButton step="decline" plain>
          <Trans>We do not take it</Trans>
        </StepButton>
      </Form>
    </section>
  )
}

/** The report: its file, how much was finished, and the checklist. */
function Report({ one, said }: { readonly one: OneInspection; readonly said: InspectionRefused | undefined }) {
  const { t } = useLingui()
  const { each } = useFileLimits()
  const typed = (name: string) => (said?.typed.step === 'report' ? said.typed[name] : undefined)
  return (
    <Form method="post" encType="multipart/form-data" className={trade.stack}>
      <h2>
        <Trans>Report</Trans>
      </h2>
      <section className={`sheet ${trade.stack}`}>
        <FileField name="file" label={t`The report, then pictures`} multiple hint={t`A PDF, at most ${each}.`} />
        <input type="hidden" name="report" value={typed('report') ?? ''} />
        <TextField
          name="finished"
          inputMode="decimal"
          required
          label={t`How much of the goods is made and packed (%)`}
          defaultValue={typed('finished') ?? ''}
        />
      </section>
      <ChecklistFields checklist={one.checklist} typed={typed} />
      <p>
        <StepButton step="report">
          <Trans>File the report</Trans>
        </StepButton>
      </p>
    </Form>
  )
}

/** What is to be looked at, and what was found. */
function Found({ one }: { readonly one: OneInspection }) {
  const nameOf = (line: number) => one.terms.lines.find((each) => each.line === line)?.name ?? String(line)
  return (
    <section className={`sheet ${trade.stack}`}>
      <h2>
        <Trans>Checklist</Trans>
      </h2>
      <ul>
        {one.checklist.lines.map((line) => (
          <li key={line.line}>
            <strong>{line.name}</strong>{' '}
            <Trans>
              {line.items} items, a sample of {line.sample}
            </Trans>
            <ul className="small">
              {line.points.map(({ n, attribute, target, unit, tolerance }) => (
                <li key={n}>
                  {attribute}: {[target, unit, tolerance].filter(Boolean).join(' ')}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <ResultTable results={one.results} nameOf={nameOf} />
    </section>
  )
}
