import { Trans, useLingui } from '@lingui/react/macro'
import { Deadline } from '../../parts/deadline.tsx'
import { dateText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Status } from '../../parts/status.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import style from '../order/order.module.css'
import { Folded } from '../order/other-steps.tsx'
import type { OrderPage } from '../order/read-order.ts'
import { StepButton } from '../order/step-button.tsx'
import { useTyped } from '../order/use-typed.ts'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import { FeeRepaid } from './fee-repaid.tsx'
import { useInspectionWords } from './inspection-words.ts'
import type { Inspection, Services } from './read-inspections.ts'
import { ResultTable } from './result-table.tsx'

type Shown = Pick<OrderPage, 'order' | 'side' | 'inspections' | 'services'>

/** Inspections of the order: what is booked, what was found, and what the visitor may do. */
export function Inspections({ page }: { readonly page: Shown }) {
  const { order, inspections, services } = page
  const plan = order.terms?.content.release_plan ?? []
  const mayWaive = order.actions.includes('waive-inspection') && plan.some(({ step }) => step === 'inspected')
  if (inspections.length === 0 && services === undefined && !mayWaive) return null
  return (
    <section className={`sheet ${style.part}`} id="inspection">
      <h2>
        <Trans>Inspection</Trans>
      </h2>
      {inspections.map((each) => (
        <Part key={each.id} inspection={each} page={page} />
      ))}
      {services !== undefined && <Book services={services} isFirst={inspections.length === 0} />}
      {mayWaive && <Waive />}
    </section>
  )
}

function Part({ inspection, page }: { readonly inspection: Inspection; readonly page: Shown }) {
  const words = useInspectionWords()
  const { order } = page
  const { id, kind, state, outcome, results, verdict } = inspection
  const nameOf = (line: number) => order.terms?.content.lines.find((each) => each.line === line)?.name ?? String(line)
  return (
    <article className={trade.stack}>
      <h3>
        {words.kind(kind)} <Status state={state} />{' '}
        {verdict !== null && <Tag tone={toneOf(verdict)}>{words.verdict(verdict)}</Tag>}
      </h3>
      <Facts inspection={inspection} zone={order.zone} />
      {outcome !== null && <p className="small muted">{words.outcome(outcome)}</p>}
      <ResultTable results={results} nameOf={nameOf} />
      {inspection.report_sha256 !== null && (
        <p>
          <a href={`/v1/orders/${order.id}/files/${inspection.report_sha256}`}>
            <Trans>The report</Trans>
          </a>
        </p>
      )}
      <Steps inspection={inspection} page={page} />
      {page.side === 'staff' && (
        <p>
          <a className="button plain" href={`/inspections/${order.id}/${id}`}>
            <Trans>Checklist and steps</Trans>
          </a>
        </p>
      )}
    </article>
  )
}

function toneOf(verdict: string) {
  return verdict === 'pass' ? 'seal' : verdict === 'fail' ? 'bad' : 'warn'
}

function Facts({ inspection, zone }: { readonly inspection: Inspection; readonly zone: string }) {
  const { locale } = usePage().language
  const { fee, on, visit_on: visit, firm_name: firm, report_by: by, answer_by: answer, state } = inspection
  const day = (date: string) => dateText(`${date}T12:00:00Z`, 'UTC', locale)
  const isAwaited = ['paid', 'appointed', 'scheduled'].includes(state)
  return (
    <p className="small muted">
      {fee.amount > 0 && (
        <>
          <Trans>
            Fee <Money {...fee} />
          </Trans>
          .{' '}
        </>
      )}
      <FeeRepaid inspection={inspection} />
      {firm !== null && (
        <>
          <bdi>{firm}</bdi>.{' '}
        </>
      )}
      {visit !== null ? (
        <Trans>Visit on {day(visit)}. </Trans>
      ) : (
        on !== null && <Trans>The goods can be looked at from {day(on)}. </Trans>
      )}
      {isAwaited && by !== null && (
        <>
          <Trans>The report has to be here</Trans> <Deadline at={by} zone={zone} />
        </>
      )}
      {state === 'report-filed' && answer !== null && (
        <>
          <Trans>It counts unless it is contested</Trans> <Deadline at={answer} zone={zone} />
        </>
      )}
    </p>
  )
}

/** What the visitor may do with an inspection: exactly what the API names. */
function Steps({ inspection, page }: { readonly inspection: Inspection; readonly page: Shown }) {
  const { order, side } = page
  const may = (step: Inspection['actions'][number]) => inspection.actions.includes(step)
  const open = order.payments.find((each) => each.inspection === inspection.id && each.next_action?.url != null)
  const isPaying = order.payments.some(
    ({ inspection: of, state }) => of === inspection.id && ['created', 'pending', 'review'].includes(state),
  )
  return (
    <Form method="post" className={trade.stack}>
      <input type="hidden" name="inspection" value={inspection.id} />
      <div className={trade.row}>
        {may('pay-fee') && side === 'buyer' && !isPaying && (
          <StepButton step="pay-inspection">
            <Trans>Pay the fee by card</Trans>
          </StepButton>
        )}
        {may('pay-fee') && side === 'supplier' && (
          <StepButton step="advance-inspection">
            <Trans>Pay the fee from your credit</Trans>
          </StepButton>
        )}
        {open?.next_action?.url != null && (
          <a className="button" href={open.next_action.url}>
            <Trans>Go on at the provider</Trans>
          </a>
        )}
        {may('accept-report') && (
          <StepButton step="accept-report">
            <Trans>Accept the report</Trans>
          </StepButton>
        )}
        {(may('cancel') || may('cancel-overdue')) && !isPaying && (
          <StepButton step="cancel-inspection" plain>
            <Trans>Cancel it</Trans>
          </StepButton>
        )}
      </div>
      {may('contest-report') && <Contest id={inspection.id} />}
    </Form>
  )
}

function Contest({ id }: { readonly id: string }) {
  const { t } = useLingui()
  const typed = useTyped('contest-report')
  return (
    <Folded title={<Trans>Contest the report…</Trans>} isOpen={typed('inspection') === id}>
      <p className="small muted">
        <Trans>Say what is wrong with the report. Staff read it and decide whether it counts.</Trans>
      </p>
      <TextField
        name="reason"
        label={t`What is wrong with the report`}
        defaultValue={typed('reason')}
        maxLength={2000}
      />
      <p>
        <StepButton step="contest-report" plain>
          <Trans>Contest it</Trans>
        </StepButton>
      </p>
    </Folded>
  )
}

/** A side books somebody to look at the goods before they leave. */
function Book({ services, isFirst }: { readonly services: Services; readonly isFirst: boolean }) {
  const typed = useTyped('book-inspection')
  return (
    <Folded
      title={isFirst ? <Trans>Book an inspection…</Trans> : <Trans>Book another one…</Trans>}
      isOpen={typed('step') !== undefined}
    >
      <p className="small muted">
        <Trans>
          Who books advances the fee. It is held until the report is accepted, and goes back if no report comes. A
          balance that is due when the goods are ready waits for the report.
        </Trans>
      </p>
      <BookForm services={services} />
    </Folded>
  )
}

/** What a day of each service costs. */
function Prices({ services }: { readonly services: Services }) {
  const words = useInspectionWords()
  return (
    <ul className="small muted">
      {services.services.map(({ kind, fee_per_day: fee }) => (
        <li key={kind}>
          {words.kind(kind)}:{' '}
          <Trans>
            <Money {...fee} /> a day
          </Trans>
        </li>
      ))}
    </ul>
  )
}

function BookForm({ services }: { readonly services: Services }) {
  const { t } = useLingui()
  const typed = useTyped('book-inspection')
  const words = useInspectionWords()
  return (
    <Form method="post" className={trade.stack}>
      <label className="field">
        <Trans>What</Trans>
        <select name="kind" defaultValue={typed('kind') ?? 'inspection'}>
          {services.services.map(({ kind }) => (
            <option key={kind} value={kind}>
              {words.kind(kind)}
            </option>
          ))}
        </select>
      </label>
      <Prices services={services} />
      <div className={trade.row}>
        <TextField
          name="on"
          type="date"
          required
          min={services.earliest}
          max={services.latest}
          label={t`The goods can be looked at from`}
          defaultValue={typed('on') ?? services.earliest}
        />
        <TextField
          name="days"
          inputMode="numeric"
          pattern="[1-9]|10"
          label={t`Days of one inspector`}
          defaultValue={typed('days') ?? '1'}
        />
      </div>
      <p>
        <StepButton step="book-inspection">
          <Trans>Book it</Trans>
        </StepButton>
      </p>
    </Form>
  )
}

/** The buyer lets goods go without an inspection. */
function Waive() {
  return (
    <Folded title={<Trans>Go without an inspection…</Trans>}>
      <p className="small muted">
        <Trans>
          What waits for an inspection by the plan is released to the supplier. Quality is not given up: you can still
          claim.
        </Trans>
      </p>
      <Form method="post">
        <StepButton step="waive-inspection" plain>
          <Trans>Release it without an inspection</Trans>
        </StepButton>
      </Form>
    </Folded>
  )
}
