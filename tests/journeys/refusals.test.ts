import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { type Described, described, filled, kept } from './fuzz.ts'
import { startServer, type TestServer } from './server.ts'
import { agreed, drafted, funded, type People, type Person, people } from './story.ts'
import { fittingBody } from './strange-input.ts'

interface Asked {
  readonly by: Person
  readonly method: string
  readonly path: string
  readonly body?: unknown
  readonly type?: string
}

/** Asks one after another, and compares all that is kept around each refusal. Answers faults and what was done. */
async function askEach(server: TestServer, asked: readonly Asked[]) {
  const faults: string[] = []
  const done: string[] = []
  let before = await kept(server)
  for (const { by, method, path, body, type } of asked) {
    const headers = type === undefined ? {} : { headers: { 'content-type': type } }
    const { status, body: said } = await by.ask(method, path, { body, ...headers })
    const after = await kept(server)
    const what = `${status} ${said.code} ${method} ${path} ${JSON.stringify(body)?.slice(0, 100)}`
    if (status >= 500) faults.push(what)
    if (status < 300) done.push(what)
    if (status >= 300 && after !== before) faults.push(`changed something: ${what}`)
    before = after
  }
  return { faults, done }
}

const writes = () => described().filter(({ method, path }) => method === 'POST' && path !== '/v1/test-clock')

/** A step with a body that fits, on an order, by somebody: right only in some states and for some. */
function step({ method, path, schema, takes }: Described, order: string, by: Person): Asked {
  const body = takes === 'application/json' ? fittingBody(schema ?? {}) : '<Order/>'
  return { by, method, path: filled(path, order), body, type: takes }
}

const orderId = (own: string) => own.split('/').at(-1) ?? ''

test('every step in every state by everybody: a refusal changes nothing', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const orders = [await drafted(who), await agreed(who), await funded(who)].map(orderId)
  const callers = [who.stranger, who.nobody, who.staff, who.supplier, who.buyer]
  const asked = orders.flatMap((order) => callers.flatMap((by) => writes().map((each) => step(each, order, by))))
  const { faults, done } = await askEach(server, asked)
  assert.deepEqual(faults, [])
  assert.ok(done.length < asked.length / 5, `${done.length} of ${asked.length}`)
  assert.deepEqual(await server.broken(), [])
})

const amounts: readonly unknown[] = [
  0,
  -1,
  1.5,
  '1e3',
  '12',
  null,
  [1],
  2 ** 63,
  1e308,
  -(2 ** 53),
  '9223372036854775808',
]

/** Amounts that are none, wherever one is asked for. */
function wrongAmounts({ buyer, supplier, staff }: People, order: string): readonly Asked[] {
  const own = `/v1/orders/${order}`
  const at = (by: Person, path: string, bodyOf: (amount: unknown) => unknown) =>
    amounts.map((amount): Asked => ({ by, method: 'POST', path, body: bodyOf(amount) }))
  const line = { name: 'Pump', quantity: '1', unit: 'C62', unit_price: '1.00' }
  const terms = { currency: 'USD', mode: 'sea', incoterm: 'FOB', incoterm_place: 'Ningbo' }
  const draft = { ...terms, ship_by: { kind: 'days', days: 30, after: 'initial' } }
  return [
    ...at(buyer, `${own}/payments`, (amount) => ({ method: 'card', token: 'card-ok', amount })),
    ...at(buyer, `${own}/early-releases`, (amount) => ({ lines: [{ line: 1, amount }], uncovered: 1 })),
    ...at(buyer, `${own}/early-releases`, (amount) => ({
      lines: [{ line: 1, amount: 1 }],
      uncovered: amount === 0 ? -5 : amount,
    })),
    ...at(buyer, `${own}/cancellation-offers`, (amount) => ({ supplier_keeps: amount === 0 ? -5 : amount })),
    ...at(supplier, '/v1/companies/cmp_supplier_cn/payouts', (amount) => ({
      bank_account: 'bka_x',
      amount,
      currency: 'USD',
    })),
    ...at(buyer, '/v1/orders', (amount) => ({
      buyer: 'cmp_buyer_us',
      supplier: 'cmp_supplier_cn',
      terms: { ...draft, lines: [{ ...line, amount }] },
    })),
    ...at(staff, '/v1/sandbox/wires', (amount) => ({ order, payment: 'pay_x', amount })),
  ]
}

test('amounts that are none, other people’s ids, garbage: refused, and nothing changes', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const order = orderId(await funded(who))
  const own = `/v1/orders/${order}`
  const imports = '/v1/orders/imports?buyer=cmp_buyer_us&supplier=cmp_supplier_cn'
  const xml = ['', '<', '<Order/>', '<!DOCTYPE x><Order/>', `${'<a>'.repeat(5000)}`, '\u0000', '{}']
  const ids = ['cmp_buyer_nl', 'cmp_operator', 'cmp_missing', 'ord_x', '__proto__']
  const { faults, done } = await askEach(server, [
    ...wrongAmounts(who, order),
    ...xml.map((body): Asked => ({ by: who.buyer, method: 'POST', path: imports, body, type: 'application/xml' })),
    ...['{', 'null', '[]', '{"a":1}x', '"x"', '1e3'].map(
      (body): Asked => ({ by: who.buyer, method: 'POST', path: `${own}/payments`, body, type: 'application/json' }),
    ),
    ...ids.flatMap((id): readonly Asked[] => [
      { by: who.supplier, method: 'GET', path: `/v1/companies/${id}/payouts` },
      {
        by: who.supplier,
        method: 'POST',
        path: `/v1/companies/${id}/api-keys`,
        body: { name: 'x', scopes: ['admin'] },
      },
      { by: who.stranger, method: 'POST', path: `/v1/orders/${id}/cancellation`, body: {} },
    ]),
  ])
  assert.deepEqual(faults, [])
  assert.deepEqual(done, [])
})

test('garbage at the doors that are no declared route breaks nothing', async (t: TestContext) => {
  const server = await startServer(t)
  const doors = [
    '/v1/auth/sign-in/email',
    '/v1/auth/sign-up/email',
    '/v1/auth/get-session',
    '/v1/auth/nothing',
    '/v1/auth/%00',
    '/v1/sandbox/sign-in',
    '/v1/provider-events/sandbox',
  ]
  const bodies = [
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"person":5}',
    '{"email":5,"password":null}',
    '{"email":"a@b.c"}',
    '\u0000',
  ]
  const faults: string[] = []
  for (const door of doors)
    for (const body of bodies)
      for (const type of ['application/json', 'text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
        const headers = { 'content-type': type, origin: server.url, cookie: 'surety.session_token=x.y' }
        const { status } = await fetch(`${server.url}${door}`, { method: 'POST', headers, body })
        if (status >= 500) faults.push(`${status} ${door} ${type} ${body}`)
      }
  assert.deepEqual(faults, [])
})
