/** A place where money is, in a column from left to right. */
export interface FlowNode {
  readonly id: string
  readonly name: string
  readonly note?: string
  readonly column: 0 | 1 | 2
  readonly tone: 'ink' | 'seal' | 'warn' | 'bad' | 'later'
}

/** A movement between two places, in minor units. */
export interface Flow {
  readonly from: string
  readonly to: string
  readonly amount: number
}

export interface PlacedNode extends FlowNode {
  readonly y: number
  readonly height: number
  readonly amount: number
}

export interface PlacedFlow extends Flow {
  readonly fromY: number
  readonly toY: number
  readonly height: number
}

export interface FlowPicture {
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly flows: readonly PlacedFlow[]
}

/** The tallest column's bars together, and the least a bar may have to be seen. */
const TALLEST = 120
const THINNEST = 3
/** Room for two lines of words beside each bar. */
const ROOM = 44

/** Places the bars and bands of a picture of flows: heights are in proportion to amounts, but nothing vanishes. */
export function placeFlows(nodes: readonly FlowNode[], flows: readonly Flow[]): FlowPicture {
  const sum = (part: readonly Flow[]) => part.reduce((total, { amount }) => total + amount, 0)
  const amountOf = (id: string) =>
    Math.max(sum(flows.filter(({ from }) => from === id)), sum(flows.filter(({ to }) => to === id)))
  const columns = [0, 1, 2].map((column) => nodes.filter((node) => node.column === column))
  const largest = Math.max(1, ...columns.map((column) => column.reduce((total, { id }) => total + amountOf(id), 0)))
  const thick = (amount: number) => Math.max(THINNEST, (amount / largest) * TALLEST)
  const placed = columns.flatMap((column) => {
    let y = 6
    return column.map((node): PlacedNode => {
      const height = thick(amountOf(node.id))
      const here = { ...node, y, height, amount: amountOf(node.id) }
      y += Math.max(height + 16, ROOM)
      return here
    })
  })
  const used = new Map<string, number>()
  const take = (side: string, id: string, height: number) => {
    const y = used.get(side + id) ?? placed.find((node) => node.id === id)?.y ?? 0
    used.set(side + id, y + height)
    return y
  }
  const bands = flows.map((flow): PlacedFlow => {
    const height = thick(flow.amount)
    return { ...flow, height, fromY: take('out ', flow.from, height), toY: take('in ', flow.to, height) }
  })
  const height = Math.max(...placed.map((node) => node.y + Math.max(node.height, ROOM - 8)))
  return { height, nodes: placed, flows: bands }
}
