import { Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { useOwnZone } from '../../parts/clock.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { instantText } from '../../parts/formats.ts'
import { usePage, usePublicPath } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import { AskedWords, useAlertWords } from './asked-words.tsx'
import { readSearches, type SavedSearch } from './read-searches.ts'

export const loader = ({ context, request }: LoaderFunctionArgs) => readSearches(context, request)

/** What do we look for again and again, and what is new to it? */
export default function Searches() {
  const { searches } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const to = usePublicPath()
  const find = (
    <a className="button" href={to('/search')}>
      <Trans>Find products</Trans>
    </a>
  )
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Saved searches · Surety`}</title>
      <h1>
        <Trans>Saved searches</Trans>
      </h1>
      {searches.length === 0 ? (
        <EmptyState title={<Trans>No search is kept yet</Trans>} action={find}>
          <Trans>
            Look for products and save the search. Everybody in your company finds it here, and you are told what is new
            to it, once a day or once a week.
          </Trans>
        </EmptyState>
      ) : (
        <>
          <SearchTable />
          <p>{find}</p>
        </>
      )}
    </div>
  )
}

function SearchTable() {
  const { searches } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <table className="lists">
      <thead>
        <tr>
          <th scope="col">{t`Name`}</th>
          <th scope="col">{t`What is looked for`}</th>
          <th scope="col">{t`Alert`}</th>
          <th scope="col">{t`Told of`}</th>
        </tr>
      </thead>
      <tbody>
        {searches.map((each) => (
          <Row key={each.search} each={each} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ each }: { readonly each: SavedSearch }) {
  const { names } = useLoaderData<typeof loader>()
  const zone = useOwnZone() ?? 'UTC'
  const { t } = useLingui()
  const { locale } = usePage().language
  const words = useAlertWords()
  const { search, name, query, alert, next_at, told } = each
  return (
    <tr>
      <th scope="row">
        <a href={`/searches/${search}`}>
          <bdi>{name}</bdi>
        </a>
      </th>
      <td data-label={t`What is looked for`}>
        <AskedWords query={query} names={names} />
      </td>
      <td data-label={t`Alert`}>
        {words[alert]}
        {next_at !== null && (
          <span className="tiny muted" suppressHydrationWarning>
            {' '}
            <Trans>next {instantText(next_at, zone, locale)}</Trans>
          </span>
        )}
      </td>
      <td data-label={t`Told of`}>{told}</td>
    </tr>
  )
}
