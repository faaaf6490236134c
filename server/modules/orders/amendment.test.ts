import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json } from '../../kernel/use-case.ts'
import { holdType } from '../escrow/hold.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { answerAmendment } from './answer-amendment.ts'
import { instalmentType } from './instalment.rules.ts'
import { buyer, done, refusalOf, supplier } from './orders.testing.ts'
import { proposeAmendment } from './propose-amendment.ts'
import type { Story } from './story.testing.ts'
import { agreed, funded, sampleTerms, shipped, wholeTerms } from './story.testing.ts'
import type { ShipBy, TermsContent, TermsLine } from './terms.rules.ts'

const propose = ({ house, orderId }: Story, content: TermsContent) =>
  house.run(proposeAmendment, { orderId, content }, supplier)

async function amend(story: Story, content: TermsContent) {
  const { house, orderId } = story
  const said = done(await propose(story, content))
  const input = { orderId, amendmentId: String(said.amendment), answer: 'accept', hash: String(said.hash) } as const
  return house.run(answerAmendment, input, buyer)
}

const lineWith = (content: TermsContent, lineNo: number, more: Partial<TermsLine>): TermsContent => ({
  ...content,
  lines: content.lines.map((line) => (line.lineNo === lineNo ? { ...line, ...more } : line)),
})

const held = ({ house, orderId }: Story) =>
  house.all(holdType, orderId).reduce((sum, hold) => sum + Number(hold.value), 0)

const instalments = ({ house, orderId }: Story) => house.all(instalmentType, orderId).map((each) => Number(each.amount))

const days = (count: number): ShipBy => ({ kind: 'days', days: count, after: 'initial' })

test('before payment everything but currency, zone, plan and lines can be agreed anew', async () => {
  const story = await agreed()
  const content = { ...lineWith(wholeTerms, 1, { amount: 600_000n }), freight: 0n }
  const only = [{ n: 1, kind: 'initial', amount: 633_330n, event: 'agreement' }] as const
  done(await amend(story, { ...content, instalments: only }))
  assert.equal(story.order().total, 633_330n)
  assert.equal(held(story), 633_330)
  assert.deepEqual(instalments(story), [633_330, 0])
  assert.deepEqual([story.order().version, story.order().agreedVersion], [2, 2])
  await story.pay()
  assert.equal(story.order().status, 'in-production')
})

test('after payment a lower price takes what is still to pay first', async () => {
  const story = await funded()
  done(await amend(story, lineWith(sampleTerms, 1, { amount: 400_000n })))
  assert.equal(held(story), 443_331)
  assert.deepEqual(instalments(story), [200_000, 243_331])
  assert.equal(story.house.all(refundType, story.orderId).length, 0)
})

test('what was paid of it goes back at once', async () => {
  const story = await funded(wholeTerms)
  done(await amend(story, lineWith(wholeTerms, 1, { amount: 400_000n })))
  const given = story.house.all(refundType, story.orderId).map((refund) => Number(refund.amount))
  assert.equal(
    given.reduce((sum, amount) => sum + amount, 0),
    100_000,
  )
  const lot = await story.ship()
  await story.receive(lot)
  await story.house.passTo('2026-05-01T00:00:00.000Z')
  assert.equal(story.order().status, 'completed')
})

test('more freight is funded by the last instalment, before shipping', async () => {
  const story = await funded(wholeTerms)
  done(await amend(story, { ...wholeTerms, freight: 12_001n }))
  assert.equal(held(story), 545_331)
  assert.equal(story.order().total, 545_331n)
  await story.pay()
  const open = story.house.all(instalmentType, story.orderId)[0]
  assert.equal(open?.paid, 545_331n)
})

test('the limits count in all: freight 20 %, ship-by 90 days', async () => {
  const story = await funded()
  done(await amend(story, { ...sampleTerms, freight: 11_000n, shipBy: days(80) }))
  const more = { ...sampleTerms, shipBy: days(80) }
  assert.deepEqual(
    await propose(story, { ...more, freight: 12_002n }),
    barred('freight', 'at most 12001, and before anything is shipped'),
  )
  const late = { ...sampleTerms, freight: 11_000n, shipBy: days(121) }
  assert.deepEqual(await propose(story, late), barred('ship_by', 'at most 90 days later in all'))
  done(await amend(story, { ...late, freight: 12_001n, shipBy: days(120) }))
})

test('a later ship-by moves the deadline', async () => {
  const story = await funded(wholeTerms)
  done(await amend(story, { ...wholeTerms, shipBy: days(40) }))
  assert.ok(story.house.deadlines(story.orderId).includes('order.ship-by 2026-04-11T16:00:00.000Z'))
})

const barred = (field: string, why: string) => ({
  kind: 'refused',
  refused: 'amendment-barred',
  data: { field, why } as Json,
})

const tooMuch: readonly (readonly [name: string, content: TermsContent, field: string])[] = [
  ['a higher price', lineWith(sampleTerms, 1, { amount: 500_001n }), 'lines/0'],
  ['more than the tolerance', lineWith(sampleTerms, 2, { quantity: 10_600000n, amount: 35_330n }), 'lines/1'],
  ['more money than quantity', lineWith(sampleTerms, 2, { quantity: 10_500000n, amount: 34_998n }), 'lines/1'],
  ['less goods for the same money', lineWith(sampleTerms, 1, { quantity: 99_000000n }), 'lines/0'],
  ['more tax', { ...sampleTerms, tax: 1n }, 'total'],
  ['another plan', { ...sampleTerms, releasePlan: [{ step: 'shipped', shareBps: 10_000 }] }, 'release_plan'],
  ['a line less', { ...sampleTerms, lines: sampleTerms.lines.slice(0, 1) }, 'lines'],
  ['another zone', { ...sampleTerms, zone: 'Etc/UTC' }, 'zone'],
  ['a date instead of days', { ...sampleTerms, shipBy: { kind: 'date', date: '2026-04-01' } }, 'ship_by'],
]

for (const [name, content, field] of tooMuch)
  test(`not after payment: ${name}`, async () => {
    const said = await propose(await funded(), content)
    assert.equal(refusalOf(said), 'amendment-barred')
    assert.equal('data' in said && (said.data as { field: string }).field, field)
  })

test('within the tolerance the price follows the quantity', async () => {
  const story = await funded()
  done(await amend(story, lineWith(sampleTerms, 2, { quantity: 10_500000n, amount: 34_997n })))
  assert.equal(held(story), 544_998)
})

test('what is on its way is not amended, the rest is', async () => {
  const story = await funded(wholeTerms)
  await story.ship([{ lineNo: 1, quantity: 1_000000n }])
  const said = await propose(story, lineWith(wholeTerms, 1, { name: 'Other pumps' }))
  assert.deepEqual(said, barred('lines/0', 'it is on its way, or was taken off in part'))
  done(await amend(story, lineWith(wholeTerms, 2, { name: 'Better valves' })))
  assert.equal(refusalOf(await propose(await shipped(), sampleTerms)), 'wrong-state')
})

test('while a provider confirms a payment, nothing is amended', async () => {
  const story = await funded()
  const said = done(await propose(story, { ...sampleTerms, shipBy: days(40) }))
  const begun = await story.begin()
  await story.fact(String(begun.payment), 'pending')
  const ids = { orderId: story.orderId, amendmentId: String(said.amendment) }
  const input = { ...ids, answer: 'accept', hash: String(said.hash) } as const
  assert.equal(refusalOf(await story.house.run(answerAmendment, input, buyer)), 'payment-in-progress')
})

test('one at a time, answered by the other side, by what he has read; unanswered it lapses', async () => {
  const story = await funded()
  const { house, orderId } = story
  assert.equal(refusalOf(await propose(story, sampleTerms)), 'nothing-new')
  const said = done(await propose(story, { ...sampleTerms, shipBy: days(40) }))
  assert.equal(refusalOf(await propose(story, { ...sampleTerms, shipBy: days(41) })), 'offer-open')
  const answer = { orderId, amendmentId: String(said.amendment), answer: 'accept', hash: String(said.hash) } as const
  assert.equal(refusalOf(await house.run(answerAmendment, answer, supplier)), 'not-your-turn')
  assert.equal(refusalOf(await house.run(answerAmendment, { ...answer, hash: 'x' }, buyer)), 'terms-changed')
  await house.passTo('2026-03-10T00:00:00.000Z')
  assert.ok(house.topics(orderId).includes('amendment.lapsed'))
  assert.equal(refusalOf(await house.run(answerAmendment, answer, buyer)), 'offer-ended')
  assert.equal(story.order().agreedVersion, 1)
})
