import { useLingui as useCatalog } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { instantText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Head } from '../../parts/table-head.tsx'
import { Tag, type Tone } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { transferWords } from '../order/transfer-words.ts'
import style from './money.module.css'
import { stateWords } from './money-words.ts'
import type { Movement } from './read-money.ts'

const tones: Readonly<Record<string, Tone>> = { 'in-transit': 'warn', failed: 'bad', returned: 'bad' }

/** What a kind of movement is called. */
export function useKindWords(): (kind: string) => string {
  const { _ } = useCatalog()
  return (kind) => {
    const words = transferWords[kind]
    return words === undefined ? kind.replaceAll('-', ' ') : _(words)
  }
}

export interface MovementTableProps {
  readonly movements: readonly Movement[]
  /** The company's: times are told in it. */
  readonly zone: string
}

/** Movements, the newest first; on a phone as labelled lines. */
export function MovementTable({ movements, zone }: MovementTableProps) {
  const { t } = useLingui()
  return (
    <table className={`lists ${style.codes}`}>
      <Head words={[t`What`, t`Order`, t`Reference`]} numbers={[t`Fees and tax`, t`Your balance`]} />
      <tbody>
        {movements.map((movement) => (
          <Line key={movement.id} movement={movement} zone={zone} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ movement, zone }: { readonly movement: Movement; readonly zone: string }) {
  const { t } = useLingui()
  const { _ } = useCatalog()
  const words = useKindWords()
  const { locale } = usePage().language
  const { id, kind, at, order, order_number, other_name, reference, amount, fee, tax, state, places } = movement
  const told = stateWords[state]
  return (
    <tr>
      <th scope="row">
        <a href={`/money/movements/${encodeURIComponent(id)}`}>{words(kind)}</a>{' '}
        {state !== 'done' && told !== undefined && <Tag tone={tones[state] ?? 'plain'}>{_(told)}</Tag>}
        <div className="tiny">{instantText(at, zone, locale)}</div>
      </th>
      <td data-label={t`Order`}>
        {order === null ? '–' : <a href={`/orders/${order}`}>{order_number}</a>}
        {other_name !== null && (
          <div className="tiny">
            <bdi>{other_name}</bdi>
          </div>
        )}
      </td>
      <td data-label={t`Reference`}>{reference === null ? '–' : <code>{reference}</code>}</td>
      <td data-label={t`Fees and tax`} className="number">
        <Money amount={fee.amount + tax.amount} currency={amount.currency} bare />
      </td>
      <td data-label={t`Your balance`} className="number">
        <Money {...amount} />
        {amount.amount === 0 && places.awaited !== 0 && (
          <div className="tiny">
            <Trans>
              held for you: <Money amount={places.awaited} currency={amount.currency} />
            </Trans>
          </div>
        )}
      </td>
    </tr>
  )
}
