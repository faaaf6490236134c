import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { tell } from '../platform/signed-news.ts'
import type { Desk } from './desk.ts'
import { remember } from './house.ts'
import { beginMandate, changeMandate, isOfPage, keptAs, shownMandate, testInstruments } from './mandates.ts'
import { keepPage } from './page.ts'
import { bodies, looksLikeCard } from './requests.ts'

type ByKey = { Params: { key: string } }

/** Instruments that are kept for later: by programs of the trade, and the payer's page where he names one. */
export function mandateRoutes(plain: FastifyInstance, desk: Desk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { state } = desk

  app.post('/mandates', { schema: { body: bodies.mandate } }, async ({ body }, reply) => {
    const { token = `${body.method}-page` } = body
    if (looksLikeCard(token)) return reply.code(422).send({ code: 'card-number' })
    const seen = remember(state, 'mandate', body.key, body)
    if (seen === 'other') return reply.code(409).send({ code: 'key-reused' })
    if (seen === 'new') {
      const mandate = beginMandate(state, { ...body, token }, desk.url(), desk.now())
      if (mandate.state !== 'needs-action')
        tell(state, `mandate.${mandate.state}`, mandate.happenedAt, shownMandate(mandate))
      void desk.settle()
      if (token === 'card-timeout') return reply.hijack()
    }
    const made = state.mandates[body.key]
    return made ? shownMandate(made) : reply.code(404).send({ code: 'missing' })
  })
  app.get<ByKey>('/mandates/:key', async ({ params }, reply) => {
    const found = state.mandates[params.key]
    return found ? shownMandate(found) : reply.code(404).send({ code: 'missing' })
  })
  app.post<ByKey>('/mandates/:key/end', async ({ params }, reply) => {
    const found = Object.values(state.mandates).find((each) => each.reference === params.key)
    if (!found) return reply.code(404).send({ code: 'missing' })
    changeMandate(state, found.key, { state: 'ended', reason: 'let-go' }, desk.now())
    void desk.settle()
    return { reference: params.key, state: 'ended' }
  })
  pageRoutes(plain, desk)
}

/** The payer names an instrument on our page, never at the shop. */
function pageRoutes(app: FastifyInstance, desk: Desk): void {
  const { state } = desk
  app.get<ByKey>('/keep/:key', async ({ params }, reply) => {
    const found = state.mandates[params.key]
    if (!found) return reply.code(404).send({ code: 'missing' })
    return reply.type('text/html; charset=utf-8').send(keepPage(found))
  })
  app.post<{ Params: { key: string; token: string } }>('/keep/:key/:token', async ({ params }, reply) => {
    const found = state.mandates[params.key]
    if (!found || !(params.token in (testInstruments[found.method] ?? {})))
      return reply.code(404).send({ code: 'missing' })
    if (found.state === 'needs-action' && isOfPage(found.token)) {
      changeMandate(state, params.key, keptAs(state, { ...found, token: params.token }, desk.now()), desk.now())
      await desk.settle()
    }
    return reply.redirect(found.returnUrl ?? `/keep/${encodeURIComponent(params.key)}`, 303)
  })
}
