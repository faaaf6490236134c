import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longTest } from '../long.ts'
import { startServer } from './server.ts'
import { advance, agreed, type Body, type People, people, until } from './story.ts'

/** Each method with its outcomes, as the payer sees them. */

interface Seen {
  readonly id: string
  readonly state: string
  readonly reason: string | null
  readonly next_action: { readonly kind: string; readonly lines: readonly { readonly name: string }[] } | null
}

const newest = async (who: People, own: string) =>
  ((await who.buyer.get(own)) as unknown as { payments: readonly Seen[] }).payments.at(-1)

function paymentIs(who: People, own: string, state: string) {
  return until(
    () => newest(who, own),
    (found) => found?.state === state,
    `the payment to be ${state}`,
  )
}

/** A payer begins; the provider has answered. */
async function begun(who: People, own: string, method: string, token?: string) {
  await who.buyer.post(`${own}/payments`, { method, ...(token === undefined ? {} : { token }) })
  return paymentIs(who, own, 'pending')
}

const small = {
  lines: [{ name: 'Sample', quantity: '1', unit: 'C62', unit_price: '400.00', amount: 40_000 }],
  freight: 0,
}

test('who pays at a counter or from a bank is told what to copy, and the money comes in its time', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  for (const [method, names, wait] of [
    ['cash-transfer', ['cash-code', 'until'], 'P2D'],
    ['local-transfer', ['holder', 'account', 'bank-code', 'reference'], 'P1D'],
    ['ach', [], 'P5D'],
  ] as const) {
    const own = await agreed(who, small)
    const seen = await begun(who, own, method)
    assert.deepEqual(seen?.next_action?.lines.map(({ name }) => name) ?? [], names, method)
    await advance(who, wait)
    await until(
      () => newest(who, own),
      (found) => found?.state === 'succeeded' || found?.state === 'final',
      `${method} to arrive`,
    )
  }
  assert.deepEqual(await server.broken(), [])
})

longTest('a voucher that nobody pays expires, and a new payment may be begun', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await agreed(who, small)
  await begun(who, own, 'cash-transfer', 'cash-expires')
  await advance(who, 'P4D')
  assert.equal((await paymentIs(who, own, 'failed'))?.reason, 'expired')
  await begun(who, own, 'cash-transfer')
  await advance(who, 'P2D')
  await paymentIs(who, own, 'final')
  assert.deepEqual(await server.broken(), [])
})

longTest('ACH fails, comes back before it is final, or long after: the books follow', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  for (const [token, wait, state, reason] of [
    ['ach-fails', 'P5D', 'failed', 'insufficient-funds'],
    ['ach-returned', 'P7D', 'reversed', 'R01'],
    ['ach-returned-late', 'P50D', 'reversed', 'R10'],
  ] as const) {
    const own = await agreed(who, small)
    await begun(who, own, 'ach', token)
    await advance(who, wait)
    assert.equal((await paymentIs(who, own, state))?.reason, reason, token)
    assert.deepEqual(await server.broken(), [], token)
  }
})

longTest('in the sandbox one says what becomes of a payment, its newest attempt', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await agreed(who, small)
  const order = own.split('/').at(-1)
  const { payment } = (await who.buyer.post(`${own}/payments`, { method: 'ach' })) as Body
  await paymentIs(who, own, 'pending')
  const say = (outcome: string) => who.buyer.post('/v1/sandbox/payments', { order, payment, outcome })
  await say('fails')
  assert.equal((await paymentIs(who, own, 'failed'))?.reason, 'insufficient-funds')
  await who.buyer.post(`${own}/payments/${payment}/attempts`)
  await paymentIs(who, own, 'pending')
  await say('arrives')
  await paymentIs(who, own, 'succeeded')
  await say('comes-back')
  await paymentIs(who, own, 'reversed')
  const nothing = await who.buyer.ask('POST', '/v1/sandbox/payments', {
    body: { order, payment: 'pay_x', outcome: 'arrives' },
  })
  assert.equal(nothing.body.code, 'payment-not-decided')
  assert.deepEqual(await server.broken(), [])
})
