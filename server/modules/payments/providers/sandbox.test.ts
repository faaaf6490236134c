import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { type Sandbox, startSandboxProvider } from '../../../sandbox-provider/service.ts'
import type { Bench } from './provider-contract.ts'
import { providerContract } from './provider-contract.ts'
import { sandboxProvider } from './sandbox.ts'

const secret = `whsec_${Buffer.from('a secret for tests only, 32 bytes').toString('base64')}`
const apiKey = 'sk_contract'
const received: { headers: Record<string, string>; body: string }[] = []
let inbox: Server
let sandbox: Sandbox
let bench: Bench

before(async () => {
  inbox = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    received.push({
      headers: { ...(request.headers as Record<string, string>) },
      body: Buffer.concat(parts).toString(),
    })
    response.end()
  })
  await new Promise<void>((resolve) => inbox.listen(0, '127.0.0.1', resolve))
  const webhooks = { url: `http://127.0.0.1:${(inbox.address() as AddressInfo).port}/`, secret }
  sandbox = await startSandboxProvider({ port: 0, apiKey, webhooks })
  const settings = { url: sandbox.url, apiKey, webhookSecrets: [secret], now: () => '2026-03-01T00:00:00.000Z' }
  bench = {
    provider: sandboxProvider(settings),
    hasty: sandboxProvider({ ...settings, timeoutMilliseconds: 200 }),
    tokens: {
      ok: 'card-ok',
      declined: 'card-declined-insufficient-funds',
      challenged: 'card-3ds',
      slow: 'card-timeout',
      asks: 'card-asks',
    },
    account: 'DE89370400440532013000',
    forged: ({ headers, body }) => [
      { headers: { ...headers, 'webhook-id': 'msg_other' }, body },
      { headers: { ...headers, 'webhook-timestamp': String(Math.floor(Date.now() / 1000) - 3600) }, body },
    ],
    async confirm(url) {
      const page = await fetch(url)
      assert.match(await page.text(), /Confirm the payment/)
      assert.equal((await fetch(`${url}/confirm`, { method: 'POST', redirect: 'manual' })).status, 303)
    },
    async keep(url) {
      const page = await (await fetch(url)).text()
      const [, action] = /action="([^"]+-ok)"/.exec(page) ?? []
      assert.equal((await fetch(`${sandbox.url}${action}`, { method: 'POST', redirect: 'manual' })).status, 303)
    },
    received: () => received,
    settle: () => sandbox.settle(),
  }
})

after(async () => {
  await sandbox.close()
  inbox.closeAllConnections()
  inbox.close()
})

providerContract('sandbox', () => bench)

test('a refund whose request it could not read is named so: it is our fault, not the card’s', async () => {
  const asked = { paymentKey: 'ord_1.pay_1-1', amount: 0n, currency: 'USD' }
  const said = await bench.provider.createRefund('ord_1.rfd_1', asked)
  assert.deepEqual(typeof said === 'object' && [said.state, said.reason], ['failed', 'request-refused'])
})
