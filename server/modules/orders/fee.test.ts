import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { put } from '../../kernel/use-case.ts'
import { postingType, transferType } from '../ledger/transfer.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { cancelOrder } from './cancel-order.ts'
import { buyer, done, supplier } from './orders.testing.ts'
import type { Story } from './story.testing.ts'
import { agreed, wholeTerms } from './story.testing.ts'

/** What we keep of the buyer's fees on an order: taken less given back, minor units. What the supplier bears is his. */
function keptOf({ house, orderId }: Story): number {
  const charged = new Set(
    house.all(transferType, orderId).flatMap(({ id, kind }) => (kind === 'fee-charged' ? [id] : [])),
  )
  const fees = house.all(postingType, orderId).filter(({ account }) => account === 'income:fees:processing')
  return fees.filter(({ transferId }) => !charged.has(transferId)).reduce((sum, each) => sum - Number(each.amount), 0)
}

/** What stands in the payments' own records. */
const recorded = ({ house, orderId }: Story) =>
  house.all(paymentType, orderId).reduce((sum, { feeKept }) => sum + Number(feeKept), 0)

const debt = ({ house }: Story, company: string) => house.balances()[`assets:recovery:${company}`] ?? 0

async function begun(more = {}) {
  const story = await agreed(wholeTerms)
  const said = await story.begin(more)
  return { story, payment: String(said.payment), total: BigInt(Number(said.total)) }
}

test('given back, then taken by the bank: the fee leaves us once, the buyer owes what he had twice', async () => {
  const { story, payment, total } = await begun()
  await story.capture(payment, total)
  done(await story.house.run(cancelOrder, { orderId: story.orderId }, supplier))
  await story.reverse(payment, total)
  assert.deepEqual([keptOf(story), recorded(story)], [0, 0])
  assert.equal(debt(story, 'cmp_b'), Number(total))
})

test('money that came after the end pays no fee: when it goes back none leaves us', async () => {
  const { story, payment, total } = await begun({ method: 'ach' })
  done(await story.house.run(cancelOrder, { orderId: story.orderId }, buyer))
  await story.capture(payment, total)
  assert.equal(keptOf(story), 0)
  await story.reverse(payment, total)
  assert.equal(keptOf(story), 0)
})

test('two payments of one instalment were captured: the second goes back with its fee', async () => {
  const { story, payment, total } = await begun()
  const other = await story.begin()
  await story.capture(payment, total)
  const once = keptOf(story)
  await story.capture(String(other.payment), BigInt(Number(other.total)))
  assert.deepEqual([keptOf(story), recorded(story)], [once, once])
  const back = story.house.all(refundType, story.orderId)
  assert.deepEqual(
    back.map(({ paymentId, amount }) => [paymentId, amount]),
    [[String(other.payment), BigInt(Number(other.total))]],
  )
})

test('another payment has filled a part before: what is over goes back with its share of the fee', async () => {
  const { story, payment, total } = await begun()
  const half = await story.begin({ amount: 543_331n / 2n })
  await story.capture(String(half.payment), BigInt(Number(half.total)))
  const first = keptOf(story)
  await story.capture(payment, total)
  const fee = Number(total) - 543_331
  const back = Math.floor((fee * Math.floor(543_331 / 2)) / 543_331)
  assert.deepEqual([keptOf(story), recorded(story)], [first + fee - back, first + fee - back])
  const [over] = story.house.all(refundType, story.orderId)
  assert.deepEqual([over?.paymentId, over?.amount], [payment, 543_331n / 2n + BigInt(back)])
})

test('a part came with its part of the fee: gone back whole, all of that part leaves us', async () => {
  const { story, payment, total } = await begun()
  await story.capture(payment, total / 2n)
  assert.equal(keptOf(story), recorded(story))
  assert.ok(keptOf(story) > 0)
  await story.reverse(payment, total / 2n)
  assert.deepEqual([keptOf(story), debt(story, 'cmp_b')], [0, 0])
})

test('a part goes back: its part of the fee goes along, and the rest with the rest', async () => {
  const { story, payment, total } = await begun()
  await story.capture(payment, total)
  const whole = keptOf(story)
  await story.reverse(payment, total / 4n)
  assert.equal(keptOf(story), whole - Math.floor(whole / 4))
  await story.reverse(payment, total - total / 4n)
  assert.deepEqual([keptOf(story), debt(story, 'cmp_b')], [0, 0])
})

test('all but the last cent goes back, then the cent: the fee goes with the money, never more than it', async () => {
  const { story, payment, total } = await begun()
  // The fee is taxed, so two parts are rounded.
  await story.house.seed(
    story.orderId,
    story.house.all(paymentType, story.orderId).map((each) => put(paymentType, { ...each, ...taxed(each) })),
  )
  await story.capture(payment, total)
  const [{ feeKept = 0n, feeTaxKept = 0n } = {}] = story.house.all(paymentType, story.orderId)
  assert.ok(feeKept > 0n && feeTaxKept > 0n)
  await story.reverse(payment, total - 1n)
  await story.reverse(payment, 1n)
  const [after] = story.house.all(paymentType, story.orderId)
  assert.deepEqual([after?.state, after?.paid, after?.feeKept, after?.feeTaxKept], ['reversed', 0n, 0n, 0n])
  assert.deepEqual(
    [keptOf(story), debt(story, 'cmp_b'), story.house.balances()['liabilities:tax:operator'] ?? 0],
    [0, 0, 0],
  )
})

/** The same total, a fifth of the fee in it is tax. */
function taxed({ fee }: Payment) {
  const feeTax = fee / 6n
  return { fee: fee - feeTax, feeTax }
}

type Step = 'capture' | 'half' | 'reverse' | 'reverse-part' | 'supplier-ends' | 'buyer-ends' | 'again'

/** One step as the world might do it; what is refused changes nothing. */
async function take(story: Story, payment: string, total: bigint, step: Step): Promise<void> {
  const { house, orderId } = story
  if (step === 'capture') await story.capture(payment, total)
  if (step === 'half') await story.capture(payment, total / 2n)
  if (step === 'reverse') await story.reverse(payment, total)
  if (step === 'reverse-part') await story.reverse(payment, total / 3n)
  if (step === 'supplier-ends') await house.run(cancelOrder, { orderId }, supplier)
  if (step === 'buyer-ends') await house.run(cancelOrder, { orderId }, buyer)
  if (step === 'again' && story.order().ended === undefined) {
    const open = house.all(paymentType, orderId).every(({ state }) => state !== 'created')
    if (open && story.order().fundedAt === undefined) await story.pay()
  }
}

test('in whatever order: what is given back of a fee was taken, and the records say what is kept', async () => {
  const steps: readonly Step[] = ['capture', 'half', 'reverse', 'reverse-part', 'supplier-ends', 'buyer-ends', 'again']
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...steps), { minLength: 2, maxLength: 7 }), async (taken) => {
      const { story, payment, total } = await begun()
      for (const step of taken) {
        await take(story, payment, total, step)
        assert.ok(keptOf(story) >= 0, `${step} gives back more than was taken`)
        assert.equal(keptOf(story), recorded(story), step)
      }
    }),
    { numRuns: 60 },
  )
})
