import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { startServer, type TestServer } from './server.ts'
import { signedInAs } from './sign-in.ts'
import { advance, agreed, type Body, drafted, funded, type People, type Person, people, terms } from './story.ts'

/** Orders filtered, searched, and kept under a name: each side finds its own orders and nothing else. */

const idOf = (path: string) => path.split('/').at(-1) ?? ''

async function found(who: Person, query: string): Promise<readonly string[]> {
  const { data } = (await who.get(`/v1/orders?limit=100&${query}`)) as { data: readonly { id: string }[] }
  return data.map(({ id }) => id)
}

const line = (name: string, more: object = {}) => ({
  lines: [{ name, quantity: '1', unit: 'C62', unit_price: '900.00', amount: 90_000, ...more }],
  freight: 0,
})
const german = { buyer: 'cmp_buyer_us', supplier: 'cmp_supplier_de' }

let server: TestServer
let who: People
let pumps: string
let paid: string
let loom: string
let hidden: string

suite('a list of orders', () => {
  const closers: (() => unknown)[] = []
  after(async () => {
    for (const close of closers) await close()
  })
  before(async () => {
    server = await startServer({ after: (close) => closers.push(close) })
    who = people(server)
    pumps = idOf(await agreed(who))
    paid = idOf(await funded(who))
    loom = idOf(await drafted(who, line('Jacquard-Webstuhl 3.5kW', { description: '提花织机，带电机' }), german))
    hidden = idOf(await drafted(who, line('Secret prototype')))
  })

  finds()
  searches()
  views()
  kept()
})

/** What each filter finds. */
function finds(): void {
  const cases: readonly (readonly [query: string, names: readonly string[]])[] = [
    ['q=pumps', ['pumps', 'paid']],
    ['q=PUM%20valv', ['pumps', 'paid']],
    ['q=pumps%20webstuhl', []],
    ['q=webst', ['loom']],
    ['q=3.5kw', ['loom']],
    [`q=${encodeURIComponent('织机')}`, ['loom']],
    [`q=${encodeURIComponent('机织')}`, []],
    ['q=!!!', []],
    ['q=%25', []],
    ['q=rhein', ['loom']],
    ['partner=cmp_supplier_de', ['loom']],
    ['partner=cmp_buyer_us', []],
    ['status=draft', ['loom', 'hidden']],
    ['side=supplier', []],
    ['currency=USD&amount_from=90000&amount_to=90000', ['loom', 'hidden']],
    ['currency=USD&amount_from=90001', ['pumps', 'paid']],
    ['currency=EUR', []],
    ['begun_from=2000-01-01&begun_to=2000-01-02', []],
    ['begun_from=2000-01-01', ['pumps', 'paid', 'loom', 'hidden']],
    ['flag=payment-overdue', []],
    ['flag=held-up', []],
    ['due_days=0', []],
    ['due_days=365', ['pumps', 'paid']],
  ]
  const byName = () => new Map(Object.entries({ pumps, paid, loom, hidden }))

  for (const [query, names] of cases)
    test(`the buyer finds by ${decodeURIComponent(query)}: ${names.join(', ') || 'nothing'}`, async () => {
      // The German supplier of the sandbox is looked up by the words of its own name.
      const company = (await who.buyer.get('/v1/partners')).data as readonly { company: string; name: string }[]
      const name = company.find((each) => each.company === 'cmp_supplier_de')?.name ?? ''
      const asked = query.replace('rhein', encodeURIComponent(name.slice(0, 4)))
      assert.deepEqual(
        await found(who.buyer, asked),
        names.map((each) => byName().get(each)),
      )
    })
}

/** Searching, and what nobody finds. */
function searches(): void {
  test('by number, id, and reference of its wire', async () => {
    const { number, id } = (await who.buyer.get(`/v1/orders/${pumps}`)) as { number: string; id: string }
    for (const q of [number, number.toLowerCase(), number.slice(0, 6), id])
      assert.ok((await found(who.buyer, `q=${q}`)).includes(pumps), q)
    const { rows } = await server.pool.query('select wire_reference from orders.orders where root_id = $1', [pumps])
    assert.deepEqual(await found(who.supplier, `q=${encodeURIComponent(rows[0].wire_reference)}`), [pumps])
  })

  test("what another wrote and never sent is neither found nor named, and another's order is not there", async () => {
    assert.deepEqual(await found(who.supplier, 'q=secret'), [])
    assert.deepEqual(await found(who.supplier, `q=${hidden}`), [])
    assert.deepEqual(await found(who.stranger, 'q=pumps'), [])
    assert.deepEqual((await who.stranger.get('/v1/partners')).data, [])
    const { data } = await who.supplier.get('/v1/partners')
    assert.deepEqual(data, [{ company: 'cmp_buyer_us', name: 'Lakeside Outfitters' }])
    assert.deepEqual(new Set(await found(who.staff, 'q=secret')), new Set([hidden]))
  })

  test('a version that its author keeps is found by him alone, also in an order that was sent', async () => {
    const own = await drafted(who, line('Plain crates'))
    await who.buyer.post(`${own}/proposal`)
    await server.pool.query(
      `with o as (update orders.orders set version = 2 where root_id = $1)
        insert into orders.terms select root_id, '2', 2, author,
          jsonb_set(content, '{lines,0,name}', '"Gilded crates"'), hash, written_at
        from orders.terms where root_id = $1`,
      [idOf(own)],
    )
    assert.deepEqual(await found(who.buyer, 'q=gilded'), [idOf(own)])
    assert.deepEqual(await found(who.supplier, 'q=gilded'), [])
  })

  test('pages of a search follow one another, in both directions', async () => {
    const whole = await found(who.buyer, 'q=pumps')
    for (const [sort, wanted] of [
      ['oldest', whole],
      ['newest', whole.toReversed()],
    ] as const) {
      const first = await who.buyer.get(`/v1/orders?q=pumps&limit=1&sort=${sort}`)
      const second = await who.buyer.get(`/v1/orders?q=pumps&limit=1&sort=${sort}&cursor=${first.next_cursor}`)
      const ids = [first, second].map(({ data }) => (data as readonly { id: string }[])[0]?.id)
      assert.deepEqual([ids, second.next_cursor], [wanted, null])
    }
  })
}

/** Flags and refusals. */
function views(): void {
  test('flags and times: an open change, an offer, and what is due soon', async () => {
    await who.supplier.post(`/v1/orders/${paid}/amendments`, { terms: { ...terms, remarks: 'Blue, not grey' } })
    assert.deepEqual(await found(who.buyer, 'flag=amendment-open'), [paid])
    await who.supplier.post(`/v1/orders/${paid}/cancellation-offers`, { supplier_keeps: 0 })
    assert.deepEqual(await found(who.buyer, 'flag=cancellation-offered'), [paid])
    assert.deepEqual(await found(who.supplier, 'flag=cancellation-offered&due_days=8'), [paid])
    assert.deepEqual(await found(who.supplier, 'flag=cancellation-offered&due_days=6'), [])
  })

  test('refused by name: an amount without its currency, a day that is none', async () => {
    for (const [query, field] of [
      ['amount_from=1', 'currency'],
      ['begun_from=2026-02-30', 'begun_from'],
      ['begun_to=2026-13-01', 'begun_to'],
    ]) {
      const { status, body } = await who.buyer.ask('GET', `/v1/orders?${query}`)
      assert.deepEqual([status, body.code, body.data], [422, 'filter-invalid', { field }])
    }
  })

  overdue()
}

/** Filters under a name. */
function kept(): void {
  test('views: own and shared, replaced by name, removed, and nobody else sees an own one', async () => {
    const [admin, purchaser, other] = await Promise.all(
      ['usr_buyer_us_admin', 'usr_buyer_us_purchaser', 'usr_supplier_cn_admin'].map((id) => signedInAs(server, id)),
    )
    assert.ok(admin && purchaser && other)
    const views = async (from: Person) => (await from.get('/v1/order-views')).data as readonly Body[]
    const said = { name: 'Due this week', filter: { due_days: 7, sort: 'newest' } }
    const { view } = await purchaser.post('/v1/order-views', said)
    await purchaser.post('/v1/order-views', { name: 'DUE this week', filter: { due_days: 8 } })
    assert.deepEqual(await views(purchaser), [
      { id: view, name: 'DUE this week', shared: false, owner: 'usr_buyer_us_purchaser', filter: { due_days: 8 } },
    ])
    assert.deepEqual(await views(admin), [])
    const refused = await purchaser.ask('POST', '/v1/order-views', { body: { ...said, shared: true } })
    assert.deepEqual([refused.status, refused.body.code], [403, 'not-allowed'])
    const shared = await admin.post('/v1/order-views', { ...said, shared: true })
    assert.deepEqual((await views(purchaser)).map(({ shared: is }) => is).sort(), [false, true])
    assert.deepEqual(await views(other), [])
    const removal = (id: unknown) => `/v1/order-views/${id}/removal`
    const codes = [
      await purchaser.ask('POST', removal(shared.view)),
      await admin.ask('POST', removal(view)),
      await other.ask('POST', removal(shared.view)),
      await admin.ask('POST', removal(shared.view)),
      await admin.ask('POST', removal(shared.view)),
    ].map(({ status }) => status)
    assert.deepEqual(codes, [403, 404, 404, 201, 404])
    const invalid = await purchaser.ask('POST', '/v1/order-views', {
      body: { name: 'x', filter: { amount_to: 5 } },
    })
    assert.deepEqual([invalid.body.code, invalid.body.data], ['filter-invalid', { field: 'currency' }])
  })
}

/** What time makes of an order. */
function overdue(): void {
  test('what is overdue is found when its time has passed', async () => {
    const instalments = [
      { kind: 'initial', amount: 143_331, event: 'agreement' },
      { kind: 'balance', amount: 400_000, event: 'goods-ready' },
    ]
    const half = await funded(who, { instalments })
    await who.supplier.post(`${half}/readiness`)
    assert.deepEqual(await found(who.supplier, 'flag=payment-overdue'), [])
    await advance(who, 'P16D')
    assert.deepEqual(await found(who.supplier, 'flag=payment-overdue'), [idOf(half)])
    assert.deepEqual(await found(who.supplier, 'flag=payment-overdue&side=buyer'), [])
    assert.deepEqual(await server.broken(), [])
  })
}
