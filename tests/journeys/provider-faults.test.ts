import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { longTest } from '../long.ts'
import type { StandIn } from '../stripe/stand-in.ts'
import { advance, agreed, hasStatus, until } from './story.ts'
import {
  atPage,
  begin,
  clearing,
  drained,
  feesBooked,
  list,
  pageOf,
  payment,
  refunds,
  type Shop,
  shopWithStripe,
} from './stripe-shop.ts'

/** Providers fail at every step: nothing twice, nothing lost, the clearing account drains, `surety check` holds. */

/** Paid, received, and the supplier takes his money out to his connected account. */
async function takesOut(shop: Shop, fault: Parameters<StandIn['fail']>[0]): Promise<void> {
  const { who, stripe } = shop
  const own = await agreed(who)
  await atPage(await pageOf(shop, own), 'pm_card_visa')
  await hasStatus(who, own, 'in-production')
  const lines = [
    { line: 1, quantity: '100' },
    { line: 2, quantity: '10' },
  ]
  const { lot } = await who.supplier.post(`${own}/shipments`, {
    ...{ lines, carrier: 'Ocean', tracking_number: 'T1', proof: 'carrier' },
  })
  const { now } = await who.staff.get('/v1/test-clock')
  await who.staff.post(`${own}/shipments/${lot}/carrier-events`, { kind: 'dispatched', happened_at: now })
  await who.buyer.post(`${own}/shipments/${lot}/receipt`)
  const path = '/v1/companies/cmp_supplier_cn'
  const account = { number: 'acct_1OpenSupplier', country: 'CN', currency: 'USD', name: 'NHW', provider: 'stripe' }
  const { bank_account } = await who.supplier.post(`${path}/bank-accounts`, account)
  await who.staff.post(`${path}/bank-accounts/${bank_account}/approval`)
  await advance(who, 'P3D')
  stripe.fail(fault)
  await who.supplier.post(`${path}/payouts`, { bank_account, amount: 100_000, currency: 'USD' })
  const state = async () => list(await who.supplier.get(`${path}/payouts`), 'payouts').at(-1)?.state
  if (fault !== undefined) {
    await until(state, (found) => found === 'unknown' || found === 'settled', 'the payout to be sent')
    await advance(who, 'PT1H')
  }
  await until(state, (found) => found === 'settled', 'the payout')
}

const faults: readonly [how: NonNullable<Parameters<StandIn['fail']>[0]>, isDone: boolean][] = [
  ['hang-before', false],
  ['hang-after', true],
  ['500-before', false],
  ['500-after', true],
]

for (const [how, isDone] of faults)
  test(`a provider that fails (${how}) at payment, refund and payout`, async (t: TestContext) => {
    const shop = await shopWithStripe(t)
    const { server, stripe, who } = shop
    const own = await agreed(who)
    stripe.fail(how)
    const { payment: id } = await begin(who, own)
    if (isDone) await payment(who, own, 'paid')
    else {
      // Nobody knows yet: the provider is asked, proves that it never got it, and the buyer tries again.
      await advance(who, 'PT1H')
      const failed = await payment(who, own, 'failed')
      assert.equal(failed?.reason, 'not-reached')
      await who.buyer.post(`${own}/payments/${id}/attempts`, { token: 'pm_card_visa' })
      await payment(who, own, 'paid')
    }
    assert.equal(stripe.books.count('charges'), 1)
    assert.ok((await clearing(server, 'stripe')) > 0n)
    stripe.fail(how)
    await who.supplier.post(`${own}/cancellation`)
    await until(
      async () => list(await who.buyer.get(own), 'refunds')[0]?.state,
      (state) => state === 'unknown' || state === 'settled',
      'the refund to be sent',
    )
    await advance(who, 'PT1H')
    await refunds(who, own)
    assert.equal(stripe.books.count('refunds'), 1)
    await stripe.settle()
    await drained(server, stripe)
    await takesOut(shop, how)
    assert.equal(stripe.books.count('transfers'), 1)
    await stripe.settle()
    assert.deepEqual(await server.broken(), [])
  })

for (const mode of ['twice', 'reversed', 'never'] as const)
  longTest(`a payer goes to Stripe’s page while its news comes ${mode}`, async (t: TestContext) => {
    const shop = await shopWithStripe(t)
    const { server, stripe, who } = shop
    stripe.deliver(mode)
    const own = await agreed(who)
    const url = await pageOf(shop, own)
    // Declined first, then another card: a decline on the page is no end.
    await atPage(url, 'pm_card_chargeDeclinedInsufficientFunds')
    await atPage(url, 'pm_card_visa')
    await stripe.settle()
    if (mode === 'never') await advance(who, 'PT1H')
    await payment(who, own, 'paid')
    await who.supplier.post(`${own}/cancellation`)
    await refunds(who, own)
    await stripe.settle()
    assert.deepEqual([stripe.books.count('charges'), stripe.books.count('refunds')], [1, 1])
    await drained(server, stripe)
    assert.deepEqual(await server.broken(), [])
  })

longTest('keys that Stripe has forgotten make nothing twice', async (t: TestContext) => {
  const { server, stripe, who } = await shopWithStripe(t)
  const own = await agreed(who)
  stripe.fail('hang-after')
  stripe.deliver('never')
  await begin(who, own)
  await until(
    async () => stripe.books.count('charges'),
    (n) => n === 1,
    'the charge',
  )
  stripe.forgetKeys()
  await advance(who, 'PT1H')
  await payment(who, own, 'paid')
  stripe.fail('hang-after')
  await who.supplier.post(`${own}/cancellation`)
  await until(
    async () => stripe.books.count('refunds'),
    (n) => n === 1,
    'the refund',
  )
  stripe.forgetKeys()
  await advance(who, 'PT1H')
  await refunds(who, own)
  assert.deepEqual([stripe.books.count('charges'), stripe.books.count('refunds')], [1, 1])
  await drained(server, stripe)
  assert.deepEqual(await server.broken(), [])
})

longTest(
  'a refund that comes back is owed again; a transfer that comes back is payable again',
  async (t: TestContext) => {
    const shop = await shopWithStripe(t)
    const { server, stripe, who } = shop
    const own = await agreed(who)
    await begin(who, own)
    await payment(who, own, 'paid')
    await who.supplier.post(`${own}/cancellation`)
    await refunds(who, own)
    stripe.books.refuseRefund(stripe.books.last('refunds')?.id ?? '')
    const first = async () => list(await who.buyer.get(own), 'refunds')[0]?.state
    await until(first, (state) => state === 'returned', 'the refund to come back')
    assert.ok((await clearing(server, 'stripe')) > 0n)
    await takesOut(shop, undefined)
    await feesBooked(server, stripe)
    const before = await clearing(server, 'stripe')
    stripe.books.reverseTransfer(stripe.books.last('transfers')?.id ?? '')
    await until(
      async () => list(await who.supplier.get('/v1/companies/cmp_supplier_cn/payouts'), 'payouts').at(-1)?.state,
      (state) => state === 'returned',
      'the transfer to come back',
    )
    assert.equal((await clearing(server, 'stripe')) - before, 100_000n)
    assert.deepEqual(await server.broken(), [])
  },
)

longTest('forged news says nothing, for whichever provider it claims to be', async (t: TestContext) => {
  const { server, stripe, who } = await shopWithStripe(t)
  const own = await agreed(who)
  const { payment: id } = await begin(who, own, 'card-page')
  const key = `${own.split('/').at(-1)}.${id}-1`
  const object = { id: 'ch_forged', object: 'charge', amount: 1, amount_captured: 1, currency: 'usd', created: 1 }
  const paid = { ...object, payment_intent: 'pi_forged', metadata: { surety_key: key }, payment_method_details: null }
  const body = JSON.stringify({ id: 'evt_forged', type: 'charge.succeeded', created: 1, data: { object: paid } })
  for (const [provider, signature] of [
    ['stripe', 't=1,v1=00'],
    ['stripe', ''],
    ['sandbox', 't=1,v1=00'],
    ['nobody', 't=1,v1=00'],
  ] as const) {
    const headers = { 'content-type': 'application/json', 'stripe-signature': signature }
    const answer = await fetch(`${server.url}/v1/provider-events/${provider}`, { method: 'POST', headers, body })
    assert.equal(answer.status, 400, provider)
  }
  await stripe.settle()
  assert.equal((await who.buyer.get(own)).status, 'agreed')
  await drained(server, stripe)
})

longTest('a bank that takes a card’s money back late is heard and kept, whatever the order has become', async (t) => {
  const { server, stripe, who } = await shopWithStripe(t)
  const own = await agreed(who)
  await begin(who, own)
  await payment(who, own, 'paid')
  stripe.books.takeBack(stripe.books.last('payment_intents')?.id ?? '', 'opened')
  await stripe.settle()
  const { rows } = await server.pool.query(
    `select count(*)::int as n from payments.provider_events
      where provider = 'stripe' and raw like '%funds_withdrawn%'`,
  )
  assert.equal(rows[0].n, 1)
  assert.deepEqual(await server.broken(), [])
})
