import { Trans, useLingui } from '@lingui/react/macro'
import { dateText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Head } from '../../parts/table-head.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import { useLineKinds, useLineStates } from './line-words.ts'
import type { Line, ProvidersData } from './read-providers.ts'

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly chosen: string
  readonly words: Readonly<Record<string, string>>
}

function Choice({ name, label, chosen, words }: ChoiceProps) {
  const { t } = useLingui()
  return (
    <label className="field">
      {label}
      <select name={name} defaultValue={chosen}>
        <option value="">{t`all`}</option>
        {Object.entries(words).map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </label>
  )
}

const asWords = (all: readonly string[]) => Object.fromEntries([...new Set(all)].map((each) => [each, each]))

/** Which lines are shown. */
export function LineFilters({ page: { reports, shown } }: { readonly page: ProvidersData }) {
  const { t } = useLingui()
  const [kinds, states] = [useLineKinds(), useLineStates()]
  const providers = asWords(reports.map(({ provider }) => provider))
  const currencies = asWords(reports.map(({ currency }) => currency))
  return (
    <form method="get" className={trade.row} action="/finance/providers#lines">
      <Choice name="state" label={t`Fits or not`} chosen={shown.state} words={states} />
      <Choice name="kind" label={t`What moved`} chosen={shown.kind} words={kinds} />
      <Choice name="provider" label={t`Provider`} chosen={shown.provider} words={providers} />
      <Choice name="currency" label={t`Currency`} chosen={shown.currency} words={currencies} />
      <button className="button plain" type="submit">
        <Trans>Show</Trans>
      </button>
    </form>
  )
}

/** Lines as the provider told them, with what the books have of each. */
export function LineTable({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useLingui()
  return (
    <table className="lists">
      <Head words={[t`What moved`, t`State`, t`About`]} numbers={[t`They say`, t`We say`]} />
      <tbody>
        {lines.map((line) => (
          <LineRow key={`${line.report} ${line.id}`} line={line} />
        ))}
      </tbody>
    </table>
  )
}

const settled = ['matched', 'arrived', 'offset', 'explained']

function LineRow({ line }: { readonly line: Line }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const [kinds, states] = [useLineKinds(), useLineStates()]
  const { provider, kind, state, happened_at, reported, booked, reference } = line
  return (
    <tr>
      <th scope="row">
        {kinds[kind] ?? kind} · {dateText(happened_at, 'UTC', locale)}
        <div className="tiny muted">
          {provider}
          {reference !== null && (
            <>
              {' · '}
              <code>{reference}</code>
            </>
          )}
        </div>
      </th>
      <td data-label={t`State`}>
        <Tag tone={settled.includes(state) ? 'seal' : state === 'waiting' ? 'warn' : 'bad'}>
          {states[state] ?? state}
        </Tag>
      </td>
      <td data-label={t`About`}>
        <Links line={line} />
      </td>
      {[reported, booked].map((amount, n) => (
        <td key={n === 0 ? 'they' : 'we'} data-label={n === 0 ? t`They say` : t`We say`} className="number">
          {amount === null ? '–' : <Money {...amount} />}
        </td>
      ))}
    </tr>
  )
}

/** Where to look: the order, the transfer, the case. */
function Links({ line: { order, about, transfer, case: of, case_state } }: { readonly line: Line }) {
  return (
    <div className="small">
      {about !== null && <code className="tiny">{about}</code>}
      {order !== null && (
        <div>
          <a href={`/orders/${order}`}>
            <Trans>the order</Trans>
          </a>
        </div>
      )}
      {transfer !== null && (
        <div>
          <a href={`/finance/ledger?transfer=${transfer}`}>
            <Trans>the transfer</Trans>
          </a>
        </div>
      )}
      {of !== null && case_state !== 'closed' && (
        <div>
          <a href={`/finance/bank#${of}`}>
            <Trans>the case</Trans>
          </a>
        </div>
      )}
    </div>
  )
}
