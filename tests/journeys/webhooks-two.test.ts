import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { openRuntime } from '../../server/entry/runtime.ts'
import { openSender } from '../../server/modules/notices/index.ts'
import { takeDeliveries } from '../../server/modules/notices/webhooks.store.ts'
import { sandboxClock } from '../../server/platform/clock.ts'
import { derivedSecrets } from '../../server/platform/derived-secret.ts'
import { createLog } from '../../server/platform/log.ts'
import { longTest } from '../long.ts'
import { type Receiver, says, startReceiver } from './receiver.ts'
import { startServer, type TestServer } from './server.ts'
import { type Body, people, until } from './story.ts'

/** Several processes send, and any of them may die: nothing is lost. */

const path = '/v1/companies/cmp_buyer_us/webhook-endpoints'
const TESTED = 'webhook-endpoint.tested'

async function another(t: TestContext, server: TestServer, { host }: Receiver) {
  const log = createLog('journey', 'error')
  const runtime = await openRuntime({ databaseUrl: server.databaseUrl, clock: sandboxClock, log })
  const { pool, executor, clock } = runtime
  const secretOf = derivedSecrets('another process of the same server')
  const sender = openSender({ pool, executor, secretOf, allowed: [host], now: () => clock.now() })
  t.after(async () => {
    await sender.stop()
    await runtime.close()
  })
  return sender
}

interface Line {
  readonly state: string
  readonly attempts: readonly { fault: string | null }[]
}

const lines = async (ask: () => Promise<Body>) => (await ask()).data as readonly Line[]

test('two processes share the work: each attempt is made once and noted once', async (t: TestContext) => {
  const receiver = await startReceiver(t)
  const server = await startServer(t, { webhookHosts: [receiver.host] })
  const { buyer } = people(server)
  const { endpoint } = await buyer.post(path, { url: receiver.url, types: ['order.agreed'] })
  const sender = await another(t, server, receiver)
  const count = 12
  await Promise.all(Array.from({ length: count }, () => buyer.post(`${path}/${endpoint}/tests`)))
  const log = () => buyer.get(`${path}/${endpoint}/deliveries?limit=100`)
  const all = async () => {
    await sender.round()
    return (await lines(log)).filter(({ state }) => state === 'delivered').length
  }
  await until(all, (n) => n === count, 'all to be delivered')
  assert.equal((await receiver.of(TESTED, count)).length, count)
  assert.deepEqual(await server.broken(), [])
})

longTest('what a process took and died with is sent by another once its time is over', async (t: TestContext) => {
  const receiver = await startReceiver(t)
  const server = await startServer(t, { webhookHosts: [receiver.host] })
  const { buyer } = people(server)
  const { endpoint } = await buyer.post(path, { url: receiver.url, types: ['order.agreed'] })
  // The first one has sent it, and hangs before it notes: nobody else sends meanwhile.
  receiver.answers(() => undefined)
  const { delivery } = await buyer.post(`${path}/${endpoint}/tests`)
  const [first] = await receiver.of(TESTED)
  assert.deepEqual(await takeDeliveries(server.pool, [String(delivery)], 30), new Set())
  const sender = await another(t, server, receiver)
  assert.equal(await sender.round(), 0)
  await server.pool.query(`update notices.sending set until_at = now() - interval '1 second'`)
  receiver.answers(says(204))
  await until(
    () => sender.round().then(() => receiver.got.filter(({ event }) => event.type === TESTED).length),
    (n) => n === 2,
    'the second sending',
  )
  assert.equal(receiver.got.at(-1)?.headers['webhook-id'], first?.headers['webhook-id'])
  const log = () => buyer.get(`${path}/${endpoint}/deliveries`)
  const [line] = await until(
    () => lines(log),
    (found) => found[0]?.state === 'delivered',
    'the note',
  )
  assert.equal(line?.attempts.length, 1)
  assert.deepEqual(await server.broken(), [])
})

longTest('a receiver that is not there is left alone after three silences', async (t: TestContext) => {
  const receiver = await startReceiver(t)
  const server = await startServer(t, { webhookHosts: ['127.0.0.1'] })
  const { buyer } = people(server)
  const { endpoint } = await buyer.post(path, { url: 'http://127.0.0.1:1/', types: ['order.agreed'] })
  for (let n = 1; n <= 5; n += 1) {
    await buyer.post(`${path}/${endpoint}/tests`)
    await until(
      () => lines(() => buyer.get(`${path}/${endpoint}/deliveries`)),
      (found) => found.length === n && found.every(({ state }) => state !== 'due'),
      'the attempt',
    )
  }
  const found = await lines(() => buyer.get(`${path}/${endpoint}/deliveries`))
  const faults = new Set(found.flatMap(({ attempts }) => attempts.map(({ fault }) => fault)))
  assert.deepEqual(faults, new Set(['resting', 'connection-refused']))
  assert.equal(receiver.got.length, 0)
})
