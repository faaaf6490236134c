import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Incoterm } from '../catalogue/incoterm.rules.ts'
import { cancelOrder } from './cancel-order.ts'
import { buyer, done, refusalOf } from './orders.testing.ts'
import type { Story } from './story.testing.ts'
import { funded, wholeTerms } from './story.testing.ts'
import type { TransportMode } from './terms.rules.ts'

const passed = ({ house, orderId }: Story) => house.topics(orderId).includes('order.ship-by-passed')
const cancelLate = ({ house, orderId }: Story) => house.run(cancelOrder, { orderId }, buyer)

/** Ship-by is the end of 1 April in Shanghai; the goods are ready at the end of 20 March. */
for (const [incoterm, mode, stands] of [
  ['EXW', 'land', true],
  ['FCA', 'land', true],
  ['FAS', 'sea', true],
  ['FOB', 'sea', true],
  ['CPT', 'land', false],
  ['CIP', 'land', false],
  ['CFR', 'sea', false],
  ['CIF', 'sea', false],
  ['DAP', 'land', false],
  ['DPU', 'land', false],
  ['DDP', 'land', false],
] as const satisfies readonly (readonly [Incoterm, TransportMode, boolean])[]) {
  test(`${incoterm}: ready in time, ship-by ${stands ? 'waits for the buyer’s carrier' : 'runs on'}`, async () => {
    const story = await funded({ ...wholeTerms, incoterm, mode })
    await story.house.passTo('2026-03-20T00:00:00.000Z')
    await story.goodsReady()
    await story.house.passTo('2026-04-20T00:00:00.000Z')
    assert.equal(passed(story), !stands)
    assert.equal(refusalOf(await cancelLate(story)), stands ? 'not-late' : undefined)
  })
}

test('a notice after ship-by stops nothing', async () => {
  const story = await funded({ ...wholeTerms, incoterm: 'FCA', mode: 'land' })
  await story.house.passTo('2026-04-03T00:00:00.000Z')
  await story.goodsReady()
  await story.house.passTo('2026-04-20T00:00:00.000Z')
  done(await cancelLate(story))
})

test('a notice alone holds no money for ever: after sixty days ship-by runs on from where it stood', async () => {
  const story = await funded({ ...wholeTerms, incoterm: 'FCA', mode: 'land' })
  await story.house.passTo('2026-03-20T00:00:00.000Z')
  await story.goodsReady()
  await story.house.passTo('2026-05-30T00:00:00.000Z')
  assert.equal(passed(story), false)
  await story.house.passTo('2026-06-10T00:00:00.000Z')
  assert.equal(passed(story), true)
  done(await cancelLate(story))
})

test('whose carrier did not come is for a person to say: silence gives nothing back', async () => {
  const story = await funded({ ...wholeTerms, incoterm: 'FCA', mode: 'land' })
  await story.goodsReady()
  await story.house.passTo('2026-12-01T00:00:00.000Z')
  assert.equal(story.order().status, 'in-production')
  assert.match(story.house.deadlines(story.orderId).join(), /order\.ship-by 2026-12/)
})
