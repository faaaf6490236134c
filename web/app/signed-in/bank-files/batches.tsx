import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useActionData, useSearchParams } from 'react-router'
import { Money } from '../../parts/money.tsx'
import { Status } from '../../parts/status.tsx'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import type { BankFileSaid } from './bank-file-steps.ts'
import type { BankFilesData, Batch } from './read-bank-files.ts'

/** Every file, the newest first: where it stands, and whose step is next. */
export function Batches({ data }: { readonly data: BankFilesData }) {
  const [search] = useSearchParams()
  const next = data.batches.next_cursor
  const more = new URLSearchParams(search)
  more.set('batches', next ?? '')
  return (
    <section className={`sheet ${trade.stack}`} id="batches">
      <h2>
        <Trans>Files</Trans>
      </h2>
      {data.batches.data.length === 0 ? (
        <p>
          <Trans>No file yet. Build one from what waits for an account.</Trans>
        </p>
      ) : (
        <ul className={style.list}>
          {data.batches.data.map((batch) => (
            <li key={batch.id}>
              <Line data={data} batch={batch} />
            </li>
          ))}
        </ul>
      )}
      {next !== null && (
        <p>
          <a className="button plain" href={`/finance/files?${more}#batches`}>
            <Trans>The next ones</Trans>
          </a>
        </p>
      )}
    </section>
  )
}

interface OneBatch {
  readonly data: BankFilesData
  readonly batch: Batch
}

function Line({ data, batch }: OneBatch) {
  return (
    <>
      <div className={style.head}>
        <div>
          <strong>
            <a href={`/finance/files?batch=${batch.id}`}>
              <Money {...batch.sum} />
            </a>
          </strong>
          <div className="small muted">
            {batch.bank} · <Plural value={batch.orders} one="# transfer" other="# transfers" /> ·{' '}
            <Trans>to be paid on {batch.execution_date}</Trans>
          </div>
        </div>
        <Status state={batch.standing} />
      </div>
      <BatchSteps data={data} batch={batch} />
    </>
  )
}

/** What can be done with a file now, by whom; nothing where it is the bank's turn. */
export function BatchSteps({ data, batch }: OneBatch) {
  const { t } = useLingui()
  const said = useActionData<BankFileSaid>()
  const { id, state, message_id, built_by } = batch
  const isReleased = state === 'released' || state === 'sent'
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="on" value={id} />
      <SaidNote said={said} on={id} />
      {state === 'built' && built_by === data.self && (
        <p className="tiny">
          <Trans>You built it. A colleague compares and releases it.</Trans>
        </p>
      )}
      <div className={trade.row}>
        {data.mayMove && state === 'built' && <BuiltSteps data={data} batch={batch} />}
        {isReleased && (
          <a className="button plain" href={`/finance/files/${id}/xml`} download aria-label={t`Save ${message_id}.xml`}>
            <Trans>Save the XML</Trans>
          </a>
        )}
        {data.mayMove && state === 'released' && (
          <button
            className="button"
            type="submit"
            name="step"
            value="deliver"
            aria-label={t`The bank has ${message_id}`}
          >
            <Trans>The bank has it</Trans>
          </button>
        )}
      </div>
    </Form>
  )
}

/** Of a file that nobody released: a second person does, or it is given up. */
function BuiltSteps({ data, batch: { message_id, built_by } }: OneBatch) {
  const { t } = useLingui()
  return (
    <>
      {built_by !== data.self && (
        <button className="button" type="submit" name="step" value="release" aria-label={t`Release ${message_id}`}>
          <Trans>Release</Trans>
        </button>
      )}
      <button className="button plain" type="submit" name="step" value="discard" aria-label={t`Discard ${message_id}`}>
        <Trans>Discard</Trans>
      </button>
    </>
  )
}
