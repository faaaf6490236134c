import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Story } from '../orders/story.testing.ts'
import { funded, sampleTerms, wholeTerms } from '../orders/story.testing.ts'
import { answerReport } from './answer-report.ts'
import { buyer, cleanLines, done, inspecting, inspectionsHouse, refusalOf, supplier } from './inspections.testing.ts'
import { waiveInspection } from './waive-inspection.ts'

const plan = [
  { step: 'inspected', shareBps: 3_000 },
  { step: 'received', shareBps: 7_000 },
] as const
const planned = { ...wholeTerms, releasePlan: plan }
const released = ({ house, orderId }: Story) =>
  house
    .all({ name: 'escrow.holds' } as never, orderId)
    .reduce((sum: bigint, hold) => sum + (hold as { released: bigint }).released, 0n)

const order = async (content = planned as typeof wholeTerms) => funded(content, await inspectionsHouse())

test('a report that passed releases the share of its lines once it is accepted, and once only', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.reported()
  assert.equal(released(story), 0n)
  done(await it.run(answerReport, { answer: 'accept' }, buyer))
  const all = wholeTerms.instalments[0]?.amount ?? 0n
  assert.ok(released(story) > (all * 29n) / 100n && released(story) <= (all * 3n) / 10n)
  const once = released(story)
  await story.house.passTo('2026-03-10T00:00:00.000Z')
  assert.equal(released(story), once)
})

test('a line that failed keeps its share, the other one does not', async () => {
  const story = await order()
  const it = inspecting(story)
  const failed = { lineNo: 1, inspected: 20, defective: { major: 6 }, points: [] }
  const results = { lines: [failed, ...cleanLines.slice(1)], documents: [] }
  assert.equal((await it.reported({ results })).verdict, 'fail')
  done(await it.run(answerReport, { answer: 'accept' }, buyer))
  assert.deepEqual(story.order().inspectedLines, [{ lineNo: 2, quantity: 10_000000n }])
  assert.ok(released(story) > 0n)
})

test('goods that were not ready release nothing', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.reported({ finishedBps: 5_000 })
  done(await it.run(answerReport, { answer: 'accept' }, buyer))
  assert.equal(released(story), 0n)
})

test('the buyer waives it: what is left counts as inspected, and no quality is given up', async () => {
  const story = await order()
  assert.equal(refusalOf(await story.house.run(waiveInspection, { orderId: story.orderId }, supplier)), 'not-your-turn')
  done(await story.house.run(waiveInspection, { orderId: story.orderId }, buyer))
  assert.ok(released(story) > 0n)
  assert.equal(refusalOf(await story.house.run(waiveInspection, { orderId: story.orderId }, buyer)), 'nothing-to-waive')
})

test('where no money waits for it there is nothing to waive', async () => {
  const story = await order(wholeTerms)
  assert.equal(refusalOf(await story.house.run(waiveInspection, { orderId: story.orderId }, buyer)), 'nothing-to-waive')
})

test('monitoring looks at progress: it releases nothing and holds nothing back', async () => {
  const story = await order()
  const it = inspecting(story)
  await it.paid({ kind: 'monitoring' })
  assert.equal(story.order().inspectionAwaited, undefined)
  await it.appoint()
  await it.schedule()
  assert.equal((await it.report()).verdict, null)
  done(await it.run(answerReport, { answer: 'accept' }, buyer))
  assert.equal(released(story), 0n)
})

const dueOf = ({ house, orderId }: Story) =>
  house.all<{ n: number; dueBy?: string }>({ name: 'orders.instalments' } as never, orderId).find(({ n }) => n === 2)
    ?.dueBy

test('a balance that is due when the goods are ready waits for the report', async () => {
  const story = await order(sampleTerms)
  const it = inspecting(story)
  await it.paid()
  await story.goodsReady()
  assert.deepEqual([dueOf(story), story.order().status], [undefined, 'in-production'])
  await it.appoint()
  await it.schedule()
  story.house.clock.now = '2026-03-12T09:00:00.000Z'
  await it.report()
  assert.deepEqual([dueOf(story), story.order().status], ['2026-03-26T16:00:00.000Z', 'awaiting-balance'])
})

test('it waits for no report that does not come, and for none that nobody has paid', async () => {
  const story = await order(sampleTerms)
  const it = inspecting(story)
  await it.paid()
  await story.goodsReady()
  await story.house.passTo('2026-04-03T16:00:00.000Z')
  assert.deepEqual([it.newest().outcome, dueOf(story)], ['lapsed', '2026-04-18T16:00:00.000Z'])
  const other = await order(sampleTerms)
  await inspecting(other).book()
  await other.goodsReady()
  assert.ok(dueOf(other))
})

test('goods that are shipped meanwhile owe their balance after the report too', async () => {
  const story = await order(sampleTerms)
  const it = inspecting(story)
  await it.paid()
  await story.ship()
  assert.equal(dueOf(story), undefined)
  await it.appoint()
  await it.schedule()
  await it.report()
  assert.ok(dueOf(story))
})
