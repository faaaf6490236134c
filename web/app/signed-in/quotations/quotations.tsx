import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Deadline } from '../../parts/deadline.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { numberText } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { useUnitName } from '../../parts/unit-name.ts'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import { type ListedRequest, readRequests } from './read-quotations.ts'
import { toneOf, useStateWords } from './state-words.ts'

export const loader = ({ context, request }: LoaderFunctionArgs) => readRequests(context, request)

/** What did we ask for, what are we asked for, and where does each stand? */
export default function Quotations() {
  const { data, next_cursor, side, buys } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const more = new URLSearchParams({ ...(side === undefined ? {} : { side }), cursor: next_cursor ?? '' })
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Requests for quotation · Surety`}</title>
      <h1>
        <Trans>Requests for quotation</Trans>
      </h1>
      {buys && (
        <p>
          <a className="button" href="/quotations/new">
            <Trans>Ask for a quote</Trans>
          </a>
        </p>
      )}
      {data.length === 0 ? (
        <EmptyState title={<Trans>No requests yet</Trans>}>
          <Trans>
            A buyer says what is needed, up to ten suppliers with the badge quote, and the better quote becomes an
            order.
          </Trans>
        </EmptyState>
      ) : (
        <RequestTable requests={data} />
      )}
      {next_cursor !== null && (
        <p>
          <a className="button plain" href={`/quotations?${more}`}>
            <Trans>Older requests</Trans>
          </a>
        </p>
      )}
    </div>
  )
}

function RequestTable({ requests }: { readonly requests: readonly ListedRequest[] }) {
  const { t } = useLingui()
  return (
    <table className="lists">
      <thead>
        <tr>
          <th scope="col">{t`What is needed`}</th>
          <th scope="col">{t`Quantity`}</th>
          <th scope="col">{t`State`}</th>
          <th scope="col">{t`Quotes`}</th>
          <th scope="col">{t`Answer by`}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((each) => (
          <Row key={each.request} each={each} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ each }: { readonly each: ListedRequest }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const words = useStateWords()
  const unitName = useUnitName()
  const { request, name, quantity, unit, state, side, own, asked, quotes, answer_by, buyer_name } = each
  return (
    <tr>
      <th scope="row">
        <a href={`/quotations/${request}`}>
          <bdi>{name}</bdi>
        </a>
      </th>
      <td data-label={t`Quantity`}>
        {numberText(quantity, locale)} {unitName(unit)}
      </td>
      <td data-label={t`State`}>
        <Tag tone={toneOf(state)}>{words.requests[state]}</Tag>
      </td>
      <td data-label={t`Quotes`}>
        {side === 'buyer' ? (
          <Trans>
            {quotes ?? 0} of <Plural value={asked ?? 0} one="# supplier" other="# suppliers" />
          </Trans>
        ) : (
          <>
            <bdi>{buyer_name}</bdi>
            {own === null ? '' : `: ${own === 'invited' ? t`waits for your quote` : words.invitations[own]}`}
          </>
        )}
      </td>
      <td data-label={t`Answer by`}>{answer_by === null ? '–' : <Deadline at={answer_by} zone="UTC" />}</td>
    </tr>
  )
}
