import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Money } from '../../parts/money.tsx'
import trade from '../trade/trade.module.css'
import { readCreditReplay } from './read-credit.ts'
import { useProposalWords } from './score-part.tsx'

export const loader = ({ context, request }: LoaderFunctionArgs) => readCreditReplay(context, request)

type Replayed = Awaited<ReturnType<typeof readCreditReplay>>

/** What would another scorecard have proposed? */
export default function CreditReplayPage() {
  const replay = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Scorecard, run again · Surety`}</title>
      <header className={trade.head}>
        <h1>
          <Trans>Version {replay.version} of the scorecard, run again</Trans>
        </h1>
        <p>
          <a href="/policy/scorecard">
            <Trans>The scorecard</Trans>
          </a>
        </p>
      </header>
      <section className={`sheet ${trade.stack}`}>
        <p>
          <Plural
            value={replay.applications}
            one="# decided application was scored again."
            other="# decided applications were scored again."
          />{' '}
          {replay.changed === 0 && <Trans>Nothing else would have been proposed.</Trans>}
        </p>
        {replay.data.length > 0 && <Rows data={replay.data} />}
        {replay.next_cursor !== null && (
          <p>
            <a href={`/credit-applications/replay?version=${replay.version}&behind=${replay.next_cursor}`}>
              <Trans>Go on with later applications</Trans>
            </a>
          </p>
        )}
      </section>
    </div>
  )
}

function Rows({ data }: Pick<Replayed, 'data'>) {
  const { t } = useLingui()
  const heads = [t`Company`, t`Was proposed`, t`Would have been`, t`Was decided`]
  return (
    <table className="lists">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.map((each) => (
          <Row key={each.application} each={each} heads={heads} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly each: Replayed['data'][number]
  readonly heads: readonly string[]
}

function Row({ each, heads }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <a href={`/credit-applications/${each.application}`}>
          <bdi>{each.name}</bdi>
        </a>
      </th>
      <td data-label={heads[1]}>
        <Proposed of={each.was} />
      </td>
      <td data-label={heads[2]}>
        <Proposed of={each.would} />
      </td>
      <td data-label={heads[3]}>
        {each.decided === 'approve' ? <Money {...each.decided_limit} /> : <Trans>declined</Trans>}
      </td>
    </tr>
  )
}

function Proposed({ of }: { readonly of: RowProps['each']['was'] }) {
  const word = useProposalWords()
  return (
    <>
      {word(of.proposal)}, <Money {...of.limit} />, <Trans>{of.points} points</Trans>
    </>
  )
}
