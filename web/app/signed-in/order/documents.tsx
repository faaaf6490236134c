import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { FileField } from '../../parts/file-field.tsx'
import { useFileLimits } from '../form/file-limits.tsx'
import { Form } from '../form/form.tsx'
import type { Order } from '../trade/open-order.ts'
import { useRefusedWords } from '../trade/refused-words.ts'
import trade from '../trade/trade.module.css'
import { FileRow } from './file-row.tsx'
import style from './order.module.css'
import type { StepRefused } from './order-steps.ts'
import type { OrderPage } from './read-order.ts'
import { useUpload } from './upload-files.ts'

export interface DocumentsProps extends Pick<OrderPage, 'files'> {
  readonly order: Order
}

/** The files of the order, for both sides, and the way to attach more. */
export function Documents({ order, files }: DocumentsProps) {
  const missing = order.terms?.content.attachments.filter(({ sha256 }) => !files.some(({ file }) => file === sha256))
  return (
    <section className={`sheet ${style.part}`} id="documents">
      <h2>
        <Trans>Documents</Trans>
      </h2>
      {files.length === 0 && (
        <p className="small muted">
          <Trans>No files yet. Photos, papers and tables that belong to this order stand here for both sides.</Trans>
        </p>
      )}
      {files.map((file) => (
        <FileRow key={file.file} order={order} file={file} />
      ))}
      {missing?.map(({ name, sha256 }) => (
        <p key={sha256} className="small muted">
          <Trans>
            The contract names <bdi>{name}</bdi> (sha-256 <code>{sha256.slice(0, 8)}…</code>), which nobody has
            attached.
          </Trans>
        </p>
      ))}
      {order.actions.includes('attach-file') && <Attach order={order} />}
    </section>
  )
}

function Attach({ order }: { readonly order: Order }) {
  const { t } = useLingui()
  const { each, films } = useFileLimits()
  const { progress, refused, onSubmit } = useUpload(order.id)
  const fault = useFileFault(order, 'attach', refused)
  return (
    <Form keeps={false} method="post" encType="multipart/form-data" className={trade.stack} onSubmit={onSubmit}>
      <input type="hidden" name="step" value="attach" />
      <FileField
        name="file"
        label={t`Attach files`}
        hint={t`At most ${each} each, films ${films}. Both sides see them, and nobody can take them back.`}
        fault={fault}
        progress={progress}
        multiple
      />
      <p>
        <button className="button plain" type="submit" aria-disabled={progress !== undefined}>
          <Trans>Attach</Trans>
        </button>
      </p>
    </Form>
  )
}

/** Codes that are about the file of a form, and stand beside its field. */
const aboutFiles = /^(file|picture|archive|files|too-many-files|no-such-file|no-document|no-proof)/

/** What is wrong with the file of a form, as the browser or the server was told. */
export function useFileFault(order: Order, step: string, refused: StepRefused['refused'] | undefined) {
  const words = useRefusedWords(order.total.currency)
  const said = useActionData<StepRefused>()
  if (refused !== undefined) return words(refused)
  return said?.typed.step === step && aboutFiles.test(said.refused.code) ? words(said.refused) : undefined
}
