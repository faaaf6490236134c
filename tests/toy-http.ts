import type { TestContext } from 'node:test'
import { Type } from 'typebox'
import { type Actor, one, put, type RecordType, refuse, useCase } from '../server/kernel/use-case.ts'
import { systemEnvironment } from '../server/platform/environment.ts'
import { createExecutor, type ExecutorSettings } from '../server/platform/executor.ts'
import { buildHttp, type HttpOptions } from '../server/platform/http.ts'
import { emptyTables, memoryStore } from '../server/platform/memory-store.ts'
import { commandRoute, queryRoute, type Route, type Services } from '../server/platform/route.ts'
import type { Work } from '../server/platform/store.ts'

interface Toy {
  readonly toyId: string
  readonly places: readonly string[]
}
const toyType: RecordType<Toy> = { name: 'toys.toys', root: (toy) => toy.toyId, id: () => 'toy' }

/** Moves a toy on; `nowhere` is refused and `broken` throws. */
const moveToy = useCase({
  name: 'toys.move-toy',
  action: 'toys.move-toy',
  root: (input: { toyId: string; to: string }) => input.toyId,
  reads: (_input, root) => ({ toy: one(toyType, root, 'toy') }),
  sides: () => [],
  decide({ toy }, { toyId, to }) {
    if (to === 'nowhere') return refuse('not-allowed', { allowed_actions: ['stay'] })
    if (to === 'broken') throw new Error('a bug with a secret')
    const places = [...(toy?.places ?? []), to]
    return { answer: { toy: toyId, steps: places.length }, changes: [put(toyType, { toyId, places })] }
  },
})

const closed = { additionalProperties: false }
const moveBody = Type.Object(
  {
    to: Type.String({ minLength: 1, maxLength: 20_000 }),
    amount: Type.Optional(Type.Integer({ minimum: 0, maximum: 1e15 })),
    by: Type.Optional(Type.Union([Type.Literal('sea'), Type.Literal('air')])),
    'odd/name~': Type.Optional(Type.Boolean()),
  },
  closed,
)
const params = Type.Object({ toyId: Type.String({ pattern: '^toy_' }) })

const moveMany = useCase({ ...moveToy, name: 'toys.move-many', bulk: true })

/** Routes of toys: what every kind of route does, without a business. */
export const toyRoutes: readonly Route[] = [
  commandRoute(moveToy, {
    path: '/v1/toys/:toyId/moves',
    summary: 'Move',
    tag: 'toys',
    params,
    body: moveBody,
    input: (call) => ({ toyId: call.params.toyId ?? '', to: (call.body as { to: string }).to }),
  }),
  commandRoute(moveMany, {
    path: '/v1/toys/:toyId/moves-in-bulk',
    summary: 'Move behind people',
    tag: 'toys',
    params,
    input: (call) => ({ toyId: call.params.toyId ?? '', to: 'bulk' }),
  }),
  commandRoute(moveToy, {
    path: '/v1/toys/:toyId/rest',
    summary: 'Rest',
    tag: 'toys',
    params,
    idempotency: 'optional',
    body: Type.Optional(Type.Object({}, closed)),
    input: (call) => ({ toyId: call.params.toyId ?? '', to: `rest ${JSON.stringify(call.body)}` }),
  }),
  commandRoute(moveToy, {
    path: '/v1/toys/:toyId/documents',
    summary: 'Move by document',
    tag: 'toys',
    params,
    query: Type.Object({ loud: Type.Optional(Type.Boolean()) }),
    takes: 'application/xml',
    bodyLimit: 2 * 1024 * 1024,
    input: (call) => ({ toyId: call.params.toyId ?? '', to: `${(call.body as Buffer).length}` }),
  }),
  queryRoute({
    path: '/v1/toys',
    summary: 'Echo',
    tag: 'toys',
    auth: 'anonymous',
    query: Type.Object({ n: Type.Optional(Type.Integer({ maximum: 9 })), on: Type.Optional(Type.Boolean()) }),
    read: async ({ query, actor }) => ({ query, actor: actor.company ?? null }),
  }),
]

const people: Readonly<Record<string, Actor>> = {
  'Bearer ann': { kind: 'key', person: 'key_a', company: 'cmp_a', roles: [] },
  'Bearer al': { kind: 'key', person: 'key_al', company: 'cmp_a', roles: [] },
  'Bearer bob': { kind: 'key', person: 'key_b', company: 'cmp_b', roles: [] },
}
const byCookie: Actor = { kind: 'user', person: 'usr_c', company: 'cmp_c', roles: [] }

export interface ToyOptions extends Partial<HttpOptions> {
  readonly more?: readonly Route[]
  readonly settings?: Partial<ExecutorSettings>
  /** The store reads nothing before this. */
  readonly after?: Promise<unknown>
}

function waiting(work: Work, after: Promise<unknown> | undefined): Work {
  return after === undefined ? work : { ...work, heads: (...asked) => after.then(() => work.heads(...asked)) }
}

/** Toy routes over the real executor in memory, and a caller of them. Ann's token is `ann`. */
export function toyHttp(t: TestContext, { more = [], settings = {}, after, ...options }: ToyOptions = {}) {
  const tables = emptyTables()
  const store = memoryStore(tables)
  const executor = createExecutor({
    settings,
    store: { ...store, begin: (locks) => waiting(store.begin(locks), after) },
    access: { reads: () => ({}), judge: () => 'yes' },
    boundsOf: () => ({ floor: null, ceiling: null }),
    lanesOf: () => 1,
    idOf: () => 'toy',
    environment: systemEnvironment(() => '2026-03-01T09:00:00.000Z'),
  })
  const faults: string[] = []
  const app = buildHttp({
    routes: [...toyRoutes, ...more],
    services: { executor, now: () => '2026-03-01T09:00:00.000Z' } as Services,
    authenticate: async ({ headers }) =>
      headers.cookie === 'session=c' ? byCookie : people[headers.authorization ?? ''],
    onFault: (incident) => faults.push(incident),
    ...options,
  })
  t.after(() => app.close())
  let n = 0
  /** Asks as Ann, with a fresh key, unless the headers say otherwise. */
  async function ask(method: string, url: string, body?: unknown, headers: Record<string, string> = {}) {
    const json = body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body)
    const reply = await app.inject({
      method: method as 'GET',
      url,
      headers: {
        authorization: 'Bearer ann',
        'idempotency-key': `key-${n++}`,
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json === undefined ? {} : { payload: json }),
    })
    const said = reply.body === '' ? {} : (JSON.parse(reply.body) as Record<string, unknown>)
    return { status: reply.statusCode, headers: reply.headers, body: said }
  }
  const placesOf = (toy: string) =>
    (tables.records.get(toyType.name)?.get(toy)?.get('toy') as Toy | undefined)?.places ?? []
  return { app, ask, faults, placesOf }
}
