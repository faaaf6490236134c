import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { dateText } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import { type CatalogueSaid, sendImport } from './catalogue-steps.ts'
import { useCatalogueWords } from './catalogue-words.ts'
import { readImports } from './read-catalogue.ts'

export const loader = ({ context, request }: LoaderFunctionArgs) => readImports(context, request)
export const action = ({ context, request }: ActionFunctionArgs) => sendImport(context, request)

/** Bring products from a file; what came of the files before? */
export default function ImportsPage() {
  const { data, next_cursor, mayWrite } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const { locale } = usePage().language
  const word = useCatalogueWords()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Imports of products · Surety`}</title>
      <header className={trade.head}>
        <h1>
          <Trans>Import products</Trans>
        </h1>
        <p>
          <Trans>
            A table (CSV or XLSX) or a UBL catalogue. Nothing is taken before you have seen what each row comes to, and
            all of it can be put back.
          </Trans>{' '}
          <a href="/catalogue">
            <Trans>All products</Trans>
          </a>
        </p>
      </header>
      {mayWrite && <SendForm />}
      {data.length > 0 && (
        <ul className={trade.stack}>
          {data.map(({ import: id, name, state, counts, received_at }) => (
            <li key={id}>
              <a href={`/catalogue/imports/${id}`}>{name}</a> <Tag>{word(state)}</Tag>{' '}
              <span className="small muted">
                <Trans>
                  {counts.rows} rows, {counts.wrong} wrong, {dateText(received_at, 'UTC', locale)}
                </Trans>
              </span>
            </li>
          ))}
        </ul>
      )}
      {next_cursor !== null && (
        <p>
          <a className="button plain" href={`?${new URLSearchParams({ cursor: next_cursor })}`}>
            <Trans>Older imports</Trans>
          </a>
        </p>
      )}
    </div>
  )
}

function SendForm() {
  const { t } = useLingui()
  const said = useActionData<CatalogueSaid>()
  return (
    <Form method="post" encType="multipart/form-data" keeps={false} className={`sheet ${trade.stack}`}>
      <SaidNote said={said} on="import" />
      <label className="field">
        <Trans>File (CSV, XLSX, XML)</Trans>
        <input type="file" name="file" accept=".csv,.tsv,.txt,.xlsx,.xml" required />
      </label>
      <p>
        <a href="/v1/product-imports/template.csv" download>
          <Trans>A table to fill in, with an example</Trans>
        </a>
      </p>
      <div className={trade.row}>
        <TextField name="language" label={t`Language of the words`} defaultValue="en" maxLength={3} />
        <TextField name="currency" label={t`Currency, where no column says it`} maxLength={3} />
        <label className="field">
          <Trans>Sign before decimals</Trans>
          <select name="decimal">
            <option value="">{t`As the file looks`}</option>
            <option value="point">{t`Point (9.50)`}</option>
            <option value="comma">{t`Comma (9,50)`}</option>
          </select>
        </label>
      </div>
      <label className={trade.check}>
        <input type="checkbox" name="lists" defaultChecked />
        <Trans>List the products when the rows are taken</Trans>
      </label>
      <button className="button" type="submit">
        <Trans>Read the file</Trans>
      </button>
    </Form>
  )
}
