import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { callOutside, type OutsideCall, type Resolver } from './outside-call.ts'

/** A server on this machine; answers its port and what it was asked. */
async function listening(t: TestContext, handle: RequestListener) {
  const asked: string[] = []
  const server = createServer((request, answer) => {
    asked.push(`${request.headers.host} ${request.url}`)
    handle(request, answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port: (server.address() as AddressInfo).port, asked }
}

const call = (url: string, more: Partial<OutsideCall> = {}) =>
  callOutside({ url, headers: {}, body: '{}', timeoutMs: 2000, keep: 10, isTrusted: false, ...more })

const here: Resolver = async () => [{ address: '127.0.0.1', family: 4 }]

test('a name that means a machine inside is refused, and so is one of which one address does', async (t) => {
  const { port, asked } = await listening(t, (_, answer) => answer.end())
  const both: Resolver = async () => [{ address: '8.8.8.8', family: 4 }, ...(await here(''))]
  for (const resolve of [here, both]) {
    const { fault, status } = await call(`http://receiver.example:${port}/`, { resolve })
    assert.deepEqual([fault, status], ['address-refused', undefined])
  }
  for (const host of ['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '2130706433', '0x7f.1', 'localhost'])
    assert.equal((await call(`http://${host}:${port}/`)).fault, 'address-refused', host)
  assert.deepEqual(asked, [])
})

test('a name that means another address a moment later changes nothing', async (t: TestContext) => {
  const { port, asked } = await listening(t, (_, answer) => answer.end())
  let looks = 0
  // Public when it is checked, this machine from then on.
  const rebinding: Resolver = async () => {
    looks += 1
    return looks === 1 ? [{ address: '8.8.8.8', family: 4 }] : here('')
  }
  const { fault } = await call(`http://receiver.example:${port}/`, { resolve: rebinding, timeoutMs: 300 })
  assert.ok(fault === 'timeout' || fault === 'connection-failed' || fault === 'connection-refused', fault)
  assert.deepEqual([looks, asked], [1, []])
})

test('a trusted host is asked at the address found, under its own name', async (t: TestContext) => {
  const { port, asked } = await listening(t, (_, answer) => answer.end('a long answer'))
  const { status, response } = await call(`http://receiver.test:${port}/hook`, { resolve: here, isTrusted: true })
  assert.deepEqual([status, response], [200, 'a long ans'])
  assert.deepEqual(asked, [`receiver.test:${port} /hook`])
})

test('a redirect is an answer and nobody is sent on', async (t: TestContext) => {
  const { port, asked } = await listening(t, (_, answer) => answer.writeHead(302, { location: '/inside' }).end())
  assert.equal((await call(`http://receiver.test:${port}/`, { resolve: here, isTrusted: true })).status, 302)
  assert.equal(asked.length, 1)
})

test('who hangs, drips, or is not there is left in time', async (t: TestContext) => {
  const hanging = await listening(t, () => undefined)
  const dripping = await listening(t, (_, answer) => answer.writeHead(200).write('x'))
  const at = (port: number) => call(`http://127.0.0.1:${port}/`, { isTrusted: true, timeoutMs: 300 })
  assert.equal((await at(hanging.port)).fault, 'timeout')
  const { status, response } = await at(dripping.port)
  assert.deepEqual([status, response], [200, 'x'])
  assert.equal((await at(1)).fault, 'connection-refused')
  const slow: Resolver = () => new Promise(() => undefined)
  assert.equal((await call('https://receiver.example/', { resolve: slow, timeoutMs: 100 })).fault, 'timeout')
  const none: Resolver = async () => []
  assert.equal((await call('https://receiver.example/', { resolve: none })).fault, 'name-unknown')
})
