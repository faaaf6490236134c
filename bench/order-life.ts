import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { attemptKey } from '../server/modules/payments/attempt.rules.ts'
import { type BenchClient, benchClient } from './http-client.ts'

/** Who takes part in a life: keys of two parties and of the provider's door. */
export interface Players {
  readonly port: number
  readonly buyer: string
  readonly supplier: string
  readonly buyerKey: string
  readonly supplierKey: string
  readonly webhookSecret: string
}

const terms = {
  currency: 'USD',
  lines: [
    { name: 'Pump', quantity: '100', unit: 'C62', unit_price: '50.00', amount: 500_000 },
    { name: 'Valve', quantity: '12.5', unit: 'KGM', unit_price: '33.33', amount: 41_663 },
  ],
  freight: 10_000,
  mode: 'sea',
  incoterm: 'FOB',
  incoterm_place: 'Shanghai',
  ship_by: { kind: 'days', days: 30, after: 'initial' },
}

/**
 * Commands of one life that a caller sends and that are done: draft, proposal, acceptance, payment, the provider's
 * news, readiness, shipment, receipt. Refused tries and reactions inside come on top and are not counted.
 */
export const commandsPerLife = 8

/** Opens the two clients of one player. */
export function openPlayer(players: Players) {
  const buyer = benchClient(players.port, players.buyerKey)
  const supplier = benchClient(players.port, players.supplierKey)
  return { buyer, supplier, close: () => [buyer, supplier].map((each) => each.close()) }
}

type Player = ReturnType<typeof openPlayer>

/** One order from draft to receipt; `took` hears the milliseconds of each command. */
export async function liveOrder(player: Player, players: Players, took: (ms: number) => void): Promise<void> {
  const timed = async (client: BenchClient, path: string, body: unknown, headers?: Record<string, string>) => {
    const started = performance.now()
    const answer = await client.post(path, body, headers)
    took(performance.now() - started)
    return answer
  }
  const { buyer, supplier } = player
  const draft = { buyer: players.buyer, supplier: players.supplier, terms }
  const own = await paidOrder(timed, player, players, draft)
  took(await funded(supplier, own))
  const lines = [
    { line: 1, quantity: '100' },
    { line: 2, quantity: '12.5' },
  ]
  const shipment = { lines, carrier: 'Bench', tracking_number: 'B-1', proof: 'carrier' }
  const { lot } = await timed(supplier, `${own}/shipments`, shipment)
  await timed(buyer, `${own}/shipments/${lot}/receipt`, {})
}

/** An order from its draft to the provider's news that it is paid; answers its path. */
async function paidOrder(timed: Timed, { buyer, supplier }: Player, players: Players, draft: object): Promise<string> {
  const { order, hash } = await timed(buyer, '/v1/orders', draft)
  const own = `/v1/orders/${order}`
  await timed(buyer, `${own}/proposal`, {})
  await timed(supplier, `${own}/acceptance`, { hash })
  const { payment, total } = await timed(buyer, `${own}/payments`, { method: 'card', token: 'card-ok' })
  await pay(timed, buyer, players, String(order), String(payment), Number(total))
  return own
}

/** An order of these terms that is paid and may be shipped; answers its path. */
export async function fundedOrder(player: Player, players: Players, ownTerms: object): Promise<string> {
  const draft = { buyer: players.buyer, supplier: players.supplier, terms: ownTerms }
  const own = await paidOrder((client, ...sent) => client.post(...sent), player, players, draft)
  await funded(player.supplier, own)
  return own
}

type Timed = (
  client: BenchClient,
  path: string,
  body: unknown,
  headers?: Record<string, string>,
) => Promise<Record<string, unknown>>

/** The provider's webhook: captured with 3-D Secure. */
async function pay(
  timed: Timed,
  client: BenchClient,
  players: Players,
  orderId: string,
  paymentId: string,
  total: number,
) {
  const data = {
    key: attemptKey({ orderId, paymentId, n: 1 }),
    reference: `bench_${paymentId}`,
    state: 'succeeded',
    amount: total,
    currency: 'USD',
    happenedAt: new Date().toISOString(),
    authenticated: true,
  }
  const body = JSON.stringify({ type: 'payment.succeeded', timestamp: data.happenedAt, data })
  const [id, at] = [`msg_${randomUUID()}`, new Date()]
  const signature = new Webhook(players.webhookSecret).sign(id, at, body)
  await timed(client, '/v1/provider-events/sandbox', body, {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signature,
  })
}

/** News of the provider is answered before it is worked on: tried until the money is there; how long the last took. */
async function funded(client: BenchClient, own: string): Promise<number> {
  for (let n = 0; n < 500; n += 1) {
    const started = performance.now()
    const answer = await client.post(`${own}/readiness`, {}).catch(() => undefined)
    if (answer !== undefined) return performance.now() - started
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('the payment did not arrive')
}
