import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shipped, wholeTerms } from '../orders/story.testing.ts'
import type { LineResult } from './findings.rules.ts'
import { buyer, cleanLines, done, inspecting, inspectionsHouse, refusalOf, supplier } from './inspections.testing.ts'
import { recordInspection } from './record-inspection.ts'

const quality = [{ attribute: 'wall', target: '2.0', tolerance: '0.1', unit: 'mm', aqlClass: 'major' }] as const
const measured = { ...wholeTerms, lines: wholeTerms.lines.map((line) => ({ ...line, quality })) }
const documents = [{ kind: 'packing-list' }] as const

async function arrived() {
  const story = await shipped({ ...measured, documents }, await inspectionsHouse())
  await story.receive(story.lotId)
  return story
}

const bad: LineResult = {
  lineNo: 1,
  inspected: 20,
  defective: {},
  counted: 98_000000n,
  points: [{ n: 1, inspected: 20, defective: 3, readings: ['2.0', '2.3 mm', '1.7'] }],
}

test('what the buyer finds is a fact: verdict, share and clauses by line', async () => {
  const story = await arrived()
  const { house, orderId, lotId } = story
  const before = house.balances()
  const input = { orderId, lotId, results: { lines: [bad], documents: [] } }
  assert.equal(done(await house.run(recordInspection, input, buyer)).verdict, 'fail')
  const [result] = inspecting(story).results()
  assert.deepEqual(result?.finding.share, { found: 3, of: 20 })
  assert.deepEqual(result?.finding.clauses, ['lines/1', 'lines/1/quality/1'])
  assert.equal(result?.finding.short, 2_000000n)
  assert.deepEqual(inspecting(story).newest().missing, ['documents/1'])
  assert.equal(house.topics(orderId).at(-1), 'inspection.result-recorded')
  assert.ok(!JSON.stringify(house.entries(orderId)).includes('2.3 mm'))
  assert.deepEqual(house.balances(), before)
})

test('the buyer may look again, the supplier may not look for him', async () => {
  const { house, orderId, lotId } = await arrived()
  const results = { lines: cleanLines.slice(1), documents: [1] }
  assert.equal(refusalOf(await house.run(recordInspection, { orderId, lotId, results }, supplier)), 'not-your-turn')
  assert.equal(done(await house.run(recordInspection, { orderId, lotId, results }, buyer)).verdict, 'incomplete')
  done(await house.run(recordInspection, { orderId, lotId, results: { lines: [bad], documents: [1] } }, buyer))
})

test('a lot that is not there, or results of what is not in it, are refused', async () => {
  const story = await shipped(wholeTerms, await inspectionsHouse())
  const { house, orderId, lotId } = story
  const input = { orderId, lotId, results: { lines: cleanLines, documents: [] } }
  assert.equal(refusalOf(await house.run(recordInspection, input, buyer)), 'lot-not-there')
  await story.receive(lotId)
  assert.equal(refusalOf(await house.run(recordInspection, { ...input, lotId: 'shp_none' }, buyer)), 'not-found')
  const strange = { lines: [{ ...cleanLines[0], lineNo: 9 } as LineResult], documents: [] }
  assert.equal(refusalOf(await house.run(recordInspection, { ...input, results: strange }, buyer)), 'nothing-named')
  done(await house.run(recordInspection, input, buyer))
})
