import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { tellOmitted, writeLine } from './balance.ts'
import { testCards, tokens, type WireKind, wireFor } from './behaviour.ts'
import type { Desk } from './desk.ts'
import { bookWire, changeChargeback, changeEffect, changePayment } from './house.ts'
import { changeMandate } from './mandates.ts'
import { referenceFor } from './references.ts'
import { bodies } from './requests.ts'
import {
  clearState,
  type SandboxChargeback,
  type SandboxEffect,
  type SandboxMandate,
  type SandboxPayment,
  type SandboxState,
  type SandboxWire,
} from './state.ts'

/** The switches of the sandbox: its clock, wires, and what becomes of things. Every answer waits for its news. */
export function testRoutes(plain: FastifyInstance, desk: Desk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { state } = desk

  app.get('/test/tokens', async () => tokens)
  switchRoutes(plain, desk)
  app.get('/test/clock', async () => ({ now: desk.now(), later: state.later.map((each) => each.at).sort() }))
  app.post('/test/clock', { schema: { body: bodies.clock } }, async ({ body }) => {
    // Time never runs backwards: what has happened has happened.
    if (body.now > desk.now()) state.now = body.now
    await desk.settle()
    return { now: desk.now(), later: state.later.map((each) => each.at).sort() }
  })

  app.post('/wires', { schema: { body: bodies.wire } }, async ({ body }, reply) => {
    const payment = body.paymentKey === undefined ? undefined : state.payments[body.paymentKey]
    if (body.paymentKey !== undefined && !payment) return reply.code(404).send({ code: 'missing' })
    const wire = payment
      ? { ...wireFor(payment, (body.kind ?? 'whole') as WireKind, desk.now(), body.nonce ?? ''), ...given(body) }
      : freeWire(body, desk.now())
    if (!wire) return reply.code(422).send({ code: 'amount-missing' })
    if (wire.bookedAt > desk.now()) state.later.push({ at: wire.bookedAt, do: 'wire', wire })
    else bookWire(state, wire)
    await desk.settle()
    return wire
  })
  forceRoutes(plain, desk)
}

/** How the provider behaves from now on, and forgetting all of it. */
function switchRoutes(plain: FastifyInstance, desk: Desk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { state } = desk
  const shown = () => {
    const { delivery, slowMs: slow_ms, nextOutcomes: next, nextLines: next_lines, omitted } = state
    return { delivery, slow_ms, next, next_lines, omitted_lines: omitted.length, cards: testCards }
  }
  app.get('/test/switches', async () => shown())
  app.post('/test/delivery', { schema: { body: bodies.delivery } }, async ({ body }) => {
    state.delivery = body.mode as SandboxState['delivery']
    return { mode: state.delivery }
  })
  app.post('/test/next', { schema: { body: bodies.next } }, async ({ body }) => {
    state.nextOutcomes[body.kind].push(body.outcome as string)
    return state.nextOutcomes
  })
  app.post('/test/books', { schema: { body: bodies.books } }, async ({ body: { fault, fee, tellOmitted: tells } }) => {
    if (fault !== undefined) state.nextLines.push(fault)
    if (tells === true) tellOmitted(state)
    if (fee !== undefined) {
      const reference = referenceFor('fee', `${state.made}`)
      writeLine(state, { kind: 'fee', amount: -fee.amount, currency: fee.currency, reference, happenedAt: desk.now() })
    }
    await desk.settle()
    return shown()
  })
  app.post('/test/slow', { schema: { body: bodies.slow } }, async ({ body }) => {
    state.slowMs = body.milliseconds
    return shown()
  })
  app.post('/test/reset', async () => {
    clearState(state)
    // Who asks lets nobody in until we answer: waiting for our news to be taken would be waiting for ourselves.
    void desk.settle()
    return shown()
  })
}

interface WireBody {
  readonly amount?: number
  readonly currency?: string
  readonly text?: string
  readonly payerName?: string
  readonly nonce?: string
}

function given({ amount, currency, text, payerName }: WireBody): Partial<SandboxWire> {
  const told = { amount, currency, text, payerName }
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
}

/** Money from somebody for something. */
function freeWire(body: WireBody, at: string): SandboxWire | undefined {
  const { amount, currency, text = '', payerName = 'Somebody', nonce = '' } = body
  if (amount === undefined || currency === undefined) return undefined
  const reference = referenceFor('wire', `${at} ${amount} ${currency} ${text} ${nonce}`)
  return { reference, amount, currency, payerName, payerAccount: 'SX11000000001', text, bookedAt: at }
}

/** Tells a payment, mandate, refund, payout or chargeback what it is now. */
function forceRoutes(plain: FastifyInstance, desk: Desk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { state } = desk
  app.post<{ Params: { kind: string; key: string }; Body: { state: string; reason?: string } }>(
    '/test/:kind/:key',
    { schema: { body: bodies.told } },
    async ({ params: { kind, key }, body }, reply) => {
      const to = { ...body } as unknown
      const payment = state.payments[key]
      if (kind === 'payments' && payment) changePayment(state, key, to as Partial<SandboxPayment>, desk.now())
      else if (kind === 'mandates' && state.mandates[key])
        changeMandate(state, key, to as Partial<SandboxMandate>, desk.now())
      else if (kind === 'chargebacks' && payment)
        changeChargeback(state, payment, body.state as SandboxChargeback['state'], desk.now())
      else if ((kind === 'refunds' || kind === 'payouts') && state.effects[key])
        changeEffect(state, key, to as Partial<SandboxEffect>, desk.now())
      else return reply.code(404).send({ code: 'missing' })
      await desk.settle()
      return { key, state: body.state }
    },
  )
}
