import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { type Described, described, filled, kept } from './fuzz.ts'
import { startServer } from './server.ts'
import { agreed, drafted, funded, type People, type Person, people } from './story.ts'
import { strangeBodies } from './strange-input.ts'

const strangeIds = [
  'ord_00000000000070008000000000000000',
  'x',
  '%00',
  '..%2f..%2fetc',
  "'%20or%20'1'='1",
  'a'.repeat(64),
  'a'.repeat(300),
  '%F0%9F%92%A3',
  '__proto__',
  'constructor',
]
const strangeValues = ['-1', '0', '1e3', 'NaN', '9223372036854775808', '%00', 'x'.repeat(5000), '%E0%A4%A', '[]', '1.5']

interface Tried {
  readonly what: string
  readonly status: number
  readonly isProblem: boolean
}

async function tried(by: Person, method: string, path: string, asking: Parameters<Person['ask']>[2]): Promise<Tried> {
  const answer = await by.ask(method, path, asking).catch((fault: unknown) => String(fault))
  if (typeof answer === 'string') return { what: `${answer} ${method} ${path}`, status: 599, isProblem: false }
  const { status, headers, body } = answer
  const isProblem = headers.get('content-type')?.startsWith('application/problem+json') ?? false
  const shown =
    typeof asking?.body === 'string' ? asking.body.slice(0, 80) : JSON.stringify(asking?.body)?.slice(0, 200)
  return { what: `${status} ${method} ${path.slice(0, 120)} ${shown} ${body.code}`, status, isProblem }
}

/** Asks for something that must be refused, and that nothing has changed. A success is told apart by the caller. */
function judge({ what, status, isProblem }: Tried): void {
  assert.ok(status < 500, what)
  if (status >= 300) assert.ok(isProblem, `no problem+json: ${what}`)
}

const AT_ONCE = 16

async function answers(asked: readonly (() => Promise<Tried>)[]): Promise<readonly Tried[]> {
  const found: Tried[] = []
  for (let start = 0; start < asked.length; start += AT_ONCE)
    found.push(...(await Promise.all(asked.slice(start, start + AT_ONCE).map((ask) => ask()))))
  return found
}

async function strangeToOne(who: People, one: Described, orders: readonly string[]): Promise<readonly Tried[]> {
  const asked: (() => Promise<Tried>)[] = []
  const { method, path } = one
  for (const id of path.includes('{') ? strangeIds : []) {
    const body = method === 'GET' ? {} : { body: {} }
    asked.push(() => tried(who.buyer, method, filled(path, '', id), body))
  }
  for (const name of one.query)
    for (const value of strangeValues) {
      const body = method === 'GET' ? {} : { body: '<a/>', headers: { 'content-type': 'application/xml' } }
      asked.push(() => tried(who.buyer, method, `${filled(path, orders[0] ?? '')}?${name}=${value}`, body))
    }
  if (method === 'GET') return answers(asked)
  for (const order of orders)
    for (const by of [who.stranger, who.nobody]) asked.push(() => tried(by, method, filled(path, order), { body: {} }))
  for (const body of strangeBodies(one.schema ?? {}))
    for (const by of [who.buyer, who.supplier, who.staff])
      asked.push(() => tried(by, method, filled(path, orders[2] ?? ''), { body }))
  return answers(asked)
}

test('whatever comes in, nothing breaks, and a refusal changes nothing', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const orders = [await drafted(who), await agreed(who), await funded(who)].map((own) => own.split('/').at(-1) ?? '')
  const faults: string[] = []
  const routes = described().filter(({ path }) => path !== '/v1/test-clock')
  const [reads, writes] = [true, false].map((isRead) => routes.filter(({ method }) => (method === 'GET') === isRead))
  const judged = async (one: Described) => {
    const found = await strangeToOne(who, one, orders)
    for (const each of found)
      try {
        judge(each)
      } catch (fault) {
        faults.push(String((fault as Error).message))
      }
    return found.filter(({ status }) => status < 300).length
  }
  for (const one of reads ?? []) await judged(one)
  // All that is kept takes long to read: only between writes, which may change something.
  let before = await kept(server)
  for (const one of writes ?? []) {
    const done = await judged(one)
    const after = await kept(server)
    if (after !== before && done === 0) faults.push(`${one.method} ${one.path} changed something`)
    before = after
  }
  assert.deepEqual(faults.slice(0, 60), [])
  assert.deepEqual(await server.broken(), [])
})
