import assert from 'node:assert/strict'
import { test } from 'node:test'
import { put } from '../../kernel/use-case.ts'
import type { Company } from '../parties/company.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import type { Point } from '../parties/point.rules.ts'
import { pointType } from '../parties/point.rules.ts'
import { acceptTerms } from './accept-terms.ts'
import { draftOrder } from './draft-order.ts'
import { buyer, done, ordersHouse, supplier } from './orders.testing.ts'
import { proposeTerms } from './propose-terms.ts'
import { sampleTerms } from './story.testing.ts'
import { termsType } from './terms.rules.ts'

/** A proposal that waits for the other side's yes. */
async function waiting(author: 'buyer' | 'supplier') {
  const house = await ordersHouse()
  const asked = { buyerId: 'cmp_b', supplierId: 'cmp_s', author, content: sampleTerms } as const
  const [by, other] = author === 'buyer' ? [buyer, supplier] : [supplier, buyer]
  const orderId = String(done(await house.run(draftOrder, asked, by)).order)
  done(await house.run(proposeTerms, { orderId }, by))
  const hash = house.one(termsType, orderId, '1')?.hash ?? ''
  return { house, accept: () => house.run(acceptTerms, { orderId, hash }, other) }
}

const point = (points: number, more: Partial<Point> = {}): Point => ({
  ...{ companyId: 'cmp_s', pointId: 'clm_1', side: 'supplier', rule: 'decided-against', points },
  ...{ orderId: 'ord_1', orderNumber: 'A1', givenAt: '2026-01-01T00:00:00.000Z' },
  ...{ expiresAt: '2026-06-01T00:00:00.000Z', ...more },
})

test('a barred supplier reads why and until when; his buyer reads nothing of it', async () => {
  const own = await waiting('buyer')
  await own.house.seed('cmp_s', [put(pointType, point(24))])
  assert.deepEqual(await own.accept(), {
    kind: 'refused',
    refused: 'barred-by-points',
    data: { points: 24, until: '2026-06-01T00:00:00.000Z' },
  })
  const other = await waiting('supplier')
  await other.house.seed('cmp_s', [put(pointType, point(24))])
  assert.deepEqual(await other.accept(), { kind: 'refused', refused: 'company-not-open' })
})

const fine = [
  { name: '23 points', point: point(23) },
  { name: 'points that were taken back', point: point(24, { takenBackAt: '2026-02-01T00:00:00.000Z' }) },
  { name: 'points that he has as a buyer', point: point(24, { side: 'buyer' }) },
  { name: 'points that have expired', point: point(24, { expiresAt: '2026-03-02T09:00:00.000Z' }) },
] as const
for (const { name, point: kept } of fine)
  test(`${name} bar nothing`, async () => {
    const { house, accept } = await waiting('buyer')
    await house.seed('cmp_s', [put(pointType, kept)])
    done(await accept())
  })

const stopped = [
  { who: 'cmp_b', state: 'closed', author: 'buyer' },
  { who: 'cmp_b', state: 'suspended', author: 'buyer' },
  { who: 'cmp_s', state: 'closed', author: 'supplier' },
  { who: 'cmp_s', state: 'suspended', author: 'supplier' },
] as const
for (const { who, state, author } of stopped)
  test(`nobody agrees with a company that was ${state} after it had proposed: ${who}`, async () => {
    const { house, accept } = await waiting(author)
    const company = house.one(companyType, who, 'company') as Company
    await house.seed(who, [put(companyType, { ...company, state })])
    assert.deepEqual(await accept(), { kind: 'refused', refused: 'company-not-open' })
  })

test('whom staff let agree to no new order reads so; the other side reads nothing of it', async () => {
  for (const [author, refused] of [
    ['buyer', 'barred-by-staff'],
    ['supplier', 'company-not-open'],
  ] as const) {
    const { house, accept } = await waiting(author)
    const company = house.one(companyType, 'cmp_s', 'company') as Company
    await house.seed('cmp_s', [put(companyType, { ...company, takesNoOrders: true })])
    assert.deepEqual(await accept(), { kind: 'refused', refused })
  }
})
