import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { holdType } from '../escrow/hold.rules.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { leftOf, voucherUseType } from '../payments/voucher.rules.ts'
import { answerCancellation } from './answer-cancellation.ts'
import { cancelOrder } from './cancel-order.ts'
import { offerCancellation } from './offer-cancellation.ts'
import { buyer, supplier } from './orders.testing.ts'
import type { Story } from './story.testing.ts'
import { useVoucher } from './use-voucher.ts'
import { assertVouchersAddUp, ENOUGH, laterOrder, voucherHouse, voucherIn, wentBack } from './vouchers.testing.ts'

const TOTAL = 543_331n

/** One thing that somebody does with a later order; what is not possible then is refused and changes nothing. */
const step = fc.oneof(
  fc.record({ what: fc.constant('use' as const), part: fc.integer({ min: 1, max: 12_000 }) }),
  fc.record({ what: fc.constant('pay' as const), part: fc.integer({ min: 1, max: 543_331 }) }),
  fc.record({ what: fc.constant('offer' as const), part: fc.integer({ min: 0, max: 543_331 }) }),
  fc.record({ what: fc.constantFrom('ship', 'cancel', 'reverse', 'wait'), part: fc.integer({ min: 1, max: 40 }) }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function take(story: Story, voucherId: string, { what, part }: Step): Promise<void> {
  const { house, orderId } = story
  const isOver = story.order().ended !== undefined
  switch (what) {
    case 'use': {
      await house.run(useVoucher, { orderId, voucherId, amount: BigInt(part), spare: ENOUGH }, buyer)
      return
    }
    case 'pay': {
      const open = TOTAL - house.all(holdType, orderId).reduce((sum, { paid }) => sum + paid, 0n)
      if (isOver || open <= 0n) return
      // Cash takes nothing back, cards what they brought.
      const [amount, most] = [BigInt(part), open < 90_000n ? open : 90_000n]
      if (part % 3 > 0) await story.pay(amount < open ? amount : open)
      else await byCash(story, amount < most ? amount : most)
      return
    }
    case 'offer': {
      const said = await house.run(offerCancellation, { orderId, supplierKeeps: BigInt(part) }, supplier)
      if (!('answer' in said)) return
      const { offer } = said.answer as { offer: string }
      await house.run(answerCancellation, { orderId, offerId: offer, answer: 'accept' }, buyer)
      return
    }
    case 'reverse': {
      const here = house.all(paymentType, orderId).find(({ paid, refunded }) => paid > 0n && refunded === 0n)
      if (here !== undefined) await story.reverse(here.id, here.paid)
      return
    }
    case 'wait': {
      await house.passTo(new Date(Date.parse(house.clock.now) + part * 86_400_000).toISOString())
      return
    }
    case 'cancel': {
      await house.run(cancelOrder, { orderId }, part % 2 === 0 ? buyer : supplier)
      return
    }
    default:
      if (story.order().fundedAt !== undefined && !isOver && house.deadlines(orderId).length > 0)
        await story.ship().catch(() => undefined)
  }
}

async function byCash(story: Story, amount: bigint): Promise<void> {
  const begun = await story.begin({ method: 'cash-transfer', amount })
  await story.capture(String(begun.payment), BigInt(Number(begun.total)))
}

/** No cent of a voucher becomes money, none is lost, and no hold has more than was brought. */
function assertHolds(story: Story, voucherId: string): void {
  const { house, orderId } = story
  assertVouchersAddUp(house)
  const use = house.one(voucherUseType, orderId, voucherId)
  const pays = (use?.amount ?? 0n) - (use?.back ?? 0n)
  const voucher = voucherIn(house, voucherId)
  assert.equal(voucher.used, pays)
  assert.equal(leftOf(voucher), 10_000n - pays - voucher.expired)
  const payments = house.all(paymentType, orderId)
  const brought = payments.reduce((sum, each) => sum + each.paid - each.feeKept - each.feeTaxKept, 0n)
  const reversed = house.entries(orderId).filter(({ topic }) => topic === 'payment.reversed').length
  const back = wentBack(story)
  assert.ok(reversed > 0 || back.money + back.owed <= Number(brought), `${back.money} + ${back.owed} of ${brought}`)
  const paid = house.all(holdType, orderId).reduce((sum, hold) => sum + hold.paid, 0n)
  assert.ok(paid <= TOTAL)
}

test('whatever is done with an order that a voucher pays, no cent of it becomes money and none is lost', async () => {
  const property = fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 9 }), async (steps) => {
    const { house, voucherId } = await voucherHouse()
    const story = await laterOrder(house)
    for (const each of steps) {
      await take(story, voucherId, each)
      assertHolds(story, voucherId)
    }
  })
  await fc.assert(property, { numRuns: 60 })
})
