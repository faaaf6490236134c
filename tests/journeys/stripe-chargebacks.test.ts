import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { longTest } from '../long.ts'
import { advance, agreed, hasStatus, type People, until } from './story.ts'
import {
  begin,
  clearing,
  drained,
  feesBooked,
  list,
  payment,
  refunds,
  type Shop,
  shopWithStripe,
} from './stripe-shop.ts'

/** A card's bank takes money back through Stripe, and every step of it goes wrong: the books are right all the same. */

/** What Stripe takes for a chargeback, cents. */
const FEE = 1_500n

const opened = async ({ buyer }: People, own: string) => list(await buyer.get(own), 'chargebacks')

async function chargeback(who: People, own: string, state: string) {
  return until(
    async () => (await opened(who, own))[0],
    (found) => found?.state === state,
    `a chargeback to be ${state}`,
  )
}

const frozen = async ({ buyer }: People, own: string) =>
  ((await buyer.get(own)).hold as { frozen: { amount: number } }).frozen.amount

/** Paid by card; its bank takes the money back. */
async function charged(t: TestContext): Promise<Shop & { readonly own: string; readonly intent: string }> {
  const shop = await shopWithStripe(t)
  const own = await agreed(shop.who)
  await begin(shop.who, own)
  await payment(shop.who, own, 'paid')
  // What Stripe took for the payment comes later than the payment: clearing is compared from there.
  await feesBooked(shop.server, shop.stripe)
  return { ...shop, own, intent: shop.stripe.books.last('payment_intents')?.id ?? '' }
}

/** All of it is again where it was, but for what Stripe took. */
async function back({ server, stripe }: Shop, before: bigint): Promise<void> {
  await stripe.settle()
  await until(
    () => clearing(server, 'stripe'),
    (left) => left === before - FEE,
    'the money to be back',
  )
  assert.deepEqual(await server.broken(), [])
}

for (const how of ['hang-before', 'hang-after', '500-before', '500-after'] as const)
  longTest(
    `evidence that Stripe does not answer (${how}) is with the bank once, and the money comes back`,
    async (t) => {
      const shop = await charged(t)
      const { server, stripe, who, own, intent } = shop
      const before = await clearing(server, 'stripe')
      stripe.books.takeBack(intent, 'opened')
      await chargeback(who, own, 'opened')
      assert.ok((await frozen(who, own)) > 0)
      stripe.fail(how)
      await advance(who, 'P8D')
      await chargeback(who, own, 'evidence-sent')
      assert.equal(stripe.books.last('disputes')?.status, 'under_review')
      stripe.books.takeBack(intent, 'won')
      await chargeback(who, own, 'won')
      assert.equal(await frozen(who, own), 0)
      await back(shop, before)
    },
  )

for (const mode of ['twice', 'reversed', 'never'] as const)
  longTest(`a chargeback is won while its news comes ${mode}`, async (t) => {
    const shop = await charged(t)
    const { server, stripe, who, own, intent } = shop
    const before = await clearing(server, 'stripe')
    if (mode !== 'never') stripe.deliver(mode)
    stripe.books.takeBack(intent, 'opened')
    await chargeback(who, own, 'opened')
    stripe.deliver(mode)
    stripe.books.takeBack(intent, 'won')
    // News that is lost is found by asking, some weeks later.
    if (mode === 'never') await advance(who, 'P60D')
    await chargeback(who, own, 'won')
    assert.equal((await opened(who, own)).length, 1)
    await back(shop, before)
  })

longTest('lost before anything was shipped: the order ends, and nothing is refunded besides', async (t) => {
  const { server, stripe, who, own, intent } = await charged(t)
  for (const state of ['opened', 'lost'] as const) {
    stripe.books.takeBack(intent, state)
    await chargeback(who, own, state)
  }
  await hasStatus(who, own, 'cancelled')
  assert.deepEqual([list(await who.buyer.get(own), 'refunds').length, stripe.books.count('refunds')], [0, 0])
  await stripe.settle()
  const taken = BigInt(stripe.books.lines.feesTaken()) + FEE
  assert.equal(await clearing(server, 'stripe'), -taken)
  assert.deepEqual(await server.broken(), [])
})

longTest('a late chargeback after the refund: what he had twice is the buyer’s debt', async (t) => {
  const { server, stripe, who, own, intent } = await charged(t)
  await who.supplier.post(`${own}/cancellation`)
  await refunds(who, own)
  await stripe.settle()
  await drained(server, stripe)
  await advance(who, 'P30D')
  for (const state of ['opened', 'lost'] as const) {
    stripe.books.takeBack(intent, state)
    await chargeback(who, own, state)
  }
  const { rows } = await server.pool.query(
    `select key, value::text from ledger.balances where key like 'assets:recovery:%' and value <> 0 order by key`,
  )
  const charge = stripe.books.last('charges')
  const debts = new Map(rows.map(({ key, value }) => [key, Number(value)]))
  assert.equal(debts.get('assets:recovery:cmp_buyer_us:USD'), Number(charge?.amount))
  assert.equal(stripe.books.count('refunds'), 1)
  assert.deepEqual(await server.broken(), [])
})
