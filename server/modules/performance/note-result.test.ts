import assert from 'node:assert/strict'
import { test } from 'node:test'
import { put } from '../../kernel/use-case.ts'
import { acceptClaim } from '../claims/accept-claim.ts'
import { fileClaim } from '../claims/file-claim.ts'
import { cancelOrder } from '../orders/cancel-order.ts'
import { buyer, done, supplier } from '../orders/orders.testing.ts'
import { funded, wholeTerms } from '../orders/story.testing.ts'
import { legalDetailsType } from '../parties/legal-details.rules.ts'
import { memberType } from '../parties/member.rules.ts'
import { type Chargeback, chargebackType } from '../payments/chargeback.rules.ts'
import { bankAccountType } from '../payouts/bank-account.rules.ts'
import { statedOwnersType } from '../vetting/application.rules.ts'
import { onItsWay, tradingHouse } from './ended-order.testing.ts'
import { noteResult } from './note-result.ts'
import { orderResultType, uncleanFor } from './order-result.rules.ts'

/** Delivered by the carrier's word, received, and its window over. */
async function ended(before?: (story: Awaited<ReturnType<typeof onItsWay>>) => Promise<unknown>) {
  const story = await onItsWay()
  await story.deliver()
  await story.receive(story.lotId)
  await before?.(story)
  await story.pass(40)
  assert.equal(story.order().ended, 'completed')
  return story
}

test('an order that went well is clean, and adds what the supplier kept', async () => {
  const story = await ended()
  const result = await story.note()
  assert.ok(result)
  assert.equal(uncleanFor(result), undefined)
  assert.deepEqual([result.usd, result.shipping, result.isProven, result.n], [543_331n, 'in-time', true, 1])
  assert.equal(story.profile().volume.usd, 543_331n)
  // The same news again says nothing new.
  await story.note()
  assert.equal(story.result().n, 1)
})

test('an order that runs says nothing', async () => {
  const story = await onItsWay()
  assert.equal(await story.note(), undefined)
})

test('what the buyer alone says is no proof of a carrier', async () => {
  const story = await onItsWay()
  await story.receive(story.lotId)
  await story.pass(40)
  const result = await story.note()
  assert.equal(result && uncleanFor(result), 'no-carrier-proof')
})

test('late is what was handed over after ship-by as it stood then', async () => {
  const house = await tradingHouse()
  const first = await funded(wholeTerms, house)
  await house.passTo(new Date(Date.parse(house.clock.now) + 32 * 86_400_000).toISOString())
  const lotId = await first.ship()
  await first.receive(lotId)
  await house.passTo(new Date(Date.parse(house.clock.now) + 40 * 86_400_000).toISOString())
  done(await house.run(noteResult, { orderId: first.orderId, reason: '' }, supplier))
  assert.equal(house.one(orderResultType, first.orderId, 'result')?.shipping, 'late')
})

test('a supplier who gives up a paid order has not shipped it', async () => {
  const house = await tradingHouse()
  const { orderId } = await funded(wholeTerms, house)
  done(await house.run(cancelOrder, { orderId }, supplier))
  done(await house.run(noteResult, { orderId, reason: 'supplier-cancelled' }, supplier))
  const result = house.one(orderResultType, orderId, 'result')
  assert.deepEqual([result?.ended, result?.shipping, result?.usd], ['cancelled', 'never', 0n])
  // What comes later knows no reason: what was said stands.
  done(await house.run(noteResult, { orderId, reason: '' }, supplier))
  assert.equal(house.one(orderResultType, orderId, 'result')?.shipping, 'never')
})

test('goods that were at fault by agreement are a fault, and no claim that was lost', async () => {
  const story = await ended(async ({ house, orderId, lotId }) => {
    const lines = [{ lineNo: 1, lotId, quantity: 10_000000n }]
    const said = { reason: 'poor-quality', remedy: 'partial-refund', lines, text: 'They leak.' } as const
    const evidence = { orderId, ...said }
    const { claim } = done(await house.run(fileClaim, evidence, buyer))
    done(await house.run(acceptClaim, { orderId, claimId: String(claim) }, supplier))
  })
  const result = await story.note()
  assert.ok(result)
  assert.deepEqual([result.claims, result.faults, result.lost, result.decidedAgainst], [1, 1, 0, 0])
  assert.ok(result.usd < 543_331n)
})

test('a chargeback after the end makes it unclean, one that was won makes it clean again', async () => {
  const story = await ended()
  await story.note()
  const of = (state: Chargeback['state']) =>
    story.house.seed(story.orderId, [
      put(chargebackType, { orderId: story.orderId, id: 'cbk_1', state, paymentId: 'pay_1', amount: 1n } as never),
    ])
  for (const [state, usd, n] of [
    ['opened', 0n, 2],
    ['won', 543_331n, 3],
    ['lost', 0n, 4],
  ] as const) {
    await of(state)
    await story.note()
    assert.deepEqual([story.profile().volume.usd, story.result().n], [usd, n])
  }
})

const legal = (companyId: string, more: object) =>
  put(legalDetailsType, {
    ...{ companyId, legalName: companyId, addressLines: ['1 Long Road'], city: companyId, statedAt: '2026-01-01' },
    ...more,
  })
const account = (companyId: string, number: string) =>
  put(bankAccountType, { companyId, id: `bac_${companyId}`, number, country: 'DE', currency: 'EUR' } as never)
const owner = (companyId: string, name: string, birthYear: number) =>
  put(statedOwnersType, {
    companyId,
    owners: [{ name, birthYear, country: 'CN', shareBps: 10_000 }],
    statedAt: '2026-01-01T00:00:00.000Z',
  })
const member = (companyId: string, userId: string) =>
  put(memberType, { companyId, userId, roles: ['admin'], state: 'removed' as const })

/** A supplier's own shell, by what gives it away: how the same thing is written does not matter. */
const shells = {
  owner: [owner('cmp_b', 'Zoë  Li', 1970), owner('cmp_s', 'ZOË LI', 1970)],
  'bank-account': [account('cmp_b', 'DE89370400440532013000'), account('cmp_s', 'DE89 3704 0044 0532 0130 00')],
  address: [
    legal('cmp_b', { addressLines: ['12 Harbour St.'], city: 'Ningbo', postcode: '315000' }),
    legal('cmp_s', { addressLines: ['12, HARBOUR ST'], city: 'Ningbo', postcode: '315000' }),
  ],
  register: [legal('cmp_b', { taxNumber: 'CN-91' }), legal('cmp_s', { registrationNumber: 'CN91' })],
  person: [member('cmp_b', 'usr_one'), member('cmp_s', 'usr_one')],
} as const

for (const [kind, [ofBuyer, ofSupplier]] of Object.entries(shells))
  test(`wash orders: a shell with the same ${kind} gives no room, no volume and no stars`, async () => {
    const story = await ended()
    await story.house.seed('cmp_b', [ofBuyer])
    await story.house.seed('cmp_s', [ofSupplier])
    const result = await story.note()
    assert.deepEqual([result?.related, result && uncleanFor(result)], [[kind], 'related'])
    const { volume, figures, cleanOrders } = story.profile()
    assert.deepEqual([volume.usd, figures.orders, cleanOrders], [0n, 0, 0])
  })

test('another owner of the same name, another street in the town: nobody’s shell', async () => {
  const story = await ended()
  await story.house.seed('cmp_b', [owner('cmp_b', 'Li Wei', 1970), legal('cmp_b', { city: 'Ningbo' })])
  await story.house.seed('cmp_s', [
    owner('cmp_s', 'Li Wei', 1981),
    legal('cmp_s', { addressLines: ['2'], city: 'Ningbo' }),
  ])
  assert.deepEqual((await story.note())?.related, [])
})

test('marks are hashes, and lead from one supplier to no other', async () => {
  const story = await ended()
  await story.house.seed('cmp_b', [owner('cmp_b', 'Zoë Li', 1970)])
  const marks = (await story.note())?.marks ?? []
  assert.ok(marks.length > 1)
  assert.ok(marks.every((mark) => /^[a-z-]+:[0-9a-f]{32}$/.test(mark)))
})

test('answers to the buyer of an order count once it has ended', async () => {
  const story = await ended(async (running) => {
    await running.write('buyer')
    running.house.clock.now = new Date(Date.parse(running.house.clock.now) + 3 * 3_600_000).toISOString()
    await running.write('supplier')
    await running.write('supplier')
  })
  await story.note()
  assert.deepEqual(story.profile().figures.bands, [0, 0, 1, 0, 0, 0, 0])
  assert.equal(story.profile().responseMinutes, 240)
})
