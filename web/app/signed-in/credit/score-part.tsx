import { Trans, useLingui } from '@lingui/react/macro'
import { percentText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { useAttributeWords, useReasonWords } from '../pay-later/reason-words.ts'
import trade from '../trade/trade.module.css'
import type { StaffApplication } from './read-credit.ts'

type Score = NonNullable<StaffApplication['application']['score']>

/** What is proposed, in words. */
export function useProposalWords(): (proposal: Score['proposal']) => string {
  const { t } = useLingui()
  const words = { decline: t`decline`, person: t`a person works it out`, approve: t`approve` }
  return (proposal) => words[proposal]
}

/** What the scorecard makes of the facts, attribute by attribute. */
export function ScorePart({ score }: { readonly score: Score | null }) {
  const proposal = useProposalWords()
  if (score === null)
    return (
      <section className={`sheet ${trade.stack}`} id="score">
        <h2>
          <Trans>Scorecard</Trans>
        </h2>
        <p>
          <Trans>It is not scored yet: that happens when it is sent.</Trans>
        </p>
      </section>
    )
  return (
    <section className={`sheet ${trade.stack}`} id="score">
      <header className={trade.between}>
        <h2>
          <Trans>Scorecard</Trans>
        </h2>
        <Tag>{proposal(score.proposal)}</Tag>
      </header>
      <p>
        <Trans>
          {score.points} of {score.most} points; proposed limit <Money {...score.limit} />. A person decides.
        </Trans>
      </p>
      <Rows rows={score.rows} />
      <p className="small muted">
        <Trans>
          Version {score.version} of the <a href="/policy/scorecard">scorecard</a>; 0 is the one that came with it.
        </Trans>
      </p>
    </section>
  )
}

function Rows({ rows }: Pick<Score, 'rows'>) {
  const { t } = useLingui()
  const heads = [t`What`, t`Value`, t`Points`, t`Reason`]
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
        {rows.map((row) => (
          <ScoredRow key={row.attribute} row={row} heads={heads} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly row: Score['rows'][number]
  readonly heads: readonly string[]
}

function ScoredRow({ row, heads }: RowProps) {
  const attribute = useAttributeWords()
  const reason = useReasonWords()
  return (
    <tr>
      <th scope="row">{attribute(row.attribute)}</th>
      <td data-label={heads[1]}>
        <Value row={row} />
      </td>
      <td data-label={heads[2]} style={{ whiteSpace: 'nowrap' }}>
        {row.points} / {row.most}
      </td>
      <td data-label={heads[3]}>{row.reason === null ? '–' : reason(row.reason)}</td>
    </tr>
  )
}

function Value({ row: { attribute, value } }: Pick<RowProps, 'row'>) {
  const { locale } = usePage().language
  if (attribute === 'average-balance' || attribute === 'lowest-balance') return <Money amount={value} currency="USD" />
  return <>{attribute === 'inflow-share' ? percentText(value, locale) : value}</>
}
