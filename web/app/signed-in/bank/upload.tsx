import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { instantText } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import style from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { type Said, SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import type { BankFile } from './read-bank.ts'

/** Hands in a file of the bank. */
export function Upload() {
  const said = useActionData<Said>()
  return (
    <Form method="post" encType="multipart/form-data" className={`sheet ${trade.stack}`}>
      <h2>
        <Trans>Hand in a statement</Trans>
      </h2>
      <p className="small muted">
        <Trans>
          camt.052, camt.053 or camt.054 (versions 02 to 13) or MT940, as the bank sent it. The same file twice changes
          nothing.
        </Trans>
      </p>
      <SaidNote said={said} on="upload" />
      <div className={trade.row}>
        <label className="field">
          <Trans>File of the bank</Trans>
          <input
            type="file"
            name="file"
            accept=".xml,.sta,.mt940,.940,.txt,application/xml,text/xml,text/plain"
            required
          />
        </label>
        <button className="button" type="submit" name="step" value="upload">
          <Trans>Import</Trans>
        </button>
      </div>
    </Form>
  )
}

/** Files and what came of them, newest first. */
export function FileList({ files }: { readonly files: readonly BankFile[] }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  return (
    <ul className={style.list}>
      {files.map((file) => (
        <li key={file.id}>
          <div className={style.head}>
            <strong>
              <bdi>{file.name}</bdi>
            </strong>
            {file.state === 'waiting' && <Tag tone="warn">{t`being read`}</Tag>}
            {file.state === 'read' && <Tag tone="seal">{t`imported`}</Tag>}
            {file.state === 'refused' && <Tag tone="bad">{t`not imported`}</Tag>}
          </div>
          <div className="small muted" suppressHydrationWarning>
            {instantText(file.received_at, 'UTC', locale)} UTC
          </div>
          {file.state === 'refused' && (
            <p className="small">
              {file.line !== null && <Trans>Line {file.line}: </Trans>}
              <bdi>{file.why ?? file.refusal}</bdi>
            </p>
          )}
          {file.statements.length > 0 && (
            <div className="small">
              {file.statements.slice(0, 5).map((id, i) => (
                <span key={id}>
                  {i > 0 && ' · '}
                  <a href={`/finance/bank/${id}`}>
                    <Trans>Statement {i + 1}</Trans>
                  </a>
                </span>
              ))}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
