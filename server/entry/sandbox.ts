import type pg from 'pg'
import { Type } from 'typebox'
import { addDuration, parseInstant } from '../kernel/instant.ts'
import { type Instant, refuse } from '../kernel/use-case.ts'
import { attemptKey, attemptType } from '../modules/payments/attempt.rules.ts'
import { paymentsTables } from '../modules/payments/index.ts'
import type { SandboxClock } from '../platform/clock.ts'
import { recordReads } from '../platform/read-records.ts'
import { instant, listOf, orNull, reply } from '../platform/reply.ts'
import { type Call, queryRoute, type Route, type Services } from '../platform/route.ts'
import { stepClock } from '../platform/step-clock.ts'
import type { SandboxProviderAddress } from './sandbox-address.ts'
import { sandboxMailRoutes } from './sandbox-mails.ts'
import { type SwitchParts, switchRoutes } from './sandbox-switches.ts'
import { type DemoPerson, demoPeople } from './seed-people.ts'

/** The clocks of the sandbox's other companies: moved along with ours, so that their own delays fall in order too. */
export function companyClocks({ lender, ...provider }: SandboxProviderAddress) {
  const clocks = [clockOf(provider), ...(lender === undefined ? [] : [clockOf(lender)])]
  const first = (times: readonly (Instant | undefined)[]) => times.filter((at) => at !== undefined).sort()[0]
  return {
    next: async () => first(await Promise.all(clocks.map((clock) => clock.next()))),
    /** Moves them, the bank first, and lets their news be delivered. */
    async move(now: Instant) {
      const then: (Instant | undefined)[] = []
      for (const clock of clocks) then.push(await clock.move(now))
      return first(then)
    },
  }
}

function clockOf({ url, apiKey }: Pick<SandboxProviderAddress, 'url' | 'apiKey'>) {
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
  const later = async (response: Response) => ((await response.json()) as { later: Instant[] }).later[0]
  return {
    next: async () => later(await fetch(`${url}/test/clock`, { headers })),
    /** Moves it and lets its news be delivered. */
    move: async (now: Instant) =>
      later(await fetch(`${url}/test/clock`, { method: 'POST', headers, body: JSON.stringify({ now }) })),
  }
}

/** A handle on the clock that steps: one walk at a time, whoever asks. */
export interface ClockWalk {
  start(): void
  /** When the next thing is due, here or at the provider. */
  next(): Promise<Instant | undefined>
  /** Ends where it is: what it waits for may be done by a process that has stopped already. */
  stop(): Promise<void>
}

interface Walking {
  readonly clock: SandboxClock
  readonly pool: pg.Pool
  readonly provider: ReturnType<typeof companyClocks>
  readonly nextDeadline: () => Promise<Instant | undefined>
  /** One round of reactions and deadlines; answers how much it did. */
  readonly turn: () => Promise<number>
  /** How many mails and webhooks are due and not out yet. */
  readonly sending: () => Promise<number>
  /** How many events wait after a failure: the clock does not stand still for them. */
  readonly waiting: () => number
  readonly onProblem: (error: unknown) => void
}

const REST_PAUSE_MS = 20

/** Walks the clock to its target in the background. A walk that was cut off goes on at the next start. */
export function clockWalk(w: Walking): ClockWalk {
  let running: Promise<void> | undefined
  let stopping = false
  const rest = async () => {
    for (let quiet = 0; quiet < 2 && !stopping; ) {
      const did = await w.turn()
      const { rows } = await w.pool.query('select count(*)::int as open from platform.outbox where lanes <> 0')
      const isOut = rows[0]?.open <= w.waiting() && (await w.sending()) === 0
      quiet = did === 0 && isOut ? quiet + 1 : 0
      if (quiet === 0 && did === 0) await new Promise((resolve) => setTimeout(resolve, REST_PAUSE_MS))
    }
  }
  const next = async () => {
    const found = await Promise.all([w.nextDeadline(), w.provider.next()])
    return found.filter((at): at is Instant => at !== undefined).sort()[0]
  }
  const fire = async (at: Instant) => {
    await w.provider.move(at)
    await w.turn()
  }
  return {
    next,
    start() {
      running ??= stepClock({ clock: w.clock, next, fire, rest, isStopping: () => stopping })
        .catch(w.onProblem)
        .finally(() => {
          running = undefined
        })
    },
    stop() {
      stopping = true
      return running ?? Promise.resolve()
    },
  }
}

const closed = { additionalProperties: false }
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const wireKinds = ['whole', 'short', 'over', 'late', 'without-reference', 'other-payer'] as const

const wireBody = Type.Object(
  {
    order: Type.Optional(text(64)),
    payment: Type.Optional(text(64)),
    kind: Type.Optional(Type.Union(wireKinds.map((kind) => Type.Literal(kind)))),
    amount: Type.Optional(Type.Integer({ minimum: 1, maximum: 1e15 })),
    currency: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$' })),
    text: Type.Optional(Type.String({ maxLength: 500 })),
    payerName: Type.Optional(text(200)),
    nonce: Type.Optional(text(60)),
  },
  closed,
)
const clockBody = Type.Object(
  {
    advance: Type.Optional(text(40)),
    to: Type.Optional(
      Type.String({ minLength: 1, maxLength: 40, description: 'an instant, or `next` for the next deadline' }),
    ),
  },
  closed,
)

const clockReply = reply({ now: instant, target: orNull(instant) })
const wireReply = Type.Object({}, { description: 'the wire as the provider booked it' })

const word = Type.String()
const peopleReply = listOf(
  reply({ person: word, name: word, company: word, company_name: word, role: word, language: word }),
)

function shownPerson({ userId, name, company, companyName, role, language }: DemoPerson) {
  return { person: userId, name, company, company_name: companyName, role, language }
}

/** The switches of the sandbox: the parts that stand behind its routes. */
export interface SandboxParts extends SwitchParts {
  /** Where mails about messages are answered to. */
  readonly replyTo?: string
  readonly walk: ClockWalk
}

/** Who lives in the sandbox. */
const peopleRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/sandbox/people',
    summary: 'Whom one can be in the sandbox',
    tag: 'sandbox',
    reply: peopleReply,
    auth: 'anonymous',
    read: async () => ({ data: demoPeople.map(shownPerson), next_cursor: null }),
  }),
]

/** What the sandbox has besides the product's routes; `parts` are asked for when a route is called. */
export function sandboxRoutes(parts: () => SandboxParts): readonly Route[] {
  return [
    ...sandboxMailRoutes(() => parts().replyTo),
    queryRoute({
      path: '/v1/test-clock',
      summary: 'Where business time is, and where it goes',
      tag: 'sandbox',
      reply: clockReply,
      auth: 'anonymous',
      read: () => parts().clock.state(),
    }),
    ...peopleRoutes,
    queryRoute({
      method: 'POST',
      path: '/v1/test-clock',
      summary: 'Move business time on, from deadline to deadline',
      tag: 'sandbox',
      reply: clockReply,
      body: clockBody,
      status: 202,
      read: (call) => moveClock(call, parts()),
    }),
    queryRoute({
      method: 'POST',
      path: '/v1/sandbox/wires',
      summary: 'Let a wire arrive: whole, short, over, late, unknown',
      tag: 'sandbox',
      reply: wireReply,
      body: wireBody,
      status: 202,
      read: (call) => sendWire(call, parts()),
    }),
    ...switchRoutes(parts),
    queryRoute({
      method: 'POST',
      path: '/v1/sandbox/payments',
      summary: 'Say what becomes of a payment under way: it arrives, expires, fails, or comes back',
      tag: 'sandbox',
      reply: reply({ payment: word, outcome: word }),
      body: outcomeBody,
      status: 202,
      read: (call, services) => decidePayment(call, services, parts()),
    }),
  ]
}

/** What a payer or a bank does with a payment that is under way, as the provider calls it. */
const outcomes = {
  arrives: { state: 'succeeded' },
  expires: { state: 'failed', reason: 'expired' },
  fails: { state: 'failed', reason: 'insufficient-funds' },
  'comes-back': { state: 'reversed', reason: 'R01' },
} as const

const outcomeBody = Type.Object(
  { order: text(64), payment: text(64), outcome: Type.Union(Object.keys(outcomes).map((each) => Type.Literal(each))) },
  closed,
)

/** Tells the provider of the sandbox what becomes of a payment; its newest attempt is meant. */
async function decidePayment(call: Call, { pool }: Services, { provider: { url, apiKey } }: SandboxParts) {
  const { order, payment, outcome } = call.body as { order: string; payment: string; outcome: keyof typeof outcomes }
  const attempts = await recordReads(pool, paymentsTables).all(attemptType, order)
  const n = Math.max(...attempts.flatMap((each) => (each.paymentId === payment ? [each.n] : [])), 1)
  const key = encodeURIComponent(attemptKey({ orderId: order, paymentId: payment, n }))
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
  const body = JSON.stringify(outcomes[outcome])
  const answer = await fetch(`${url}/test/payments/${key}`, { method: 'POST', headers, body })
  return answer.ok ? { payment, outcome } : refuse('payment-not-decided')
}

/** Tells the provider of the sandbox to let a wire arrive. */
async function sendWire(call: Call, { provider: { url, apiKey } }: SandboxParts): Promise<unknown> {
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
  const { order, payment, ...wire } = call.body as { order?: string; payment?: string }
  const named = order !== undefined && payment !== undefined
  const paymentKey = named ? attemptKey({ orderId: order, paymentId: payment, n: 1 }) : undefined
  const body = JSON.stringify({ ...wire, ...(paymentKey === undefined ? {} : { paymentKey }) })
  const answer = await fetch(`${url}/wires`, { method: 'POST', headers, body })
  return answer.ok ? answer.json() : refuse('wire-not-sent')
}

async function moveClock(call: Call, { clock, walk }: SandboxParts): Promise<unknown> {
  const { now } = await clock.state()
  const { to } = call.body as { to?: string }
  const target = to === 'next' ? latest(now, await walk.next()) : targetOf(call.body, now)
  if (target === undefined) return refuse('clock-target-invalid')
  await clock.aim(target)
  walk.start()
  return clock.state()
}

/** What was due before now is due now. */
function latest(now: Instant, due: Instant | undefined): Instant | undefined {
  return due === undefined || due > now ? due : now
}

/** The longest way that one call goes: a century would take a while. */
const ADVANCE_MOST = 'P1000D'

function targetOf(body: unknown, now: Instant): Instant | undefined {
  const { advance, to } = (typeof body === 'object' && body !== null ? body : {}) as { advance?: unknown; to?: unknown }
  try {
    const target = typeof advance === 'string' ? addDuration(now, advance) : parseInstant(String(to))
    return target !== undefined && target >= now && target <= addDuration(now, ADVANCE_MOST) ? target : undefined
  } catch {
    return undefined
  }
}
