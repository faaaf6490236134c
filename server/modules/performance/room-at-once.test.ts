import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { put } from '../../kernel/use-case.ts'
import { assuranceLimitType } from '../escrow/limit.rules.ts'
import { limitChanges, orderExposureType } from '../escrow/room.rules.ts'
import { acceptTerms } from '../orders/accept-terms.ts'
import { supplier } from '../orders/orders.testing.ts'
import { proposed, sampleTerms } from '../orders/story.testing.ts'
import { termsType } from '../orders/terms.rules.ts'
import { tradingHouse } from './ended-order.testing.ts'

/** Terms of which a part is released at shipment: its room is reserved when the order is agreed. */
const early = (shareBps: number) =>
  ({
    ...sampleTerms,
    releasePlan: [
      { step: 'shipped', shareBps },
      { step: 'received', shareBps: 10_000 - shareBps },
    ],
  }) as const

const runs = fc.record({
  shares: fc.array(fc.integer({ min: 100, max: 9_900 }), { minLength: 5, maxLength: 40 }),
  limit: fc.integer({ min: 0, max: 3_000_000 }),
  /** The limit falls to this while all of them are being agreed. */
  falls: fc.integer({ min: 0, max: 3_000_000 }),
})

test('however many are agreed at once, together they never expose more than the limit', async () => {
  await fc.assert(
    fc.asyncProperty(runs, async ({ shares, limit, falls }) => {
      const house = await tradingHouse()
      const limited = (to: number) =>
        house.seed('cmp_s', [
          put(assuranceLimitType, { companyId: 'cmp_s', limit: BigInt(to), computedAt: house.clock.now }),
          ...limitChanges('cmp_s', BigInt(to)),
        ])
      await limited(limit)
      const orders: string[] = []
      for (const share of shares) orders.push((await proposed(early(share), house)).orderId)
      const accept = (orderId: string) => {
        const hash = house.one(termsType, orderId, '1')?.hash ?? ''
        return house.run(acceptTerms, { orderId, hash }, supplier)
      }
      const said = await Promise.all([...orders.map(accept), limited(falls)])
      const exposed = orders.map((id) => house.one(orderExposureType, id, 'exposure')?.amount ?? 0n)
      const sum = exposed.reduce((all, each) => all + each, 0n)
      assert.ok(sum <= BigInt(Math.max(limit, falls)), `${sum} of ${limit}`)
      const refused = said.flatMap((each) => ('refused' in each ? [each.refused] : []))
      assert.ok(refused.every((code) => code === 'no-room'))
      assert.equal(said.length - refused.length - 1, exposed.filter((each) => each > 0n).length)
    }),
    { numRuns: 15, endOnFailure: true },
  )
})
