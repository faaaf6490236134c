import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Money, useMoneyText } from './money.tsx'
import style from './money-bar.module.css'
import { Head } from './table-head.tsx'

export type BarTone = 'due' | 'way' | 'held' | 'frozen' | 'released' | 'out' | 'back'

export interface BarPart {
  readonly id: string
  readonly name: string
  readonly tone: BarTone
  /** Minor units; below 0 it has no width. */
  readonly amount: number
  /** What it means, in the table. */
  readonly note?: ReactNode
}

export interface MoneyBarProps {
  readonly parts: readonly BarPart[]
  readonly currency: string
  /** Names the bar for those who cannot see it. */
  readonly label: string
}

const WIDE = 1000
/** So narrow a part can still be seen. */
const LEAST = 6
const GAP = 2

/** One bar of where money is, and the same as a table whose sum is the bar's. */
export function MoneyBar({ parts, currency, label }: MoneyBarProps) {
  const { t } = useLingui()
  const money = useMoneyText()
  const shown = parts.filter(({ amount }) => amount > 0)
  const total = shown.reduce((sum, { amount }) => sum + amount, 0)
  const all = parts.reduce((sum, { amount }) => sum + amount, 0)
  const said = shown.map(({ name, amount }) => `${name} ${money({ amount, currency })}`).join(', ')
  let x = 0
  return (
    <figure className={style.figure}>
      <svg viewBox={`0 0 ${WIDE} 26`} preserveAspectRatio="none" role="img" aria-label={`${label}: ${said}`}>
        {shown.map(({ id, tone, amount }) => {
          const width = LEAST + (amount / total) * (WIDE - LEAST * shown.length - GAP * (shown.length - 1))
          const rect = <rect key={id} className={style[tone]} x={x} y="0" width={width} height="26" />
          x += width + GAP
          return rect
        })}
      </svg>
      <table>
        <caption className="unseen">{label}</caption>
        <Head words={[t`Where`]} numbers={[t`Amount, ${currency}`]} />
        <tbody>
          {parts.map((part) => (
            <Row key={part.id} part={part} currency={currency} />
          ))}
          <tr>
            <th scope="row">
              <Trans>In all</Trans>
            </th>
            <td className="number">
              <strong>
                <Money amount={all} currency={currency} bare />
              </strong>
            </td>
          </tr>
        </tbody>
      </table>
    </figure>
  )
}

function Row({ part: { name, tone, amount, note }, currency }: { readonly part: BarPart; readonly currency: string }) {
  return (
    <tr>
      <th scope="row">
        <span className={style.name}>
          <svg viewBox="0 0 12 12" aria-hidden="true" className={style.key}>
            <rect className={style[tone]} width="12" height="12" rx="2" />
          </svg>
          {name}
        </span>
        {note !== undefined && <span className={`tiny ${style.note}`}>{note}</span>}
      </th>
      <td className={amount === 0 ? `number ${style.none}` : 'number'}>
        <Money amount={amount} currency={currency} bare />
      </td>
    </tr>
  )
}
