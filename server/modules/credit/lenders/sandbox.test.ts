import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before } from 'node:test'
import { type SandboxLender, startSandboxLender } from '../../../sandbox-lender/service.ts'
import { type HeardNews, type OutsideBench, outsideLenderContract } from './lender-contract.ts'
import { sandboxLender } from './sandbox.ts'

const secret = `whsec_${Buffer.from('a secret for tests only, 32 bytes').toString('base64')}`
const apiKey = 'sk_contract'
const heard: HeardNews[] = []
let inbox: Server
let service: SandboxLender
let bench: OutsideBench

before(async () => {
  inbox = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const headers = { ...(request.headers as Record<string, string>) }
    heard.push({ headers, body: Buffer.concat(parts).toString() })
    response.end()
  })
  await new Promise<void>((resolve) => inbox.listen(0, '127.0.0.1', resolve))
  const webhooks = { url: `http://127.0.0.1:${(inbox.address() as AddressInfo).port}/`, secret }
  service = await startSandboxLender({ port: 0, apiKey, webhooks })
  const settings = { url: service.url, apiKey, webhookSecrets: [secret] }
  const headers = { authorization: `Bearer ${apiKey}` }
  bench = {
    lender: sandboxLender(settings),
    take: async () => undefined,
    hasty: sandboxLender({ ...settings, timeoutMilliseconds: 200 }),
    declined: 500_091n,
    reduced: 500_092n,
    hanging: 500_094n,
    settle: () => service.settle(),
    heard: () => heard,
    pay: async (key) => {
      await fetch(`${service.url}/test/draws/${key}/payment`, { method: 'POST', headers })
    },
  }
})

after(async () => {
  await service.close()
  inbox.closeAllConnections()
  inbox.close()
})

outsideLenderContract('sandbox', () => bench)
