import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { type StandIn, startStandIn } from '../stripe/stand-in.ts'
import { startServer, type TestServer } from './server.ts'
import { type Body, type People, people, until } from './story.ts'

const secret = 'whsec_of_the_stand_in'
const secretKey = 'sk_test_stand_in'

export interface Shop {
  readonly server: TestServer
  readonly stripe: StandIn
  readonly who: People
}

/** The product with Stripe before the sandbox's own provider. */
export async function shopWithStripe(t: TestContext): Promise<Shop> {
  const webhooks = { url: '', secret }
  const stripe = await startStandIn({ secretKey, webhooks })
  t.after(() => stripe.close())
  const custody = { holder: 'Stripe Payments Europe', country: 'IE', ground: 'electronic money institution' }
  const settings = {
    ...{ secretKey, webhookSecrets: [secret], custody, url: stripe.url, currencies: ['USD', 'BRL'] },
    ...{ longestHold: 'P90D', timeoutMilliseconds: 1_000 },
  }
  const hear = (url: string) => Object.assign(webhooks, { url })
  const server = await startServer(t, { stripe: { settings, hear } })
  return { server, stripe, who: people(server) }
}

export const list = (body: Body, name: string) => body[name] as readonly Record<string, unknown>[]

export async function payment(who: People, own: string, state: string) {
  const ask = async () => list(await who.buyer.get(own), 'payments').at(-1)
  // Without 3-D Secure the money is here, but not final for two weeks.
  const isThere = (found: unknown) =>
    found === state || (state === 'paid' && (found === 'succeeded' || found === 'final'))
  return until(ask, (found) => isThere(found?.state), `a payment to be ${state}`)
}

export async function refunds(who: People, own: string) {
  const ask = async () => list(await who.buyer.get(own), 'refunds')
  return until(ask, (found) => found.length > 0 && found.every((each) => each.state === 'settled'), 'the refund')
}

/** What stands with a provider, by the books: minor units. */
export async function clearing({ pool }: TestServer, provider: string): Promise<bigint> {
  const text = 'select coalesce(sum(value), 0)::bigint as n from ledger.balances where key like $1'
  const { rows } = await pool.query(text, [`assets:provider:${provider}:%`])
  return rows[0].n
}

/** What Stripe took for itself is in the books, to the cent. */
export async function feesBooked({ pool }: TestServer, stripe: StandIn): Promise<void> {
  const text = "select coalesce(sum(value), 0)::bigint as n from ledger.balances where key like 'expenses:provider:%'"
  const ask = async () => BigInt((await pool.query(text)).rows[0].n)
  await until(ask, (booked) => booked === BigInt(stripe.books.lines.feesTaken()), 'the fees of Stripe')
}

/** All that is left of what came and went is what Stripe took for itself. */
export async function drained(server: TestServer, stripe: StandIn): Promise<void> {
  await until(
    () => clearing(server, 'stripe'),
    (left) => left === BigInt(-stripe.books.lines.feesTaken()),
    `clearing to drain to ${-stripe.books.lines.feesTaken()}`,
  )
}

export async function begin(who: People, own: string, token = 'pm_card_visa') {
  return who.buyer.post(`${own}/payments`, { method: 'card', token, funding: 'commercial' })
}

/** The payer is sent to Stripe's page; where that is. */
export async function pageOf({ stripe, who }: Shop, own: string): Promise<string> {
  await begin(who, own, 'card-page')
  const ask = async () => list(await who.buyer.get(own), 'payments').at(-1)?.next_action as { url: string } | null
  const { url } = (await until(ask, (found) => found != null, 'the page')) as { url: string }
  assert.ok(url.startsWith(`${stripe.url}/page/cs_`), url)
  return url
}

export const atPage = (url: string, card: string) => fetch(`${url}?card=${card}`, { redirect: 'manual' })
