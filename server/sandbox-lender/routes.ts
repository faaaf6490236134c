import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { beginDraw, cancelDraw, type LenderWire, pay, recall, remember, shownDraw, takeStatement } from './behaviour.ts'
import { type Course, courseNames, courses } from './course.ts'
import { clearState, type LenderState } from './state.ts'

/** What the routes work on. */
export interface LenderDesk {
  readonly state: LenderState
  now(): string
  /** Lets what is due happen, keeps the state, sends news and wires; resolves when they have come to rest. */
  settle(): Promise<void>
  send(wires: readonly LenderWire[]): Promise<void>
  /** Whether whoever pays it signed the body: Standard Webhooks 1.0. */
  isSigned(headers: Readonly<Record<string, unknown>>, body: unknown): boolean
  save(): void
}

const strict = { additionalProperties: false } as const
const key = Type.String({ pattern: '^[\\w.-]{1,120}$' })
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const bodies = {
  draw: Type.Object(
    {
      draw: key,
      amount: Type.Integer({ minimum: 1, maximum: 10 ** 15 }),
      currency: Type.String({ pattern: '^[A-Z]{3}$' }),
      country: Type.String({ pattern: '^[A-Z]{2}$' }),
      plan: text(40),
      reference: text(40),
    },
    strict,
  ),
  statement: Type.Object(
    {
      statement: key,
      remittance: key,
      state: Type.Union([Type.Literal('paid'), Type.Literal('returned')]),
      amount: Type.Integer({ minimum: 1 }),
      setOff: Type.Integer({ minimum: 0 }),
      currency: Type.String({ pattern: '^[A-Z]{3}$' }),
      happenedAt: text(40),
      trace: Type.Optional(text(100)),
      draws: Type.Array(
        Type.Object({
          ...{ draw: key, amount: Type.Integer({ minimum: 1 }), beyond: Type.Integer({ minimum: 0 }) },
          money: Type.Array(Type.Object({ kind: text(20), day: text(10), amount: Type.Integer({ minimum: 1 }) })),
        }),
      ),
    },
    strict,
  ),
  clock: Type.Object(
    { now: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' }) },
    strict,
  ),
  course: Type.Object({ course: Type.Union(courseNames.map((name) => Type.Literal(name))) }, strict),
  delivery: Type.Object(
    { mode: Type.Union(['once', 'twice', 'silent', 'reversed-order'].map((mode) => Type.Literal(mode))) },
    strict,
  ),
}

interface ByDraw {
  readonly Params: { readonly draw: string }
}

/** What a program of the trade uses: draws, each asked for by its key and found by it, and given up. */
export function lenderRoutes(plain: FastifyInstance, desk: LenderDesk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { state } = desk
  app.post('/draws', { schema: { body: bodies.draw } }, async ({ body }, reply) => {
    const seen = remember(state, body)
    if (seen === 'other') return reply.code(409).send({ code: 'key-reused' })
    if (seen === 'new') {
      const { course } = beginDraw(state, body, desk.now())
      // What it decides at once is in its answer, and its news goes out besides.
      const settled = desk.settle()
      if (course === 'times-out') return reply.hijack()
      void settled
    }
    const draw = state.draws[body.draw]
    return draw === undefined ? reply.code(404).send({ code: 'missing' }) : shownDraw(draw)
  })
  app.get<ByDraw>('/draws/:draw', async ({ params }, reply) => {
    const draw = state.draws[params.draw]
    return draw === undefined ? reply.code(404).send({ code: 'missing' }) : shownDraw(draw)
  })
  app.post<ByDraw>('/draws/:draw/cancellation', async ({ params }, reply) => {
    const draw = state.draws[params.draw]
    if (draw === undefined) return reply.code(404).send({ code: 'missing' })
    const done = cancelDraw(state, draw, desk.now())
    await desk.settle()
    return done === 'bound' ? reply.code(409).send({ code: 'bound' }) : { state: done }
  })
  app.post('/remittances', { schema: { body: bodies.statement } }, async ({ headers, body }, reply) => {
    if (!desk.isSigned(headers, body)) return reply.code(401).send({ code: 'not-genuine' })
    const taken = takeStatement(state, body)
    if (taken === 'other') return reply.code(409).send({ code: 'key-reused' })
    if (taken === 'faulty') return reply.code(422).send({ code: 'not-ours' })
    desk.save()
    return { statement: body.statement, state: 'acknowledged' }
  })
  testRoutes(plain, desk)
}

/** The switches of the sandbox: its clock, courses, and what becomes of things. Every answer waits for its news. */
function testRoutes(plain: FastifyInstance, desk: LenderDesk): void {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { state } = desk
  const clock = () => ({ now: desk.now(), later: state.later.map((each) => each.at).sort() })
  const shown = () => ({ delivery: state.delivery, next: state.nextCourses, courses })
  app.get('/test/remittances', async () => ({ data: Object.values(state.statements) }))
  app.get('/test/clock', async () => clock())
  app.post('/test/clock', { schema: { body: bodies.clock } }, async ({ body }) => {
    // Time never runs backwards: what has happened has happened.
    if (body.now > desk.now()) state.now = body.now
    await desk.settle()
    return clock()
  })
  app.get('/test/switches', async () => shown())
  app.post('/test/next', { schema: { body: bodies.course } }, async ({ body }) => {
    state.nextCourses.push(body.course as Course)
    return shown()
  })
  app.post('/test/delivery', { schema: { body: bodies.delivery } }, async ({ body }) => {
    state.delivery = body.mode as LenderState['delivery']
    return shown()
  })
  app.post('/test/reset', async () => {
    clearState(state)
    // Who asks lets nobody in until we answer: waiting for our news to be taken would be waiting for ourselves.
    void desk.settle()
    return shown()
  })
  app.post<ByDraw>('/test/draws/:draw/recall', async ({ params }, reply) => {
    const draw = state.draws[params.draw]
    if (draw === undefined) return reply.code(404).send({ code: 'missing' })
    recall(state, draw, desk.now())
    await desk.settle()
    return shownDraw(state.draws[params.draw] ?? draw)
  })
  app.post<ByDraw>('/test/draws/:draw/payment', async ({ params }, reply) => {
    const draw = state.draws[params.draw]
    if (draw === undefined) return reply.code(404).send({ code: 'missing' })
    await desk.send(pay(state, draw))
    return shownDraw(state.draws[params.draw] ?? draw)
  })
}
