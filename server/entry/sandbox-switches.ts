import { type Static, Type } from 'typebox'
import { refuse } from '../kernel/use-case.ts'
import type { SandboxClock } from '../platform/clock.ts'
import { count, currency, instant, oneOf, reply } from '../platform/reply.ts'
import { type Call, queryRoute, type Route } from '../platform/route.ts'
import type { SandboxProviderAddress } from './sandbox-address.ts'

/** How the sandbox's provider behaves, and beginning anew. */

interface Provider {
  readonly url: string
  readonly apiKey: string
}

/** What the switches turn. */
export interface SwitchParts {
  readonly clock: SandboxClock
  readonly provider: Provider
  /** Begins the sandbox anew. */
  readonly reset: () => Promise<void>
}

const closed = { additionalProperties: false }
const deliveries = ['once', 'twice', 'reversed-order', 'silent'] as const
const outcomes = ['settled', 'failed', 'returned', 'unknown', 'timeout'] as const
const lineFaults = ['omitted', 'twice', 'other-amount'] as const
const next = Type.Object({ kind: oneOf(['refund', 'payout']), outcome: oneOf(outcomes) }, closed)

const switchesBody = Type.Object(
  {
    delivery: Type.Optional(oneOf(deliveries)),
    slow_ms: Type.Optional(Type.Integer({ minimum: 0, maximum: 60_000, description: 'how long programs wait' })),
    next: Type.Optional(next),
    next_line: Type.Optional(oneOf(lineFaults)),
    tell_omitted: Type.Optional(Type.Boolean({ description: 'lines that were left out of the books come in' })),
    own_fee: Type.Optional(Type.Object({ amount: Type.Integer({ minimum: 1, maximum: 10 ** 12 }), currency }, closed)),
  },
  closed,
)
const waiting = Type.Array(oneOf(outcomes))
const switchesReply = reply({
  delivery: oneOf(deliveries),
  slow_ms: count,
  next: reply({ refund: waiting, payout: waiting }),
  /** How the next lines of its books go wrong, and how many were left out. */
  next_lines: Type.Array(oneOf(lineFaults)),
  omitted_lines: count,
  cards: Type.Record(Type.String(), Type.String(), { description: 'what each test card does' }),
})

function asked({ url, apiKey }: Provider, path: string, body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  return fetch(`${url}/test/${path}`, { headers, ...sent })
}

/** Makes the provider and the lender forget everything. Throws when one does not answer. */
export async function forgetAtProvider({ lender, ...provider }: SandboxProviderAddress): Promise<void> {
  for (const company of lender === undefined ? [provider] : [provider, lender]) {
    const { ok, status } = await asked(company, 'reset', {})
    if (!ok) throw new Error(`the provider did not begin anew: ${status}`)
  }
}

async function turn(call: Call, { provider }: SwitchParts): Promise<unknown> {
  const said = call.body as Static<typeof switchesBody>
  if (Object.values(said).every((each) => each === undefined)) return refuse('switch-missing')
  const {
    delivery,
    slow_ms: milliseconds,
    next: told,
    next_line: fault,
    tell_omitted: tellOmitted,
    own_fee: fee,
  } = said
  if (delivery !== undefined) await asked(provider, 'delivery', { mode: delivery })
  if (milliseconds !== undefined) await asked(provider, 'slow', { milliseconds })
  if (told !== undefined) await asked(provider, 'next', told)
  const isOfBooks = fault !== undefined || tellOmitted !== undefined || fee !== undefined
  if (isOfBooks) await asked(provider, 'books', { fault, tellOmitted, fee })
  return (await asked(provider, 'switches')).json()
}

async function reset(call: Call, { clock, reset: beginAnew }: SwitchParts): Promise<unknown> {
  const { confirmation } = call.body as { confirmation: string }
  if (confirmation !== 'reset') return refuse('reset-not-confirmed')
  if ((await clock.state()).target !== null) return refuse('clock-moving')
  await beginAnew()
  return { now: (await clock.state()).now }
}

/** The routes of the switches; `parts` are asked for when a route is called. */
export function switchRoutes(parts: () => SwitchParts): readonly Route[] {
  return [
    queryRoute({
      path: '/v1/sandbox/provider',
      summary: 'How the provider of the sandbox behaves now',
      tag: 'sandbox',
      reply: switchesReply,
      read: async () => (await asked(parts().provider, 'switches')).json(),
    }),
    queryRoute({
      method: 'POST',
      path: '/v1/sandbox/provider',
      summary: 'Let the provider of the sandbox be slow, silent or wrong, and say what the next refund or payout does',
      tag: 'sandbox',
      reply: switchesReply,
      body: switchesBody,
      status: 202,
      read: (call) => turn(call, parts()),
    }),
    queryRoute({
      method: 'POST',
      path: '/v1/sandbox/reset',
      summary: 'Begin the sandbox anew: everything goes, and its first companies and people are there again',
      tag: 'sandbox',
      reply: reply({ now: instant }),
      body: Type.Object({ confirmation: Type.String({ maxLength: 40, description: 'the word `reset`' }) }, closed),
      status: 202,
      read: (call) => reset(call, parts()),
    }),
  ]
}
