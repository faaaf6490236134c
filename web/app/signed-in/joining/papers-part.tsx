import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import style from './joining.module.css'
import type { JoiningSaid } from './joining-steps.ts'
import { usePaperWords } from './joining-words.ts'
import type { ApplicationData } from './read-joining.ts'

const kinds = ['registration', 'owners', 'address', 'licence', 'other'] as const

/** The papers of an application, and the form that adds one. */
export function PapersPart({ data, isOpen }: { readonly data: ApplicationData; readonly isOpen: boolean }) {
  const { application, company } = data
  return (
    <section className={`sheet ${trade.stack}`} id="papers">
      <h2>
        <Trans>Papers</Trans>
      </h2>
      {application.documents.length === 0 ? (
        <p className="small muted">
          <Trans>An extract of the trade register is needed; what shows who owns the company helps.</Trans>
        </p>
      ) : (
        <Papers company={company.company} documents={application.documents} />
      )}
      {isOpen && <AddPaper company={company.company} />}
    </section>
  )
}

function AddPaper({ company }: { readonly company: string }) {
  const { t } = useLingui()
  const said = useActionData<JoiningSaid>()
  const word = usePaperWords()
  return (
    <Form method="post" encType="multipart/form-data" keeps={false} className={trade.stack} preventScrollReset>
      <input type="hidden" name="company" value={company} />
      <input type="hidden" name="on" value="papers" />
      <SaidNote said={said} on="papers" />
      <div className={trade.row}>
        <div className="field">
          <label htmlFor="paper-kind">
            <Trans>What it is</Trans>
          </label>
          <select id="paper-kind" name="kind">
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {word(kind)}
              </option>
            ))}
          </select>
        </div>
        <label className="field">
          <Trans>PDF or photo</Trans>
          <input type="file" name="file" accept=".pdf,.jpg,.jpeg,.png,.webp,.heic" required />
        </label>
        <button className="button plain" type="submit" name="step" value="add-document" aria-label={t`Add the paper`}>
          <Trans>Add</Trans>
        </button>
      </div>
    </Form>
  )
}

interface PapersProps {
  readonly company: string
  readonly documents: ApplicationData['application']['documents']
}

/** Papers, to take. */
export function Papers({ company, documents }: PapersProps) {
  const word = usePaperWords()
  return (
    <ul className={style.list}>
      {documents.map(({ file, name, kind }) => (
        <li key={file}>
          <a href={`/v1/companies/${company}/application/documents/${file}`} download={name}>
            {name}
          </a>
          <span className="small muted">{word(kind)}</span>
        </li>
      ))}
    </ul>
  )
}
