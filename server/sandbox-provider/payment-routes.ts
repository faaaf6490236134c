import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { tell } from '../platform/signed-news.ts'
import { balancePage } from './balance.ts'
import { beginPayment, beginPayout, beginRefund, chooseCard, testCards } from './behaviour.ts'
import type { Desk } from './desk.ts'
import { changePayment, remember, shownChargeback, shownPayment, takeEvidence } from './house.ts'
import { mandateRoutes } from './mandate-routes.ts'
import { cardPage, threeDSecurePage } from './page.ts'
import { bodies, looksLikeCard } from './requests.ts'

const byKey = { Params: {} as { key: string } }
type ByKey = typeof byKey

/** What a program of the trade uses: payments, refunds, payouts, each created by key and found by key. */
export function paymentRoutes(plain: FastifyInstance, desk: Desk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { state } = desk

  app.post('/payments', { schema: { body: bodies.payment } }, async ({ body }, reply) => {
    const { token: given = 'card-ok', ...rest } = body
    if (looksLikeCard(given)) return reply.code(422).send({ code: 'card-number' })
    const seen = remember(state, 'payment', body.key, body)
    if (seen === 'other') return reply.code(409).send({ code: 'key-reused' })
    if (seen === 'new') {
      const payment = beginPayment(state, { ...rest, token: given }, desk.url(), desk.now())
      if (payment.state !== 'pending' && payment.state !== 'needs-action')
        tell(state, `payment.${payment.state}`, payment.happenedAt, shownPayment(payment))
      void desk.settle()
      const { token } = payment
      if (token === 'card-timeout') return reply.hijack()
      if (token === 'card-error') return reply.code(500).send({ code: 'broken' })
    }
    return shown(state.payments[body.key], reply)
  })

  app.post('/refunds', { schema: { body: bodies.refund } }, async ({ body }, reply) => {
    const hangs = state.nextOutcomes.refund[0] === 'timeout'
    const seen = remember(state, 'refund', body.key, body)
    if (seen === 'other') return reply.code(409).send({ code: 'key-reused' })
    if (seen === 'new') {
      const refund = beginRefund(state, body, desk.now())
      if (refund.state !== 'pending') tell(state, `refund.${refund.state}`, refund.happenedAt, refund)
      void desk.settle()
      if (hangs) return reply.hijack()
    }
    return found(state.effects[body.key], reply)
  })

  app.get<ByKey>('/payments/:key', async ({ params }, reply) => shown(state.payments[params.key], reply))
  app.get<ByKey>('/refunds/:key', async ({ params }, reply) => found(state.effects[params.key], reply))
  app.get<ByKey>('/payouts/:key', async ({ params }, reply) => found(state.effects[params.key], reply))
  payoutRoutes(plain, desk)
  payerRoutes(plain, desk)
  mandateRoutes(plain, desk)
}

/** Money to a supplier's bank. */
function payoutRoutes(plain: FastifyInstance, desk: Desk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { state } = desk
  app.post('/payouts', { schema: { body: bodies.payout } }, async ({ body }, reply) => {
    const hangs = state.nextOutcomes.payout[0] === 'timeout'
    const seen = remember(state, 'payout', body.key, body)
    if (seen === 'other') return reply.code(409).send({ code: 'key-reused' })
    if (seen === 'new') {
      beginPayout(state, body, desk.now())
      void desk.settle()
      if (hangs) return reply.hijack()
    }
    return found(state.effects[body.key], reply)
  })
}

/** What the provider's books tell. */
function bookRoutes(plain: FastifyInstance, { state, settle }: Desk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get('/balance', { schema: { querystring: bodies.balance } }, async ({ query }) => {
    await settle()
    return balancePage(state, Number(query.after ?? 0))
  })
}

/** What a card's bank asks back, and the evidence against it. */
function chargebackRoutes(plain: FastifyInstance, desk: Desk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { state } = desk
  app.post(
    '/chargebacks/:key/evidence',
    { schema: { body: bodies.evidence, params: bodies.key } },
    async (call, reply) => {
      const taken = takeEvidence(state, call.params.key, call.body, desk.now())
      void desk.settle()
      return taken === undefined ? reply.code(404).send({ code: 'missing' }) : { state: taken }
    },
  )

  app.get<ByKey>('/chargebacks/:key', async ({ params }, reply) => {
    const chargeback = Object.values(state.chargebacks).find((each) => each.key === params.key)
    return found(chargeback && shownChargeback(chargeback), reply)
  })
}

function shown(payment: Desk['state']['payments'][string] | undefined, reply: FastifyReply): FastifyReply {
  return payment ? reply.send(shownPayment(payment)) : reply.code(404).send({ code: 'missing' })
}

function found(effect: object | undefined, reply: FastifyReply): FastifyReply {
  return effect ? reply.send(effect) : reply.code(404).send({ code: 'missing' })
}

/** The payer's side of 3-D Secure, and his bank's. */
function payerRoutes(app: FastifyInstance, desk: Desk): void {
  cardRoutes(app, desk)
  chargebackRoutes(app, desk)
  bookRoutes(app, desk)
  const { state } = desk
  app.get<ByKey>('/3ds/:key', async ({ params }, reply) => {
    const payment = state.payments[params.key]
    if (!payment) return reply.code(404).send({ code: 'missing' })
    return reply.type('text/html; charset=utf-8').send(threeDSecurePage(payment))
  })
  app.post<{ Params: { key: string; answer: string } }>('/3ds/:key/:answer', async ({ params }, reply) => {
    const payment = state.payments[params.key]
    const confirmed = params.answer === 'confirm'
    if (!payment || (!confirmed && params.answer !== 'decline')) return reply.code(404).send({ code: 'missing' })
    if (payment.state === 'needs-action') {
      const failed = { state: 'failed', reason: 'authentication-failed' } as const
      changePayment(state, params.key, confirmed ? { state: 'succeeded', authenticated: true } : failed, desk.now())
      await desk.settle()
    }
    return reply.redirect(payment.returnUrl ?? `/3ds/${encodeURIComponent(params.key)}`, 303)
  })
}

/** The payer's side of a card: it is chosen here, never at the shop. */
function cardRoutes(app: FastifyInstance, desk: Desk): void {
  const { state } = desk
  app.get<ByKey>('/pay/:key', async ({ params }, reply) => {
    const payment = state.payments[params.key]
    if (!payment) return reply.code(404).send({ code: 'missing' })
    return reply.type('text/html; charset=utf-8').send(cardPage(payment))
  })
  app.post<{ Params: { key: string; token: string } }>('/pay/:key/:token', async ({ params }, reply) => {
    const payment = state.payments[params.key]
    if (!payment || !(params.token in testCards)) return reply.code(404).send({ code: 'missing' })
    if (payment.state !== 'needs-action' || payment.token !== 'card-page')
      return reply.redirect(payment.returnUrl ?? `/pay/${encodeURIComponent(params.key)}`, 303)
    const change = chooseCard(state, payment, params.token, desk.url(), desk.now())
    if (change.state === 'needs-action') state.payments[params.key] = { ...payment, ...change }
    else changePayment(state, params.key, change, desk.now())
    await desk.settle()
    return reply.redirect(change.nextAction?.url ?? payment.returnUrl ?? `/pay/${encodeURIComponent(params.key)}`, 303)
  })
}
