import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { sandboxBench } from './service.testing.ts'

const { folder, news, start, sandbox, refuseNext, call, pay, clock, told } = sandboxBench()

test('without the key nothing is said', async () => {
  await start()
  for (const headers of [{}, { authorization: 'Bearer x' }])
    for (const path of ['/payments/a', '/test/tokens', '/test/clock'])
      assert.equal((await call(path, undefined, headers)).status, 401)
})

for (const [what, body] of [
  ['a card number as token', { token: '4111 1111 1111 1111' }],
  ['an amount of 0', { amount: 0 }],
  ['a broken amount', { amount: 1.5 }],
  ['a currency that is none', { currency: 'usd' }],
  ['a key with a slash', { key: 'a/b' }],
  ['a field that nobody knows', { other: 1 }],
  ['a script as return address', { returnUrl: 'javascript:alert(1)' }],
] as const) {
  test(`${what} is refused and nothing is kept`, async () => {
    await start()
    const { status } = await pay('a', body)
    assert.ok(status === 400 || status === 422)
    assert.equal((await call('/payments/a')).status, 404)
  })
}

for (const [token, at, state, reason] of [
  ['card-review', '2026-03-01T11:00:00.000Z', 'succeeded', undefined],
  ['card-review-declined', '2026-03-01T11:00:00.000Z', 'failed', 'review-declined'],
  ['card-3ds', '2026-03-01T09:30:00.000Z', 'failed', 'abandoned'],
] as const) {
  test(`${token} is ${state} in its time, not before`, async () => {
    await start()
    const { said } = await pay('a', { token })
    await clock(new Date(Date.parse(at) - 1).toISOString())
    assert.equal((await call('/payments/a')).said.state, said.state)
    await clock(at)
    const later = (await call('/payments/a')).said
    assert.deepEqual([later.state, later.reason, later.happenedAt], [state, reason, at])
    assert.equal(told().at(-1), `payment.${state}`)
  })
}

test('an ach payment arrives after days and may return', async () => {
  await start()
  await pay('a', { method: 'ach', token: 'ach-returned' })
  await clock('2026-03-31T00:00:00.000Z')
  assert.deepEqual(
    news.map(({ type, timestamp }) => [type, timestamp]),
    [
      ['payment.succeeded', '2026-03-05T09:00:00.000Z'],
      ['payment.reversed', '2026-03-07T09:00:00.000Z'],
    ],
  )
})

for (const [kind, amount, payer, text] of [
  ['whole', 10_000, 'As agreed', 'PAYMENT RF18539007547034'],
  ['short', 9_800, 'As agreed', 'PAYMENT RF18539007547034'],
  ['over', 11_000, 'As agreed', 'PAYMENT RF18539007547034'],
  ['without-reference', 10_000, 'As agreed', 'INVOICE'],
  ['other-payer', 10_000, 'Unrelated Trading Ltd', 'PAYMENT RF18539007547034'],
] as const) {
  test(`a wire arrives ${kind}`, async () => {
    await start()
    await pay('a', { method: 'wire', wireReference: 'RF18539007547034' })
    await call('/wires', { paymentKey: 'a', kind })
    assert.equal(news.length, 1)
    const { data } = news[0] ?? assert.fail('no news')
    assert.deepEqual([data.amount, data.payerName, data.text], [amount, payer, text])
  })
}

test('a late wire is booked twenty days later', async () => {
  await start()
  await pay('a', { method: 'wire' })
  await call('/wires', { paymentKey: 'a', kind: 'late' })
  assert.deepEqual(told(), [])
  await clock('2026-03-21T09:00:00.000Z')
  assert.deepEqual(told(), ['wire.booked'])
  assert.equal(news[0]?.data.bookedAt, '2026-03-21T09:00:00.000Z')
})

test('money from anybody for anything; each wire has its own reference', async () => {
  await start()
  const wire = { amount: 5, currency: 'EUR', text: 'hello' }
  await call('/wires', { ...wire, nonce: '1' })
  await call('/wires', { ...wire, nonce: '2' })
  assert.equal(new Set(news.map(({ data }) => data.reference)).size, 2)
  assert.equal((await call('/wires', { text: 'no amount' })).status, 422)
  assert.equal((await call('/wires', { paymentKey: 'none' })).status, 404)
})

for (const [outcome, types] of [
  ['settled', ['payout.settled']],
  ['failed', ['payout.failed']],
  ['returned', ['payout.settled', 'payout.returned']],
  ['unknown', []],
] as const) {
  test(`a payout told to be ${outcome}`, async () => {
    await start()
    await call('/test/next', { kind: 'payout', outcome })
    const to = { accountNumber: 'DE89', name: 'Werk', country: 'DE', reference: 'X' }
    const { said } = await call('/payouts', { key: 'p', amount: 5, currency: 'USD', ...to })
    assert.equal(said.state, 'pending')
    await clock('2026-03-09T00:00:00.000Z')
    assert.deepEqual(told(), types)
  })
}

test('a refund that was settled comes back when told', async () => {
  await start()
  await pay('a')
  await call('/refunds', { key: 'r', paymentKey: 'a', amount: 5, currency: 'USD' })
  await call('/test/refunds/r', { state: 'returned', reason: 'account-closed' })
  assert.deepEqual(told(), ['payment.succeeded', 'refund.settled', 'refund.returned'])
  assert.equal((await call('/test/refunds/none', { state: 'returned' })).status, 404)
})

for (const [mode, types] of [
  ['once', ['payment.succeeded']],
  ['twice', ['payment.succeeded', 'payment.succeeded']],
  ['silent', []],
] as const) {
  test(`webhooks go out ${mode}`, async () => {
    await start()
    await call('/test/delivery', { mode })
    await pay('a')
    await sandbox().settle()
    assert.deepEqual(told(), types)
    assert.ok(new Set(news.map(({ id }) => id)).size <= 1)
    assert.equal((await call('/payments/a')).said.state, 'succeeded')
  })
}

test('a webhook that is not taken is tried again', async () => {
  await start()
  refuseNext(1)
  await pay('a')
  await sandbox().settle()
  assert.deepEqual(told(), ['payment.succeeded'])
})

test('time never runs backwards', async () => {
  await start()
  await clock('2026-03-05T00:00:00.000Z')
  assert.equal((await clock('2026-03-02T00:00:00.000Z')).said.now, '2026-03-05T00:00:00.000Z')
})

test('the page says what it is for, escapes, and has no buttons when all is done', async () => {
  await start()
  await pay('a', { token: 'card-3ds', returnUrl: 'https://example.com/back' })
  const page = () => fetch(`${sandbox().url}/3ds/a`).then((answer) => answer.text())
  assert.match(await page(), /<html lang="en">[\s\S]*Confirm the payment[\s\S]*Decline it/)
  const declined = await fetch(`${sandbox().url}/3ds/a/decline`, { method: 'POST', redirect: 'manual' })
  assert.deepEqual([declined.status, declined.headers.get('location')], [303, 'https://example.com/back'])
  assert.doesNotMatch(await page(), /<button/)
  assert.equal((await call('/payments/a')).said.reason, 'authentication-failed')
  const late = await fetch(`${sandbox().url}/3ds/a/confirm`, { method: 'POST', redirect: 'manual' })
  assert.equal(late.status, 303)
  assert.equal((await call('/payments/a')).said.state, 'failed')
  for (const path of ['/3ds/none', '/3ds/%00']) assert.ok((await fetch(`${sandbox().url}${path}`)).status >= 400)
})

test('it goes on where it was after a restart', async () => {
  const file = join(folder, 'state.json')
  await start(file)
  await pay('a', { token: 'card-review' })
  await clock('2026-03-01T10:00:00.000Z')
  await sandbox().close()
  await start(file)
  assert.equal((await call('/payments/a')).said.state, 'review')
  assert.equal((await call('/test/clock')).said.now, '2026-03-01T10:00:00.000Z')
  assert.equal((await pay('a', { amount: 1 })).status, 409)
  await clock('2026-03-01T11:00:00.000Z')
  assert.equal((await call('/payments/a')).said.state, 'succeeded')
})

test('the same requests make the same references', async () => {
  await start()
  const first = (await pay('a')).said.reference
  await sandbox().close()
  await start()
  assert.equal((await pay('a')).said.reference, first)
})

const form = (path: string) => fetch(`${sandbox().url}${path}`, { method: 'POST', redirect: 'manual' })
const returnUrl = 'http://127.0.0.1:1/orders/1/pay'

for (const [token, goesTo, state] of [
  ['card-ok', returnUrl, 'succeeded'],
  ['card-declined-lost', returnUrl, 'failed'],
  ['card-3ds', '/3ds/a', 'needs-action'],
] as const)
  test(`a card chosen on the provider's page: ${token}`, async () => {
    await start()
    const { said } = await pay('a', { token: 'card-page', returnUrl })
    assert.deepEqual(
      [said.state, said.nextAction],
      ['needs-action', { kind: 'redirect', url: `${sandbox().url}/pay/a` }],
    )
    const shown = await (await fetch(`${sandbox().url}/pay/a`)).text()
    assert.ok(shown.includes(`/pay/a/${token}`) && shown.includes('USD'))
    const chosen = await form(`/pay/a/${token}`)
    assert.equal(chosen.status, 303)
    assert.equal(chosen.headers.get('location')?.replace(sandbox().url, ''), goesTo)
    assert.equal((await call('/payments/a')).said.state, state)
  })

test('a card is chosen once, and only one that the page offers', async () => {
  await start()
  await pay('a', { token: 'card-page', returnUrl })
  assert.equal((await form('/pay/a/card-timeout')).status, 404)
  assert.equal((await form('/pay/b/card-ok')).status, 404)
  await form('/pay/a/card-declined-lost')
  await form('/pay/a/card-ok')
  assert.equal((await call('/payments/a')).said.state, 'failed')
})
