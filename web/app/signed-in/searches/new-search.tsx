import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import { AskedWords } from './asked-words.tsx'
import { keepSearch, readNewSearch, type SearchSaid } from './read-searches.ts'
import { SearchFields } from './search-fields.tsx'
import style from './searches.module.css'

export const loader = ({ context, request }: LoaderFunctionArgs) => readNewSearch(context, request)
export const action = ({ context, request }: ActionFunctionArgs) => keepSearch(context, request)

/** Under which name is this search kept, and how often do we want to hear of it? */
export default function NewSearch() {
  const { query, names, mayKeep } = useLoaderData<typeof loader>()
  const said = useActionData<SearchSaid>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Save a search · Surety`}</title>
      <h1>
        <Trans>Save this search</Trans>
      </h1>
      <AskedWords query={query} names={names} />
      {mayKeep ? (
        <Form method="post" className={`sheet ${trade.stack} ${style.form}`}>
          <SaidNote said={said} on="search" />
          <SearchFields
            name={said?.typed?.name ?? query.q?.slice(0, 60) ?? ''}
            alert={said?.typed?.alert ?? 'weekly'}
          />
          <p className="small muted">
            <Trans>Everybody in your company sees the search. What was there before is not told.</Trans>
          </p>
          <div className={trade.row}>
            <button className="button" type="submit">
              <Trans>Save</Trans>
            </button>
          </div>
        </Form>
      ) : (
        <p>
          <Trans>Your role in the company does not include this. Ask a colleague who may, or an administrator.</Trans>
        </p>
      )}
    </div>
  )
}
