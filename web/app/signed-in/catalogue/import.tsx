import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
  useRevalidator,
} from 'react-router'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { Tag } from '../../parts/tag.tsx'
import { Form } from '../form/form.tsx'
import { useProblemWords } from '../trade/account-words.ts'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import { type CatalogueSaid, takeImportStep } from './catalogue-steps.ts'
import { useCatalogueWords } from './catalogue-words.ts'
import { ImportRows } from './import-rows.tsx'
import { type ImportData, readImport } from './read-catalogue.ts'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readImport(context, request, params.importId ?? '')
export const action = ({ context, request, params }: ActionFunctionArgs) =>
  takeImportStep(context, request, params.importId ?? '')

/** While it is worked on, the page looks again this often. */
const LOOK_AGAIN_MS = 1000
const atWork = ['received', 'applying', 'undoing']

/** What would this file do, what is wrong with it, and shall it be taken? */
export default function ImportPage() {
  const data = useLoaderData<typeof loader>()
  const { found } = data
  const { t } = useLingui()
  const word = useCatalogueWords()
  useLookAgain(atWork.includes(found.state))
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`${found.name} · Surety`}</title>
      <header className={trade.head}>
        <h1>{found.name}</h1>
        <p>
          <Tag tone={found.state === 'applied' ? 'seal' : 'plain'}>{word(found.state)}</Tag>{' '}
          <a href="/catalogue/imports">
            <Trans>All imports</Trans>
          </a>
        </p>
      </header>
      <Progress found={found} />
      <Failure found={found} />
      <Steps data={data} />
      <Columns found={found} />
      <ImportRows data={data} />
    </div>
  )
}

function useLookAgain(isAtWork: boolean): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!isAtWork || state !== 'idle') return undefined
    const timer = setTimeout(() => void revalidate(), LOOK_AGAIN_MS)
    return () => clearTimeout(timer)
  }, [isAtWork, revalidate, state])
}

type Found = ImportData['found']

function Progress({ found: { state, counts, progress } }: { readonly found: Found }) {
  if (!atWork.includes(state)) return null
  const done = state === 'received' ? progress.read : state === 'applying' ? progress.applied : progress.undone
  return (
    <p role="status">
      {state === 'received' ? (
        <Trans>{done} rows are read. Without script, load this page again to see more.</Trans>
      ) : (
        <Trans>
          {done} of {counts.rows} rows. Without script, load this page again to see more.
        </Trans>
      )}
    </p>
  )
}

function Failure({ found: { failure } }: { readonly found: Found }) {
  const words = useProblemWords()
  if (failure === null) return null
  const { line } = (failure.data ?? {}) as { readonly line?: number }
  const problem = { code: failure.code, status: 422, title: failure.code, data: { ...failure.data } }
  return (
    <ProblemNote title={<Trans>The file could not be read</Trans>}>
      <p>
        {line !== undefined && <Trans>Line {line}:</Trans>} {words(problem)}
      </p>
    </ProblemNote>
  )
}

/** What can be done with it now, and what that means. */
function Steps({ data: { found, mayWrite } }: { readonly data: ImportData }) {
  const said = useActionData<CatalogueSaid>()
  const { counts, actions, options } = found
  const good = counts.new + counts.changed + counts.withdrawn
  if (!mayWrite || actions.length === 0) return null
  return (
    <Form method="post" keeps={false} className={`sheet ${trade.stack}`}>
      <SaidNote said={said} on="import" />
      {actions.includes('apply') && (
        <>
          <p>
            {options.lists ? (
              <Trans>
                {good} rows are taken and listed; {counts.wrong} wrong ones are left.
              </Trans>
            ) : (
              <Trans>
                {good} rows are taken; {counts.wrong} wrong ones are left.
              </Trans>
            )}
          </p>
          <button className="button" type="submit" name="step" value="apply">
            <Trans>Take the good rows</Trans>
          </button>
        </>
      )}
      {actions.includes('undo') && (
        <button className="button plain" type="submit" name="step" value="undo">
          <Trans>Put it all back</Trans>
        </button>
      )}
      {actions.includes('discard') && (
        <button className="button plain" type="submit" name="step" value="discard">
          <Trans>Throw it away</Trans>
        </button>
      )}
    </Form>
  )
}

/** Columns that nothing was made of. */
function Columns({ found: { reading } }: { readonly found: Found }) {
  const unused = reading?.columns.filter(({ field, header }) => field === null && header !== '') ?? []
  if (unused.length === 0) return null
  return (
    <p className="small muted">
      <Trans>Not used: {unused.map(({ header }) => header).join(', ')}</Trans>
    </p>
  )
}
