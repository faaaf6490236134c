import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Money } from '../../parts/money.tsx'
import trade from '../trade/trade.module.css'
import { usePathName } from './number-words.ts'
import type { PolicyPage } from './read-policy.ts'
import type { Replay } from './read-replay.ts'
import { useReplayedWords } from './section-words.ts'

interface ReplayProps {
  readonly page: PolicyPage
  readonly version: number
}

/** What a version would have changed of orders that have ended, or the way to it. */
export function ReplayPart({ page, version }: ReplayProps) {
  const { replay, section } = page
  if (replay?.version !== version) return <Way section={section} version={version} />
  const heading = `replay-${version}`
  return (
    <section className={trade.stack} aria-labelledby={heading}>
      <h3 id={heading}>
        <Trans>What it would have changed</Trans>
      </h3>
      <p>
        <Plural
          value={replay.orders}
          one="# order that has ended was run again."
          other="# orders that have ended were run again."
        />{' '}
        {replay.orders > 0 && replay.sums.length === 0 ? <Trans>Nothing would have come out otherwise.</Trans> : null}
        {replay.isLater && (
          <a href={`/policy/${section}?replay=${version}#${heading}`}>
            <Trans>These are later ones; begin with the first.</Trans>
          </a>
        )}
      </p>
      {replay.sums.length > 0 && <Sums replay={replay} />}
      {replay.data.length > 0 && <Examples replay={replay} />}
      <NotReplayed replay={replay} />
      {replay.next_cursor !== null && (
        <p>
          <a href={`/policy/${section}?replay=${version}&behind=${replay.next_cursor}#${heading}`}>
            <Trans>Go on with later orders</Trans>
          </a>
        </p>
      )}
    </section>
  )
}

/** The way to it. The scorecard is run over applications for credit, which have a page of their own. */
function Way({ section, version }: { readonly section: string; readonly version: number }) {
  const own = `/policy/${section}?replay=${version}#replay-${version}`
  return (
    <p>
      <a href={section === 'scorecard' ? `/credit-applications/replay?version=${version}` : own}>
        <Trans>What would it have changed?</Trans>
      </a>
    </p>
  )
}

function Sums({ replay }: { readonly replay: Replay }) {
  const { t } = useLingui()
  const wordOf = useReplayedWords()
  const heads = [t`What`, t`How often`, t`Was`, t`Would have been`, t`Open`]
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
        {replay.sums.map(({ what, currency, count, was, would, undecided }) => (
          <tr key={`${what} ${currency}`}>
            <th scope="row">{wordOf(what)}</th>
            <td data-label={heads[1]}>{count}</td>
            <td data-label={heads[2]}>
              <Money amount={was} currency={currency} />
            </td>
            <td data-label={heads[3]}>
              <Money amount={would} currency={currency} />
            </td>
            <td data-label={heads[4]}>
              {undecided === 0 ? (
                '–'
              ) : (
                <Plural value={undecided} one="# for a person to decide" other="# for a person to decide" />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const EXAMPLES = 10

function Examples({ replay }: { readonly replay: Replay }) {
  const wordOf = useReplayedWords()
  return (
    <details>
      <summary>
        <Trans>Examples</Trans>
      </summary>
      <ul>
        {replay.data.slice(0, EXAMPLES).map(({ what, order, subject, currency, was, would }) => (
          <li key={`${what} ${order} ${subject}`}>
            <a href={`/orders/${order}`}>{wordOf(what)}</a>: <Money amount={was} currency={currency} />
            {' → '}
            {would === null ? <Trans>a person decides</Trans> : <Money amount={would} currency={currency} />}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What the past cannot tell is said, so that nobody takes silence for *nothing*. */
function NotReplayed({ replay }: { readonly replay: Replay }) {
  const nameOf = usePathName()
  if (replay.not_replayed.length === 0) return null
  const names = replay.not_replayed.map((number) => nameOf(number)).join(', ')
  return (
    <p className="muted">
      <Trans>Not run again, since people act by them: {names}.</Trans>
    </p>
  )
}
