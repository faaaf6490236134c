import { Trans, useLingui } from '@lingui/react/macro'
import { type Flow, type FlowNode, type PlacedFlow, type PlacedNode, placeFlows } from './flow-shape.ts'
import { Money, useMoneyText } from './money.tsx'
import style from './money-flow.module.css'

export interface MoneyFlowProps {
  readonly nodes: readonly FlowNode[]
  readonly flows: readonly Flow[]
  readonly currency: string
}

const COLUMNS = [150, 380, 620] as const
const BAR = 10

/** Where the money of an order came from, is, and went: a picture, and the same as a table. */
export function MoneyFlow({ nodes, flows, currency }: MoneyFlowProps) {
  const { t } = useLingui()
  const money = useMoneyText()
  const picture = placeFlows(nodes, flows)
  const name = (id: string) => nodes.find((node) => node.id === id)?.name ?? id
  const said = flows.map(({ from, to, amount }) => `${name(from)} → ${name(to)}: ${money({ amount, currency })}`)
  return (
    <figure className={style.figure}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="scrolls" tabIndex={0} aria-label={t`Picture of the money's way`}>
        <svg viewBox={`0 0 840 ${picture.height}`} role="img" aria-label={said.join('; ')}>
          {picture.flows.map((flow) => (
            <Band key={`${flow.from}|${flow.to}`} flow={flow} nodes={picture.nodes} />
          ))}
          {picture.nodes.map((node) => (
            <Bar key={node.id} node={node} amount={money({ amount: node.amount, currency })} />
          ))}
        </svg>
      </section>
      <FlowTable flows={flows} name={name} currency={currency} />
    </figure>
  )
}

function Band({ flow, nodes }: { readonly flow: PlacedFlow; readonly nodes: readonly PlacedNode[] }) {
  const column = (id: string) => COLUMNS[nodes.find((node) => node.id === id)?.column ?? 0]
  const tone = nodes.find((node) => node.id === flow.to)?.tone ?? 'ink'
  const [x1, x2] = [column(flow.from) + BAR, column(flow.to)]
  const middle = (x1 + x2) / 2
  const { fromY, toY, height } = flow
  const path = `M${x1} ${fromY}C${middle} ${fromY} ${middle} ${toY} ${x2} ${toY}v${height}C${middle} ${toY + height}`
  return (
    <path className={style[tone]} opacity=".2" d={`${path} ${middle} ${fromY + height} ${x1} ${fromY + height}Z`} />
  )
}

function Bar({ node, amount }: { readonly node: PlacedNode; readonly amount: string }) {
  const x = COLUMNS[node.column]
  const first = node.column === 0
  const text = first ? { x: x - 12, textAnchor: 'end' as const } : { x: x + BAR + 10 }
  const middle = node.y + Math.max(node.height / 2, 8)
  return (
    <g>
      <rect className={style[node.tone]} x={x} y={node.y} width={BAR} height={node.height} rx="2" />
      <text {...text} y={middle - 2} className={style.name}>
        {node.name}
      </text>
      <text {...text} y={middle + 15} className={style.note}>
        {amount}
        {node.note === undefined ? '' : ` · ${node.note}`}
      </text>
    </g>
  )
}

function FlowTable(props: {
  readonly flows: readonly Flow[]
  readonly name: (id: string) => string
  readonly currency: string
}) {
  const { t } = useLingui()
  const { flows, name, currency } = props
  return (
    <table className="lists">
      <thead>
        <tr>
          <th scope="col">
            <Trans>From</Trans>
          </th>
          <th scope="col">
            <Trans>To</Trans>
          </th>
          <th scope="col" className="number">
            <Trans>Amount, {currency}</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {flows.map(({ from, to, amount }) => (
          <tr key={`${from}|${to}`}>
            <td data-label={t`From`}>{name(from)}</td>
            <td data-label={t`To`}>{name(to)}</td>
            <td data-label={currency} className="number">
              <Money amount={amount} currency={currency} bare />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
