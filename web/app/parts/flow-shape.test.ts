import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Flow, type FlowNode, placeFlows } from './flow-shape.ts'

const nodes: readonly FlowNode[] = [
  { id: 'card', name: 'Card', column: 0, tone: 'ink' },
  { id: 'held', name: 'Held', column: 1, tone: 'seal' },
  { id: 'fee', name: 'Fee', column: 1, tone: 'warn' },
  { id: 'paid', name: 'Supplier', column: 2, tone: 'later' },
]
const flows: readonly Flow[] = [
  { from: 'card', to: 'held', amount: 964_000 },
  { from: 'card', to: 'fee', amount: 28_824 },
  { from: 'held', to: 'paid', amount: 964_000 },
]

test('a bar is as thick as what came in or went out of it', () => {
  const picture = placeFlows(nodes, flows)
  const amounts = Object.fromEntries(picture.nodes.map(({ id, amount }) => [id, amount]))
  assert.deepEqual(amounts, { card: 992_824, held: 964_000, fee: 28_824, paid: 964_000 })
})

test('what leaves a bar leaves it side by side, in order', () => {
  const [held, fee] = placeFlows(nodes, flows).flows
  assert.equal(fee?.fromY, (held?.fromY ?? 0) + (held?.height ?? 0))
})

test('a small amount is still seen, and bars do not overlap', () => {
  const picture = placeFlows(nodes, [...flows, { from: 'card', to: 'fee', amount: 1 }])
  assert.ok(picture.flows.every(({ height }) => height >= 3))
  const [held, fee] = picture.nodes.filter(({ column }) => column === 1)
  assert.ok((fee?.y ?? 0) > (held?.y ?? 0) + (held?.height ?? 0))
})

test('nothing paid yet is a picture too', () => {
  assert.ok(placeFlows(nodes, []).height > 0)
})
