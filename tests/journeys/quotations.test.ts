import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { demoKey } from '../../server/entry/seed.ts'
import { longTest } from '../long.ts'
import { startServer } from './server.ts'
import { signedInAs } from './sign-in.ts'
import { advance, type Body, type Person, people, person, until } from './story.ts'

/** Requests for quotation over HTTP: two are asked, one is ordered from, nobody reads of the other. */

const need = {
  ...{ name: 'Steel shafts', quantity: '500', unit: 'C62', currency: 'USD', target_price: '4' },
  quality: [{ attribute: 'diameter', target: '25', unit: 'mm' }],
}
const offer = {
  ...{ currency: 'USD', quantity: '500', unit: 'C62', lead_days: 21, incoterm: 'FOB', incoterm_place: 'Ningbo' },
}
const suppliers = ['cmp_supplier_cn', 'cmp_supplier_de']
const list = '/v1/quotation-requests'

async function put(by: Person, path: string, body: unknown): Promise<Body> {
  const answer = await by.ask('PUT', path, { body })
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body as Body
}

async function asking(t: TestContext) {
  const server = await startServer(t)
  const who = people(server)
  const german = person(server.url, demoKey('cmp_supplier_de'))
  const { request } = await who.buyer.post(list, need)
  return { server, who, german, path: `${list}/${request}` }
}

const codeOf = async (by: Person, method: string, path: string, body?: unknown) => {
  const answer = await by.ask(method, path, { body })
  return [answer.status, answer.body.code]
}
const told = async (by: Person, part: string) =>
  ((await by.get('/v1/notices')).data as readonly { code: string }[]).filter(({ code }) => code === part).length

test('two are asked for a quote, and the better one becomes an order', async (t: TestContext) => {
  const { server, who, german, path } = await asking(t)
  assert.equal((await who.supplier.ask('GET', path)).status, 404, 'a draft is its own alone')
  await put(who.buyer, path, { ...need, description: 'Hardened.' })
  await who.buyer.post(`${path}/sending`, { suppliers })
  await put(who.supplier, `${path}/quote`, { ...offer, unit_price: '4.125' })
  await put(german, `${path}/quote`, { ...offer, unit_price: '3.999', remarks: 'Boxes of fifty.' })
  for (const [by, others] of [
    [who.supplier, ['cmp_supplier_de', '3.999', 'Boxes of fifty', 'Elbe']],
    [german, ['cmp_supplier_cn', '4.125', 'Ningbo Harbour Works']],
  ] as const)
    for (const read of [path, list]) {
      const text = JSON.stringify(await by.get(read))
      for (const word of others) assert.ok(!text.includes(word), `${word} in ${read}`)
      assert.ok(text.includes('Steel shafts'))
    }
  for (const by of [who.stranger, who.staff, person(server.url, demoKey('cmp_buyer_nl'))])
    assert.equal((await by.ask('GET', path)).status, 404)
  assert.equal((await who.nobody.ask('GET', path)).status, 401)
  const whole = await who.buyer.get(path)
  assert.deepEqual(
    (whole.suppliers as readonly Body[]).map(({ supplier, quote }) => [supplier, (quote as Body).amount]),
    [
      ['cmp_supplier_cn', 206_250],
      ['cmp_supplier_de', 199_950],
    ],
  )
  assert.deepEqual(await codeOf(who.supplier, 'POST', `${path}/choice`, { supplier: suppliers[0] }), [
    403,
    'not-allowed',
  ])
  const { order } = await who.buyer.post(`${path}/choice`, { supplier: 'cmp_supplier_de' })
  const drafted = await who.buyer.get(`/v1/orders/${order}`)
  assert.deepEqual(
    [drafted.status, drafted.supplier, (drafted.total as Body).amount],
    ['draft', 'cmp_supplier_de', 199_950],
  )
  assert.equal((await german.ask('GET', `/v1/orders/${order}`)).status, 404, 'a draft is its author alone')
  assert.equal((await german.get(path)).order, null)
  assert.equal((await who.buyer.get(path)).order, order)
  assert.deepEqual(await codeOf(who.buyer, 'POST', `${path}/choice`, { supplier: 'cmp_supplier_cn' }), [
    409,
    'wrong-state',
  ])
  const uwe = await signedInAs(server, 'usr_supplier_de_admin')
  await until(
    () => told(uwe, 'quotation.chosen'),
    (n) => n === 1,
    'the notice of the choice',
  )
  const zhao = await signedInAs(server, 'usr_supplier_cn_admin')
  await until(
    () => told(zhao, 'quotation.not-chosen'),
    (n) => n === 1,
    'the notice of the other',
  )
  assert.equal(await told(zhao, 'quotation.requested'), 1)
  const events = ((await german.get('/v1/events')).data as readonly Body[]).filter(({ type }) =>
    String(type).startsWith('quotation.'),
  )
  assert.deepEqual(events.map(({ type }) => type).toSorted(), ['quotation.chosen', 'quotation.requested'])
  assert.ok(!JSON.stringify(events).includes('cmp_supplier_cn'))
  await who.buyer.post(`/v1/orders/${order}/proposal`)
  assert.equal((await german.get(`/v1/orders/${order}`)).status, 'proposed')
  assert.deepEqual(await server.broken(), [])
})

longTest('whoever cannot be asked is refused by name; a silent request expires', async (t: TestContext) => {
  const { server, who, german, path } = await asking(t)
  const sending = `${path}/sending`
  const refused = await who.buyer.ask('POST', sending, { body: { suppliers: ['cmp_supplier_cn', 'cmp_buyer_nl'] } })
  assert.deepEqual(
    [refused.status, refused.body.code, refused.body.data],
    [409, 'supplier-cannot-quote', { company: 'cmp_buyer_nl', why: 'no-supplier' }],
  )
  assert.deepEqual(
    await codeOf(who.buyer, 'POST', sending, { suppliers: Array.from({ length: 11 }, (_, n) => `c${n}`) }),
    [422, 'too-many-suppliers'],
  )
  assert.deepEqual(await codeOf(who.supplier, 'POST', list, need), [422, 'no-such-company'])
  await who.buyer.post(sending, { suppliers })
  await german.post(`${path}/declining`, { reason: 'We have no steel.' })
  const [, second] = (await who.buyer.get(path)).suppliers as readonly Body[]
  assert.deepEqual([second?.state, second?.reason], ['declined', 'We have no steel.'])
  await advance(who, 'P8D')
  await until(
    () => who.buyer.get(path),
    ({ state }) => state === 'expired',
    'the end of the request',
  )
  assert.deepEqual(await codeOf(who.supplier, 'PUT', `${path}/quote`, { ...offer, unit_price: '4' }), [
    409,
    'wrong-state',
  ])
  const dana = await signedInAs(server, 'usr_buyer_us_admin')
  await until(
    () => told(dana, 'quotation.expired'),
    (n) => n === 1,
    'the notice of the end',
  )
  assert.deepEqual(await server.broken(), [])
})

longTest('a request is closed and taken back; a product is told to its own supplier alone', async (t: TestContext) => {
  const { server, who, german, path } = await asking(t)
  const lamp = { sku: 'LAMP-1', name: 'Desk lamp', category: 'electric-lighting', unit: 'C62', currency: 'USD' }
  const { product } = await who.supplier.post('/v1/products', { ...lamp, tiers: [{ from: '1', price: '8' }] })
  assert.deepEqual(await codeOf(who.buyer, 'POST', list, { ...need, product }), [422, 'quotation-invalid'])
  await who.supplier.post(`/v1/products/${product}/listing`)
  await put(who.buyer, path, { ...need, product })
  await who.buyer.post(`${path}/sending`, { suppliers })
  const productOf = async (by: Person) => ((await by.get(path)).need as Body).product as Body | null
  assert.equal((await productOf(who.supplier))?.product, product)
  assert.equal(await productOf(german), null)
  const { version, hash } = (await productOf(who.supplier)) as Body
  await put(who.supplier, `${path}/quote`, { ...offer, unit_price: '4', product: { product, version, hash } })
  await who.supplier.post(`${path}/quote/taking-back`)
  await put(who.supplier, `${path}/quote`, { ...offer, unit_price: '3.9', product: { product, version, hash } })
  await who.buyer.post(`${path}/closing`)
  assert.deepEqual(await codeOf(german, 'PUT', `${path}/quote`, { ...offer, unit_price: '1' }), [409, 'wrong-state'])
  const found = await who.buyer.get(`${list}?state=closed&side=buyer`)
  assert.deepEqual(
    (found.data as readonly Body[]).map(({ asked, quotes }) => [asked, quotes]),
    [[2, 1]],
  )
  await who.buyer.post(`${path}/taking-back`)
  assert.equal((await who.supplier.get(path)).state, 'cancelled')
  assert.deepEqual(await server.broken(), [])
})
