import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { isLong } from '../long.ts'
import { kept } from './fuzz.ts'
import { lawful } from './matrix-law.ts'
import { bodyOf, type Row, rows, type Thing } from './matrix-rows.ts'
import { type Caller, callersOf, thingsOf } from './matrix-world.ts'
import { everyRoute } from './replies.ts'
import { startServer, type TestServer } from './server.ts'
import { people } from './story.ts'

const AT_ONCE = 24
/** One name for every request: what differs then differs because of who asks for what. */
const requestId = 'req_matrix'

interface Asked {
  readonly route: string
  readonly row: Row
  readonly caller: Caller
  readonly thing: Thing
}

interface Told {
  readonly status: number
  /** Headers and body as they came. */
  readonly whole: string
}

/** Each route about each thing by each caller; routes that name no thing are asked once. */
function everything(callers: readonly Caller[], things: readonly Thing[]): readonly Asked[] {
  return Object.entries(rows).flatMap(([route, row]) => {
    const isOfThing = route.includes(':') || row.query?.length === 1 || typeof row.body === 'function'
    const about = route.includes(':companyId') ? things : things.filter(({ company, buyer }) => company === buyer)
    return callers.flatMap((caller) =>
      (isOfThing ? about : about.slice(0, 1)).map((thing) => ({ route, row, caller, thing })),
    )
  })
}

/** All that is kept but mails: those of notices go out in their own time, whatever is asked. */
const lasting = async (server: TestServer) => (await kept(server)).replace(/^platform\.mails .*$/m, '')

let n = 0

function requestOf({ route, row, caller, thing }: Asked): [path: string, init: RequestInit] {
  const [method = '', path = ''] = route.split(' ')
  const url = path.replace(/:(\w+)/g, (_, name: string) => thing.ids[name] ?? `${name}_x`)
  const body = method === 'GET' ? undefined : bodyOf(row, thing)
  const isText = typeof body === 'string'
  const headers: Record<string, string> = { ...caller.headers, 'request-id': requestId }
  if (method !== 'GET') {
    headers['idempotency-key'] = `matrix ${n++}`.replace(' ', '-')
    headers['content-type'] = isText ? (row.type ?? 'application/xml') : 'application/json'
    if (!thing.isMissing) headers['if-match'] = '"999999999"'
  }
  const sent = body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }
  return [`${url}${row.query?.(thing) ?? ''}`, { method, headers, ...sent }]
}

async function told({ url }: TestServer, asked: Asked): Promise<Told> {
  const [path, init] = requestOf(asked)
  const stop = new AbortController()
  const answer = await fetch(`${url}${path}`, { ...init, signal: stop.signal })
  const { status, headers } = answer
  const isStream = headers.get('content-type') === 'text/event-stream'
  const text = isStream ? '' : await answer.text()
  if (isStream) stop.abort()
  const shown = [...headers].filter(([name]) => name !== 'date').sort()
  return { status, whole: JSON.stringify([status, shown, text]) }
}

/** Asks everything; answers what was told otherwise than the paper says, and every way in which a 404 or 401 came. */
async function walk(server: TestServer, all: readonly Asked[], suspended: readonly string[] = []) {
  const faults: string[] = []
  const refusals = new Map<number, Set<string>>([401, 404].map((status) => [status, new Set<string>()]))
  const counts = new Map<number, number>()
  const next = all[Symbol.iterator]()
  const one = async () => {
    for (const asked of next) {
      const { route, row, caller, thing } = asked
      const { status, whole } = await told(server, asked)
      const wanted = lawful(caller, row, route, thing, suspended)
      counts.set(status, (counts.get(status) ?? 0) + 1)
      refusals.get(status)?.add(whole)
      if (!wanted.includes(status)) faults.push(`${status}, not ${wanted}: ${route}, ${thing.called}, ${caller.called}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  const alike = [...refusals].map(([status, ways]) => [status, [...ways]] as const)
  return { faults, alike, counts }
}

function judge({ faults, alike }: Awaited<ReturnType<typeof walk>>): void {
  assert.deepEqual(faults.slice(0, 20), [], `${faults.length} differ`)
  for (const [status, ways] of alike)
    assert.ok(ways.length <= 1, `${status} comes in ${ways.length} ways: ${ways.slice(0, 3)}`)
}

test('every route has a row of the matrix, and every row a route', () => {
  const declared = everyRoute.map(({ method, path }) => `${method} ${path}`)
  assert.deepEqual(Object.keys(rows).toSorted(), declared.toSorted())
})

test('each route, by everybody, about own, others’ and missing: as docs/access.md says', async (t: TestContext) => {
  const server = await startServer(t)
  const things = await thingsOf(server)
  const callers = await callersOf(server)
  const before = await lasting(server)
  const active = await walk(server, everything(callers, things))
  judge(active)
  for (const status of [200, 401, 403, 404, 412]) assert.ok((active.counts.get(status) ?? 0) > 100, `few ${status}`)
  assert.equal(await lasting(server), before)
  const suspended = ['cmp_buyer_us', 'cmp_supplier_cn']
  const { staff } = people(server)
  for (const company of suspended) await staff.post(`/v1/companies/${company}/suspension`, { reason: 'matrix' })
  const stopped = callers.filter(({ company }) => suspended.includes(company ?? ''))
  const then = await lasting(server)
  // What is another's is refused before anybody looks whether a company is suspended: all of it has the night.
  judge(await walk(server, everything(stopped, isLong ? things : things.slice(0, 2)), suspended))
  assert.equal(await lasting(server), then)
})
