import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { startSandboxProvider } from './service.ts'

const started = '2026-03-01T09:00:00.000Z'
const secret = `whsec_${Buffer.from('a secret for tests only, 32 bytes').toString('base64')}`

/** A provider whose news nobody takes, how to ask it, and how often it tried. */
async function provider(t: TestContext) {
  const tries = { count: 0 }
  const inbox = createServer((_, response) => {
    tries.count += 1
    response.writeHead(503).end()
  })
  await new Promise<void>((resolve) => inbox.listen(0, '127.0.0.1', resolve))
  const webhooks = { url: `http://127.0.0.1:${(inbox.address() as AddressInfo).port}/`, secret }
  const sandbox = await startSandboxProvider({ port: 0, apiKey: 'k', webhooks, now: () => started })
  t.after(async () => {
    await sandbox.close()
    inbox.closeAllConnections()
    inbox.close()
  })
  const call = async (path: string, body?: object) => {
    const headers = { authorization: 'Bearer k', 'content-type': 'application/json' }
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const answer = await fetch(`${sandbox.url}${path}`, { headers, ...sent })
    return { status: answer.status, said: (await answer.json()) as Record<string, unknown> }
  }
  return { sandbox, call, tries }
}

const payment = { key: 'k1', method: 'card', token: 'card-charged-back', amount: 100, currency: 'USD' }

test('a reset forgets payments, switches, and what happens later', async (t) => {
  const { call } = await provider(t)
  await call('/payments', payment)
  await call('/test/delivery', { mode: 'silent' })
  await call('/test/next', { kind: 'payout', outcome: 'failed' })
  await call('/test/slow', { milliseconds: 20 })
  const { said } = await call('/test/reset', {})
  assert.deepEqual([said.delivery, said.slow_ms, said.next], ['once', 0, { refund: [], payout: [] }])
  assert.equal((await call('/payments/k1')).status, 404)
  assert.deepEqual((await call('/test/clock')).said, { now: started, later: [] })
  // The key is free again, also for another body.
  assert.equal((await call('/payments', { ...payment, amount: 200 })).said.amount, 200)
})

test('a reset sets the clock back, which nothing else does', async (t) => {
  const { call } = await provider(t)
  await call('/test/clock', { now: '2026-03-02T09:00:00.000Z' })
  await call('/test/reset', {})
  assert.equal((await call('/test/clock')).said.now, started)
})

test('news that nobody took are not tried again after a reset, which does not wait for them', async (t) => {
  const { sandbox, call, tries } = await provider(t)
  await call('/payments', payment)
  const begun = performance.now()
  await call('/test/reset', {})
  assert.ok(performance.now() - begun < 5_000)
  await sandbox.settle()
  assert.ok(tries.count <= 2, String(tries.count))
})

test('a slow provider answers late, its switches at once', async (t) => {
  const { call } = await provider(t)
  await call('/test/slow', { milliseconds: 300 })
  const begun = performance.now()
  await call('/test/switches')
  const switched = performance.now()
  await call('/payments/none')
  assert.ok(performance.now() - switched >= 290, String(switched - begun))
})
