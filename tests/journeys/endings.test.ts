import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { startServer } from './server.ts'
import { advance, agreed, drafted, funded, hasStatus, payByCard, people, until } from './story.ts'

interface Ended {
  readonly status: string
  readonly hold: Readonly<Record<'paid' | 'released' | 'refunded' | 'free', { amount: number }>>
  readonly refunds: readonly { state: string; amount: { amount: number } }[]
}

test('a supplier ends a paid order: everything goes back', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await funded(who)
  const early = await who.buyer.ask('POST', `${own}/cancellation`, { body: {} })
  assert.deepEqual([early.status, early.body.code], [409, 'not-late'])
  await who.supplier.post(`${own}/cancellation`)
  const seen = (await until(
    () => who.buyer.get(own),
    ({ refunds }) => (refunds as Ended['refunds']).some(({ state }) => state === 'settled'),
    'the refund',
  )) as unknown as Ended
  assert.equal(seen.status, 'cancelled')
  assert.deepEqual([seen.hold.refunded.amount, seen.hold.free.amount], [543_331, 0])
  assert.ok(seen.refunds.reduce((sum, { amount }) => sum + amount.amount, 0) >= 543_331)
  assert.deepEqual(await server.broken(), [])
})

test('a buyer takes back what was not shipped in time', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await funded(who)
  await advance(who, 'P36D')
  const { proof_until } = await who.buyer.post(`${own}/cancellation`)
  assert.ok(String(proof_until) > String((await who.staff.get('/v1/test-clock')).now))
  await advance(who, 'P2D')
  const seen = (await hasStatus(who, own, 'cancelled')) as unknown as Ended
  assert.deepEqual([seen.hold.refunded.amount, seen.hold.free.amount], [543_331, 0])
  assert.deepEqual(await server.broken(), [])
})

test('both agree what the supplier keeps', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await funded(who)
  const tooMuch = await who.buyer.ask('POST', `${own}/cancellation-offers`, { body: { supplier_keeps: 543_332 } })
  assert.deepEqual([tooMuch.status, tooMuch.body.code], [409, 'above-hold'])
  const { offer } = await who.buyer.post(`${own}/cancellation-offers`, { supplier_keeps: 100_000 })
  await who.supplier.post(`${own}/cancellation-offers/${offer}/answer`, { answer: 'accept' })
  const { hold } = (await hasStatus(who, own, 'cancelled')) as unknown as Ended
  assert.deepEqual([hold.released.amount, hold.refunded.amount, hold.free.amount], [100_000, 443_331, 0])
  assert.deepEqual(await server.broken(), [])
})

test('a card is declined, another succeeds; a third asks for 3-D Secure', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await agreed(who)
  const declined = await payByCard(who, own, 'card-declined-insufficient-funds', ['failed'])
  assert.equal(declined?.reason, 'insufficient-funds')
  assert.equal((await who.buyer.get(own)).status, 'agreed')
  await payByCard(who, own, 'card-ok')
  await hasStatus(who, own, 'in-production')
  const again = await who.buyer.ask('POST', `${own}/payments`, { body: { method: 'card', token: 'card-ok' } })
  assert.deepEqual([again.status, again.body.code], [409, 'nothing-due'])

  const secure = await agreed(who)
  const { payment } = await who.buyer.post(`${secure}/payments`, { method: 'card', token: 'card-3ds' })
  const step = async () => {
    const { payments } = (await who.buyer.get(secure)) as unknown as {
      payments: readonly { id: string; next_action: { kind: string; url: string } | null }[]
    }
    return payments.find(({ id }) => id === payment)?.next_action
  }
  const action = await until(step, (found) => found !== null, 'the 3-D Secure step')
  assert.equal(action?.kind, 'redirect')
  const confirmed = await fetch(`${action?.url}/confirm`, { method: 'POST', redirect: 'manual' })
  assert.equal(confirmed.status, 303)
  await hasStatus(who, secure, 'in-production')
  assert.deepEqual(await server.broken(), [])
})

test('what is of one company is nothing to another', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const canary = 'canary-5f2c91'
  const draft = await drafted(who, { remarks: canary })
  const own = await funded(who, { remarks: canary })
  const missing = '/v1/orders/ord_00000000000070008000000000000000'
  const reads = ['', '/timeline', '/record', '/transfers', '/payment-quotes']
  const writes = ['/proposal', '/cancellation', '/readiness', '/waiver']
  const same = ({
    status,
    body: { request_id: _, ...said },
  }: {
    status: number
    body: object & { request_id?: unknown }
  }) => JSON.stringify([status, said])
  for (const one of [draft, own]) {
    for (const path of reads) {
      const [other, none] = await Promise.all([
        who.stranger.ask('GET', one + path),
        who.stranger.ask('GET', missing + path),
      ])
      assert.equal(other.status, 404, one + path)
      assert.equal(same(other), same(none))
      assert.equal((await who.nobody.ask('GET', one + path)).status, 401)
    }
    for (const path of writes) {
      const other = await who.stranger.ask('POST', one + path, { body: {} })
      const none = await who.stranger.ask('POST', missing + path, { body: {} })
      assert.equal(other.status, 404, one + path)
      assert.equal(same(other), same(none))
      assert.equal((await who.nobody.ask('POST', one + path, { body: {} })).status, 401)
    }
  }
  // A draft is its author's alone, until it is proposed.
  assert.equal((await who.supplier.ask('GET', draft)).status, 404)
  for (const list of ['/v1/orders', '/v1/companies/cmp_buyer_us/payouts', '/v1/companies'])
    assert.ok(!JSON.stringify((await who.stranger.ask('GET', list)).body).includes(canary))
  assert.equal((await who.stranger.ask('GET', '/v1/companies/cmp_supplier_cn/payouts')).status, 404)
  assert.ok(JSON.stringify((await who.buyer.get(own)).terms).includes(canary))
})
